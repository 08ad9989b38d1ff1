package assemble

import (
	"strings"
	"unicode/utf8"
)

// token is the smallest thing a merge keeps or drops: a sentence of a paragraph, or a
// whole heading, list item or table row. The tokens of a text, each with the white
// space before it, together with the white space at the end, are the text.
type token struct {
	space string // before the words
	words string
	key   string // the words without the numbers of clauses, which follow from the order
}

func newToken(space, words string) token { return token{space, words, unnumbered(words)} }

// same reports whether two tokens say the same, whatever the numbers in them.
func (t token) same(u token) bool { return t.key == u.key }

// heading reports whether the token is a Markdown heading.
func (t token) heading() bool { return strings.HasPrefix(t.words, "#") }

// tokens cuts a text; tail is the white space at its end.
func tokens(s string) (list []token, tail string) {
	for s != "" {
		words := strings.TrimLeft(s, " \t\r\n\u3000")
		space := s[:len(s)-len(words)]
		if words == "" {
			return list, space
		}
		end := strings.IndexByte(words, '\n')
		if end < 0 {
			end = len(words)
		}
		if !whole(words) {
			end = sentenceEnd(words[:end])
		}
		end = len(strings.TrimRight(words[:end], " \t\r\u3000"))
		list = append(list, newToken(space, words[:end]))
		s = words[end:]
	}
	return list, ""
}

// whole reports whether a line is one token: a heading, a list item, a table row.
func whole(line string) bool {
	switch line[0] {
	case '#', '|', '-', '*', '+', '>':
		return !strings.HasPrefix(line, "**")
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && strings.HasPrefix(line[digits:], ". ")
}

// sentenceEnd returns where the first sentence of a line ends, with the quotes and
// marks that close behind it.
func sentenceEnd(line string) int {
	at := strings.IndexAny(line, "。！？；")
	if at < 0 {
		return len(line)
	}
	for at < len(line) {
		r, size := utf8.DecodeRuneInString(line[at:])
		if !strings.ContainsRune("。！？；”’）》」』】*", r) {
			break
		}
		at += size
	}
	return at
}
