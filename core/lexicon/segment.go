package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"clausewright/core/text"
)

// Chinese is cut by cost: every word of words/segment has one that grows with its
// rarity, and the cheapest way to cover a run of characters wins. Costs are whole
// numbers, so that the cut is the same on every machine.

//go:embed words/segment/words.txt
var segmentWords string

const (
	unknownCost = 14 // of a single character that is no word
	numeralCost = 3  // of a number in Chinese numerals
	unitCost    = 3  // of a unit after a number

	firstHan, lastHan = 0x4E00, 0x9FFF // the characters words are made of
	hanSize           = 3              // bytes of each of them

	firstEmoji = 0x1F000
	joiner     = 0x200D // glues the emoji on both sides into one
)

// Segmenter cuts a text into words. It is read-only once made.
type Segmenter struct {
	roots []int32 // by character from firstHan on: its node, 0 for none
	nodes []segmentNode
	units []string // what follows a number, the longest first
}

type segmentNode struct {
	r     rune
	cost  int32 // 0 if no word ends here
	first int32 // index of the first child; children follow each other by r
	count int32 // number of children
}

// DefaultSegmenter returns the segmenter of the embedded words.
var DefaultSegmenter = sync.OnceValue(func() *Segmenter {
	s, err := NewSegmenter(segmentWords)
	if err != nil {
		panic(err.Error())
	}
	return s
})

// NewSegmenter reads a segmenter from the text of its word file: rows of words under
// "[n]", their class of rarity from 1 to 9, or under "[unit]". The error names the row.
func NewSegmenter(words string) (*Segmenter, error) {
	s := &Segmenter{roots: make([]int32, lastHan-firstHan+1), nodes: make([]segmentNode, 1)}
	type entry struct {
		word string
		cost int32
	}
	var entries []entry
	cost, row := int32(0), 0
	for line := range strings.Lines(words) {
		row++
		line, _, _ = strings.Cut(line, "//")
		line = strings.TrimSpace(line)
		switch {
		case line == "[unit]":
			cost = unitCost
		case len(line) == len("[n]") && line[0] == '[' && line[1] >= '1' && line[1] <= '9':
			cost = -int32(line[1]-'0') - 1
		case line != "" && cost == 0:
			return nil, fmt.Errorf("segmenter: row %d: word before the first class", row)
		default:
			for word := range strings.FieldsSeq(line) {
				if hanEnd(word, 0, len(word)) != len(word) {
					return nil, fmt.Errorf("segmenter: row %d: %q is not Chinese throughout", row, word)
				}
				if cost == unitCost {
					s.units = append(s.units, word)
				} else {
					entries = append(entries, entry{word, -cost})
				}
			}
		}
	}
	sort.SliceStable(s.units, func(i, j int) bool { return len(s.units[i]) > len(s.units[j]) })
	sort.Slice(entries, func(i, j int) bool { return entries[i].word < entries[j].word })
	for i := 1; i < len(entries); i++ {
		if entries[i].word == entries[i-1].word {
			return nil, fmt.Errorf("segmenter: %q twice", entries[i].word)
		}
	}

	// Sorted words are laid out level by level: all words with one beginning stand
	// together, so the children of a node do too.
	type group struct {
		node     int32
		from, to int // the entries that begin with the node's characters
	}
	level := []group{{0, 0, len(entries)}}
	for depth := 0; len(level) > 0; depth += hanSize {
		var next []group
		for _, g := range level {
			s.nodes[g.node].first = int32(len(s.nodes))
			for at := g.from; at < g.to; {
				if len(entries[at].word) == depth {
					s.nodes[g.node].cost = entries[at].cost
					at++
					continue
				}
				r, _ := utf8.DecodeRuneInString(entries[at].word[depth:])
				head := entries[at].word[:depth+hanSize]
				child := group{node: int32(len(s.nodes)), from: at}
				for at < g.to && strings.HasPrefix(entries[at].word, head) {
					at++
				}
				child.to = at
				s.nodes = append(s.nodes, segmentNode{r: r})
				s.nodes[g.node].count++
				next = append(next, child)
			}
		}
		level = next
	}
	for i := range s.nodes[0].count {
		child := s.nodes[0].first + i
		s.roots[s.nodes[child].r-firstHan] = child
	}
	return s, nil
}

// Cut appends to words the words of src[span.Start:span.End] and returns the longer
// slice. Every byte belongs to exactly one of them, in order:
//
//   - Chinese words by the dictionary, an unknown character alone;
//   - numbers in digits or Chinese numerals, and the unit after a number;
//   - runs of letters and digits, held together by - . _ @ ' between two of them;
//   - a line break; a run of other white space; a run of one punctuation mark.
//
// A mark or an emoji modifier stays with the character it follows. A byte that is not
// valid UTF-8 is a word of its own.
func (s *Segmenter) Cut(words []text.Span, src string, span text.Span) []text.Span {
	number := false // the word before was a number
	for at := span.Start; at < span.End; {
		start := at
		if at = hanEnd(src, at, span.End); at > start {
			words = s.cutHan(words, src, start, at, number)
			number = false
			continue
		}
		r, size := utf8.DecodeRuneInString(src[at:span.End])
		at += size
		switch {
		case r == '\r' && at < span.End && src[at] == '\n':
			at++
		case r == '\n' || r == '\r':
		case unicode.IsSpace(r):
			at = spaceEnd(src, at, span.End)
			words = append(words, text.Span{Start: start, End: at})
			continue // 15 个工作日: the number stands before the space
		case isWordRune(r):
			at = wordEnd(src, at, span.End)
			last, _ := utf8.DecodeLastRuneInString(src[start:at])
			number = unicode.IsDigit(last)
			words = append(words, text.Span{Start: start, End: at})
			continue
		case r == utf8.RuneError && size == 1:
		case r >= firstEmoji:
			at = clusterEnd(src, at, span.End)
		default:
			for strings.HasPrefix(src[at:span.End], src[start:start+size]) {
				at += size
			}
			at = clusterEnd(src, at, span.End)
		}
		number = false
		words = append(words, text.Span{Start: start, End: at})
	}
	return words
}

