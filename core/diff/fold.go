package diff

import (
	"sort"
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
	text   []byte  // one space is left between two words that need it
	from   []int32 // per character of text: where it stands in the source
	blocks []int32 // where in text each block begins, ascending
}

// fold folds a stretch of d that begins and ends where lines do.
func fold(d *policy.Document, span text.Span) *folded {
	f := &folded{text: make([]byte, 0, span.Len()), from: make([]int32, 0, span.Len()/2)}
	last := folding{f: f, src: d.Source}
	first := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.End > span.Start })
	at := span.Start
	for _, b := range d.Blocks[first:] {
		if b.Span.Start >= span.End {
			break
		}
		last.outside(at, b.Span.Start)
		f.blocks = append(f.blocks, int32(len(f.text)))
		at = min(b.Span.End, span.End)
		last.inside(max(wordsStart(d.Source, b), span.Start), at, b.Kind == policy.BlockRow)
		last.space = true
	}
	last.outside(at, span.End)
	return f
}

// wordsStart returns where the words of a block begin. Of 10,000 at the start of a line
// the digits before the comma are no numbering.
func wordsStart(src string, b policy.Block) int {
	before, _ := utf8.DecodeLastRuneInString(src[b.Span.Start:b.Text.Start])
	after, _ := utf8.DecodeRuneInString(src[b.Text.Start:b.Text.End])
	if strings.ContainsRune(",，.．", before) && unicode.IsDigit(after) {
		return b.Span.Start
	}
	return b.Text.Start
}

// folding is a fold under way.
type folding struct {
	f     *folded
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
	f := g.f
	if g.space && isSpaced(g.prev) && isSpaced(r) {
		f.text = append(f.text, ' ')
		f.from = append(f.from, int32(at))
	}
	f.text = utf8.AppendRune(f.text, r)
	f.from = append(f.from, int32(at))
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

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// isSpaced reports whether white space keeps words apart that are written with r.
func isSpaced(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return !isHan(r) && (unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) || unicode.IsDigit(r))
}

// token is one word of a unit, or one punctuation mark.
type token struct {
	word   int32 // equal words have equal numbers
	start  int32 // byte offset into the text compared
	end    int32
	weight int8      // how much a reader loses if it is shown as changed though it is not
	mark   bool      // punctuation
	after  breakKind // what stands before it
}

// breakKind says what stands before a token.
type breakKind int8

const (
	noBreak breakKind = iota
	commaBreak
	sentenceBreak
	blockBreak
)

// foldedOf returns the folded text of unit i of s.
func (s *side) foldedOf(i int) *folded {
	u := &s.units[i]
	if u.folded == nil {
		u.folded = fold(s.doc, u.Span)
	}
	return u.folded
}

// tokensOf returns the words of unit i of s, placed in the text of the unit.
func (c *comparer) tokensOf(s *side, i int) []token {
	u := &s.units[i]
	if u.tokens == nil {
		u.tokens = c.cutWords(s.doc.Source, s.foldedOf(i), u.Span.Start)
	}
	return u.tokens
}

// cutWords returns the words of a folded stretch of src, placed from base on.
func (c *comparer) cutWords(src string, f *folded, base int) []token {
	said := string(f.text)
	c.spans = c.segmenter.Cut(c.spans[:0], said, text.Span{End: len(said)})
	tokens := make([]token, 0, len(c.spans))
	before, block := blockBreak, 0
	at := 0 // index into f.from
	for _, w := range c.spans {
		word := w.Of(said)
		first := at
		at += utf8.RuneCountInString(word)
		if word == " " {
			continue
		}
		for block < len(f.blocks) && int(f.blocks[block]) <= w.Start {
			before = blockBreak
			block++
		}
		last := int(f.from[at-1])
		_, size := utf8.DecodeRuneInString(src[last:])
		t := c.tokenOf(word)
		before, t.after = t.after, before
		t.start, t.end = f.from[first]-int32(base), int32(last+size-base)
		tokens = append(tokens, t)
	}
	return tokens
}

// tokenOf returns a word without its place. What comes after it is in after.
func (c *comparer) tokenOf(word string) token {
	n, known := c.words[word]
	if !known {
		n = int32(len(c.words))
		c.words[word] = n
		c.kinds = append(c.kinds, token{word: n, weight: weigh(word), mark: isMark(word), after: breakAfter(word)})
	}
	return c.kinds[n]
}

func breakAfter(word string) breakKind {
	switch word {
	case "。", "！", "？", "；":
		return sentenceBreak
	case "，", "、", "：", ",", ":", "/":
		return commaBreak
	}
	return noBreak
}

// isMark reports whether a word is punctuation.
func isMark(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !isSpaced(r) && !unicode.Is(unicode.Han, r)
}

// weigh returns the weight of a word: of Chinese two for a character, one for what only
// holds a sentence together and for punctuation.
func weigh(word string) int8 {
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case isHan(r) && size < len(word):
		return int8(min(2*len(word)/size, 8))
	case isHan(r) && strings.ContainsRune(binding, r), bindingWords[word]:
		return 1
	case isHan(r):
		return 2
	case isSpaced(r):
		return int8(min(2+len(word)/3, 6))
	case breakAfter(word) == sentenceBreak:
		return 4
	}
	return 1
}

// binding are characters, bindingWords English words that only hold a sentence together.
const binding = "的了和与及或等在是为并而且也将会可以其该所于对向从由您我中后时"

var bindingWords = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "to": true, "in": true, "and": true, "or": true,
	"for": true, "we": true, "you": true, "our": true, "your": true, "is": true, "are": true,
	"be": true, "by": true, "with": true, "on": true, "as": true, "that": true, "this": true,
	"it": true, "at": true, "from": true, "may": true,
}
