package diff

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/policy"
	"clausewright/core/text"
)

// folded is the text of a unit as it is compared: numbering, mark-up, white space
// and the width of characters are gone. What was folded away is not lost: it stands
// between the source bytes of the characters that are left.
type folded struct {
	text   string  // one space is left between two words that need it
	from   []int32 // per character of text: where it stands in the source
	blocks []int32 // where in text each block begins, ascending
}

// fold folds a stretch of d that begins and ends where lines do.
func fold(d *policy.Document, span text.Span) *folded {
	g := folding{src: d.Source}
	g.text.Grow(span.Len())
	g.from = make([]int32, 0, span.Len()/2)
	var blocks []int32
	first := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.End > span.Start })
	at := span.Start
	for k, b := range d.Blocks[first:] {
		if !b.Mark.Empty() && b.Mark.Start >= at && b.Mark.End <= min(b.Span.Start, span.End) { // a number on the line before
			g.outside(at, b.Mark.Start)
			at = b.Mark.End
		}
		if b.Span.Start >= span.End {
			break
		}
		g.outside(at, b.Span.Start)
		blocks = append(blocks, int32(g.text.Len()))
		at = min(b.Span.End, span.End)
		g.inside(max(wordsStart(d, first+k), span.Start), at, b.Kind == policy.BlockRow)
		g.space = true
	}
	g.outside(at, span.End)
	return &folded{text: g.text.String(), from: g.from, blocks: blocks}
}

// wordsStart returns where the words of block k begin. Of 10,000 at the start of a line
// the digits before the comma are no numbering; the first cell of a row is if it counts.
func wordsStart(d *policy.Document, k int) int {
	b := &d.Blocks[k]
	if n, counts := countOf(d, k); counts {
		before, known := countOf(d, k-1)
		behind, follows := countOf(d, k+1)
		if known && before == n-1 || follows && behind == n+1 {
			return b.Cells[0].End
		}
	}
	before, _ := utf8.DecodeLastRuneInString(d.Source[b.Span.Start:b.Text.Start])
	after, _ := utf8.DecodeRuneInString(d.Source[b.Text.Start:b.Text.End])
	if strings.ContainsRune(",，.．", before) && unicode.IsDigit(after) {
		return b.Span.Start
	}
	return b.Text.Start
}

// countOf returns the number that stands alone in the first cell of block k, and whether
// there is one.
func countOf(d *policy.Document, k int) (n int, ok bool) {
	if k < 0 || k >= len(d.Blocks) || len(d.Blocks[k].Cells) < 2 {
		return 0, false
	}
	n, err := strconv.Atoi(d.Blocks[k].Cells[0].Of(d.Source))
	return n, err == nil
}

// folding is a fold under way.
type folding struct {
	text  strings.Builder
	from  []int32
	src   string
	prev  rune // the last character kept
	space bool // white space was passed over since
}

// outside folds what no block covers: lines of dashes and the like, of which only
// words count.
func (g *folding) outside(at, end int) {
	for at < end {
		r, size := utf8.DecodeRuneInString(g.src[at:end])
		if tag := tagAt(g.src[at:end]); tag > 0 {
			g.space = true
			size = tag
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
			g.keep(r, at)
		} else {
			g.space = true
		}
		at += size
	}
}

// inside folds a part of a block.
func (g *folding) inside(at, end int, row bool) {
	for at < end {
		if at+hanSize <= end && isHanAt(g.src, at) { // most of a text, and never folded
			g.text.WriteString(g.src[at : at+hanSize])
			g.from = append(g.from, int32(at))
			g.prev, g.space = firstHan, false
			at += hanSize
			continue
		}
		r, size := rune(g.src[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(g.src[at:end])
		}
		if r == '<' {
			if tag := tagAt(g.src[at:end]); tag > 0 {
				g.space = true
				at += tag
				continue
			}
		}
		if r == '[' {
			if inner, behind := bareLink(g.src, at, end); behind > 0 {
				g.inside(at+1, inner, row)
				at = behind
				continue
			}
		}
		next := rune(0)
		if at+size < end {
			next, _ = utf8.DecodeRuneInString(g.src[at+size : end])
		}
		switch kept := foldRune(r, g.prev, next, g.space); {
		case kept == ' ' || kept == '|' && row:
			g.space = true
		case kept != 0:
			g.keep(kept, at)
		}
		at += size
	}
}

// bareLink returns where the words of a link that starts at at end, and where the link
// does, if the words are its address: then its signs are mere mark-up. Else both are 0.
func bareLink(src string, at, end int) (inner, behind int) {
	words, rest, ok := strings.Cut(src[at+1:end], "](")
	if !ok || len(words) > longestAddress || strings.Contains(words, "[") {
		return 0, 0
	}
	size := strings.IndexByte(rest, ')')
	if size < 0 || bareAddress(rest[:size]) != bareAddress(words) {
		return 0, 0
	}
	inner = at + 1 + len(words)
	return inner, inner + len("](") + size + len(")")
}

const longestAddress = 300 // bytes

// bareAddress returns an address without the scheme that readers need not see.
func bareAddress(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "mailto:"), "/")
}

