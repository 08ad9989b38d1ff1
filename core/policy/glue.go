package policy

import (
	"strings"
	"unicode/utf8"
)

// A copy that loses line breaks glues a heading to the text before it, or leaves its
// number at the end of that text:
//
//	我们会征得您的同意。 2.2 信息存储的地域
//	我们会征得您的同意。 2.2
//
// Only what stands at the end of a line and leaves no doubt is cut off: numbers
// inside a sentence are its own.

// maxGlued bounds the bytes at the end of a line that are searched.
const maxGlued = 100

// cutGlued appends l to lines, in two where a heading is glued to its end.
func cutGlued(lines []line, src string, l line) []line {
	if at := gluedAt(src, l); at > 0 {
		head := l
		head.content.End = trimSpace(src, l.content.Start, at)
		return append(lines, head, newLine(src, at, l.content.End))
	}
	return append(lines, l)
}

// gluedAt returns where a glued heading starts, or 0.
func gluedAt(src string, l line) int {
	start, end := l.content.Start, l.content.End
	if end-start < 12 {
		return 0
	}
	at := max(start, end-maxGlued)
	for at < end && !utf8.RuneStart(src[at]) {
		at++
	}
	var prev rune
	for i := at; i < end; {
		r, size := utf8.DecodeRuneInString(src[i:end])
		if i > start && numberStart(r) && (prev == ' ' || prev == '\u3000' || prev == '\u00a0' || isFullStop(prev)) && gluedHere(src, l, i) {
			return i
		}
		prev = r
		i += size
	}
	return 0
}

// numberStart reports whether r may start a printed number.
func numberStart(r rune) bool {
	return r == '第' || r == '（' || r == '(' || digitOf(r) >= 0 || chineseDigit(r) > 0 || r == '十'
}

func isFullStop(r rune) bool { return r == '。' || r == '；' || r == '！' || r == '？' }

// gluedHere reports whether the line l holds a heading, or its number, from at on.
func gluedHere(src string, l line, at int) bool {
	n, after, ok := readNumber(src, at, l.content.End)
	if !ok || n.Style == "1 " || n.Style == "一 " {
		return false
	}
	before := strings.TrimRight(src[l.content.Start:trimSpace(src, l.content.Start, at)], "*")
	last, _ := utf8.DecodeLastRuneInString(before)
	title := src[after:l.content.End]
	if title == "" {
		return isFullStop(last) && (n.Style.decimal() || n.Style == "(1)")
	}
	if utf8.RuneCountInString(title) < 2 || utf8.RuneCountInString(title) > 24 || strings.ContainsAny(title, "。；，：:;,、！？") && !strings.Contains(title, "、") || strings.ContainsAny(title, "。；，：;,！？") {
		return false
	}
	switch {
	case n.Style == "(1)" || n.Style.family() == "1、" || n.Style == "1)":
		return false
	case isFullStop(last):
		return true
	}
	return gluedTitles(src, l, at, n)
}

// gluedTitles reports whether the line is two headings, of different styles, the
// second from at on.
func gluedTitles(src string, l line, at int, second Number) bool {
	first, after, ok := readNumber(src, skipFill(src, l.content.Start, at), at)
	if !ok || first.Style.family() == second.Style.family() || second.Value != 1 {
		return false
	}
	title := src[after:at]
	return utf8.RuneCountInString(title) <= 24 && !strings.ContainsAny(title, "。；，：:;,！？《“")
}
