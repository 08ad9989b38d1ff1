package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/text"
)

// token is one word of a unit, or one punctuation mark.
type token struct {
	word   int32 // equal words have equal numbers
	start  int32 // byte offset into the text compared
	end    int32
	weight int8      // how much a reader loses if it is shown as changed though it is not
	mark   bool      // punctuation
	number bool      // in digits or Chinese numerals
	unit   bool      // 天 behind a number
	nth    bool      // 第, as it is before one
	after  breakKind // what stands before it

	elsewhere bool // it stands in a row that changed its place, and there on the other side too
}

// breakKind says what stands before a token.
type breakKind int8

const (
	noBreak breakKind = iota
	commaBreak
	sentenceBreak
	blockBreak
)

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
	said := f.text
	c.spans = c.segmenter.Cut(c.spans[:0], said, text.Span{End: len(said)})
	tokens := make([]token, 0, len(c.spans))
	before, block, number := blockBreak, 0, false
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
		t.unit = number && c.segmenter.IsUnit(word)
		number = t.number
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
		c.kinds = append(c.kinds, token{
			word: n, weight: weigh(word), mark: isMark(word), after: breakAfter(word),
			number: isNumber(word), nth: word == "第",
		})
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

// isNumber reports whether a word is a number.
func isNumber(word string) bool {
	return strings.Trim(word, "0123456789.,零〇一二两三四五六七八九十百千万亿半") == ""
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