// step is the cheapest way to cover a run of characters up to some place.
type step struct {
	cost int32
	from int32 // where its last word starts, in characters
}

// cutHan cuts src[start:end], which holds nothing but Han characters.
func (s *Segmenter) cutHan(words []text.Span, src string, start, end int, number bool) []text.Span {
	n := (end - start) / hanSize
	var small [64]step
	best := small[:0]
	if n >= len(small) {
		best = make([]step, 0, n+1)
	}
	best = append(best, step{})
	for range n {
		best = append(best, step{cost: 1 << 30})
	}
	relax := func(from, to int, cost int32) {
		if cost += best[from].cost; cost < best[to].cost {
			best[to] = step{cost: cost, from: int32(from)}
		}
	}
	at := func(i int) rune { return hanAt(src, start+i*hanSize) }
	afterNumeral := number
	for i := range n {
		relax(i, i+1, unknownCost)
		for node, j := s.roots[at(i)-firstHan], i+1; node != 0; j++ {
			if cost := s.nodes[node].cost; cost != 0 {
				relax(i, j, cost)
			}
			if j == n {
				break
			}
			node = s.child(node, at(j))
		}
		if afterNumeral {
			if unit := s.unitAt(src[start+i*hanSize : end]); unit > 0 {
				relax(i, i+unit/hanSize, unitCost)
			}
		}
		numeral := isNumeral(at(i))
		if numeral && !(i > 0 && isNumeral(at(i-1))) {
			j := i + 1
			for j < n && isNumeral(at(j)) {
				j++
			}
			if j > i+1 || i > 0 && at(i-1) == '第' || s.unitAt(src[start+j*hanSize:end]) > 0 {
				relax(i, j, numeralCost)
			}
		}
		afterNumeral = numeral
	}
	first := len(words)
	for to := n; to > 0; to = int(best[to].from) {
		words = append(words, text.Span{Start: start + int(best[to].from)*hanSize, End: start + to*hanSize})
	}
	slices.Reverse(words[first:])
	return words
}

// child returns the node after r, or 0.
func (s *Segmenter) child(node int32, r rune) int32 {
	n := &s.nodes[node]
	for i := n.first; i < n.first+n.count; i++ {
		if s.nodes[i].r == r {
			return i
		}
	}
	return 0
}

// unitAt returns the length in bytes of the longest unit src starts with, or 0.
func (s *Segmenter) unitAt(src string) int {
	for _, unit := range s.units {
		if strings.HasPrefix(src, unit) {
			return len(unit)
		}
	}
	return 0
}

// IsUnit reports whether word is a unit, as 天 and 个工作日 are behind a number.
func (s *Segmenter) IsUnit(word string) bool { return word != "" && s.unitAt(word) == len(word) }

// inDictionary reports whether r is a character that words are made of.
func inDictionary(r rune) bool { return r >= firstHan && r <= lastHan }

// hanAt decodes the Han character at src[at:].
func hanAt(src string, at int) rune {
	return rune(src[at]&0x0F)<<12 | rune(src[at+1]&0x3F)<<6 | rune(src[at+2]&0x3F)
}

// hanEnd returns where the run of Han characters from at on ends.
func hanEnd(src string, at, end int) int {
	for at+hanSize <= end && src[at] >= 0xE4 && src[at] <= 0xE9 &&
		src[at+1]&0xC0 == 0x80 && src[at+2]&0xC0 == 0x80 && inDictionary(hanAt(src, at)) {
		at += hanSize
	}
	return at
}

// spaceEnd returns where the white space from at on ends; a line break ends it.
func spaceEnd(src string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		if !unicode.IsSpace(r) || r == '\n' || r == '\r' {
			break
		}
		at += size
	}
	return at
}

// isWordRune reports whether r can be part of a word that is no Chinese one.
func isWordRune(r rune) bool {
	if r < 0x80 {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return !inDictionary(r) && (unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Han, r))
}

// wordEnd returns where a run of letters and digits ends, at standing after its first.
func wordEnd(src string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		switch {
		case isWordRune(r) || isExtend(r):
			at += size
			continue
		case r == '-' || r == '.' || r == '_' || r == '@' || r == '\'' || r == ',' && isDigitByte(src[at-1]):
			next, _ := utf8.DecodeRuneInString(src[at+size : end])
			if isWordRune(next) && (r != ',' || unicode.IsDigit(next)) {
				at += size
				continue
			}
		}
		break
	}
	return at
}

func isDigitByte(b byte) bool { return b >= '0' && b <= '9' }

// isExtend reports whether r belongs to the character before it.
func isExtend(r rune) bool {
	return r >= 0x300 && (unicode.In(r, unicode.M, unicode.Variation_Selector) || r >= 0x1F3FB && r <= 0x1F3FF || r == joiner)
}

// clusterEnd returns where the character that ends at at ends with what belongs to it.
func clusterEnd(src string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		if !isExtend(r) {
			break
		}
		at += size
		if r == joiner && at < end {
			_, size = utf8.DecodeRuneInString(src[at:end])
			at += size
		}
	}
	return at
}
