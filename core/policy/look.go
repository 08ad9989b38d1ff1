package policy

import (
	"strings"
	"unicode/utf8"
)

// measurer reads the words of one passage.
type measurer struct {
	look
	src   string
	end   int
	bold  bool // inside emphasis
	plain int  // characters outside emphasis, marks of punctuation not counted
	depth int  // brackets open
	title bool // a run-in title may still end
}

// measure reads the words of p once and notes how they look.
func (p *passage) measure(src string) {
	m := measurer{src: src, end: p.words.End, bold: boldBefore(src, p), title: true}
	strong := false
	for i := p.words.Start; i < m.end; {
		r, size := utf8.DecodeRuneInString(src[i:m.end])
		if !isHan(r) {
			if after := m.skip(i, r, size); after > i {
				i = after
				continue
			}
		}
		if isStop(m.last) && m.last != '…' && !(m.last == '.' && r < utf8.RuneSelf) {
			m.stops++
		}
		if m.bold {
			strong = true
		}
		if isHan(r) {
			if !m.bold {
				m.plain++
			}
		} else {
			m.sign(i, r, size)
		}
		m.runes++
		m.last = r
		i += size
	}
	p.look = m.look
	p.bold = strong && m.plain == 0
}

// isHan reports whether r is a common Chinese character.
func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff }

// skip returns the byte behind what shows nothing at at: emphasis, white space, the
// target of a link; at itself if r shows.
func (m *measurer) skip(at int, r rune, size int) int {
	switch {
	case r == '*' && (m.bold || m.runes == 0 || strings.HasPrefix(m.src[at:m.end], "**")):
		for size < m.end-at && m.src[at+size] == '*' {
			size++
		}
		m.bold = !m.bold && size >= 2
		if m.title && !m.bold && m.plain == 0 && m.runes > 0 {
			m.setTitle(m.src, at, at+size, m.end, '*')
			m.title = false
		}
		return at + size
	case isSpace(r) || r == '\\':
		if m.spaceAt == 0 && m.last >= 0x2e80 && m.depth == 0 && !isZeroWidth(r) {
			if j, _ := skipSpace(m.src, at, m.end); j < m.end && m.src[j] >= 0xe3 {
				m.spaceAt, m.spaceRest, m.spaceSize = at, j, m.runes
			}
		}
		return at + size
	case r == ']' && strings.HasPrefix(m.src[at:m.end], "]("):
		if close := strings.IndexByte(m.src[at:min(m.end, at+maxLink)], ')'); close > 0 {
			return at + close + 1
		}
	}
	return at
}

// sign notes a sign that is no Chinese character.
func (m *measurer) sign(at int, r rune, size int) {
	if !m.bold && !isClosing(r) && !isPause(r) && r != '[' {
		m.plain++
	}
	m.depth = m.bracket(r, m.depth)
	if m.title && m.depth == 0 && endsTitle(r, m.last, m.src[at+size:m.end]) {
		m.setTitle(m.src, at, at+size, m.end, r)
		m.title = false
	}
	m.count(r, m.src[at:m.end])
}

// append adds what the next line of the same passage looks like.
func (m *look) append(n look) {
	if m.titleEnd == 0 && n.titleEnd > 0 {
		m.titleEnd, m.restAt, m.titleSize, m.titleSign = n.titleEnd, n.restAt, m.runes+n.titleSize, n.titleSign
	}
	if m.spaceAt == 0 && n.spaceAt > 0 {
		m.spaceAt, m.spaceRest, m.spaceSize = n.spaceAt, n.spaceRest, m.runes+n.spaceSize
	}
	if isStop(m.last) {
		m.stops++
	}
	m.stops += n.stops
	m.runes += n.runes
	m.commas += n.commas
	m.digits += n.digits
	m.bold = m.bold && n.bold
	m.address = m.address || n.address
	m.open[0], m.open[1] = max(0, m.open[0]+n.open[0]), max(0, m.open[1]+n.open[1])
	m.last = n.last
}

// size returns the length of the words as a reader sees it, two Latin characters
// taking the room of one.
func (m *look) size() int { return m.runes - m.digits/2 }

// fewCommas reports whether the words have no more commas than a title: one, or a few
// where they are Latin and the comma stands for 、.
func (m *look) fewCommas() bool { return m.commas <= 1 || m.commas <= 4 && 2*m.digits > m.runes }

// boldBefore reports whether an emphasis mark opens before the words of p and is not
// closed before them.
func boldBefore(src string, p *passage) bool {
	open := false
	for i := p.span.Start; i+1 < p.words.Start; i++ {
		if src[i] == '*' && src[i+1] == '*' {
			open = !open
			i++
		}
	}
	return open
}

// setTitle notes a run-in title that ends at at, its sign reaching to signEnd.
func (m *look) setTitle(src string, at, signEnd, end int, sign rune) {
	rest := skipFill(src, signEnd, end)
	if sign == '*' {
		if r, size := utf8.DecodeRuneInString(src[rest:end]); r == '：' || r == ':' || r == '。' {
			rest = skipFill(src, rest+size, end)
		}
	}
	m.titleEnd, m.restAt, m.titleSize, m.titleSign = at, rest, m.runes, sign
	if sign == '*' && isStopOrColon(m.last) {
		m.titleSize--
		m.titleEnd -= utf8.RuneLen(m.last)
	}
}

