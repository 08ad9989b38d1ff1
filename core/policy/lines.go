package policy

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// line is one line as the reader sees it: \n, \r\n, \r, a line or page break and
// <br> all end one.
type line struct {
	start   int       // byte offset where the line begins
	content text.Span // from the first to the last visible byte; empty if blank
	indent  int       // columns of white space before content
}

// blank reports whether nothing of l is visible.
func (l line) blank() bool { return l.content.Empty() }

// splitLines cuts src into lines. Their starts rise strictly; the first is 0.
func splitLines(src string) []line {
	lines := make([]line, 0, len(src)/60+1)
	for at := 0; at < len(src); {
		end, next := lineEnd(src, at)
		lines = appendPieces(lines, src, at, end)
		at = next
	}
	return lines
}

// lineEnd returns where the line starting at at ends and where the next one starts.
func lineEnd(src string, at int) (end, next int) {
	for i := at; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\n' || c == '\v' || c == '\f':
			return i, i + 1
		case c == '\r':
			if i+1 < len(src) && src[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case c == 0xE2 && strings.HasPrefix(src[i:], "\u2028"), c == 0xE2 && strings.HasPrefix(src[i:], "\u2029"):
			return i, i + 3
		}
	}
	return len(src), len(src)
}

// appendPieces appends the line at start to end, cut at <br> unless it is a row of a
// table, where a break stands inside a cell.
func appendPieces(lines []line, src string, start, end int) []line {
	if !strings.Contains(src[start:end], "|") {
		for {
			tag, size := findBreakTag(src[start:end])
			if size == 0 {
				break
			}
			lines = append(lines, newLine(src, start, start+tag))
			start += tag + size
		}
		return cutGlued(lines, src, newLine(src, start, end))
	}
	return append(lines, newLine(src, start, end))
}

// findBreakTag returns the place and size of the first <br> in s; size 0 if none.
func findBreakTag(s string) (at, size int) {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '<')
		if i < 0 {
			return 0, 0
		}
		i += from
		if len(s) > i+3 && (s[i+1]|0x20) == 'b' && (s[i+2]|0x20) == 'r' {
			j := i + 3
			for j < len(s) && (s[j] == ' ' || s[j] == '/') {
				j++
			}
			if j < len(s) && s[j] == '>' {
				return i, j + 1 - i
			}
		}
		from = i + 1
	}
}

func newLine(src string, start, end int) line {
	first, indent := skipSpace(src, start, end)
	l := line{start: start, indent: indent}
	if first < end {
		l.content = text.Span{Start: first, End: trimSpace(src, first, end)}
	}
	return l
}

// skipSpace returns the first byte of src[at:end] that is neither white space nor
// invisible, and the columns skipped: a tab is 4, a full-width space 2.
func skipSpace(src string, at, end int) (first, columns int) {
	for at < end {
		if c := src[at]; c < utf8.RuneSelf {
			if c > ' ' && c != 0x7f {
				break
			}
			switch c {
			case '\t':
				columns += 4
			case ' ':
				columns++
			}
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(src[at:end])
		if !isSpace(r) {
			break
		}
		switch {
		case r == '\u3000':
			columns += 2
		case !isZeroWidth(r):
			columns++
		}
		at += size
	}
	return at, columns
}

// trimSpace returns the end of src[at:end] without white space and invisible
// characters behind it.
func trimSpace(src string, at, end int) int {
	for end > at {
		c := src[end-1]
		if c < utf8.RuneSelf {
			if c > ' ' && c != 0x7f {
				break
			}
			end--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(src[at:end])
		if !isSpace(r) {
			break
		}
		end -= size
	}
	return end
}

// isSpace reports whether r leaves no ink: white space, controls, zero-width and
// direction marks, the byte-order mark.
func isSpace(r rune) bool {
	switch {
	case r <= ' ', r >= 0x7f && r <= 0xa0:
		return true
	case r < 0x1680:
		return r == 0xad
	case r < 0x2000:
		return r == 0x1680 || r == 0x180e
	case r <= 0x206f:
		return r <= 0x200f || r >= 0x2028 && r <= 0x202f || r >= 0x205f
	}
	return r == '\u3000' || r == '\ufeff' || r >= 0xfff9 && r <= 0xfffc
}

// isZeroWidth reports whether a space takes no column.
func isZeroWidth(r rune) bool {
	return r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == '\ufeff' || r == 0xad
}
