package core

import (
	"strconv"
	"unicode/utf8"
)

// encoder writes answers as encoding/json does, without escaping <, > and &, which no
// reader of ours needs and which would triple their size. The answer to a check is long
// and asked for while the user types: this takes half the time. What it does with each
// type is generated.
type encoder struct{ out []byte }

// encode returns an answer as JSON.
func encode(answer any) (string, error) {
	var e encoder
	if !e.answer(answer) {
		return "", Errorf(Internal, "encode: no %T", answer)
	}
	return string(append(e.out, '\n')), nil
}

// field begins a field: sign is { ahead of the first and a comma ahead of others. Like
// those below it is called so often that its copies would be a twentieth of the core.
//
//go:noinline
func (e *encoder) field(sign byte, name string) {
	e.out = append(e.out, sign, '"')
	e.out = append(e.out, name...)
	e.out = append(e.out, '"', ':')
}

//go:noinline
func (e *encoder) number(n int) { e.out = strconv.AppendInt(e.out, int64(n), 10) }

//go:noinline
func (e *encoder) truth(v bool) { e.out = strconv.AppendBool(e.out, v) }

//go:noinline
func (e *encoder) literal(s string) { e.out = append(e.out, s...) }

// words appends a string, which is UTF-8 as the decoder of the request left it.
func (e *encoder) words(s string) {
	e.out = append(e.out, '"')
	from := 0
	for at := 0; at < len(s); {
		c := s[at]
		if unescaped[c] {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if escape := escapeOf(r); escape != "" {
			e.out = append(append(e.out, s[from:at]...), escape...)
			from = at + size
		}
		at += size
	}
	e.out = append(append(e.out, s[from:]...), '"')
}

// unescaped are the bytes that strings are mostly made of: those with which nothing
// begins that has to be escaped.
var unescaped = func() (set [256]bool) {
	for c := range set {
		set[c] = c >= ' ' && c != '"' && c != '\\' && c != 0xE2 // which U+2028 begins with
	}
	return set
}()

// escapeOf returns how a character is written, "" for as it is.
func escapeOf(r rune) string {
	switch {
	case r == '\u2028' || r == '\u2029':
		return `\u` + strconv.FormatInt(int64(r), 16)
	case r == '"' || r == '\\':
		return `\` + string(r)
	case r >= ' ':
		return ""
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r == '\b':
		return `\b`
	case r == '\f':
		return `\f`
	}
	return `\u00` + strconv.FormatInt(int64(r)+0x100, 16)[1:]
}