// endsTitle reports whether r, with prev before and rest behind it, may close a
// run-in title.
func endsTitle(r, prev rune, rest string) bool {
	switch r {
	case '。', '：':
		return true
	case ':':
		return !strings.HasPrefix(rest, "//") && !(prev < utf8.RuneSelf && rest != "" && rest[0] < utf8.RuneSelf && rest[0] != ' ')
	case '.':
		return prev >= utf8.RuneSelf
	case '—':
		return strings.HasPrefix(rest, "—")
	}
	return false
}

// bracket follows the brackets of a passage and returns the new depth.
func (m *look) bracket(r rune, depth int) int {
	switch r {
	case '（', '(':
		m.open[0]++
	case '《':
		m.open[1]++
	case '）', ')':
		m.open[0] = max(0, m.open[0]-1)
	case '》':
		m.open[1] = max(0, m.open[1]-1)
	case '“', '【', '「':
		return depth + 1
	case '”', '】', '」':
		return max(0, depth-1)
	default:
		return depth
	}
	if r == '（' || r == '(' || r == '《' {
		return depth + 1
	}
	return max(0, depth-1)
}

// count adds r to the tallies of m; rest starts with r.
func (m *look) count(r rune, rest string) {
	switch {
	case r == '，' || r == ',':
		if m.open[0]+m.open[1] == 0 {
			m.commas++
		}
	case r == '@':
		m.address = true
	case r < utf8.RuneSelf:
		if digitOf(r) >= 0 || isLatin(r) {
			m.digits++
		}
		if r == 'h' && strings.HasPrefix(rest, "http") || r == 'w' && strings.HasPrefix(rest, "www.") {
			m.address = true
		}
	}
}

// isStop reports whether r ends a sentence or a member of a list.
func isStop(r rune) bool {
	switch r {
	case '。', '！', '？', '；', '!', '?', ';', '.', '…', '．', '｡':
		return true
	}
	return false
}

func isColon(r rune) bool { return r == '：' || r == ':' || r == '∶' || r == '︰' }

func isStopOrColon(r rune) bool { return isStop(r) || isColon(r) }

// isPause reports whether r separates words inside a sentence.
func isPause(r rune) bool { return r == '，' || r == ',' || r == '、' || isStopOrColon(r) }

// isClosing reports whether r closes what was opened before, so that it never
// starts a sentence.
func isClosing(r rune) bool {
	switch r {
	case '）', ')', '】', ']', '》', '〉', '”', '’', '」', '』':
		return true
	}
	return false
}

// plainWords returns src[at:end] without mark-up: emphasis, escapes and the
// targets of links are left out, white space is one space or, between two Chinese
// characters, none at a line break.
func plainWords(s string) string {
	if !strings.ContainsAny(s, "*_\\[\n\r\t") && !strings.ContainsAny(s, "\u00a0\u200b\ufeff") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '*' || r == '\\' && i+1 < len(s) && isASCIIPunct(s[i+1]):
			if r == '\\' {
				b.WriteByte(s[i+1])
				size++
			}
		case r == '_' && !(wordAt(s, i-1) && wordAt(s, i+1)):
		case r == '[' || r == '!' && strings.HasPrefix(s[i:], "!["):
			if r == '!' {
				size++
			}
			label, after, ok := readLink(s, i+size)
			if !ok {
				b.WriteString(s[i : i+size])
				break
			}
			b.WriteString(plainWords(label))
			size = after - i
		case isSpace(r):
			j, _ := skipSpace(s, i, len(s))
			if isZeroWidth(r) && j == i+size {
				break
			}
			if (strings.ContainsAny(s[i:j], "\n\r") || i > 0 && s[i-1] == '*' || j < len(s) && s[j] == '*') && wideAround(s, i, j) {
				size = j - i
				break
			}
			b.WriteByte(' ')
			size = j - i
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return strings.TrimSpace(b.String())
}

// maxLink bounds the bytes of the target of a link.
const maxLink = 600

// readLink reads the label and target of a link behind its opening bracket.
func readLink(s string, at int) (label string, after int, ok bool) {
	end := strings.IndexByte(s[at:min(len(s), at+300)], ']')
	if end < 0 || !strings.HasPrefix(s[at+end:], "](") {
		return "", 0, false
	}
	target := strings.IndexByte(s[at+end:min(len(s), at+end+maxLink)], ')')
	if target < 0 {
		return "", 0, false
	}
	return s[at : at+end], at + end + target + 1, true
}

func isASCIIPunct(c byte) bool {
	return c > ' ' && c < 0x7f && digitOf(rune(c)) < 0 && !isLatin(rune(c))
}

// wideAround reports whether Chinese stands on one side of the space from i to j at
// least, emphasis marks not counted, and no Latin word on both.
func wideAround(s string, i, j int) bool {
	for i > 0 && s[i-1] == '*' {
		i--
	}
	for j < len(s) && s[j] == '*' {
		j++
	}
	return !(asciiAt(s, i-1) && asciiAt(s, j))
}

func asciiAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] < utf8.RuneSelf }

func wordAt(s string, i int) bool {
	return asciiAt(s, i) && (digitOf(rune(s[i])) >= 0 || isLatin(rune(s[i])) || s[i] == '_')
}