// tagAt returns the length of the HTML tag src starts with, or 0. A tag with attributes
// is no mere mark-up: it can hold an address.
func tagAt(src string) int {
	if len(src) < len("<p>") || src[0] != '<' {
		return 0
	}
	at := 1
	if src[at] == '/' {
		at++
	}
	name := at
	for at < len(src) && (src[at]|0x20 >= 'a' && src[at]|0x20 <= 'z' || at > name && src[at] >= '0' && src[at] <= '9') {
		at++
	}
	if at == name {
		return 0
	}
	for at < len(src) && (src[at] == ' ' || src[at] == '/') {
		at++
	}
	if at == len(src) || src[at] != '>' {
		return 0
	}
	return at + 1
}

// keep appends a character that stands for the one at a byte offset of the source.
func (g *folding) keep(r rune, at int) {
	if g.space && isSpaced(g.prev) && isSpaced(r) {
		g.text.WriteByte(' ')
		g.from = append(g.from, int32(at))
	}
	g.text.WriteRune(r)
	g.from = append(g.from, int32(at))
	g.prev, g.space = r, false
}

// foldRune returns how r is compared: 0 if it is passed over, ' ' for white space.
// prev is the character kept before it, next the one after it in the source; space is
// set if white space stands before r.
func foldRune(r, prev, next rune, space bool) rune {
	if r >= 0xFF01 && r <= 0xFF5E { // full-width forms of ASCII
		r -= 0xFEE0
	}
	switch {
	case isHan(r):
		return r
	case r < utf8.RuneSelf && isSpaced(r):
		return r
	case r == ' ' || unicode.IsSpace(r):
		return ' '
	}
	inWord := !space && isSpaced(prev) && isSpaced(next)
	inNumber := inWord && unicode.IsDigit(prev) && unicode.IsDigit(next)
	switch r {
	case '*', '`', '\\':
		return 0
	case '_':
		if !inWord {
			return 0
		}
	case ',', '，':
		return either(inNumber, ',', '，')
	case ':', '：':
		return either(inNumber, ':', '：')
	case '.', '．':
		return either(inWord, '.', '。')
	case ';':
		return '；'
	case '!':
		return '！'
	case '?':
		return '？'
	case '(':
		return '（'
	case ')':
		return '）'
	case '“', '”':
		return '"'
	case '‘', '’':
		return '\''
	}
	if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co) && r != joiner {
		return 0
	}
	return r
}

// joiner holds emoji together.
const joiner = 0x200D

func either(first bool, a, b rune) rune {
	if first {
		return a
	}
	return b
}

const (
	firstHan, lastHan = 0x4E00, 0x9FFF
	hanSize           = 3 // bytes of a Han character
)

func isHan(r rune) bool { return r >= firstHan && r <= lastHan }

// isHanAt reports whether the three bytes of src from at on are a Han character.
func isHanAt(src string, at int) bool {
	a, b, c := src[at], src[at+1], src[at+2]
	return a >= 0xE4 && a <= 0xE9 && b&0xC0 == 0x80 && c&0xC0 == 0x80 && isHan(rune(a&0x0F)<<12|rune(b&0x3F)<<6|rune(c&0x3F))
}

// isSpaced reports whether white space keeps words apart that are written with r.
func isSpaced(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return !isHan(r) && (unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) || unicode.IsDigit(r))
}

// foldedOf returns the folded text of unit i of s.
func (s *side) foldedOf(i int) *folded {
	u := &s.units[i]
	if u.folded == nil {
		u.folded = fold(s.doc, u.Span)
	}
	return u.folded
}
