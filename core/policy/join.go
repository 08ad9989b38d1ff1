package policy

import (
	"strings"
	"unicode/utf8"
)

// readPassages cuts src into passages and joins the lines that a copy has broken.
func readPassages(src string) []passage {
	lines := splitLines(src)
	ps := make([]passage, 0, len(lines)/2+1)
	gap, fenced := false, false
	for _, l := range lines[frontMatter(src, lines):] {
		if l.blank() {
			gap = true
			continue
		}
		s := l.content.Of(src)
		if strings.HasPrefix(s, "```") {
			fenced, gap = !fenced, true
			continue
		}
		if isRule(s) {
			gap = true
			continue
		}
		p := readLine(src, l)
		p.gap = gap
		if p.number.Style == "" && s != "|" && bare(p.words.Of(src)) {
			gap = true // nothing but marks: an empty ** **, a lone #, a picture
			continue
		}
		gap = false
		ps = append(ps, p)
	}
	settleLetters(ps)
	dropStrays(ps)
	ps = rows(src, ps)
	return join(src, ps, wrapWidth(src, ps))
}

// bare reports whether words show nothing: they are empty, a mark of emphasis, or
// pictures without a text of their own.
func bare(words string) bool {
	if len(words) < 3 {
		return words == "" || words == "_" || words == "__" || words == "\\"
	}
	return strings.HasPrefix(words, "![") && plainWords(words) == ""
}

// frontMatter returns the number of lines that a block of metadata takes at the top.
func frontMatter(src string, lines []line) int {
	if len(lines) == 0 || lines[0].content.Of(src) != "---" {
		return 0
	}
	for i := 1; i < len(lines) && i < 60; i++ {
		s := lines[i].content.Of(src)
		if s == "---" || s == "..." {
			return i + 1
		}
		if !lines[i].blank() && !strings.ContainsAny(s, ":-#") {
			return 0
		}
	}
	return 0
}

// isRule reports whether s is a line of dashes, stars or equals signs.
func isRule(s string) bool {
	marks := 0
	for _, r := range s {
		switch {
		case r == '-' || r == '*' || r == '=' || r == '_' || r == '—' || r == '─' || r == '～':
			marks++
		case !isSpace(r):
			return false
		}
	}
	return marks >= 3
}

// settleLetters tells the letter i from the numeral i, and v and x likewise, by the
// number of the kind before it.
func settleLetters(ps []passage) {
	letter, roman := 0, 0
	for i := range ps {
		n := &ps[i].number
		if n.Style == "" {
			continue
		}
		switch style := string(n.Style); {
		case strings.Contains(style, "i") || strings.Contains(style, "I"):
			roman = n.Value
		case strings.ContainsAny(style, "aA"):
			c := strings.ToLower(strings.Trim(n.Text, "()（）[]【】〔〕.、．:：,， "))
			v := romanValue(c)
			if v > 0 && n.Value != letter+1 && (v == 1 || v == roman+1) {
				n.Style = NumberStyle(strings.NewReplacer("a", "i", "A", "i").Replace(style))
				n.Value, n.Parts = v, []int{v}
				roman = v
				break
			}
			letter = n.Value
		}
	}
}

// dropStrays takes a number with no sign behind it, as in "1 总则", for part of the
// words unless the number before or after it in the text belongs to the same list.
func dropStrays(ps []passage) {
	last := map[NumberStyle]int{} // by family: index of the last passage so numbered
	linked := make([]bool, len(ps))
	for i := range ps {
		n := ps[i].number
		if n.Style == "" {
			continue
		}
		family := n.Style.family()
		if j, ok := last[family]; ok && n.Follows(ps[j].number) {
			linked[i], linked[j] = true, true
		}
		last[family] = i
	}
	for i := range ps {
		p := &ps[i]
		if !linked[i] && (p.number.Style == "1 " || p.number.Style == "一 ") {
			p.number, p.words.Start = Number{}, p.numberAt
		}
	}
}

// wrapWidth returns the width in columns at which a copy has wrapped the lines of a
// text, or 0 if the lines are paragraphs as they were written. Wrapped lines pile up
// at one width; paragraphs do not.
func wrapWidth(src string, ps []passage) int {
	const widest = 160
	var counts [widest + 1]int
	lines, long := 0, 0
	for i := range ps {
		if ps[i].row() {
			continue
		}
		lines++
		w := columns(ps[i].span.Of(src), widest+1)
		if w > widest {
			long++
			continue
		}
		counts[w]++
	}
	if lines < 10 || long*20 > lines {
		return 0
	}
	full, top := 0, 0
	for w, rest := widest, lines/50; w > 0; w-- {
		if rest -= counts[w]; rest < 0 {
			top = w
			break
		}
	}
	for w := top; w > top-7 && w > 0; w-- {
		full += counts[w]
	}
	if top < 40 || full*100 < lines*30 {
		return 0
	}
	return top - 6
}

// columns returns the width of s, a Chinese character counting 2, but at most limit.
func columns(s string, limit int) int {
	w := 0
	for _, r := range s {
		if r < utf8.RuneSelf {
			w++
		} else if !isZeroWidth(r) {
			w += 2
		}
		if w >= limit {
			return limit
		}
	}
	return w
}

// join merges each passage that only continues the one before it into that one and
// measures what results.
func join(src string, ps []passage, wrap int) []passage {
	out := ps[:0]
	width := 0 // columns of the last line merged into the last passage
	for i := range ps {
		p := ps[i]
		p.measure(src)
		w := 0
		if wrap > 0 {
			w = columns(p.span.Of(src), 400)
		}
		if len(out) > 0 {
			last := &out[len(out)-1]
			if !p.row() && !last.row() && continues(src, last, &p, wrap > 0 && width >= wrap) {
				last.merge(&p)
				width = w
				continue
			}
		}
		out = append(out, p)
		width = w
	}
	return out
}

// continues reports whether p goes on where last was broken off. full says that
// last's line is as long as wrapped lines are.
func continues(src string, last, p *passage, full bool) bool {
	if p.hashes > 0 || p.bullet {
		return false
	}
	first, _ := utf8.DecodeRuneInString(src[p.span.Start:])
	if first == '*' {
		first, _ = utf8.DecodeRuneInString(src[skipFill(src, p.span.Start, p.span.End):])
	}
	numbered := p.number.Style != ""
	switch {
	case last.words.Empty():
		return !numbered && (last.number.Style != "附录" || p.size() <= maxTitle && !isStop(p.last))
	case numbered && !(last.open[0] > 0 && full):
		return false
	case p.gap:
		return false
	case isPause(first) || isClosing(first):
		return true
	case last.hashes > 0:
		return false
	case (last.commas > 0 || last.size() > maxRunIn) && !isStopOrColon(last.last) && emphasisOpen(last.span.Of(src)):
		return true
	case isComma(last.last) || isOpening(last.last):
		return true
	case last.open[0] > 0 && strings.ContainsAny(p.words.Of(src), "）)"),
		last.open[1] > 0 && strings.Contains(p.words.Of(src), "》"):
		return !last.bold || p.bold
	case full:
		return !isStopOrColon(last.last) || isPause(first)
	}
	return false
}

// emphasisOpen reports whether words end inside emphasis that they have opened.
func emphasisOpen(words string) bool { return strings.Count(words, "**")%2 == 1 }

// rejoin merges lines that a copy has broken inside a sentence, once headings are
// known: only a line that is no title can be such a sentence.
func rejoin(src string, ps []passage) []passage {
	out := ps[:0]
	for i := range ps {
		if p := &ps[i]; len(out) > 0 && resumes(src, &out[len(out)-1], p) {
			out[len(out)-1].merge(p)
			continue
		}
		out = append(out, ps[i])
	}
	return out
}

// resumes reports whether p ends the sentence that last has begun.
func resumes(src string, last, p *passage) bool {
	if p.gap || p.role != roleText || last.role != roleText || p.row() || last.row() || p.number.Style != "" || p.bullet || last.runes < 12 {
		return false
	}
	if isStopOrColon(last.last) || isClosing(last.last) || !isStop(p.last) || last.address || p.labelled() || last.labelled() {
		return false
	}
	f := formOf(src, last)
	return f == formText || f == formClaim || f == formTitle && last.commas > 0
}

// labelled reports whether p starts with a short label before a colon, as the lines
// of an imprint do.
func (p *passage) labelled() bool {
	return p.titleEnd > 0 && isColon(p.titleSign) && p.titleSize <= 8
}

func isComma(r rune) bool { return r == '，' || r == ',' || r == '、' }

func isOpening(r rune) bool { return strings.ContainsRune("（(【《〈“‘「『", r) }

// merge appends the line p to q.
func (q *passage) merge(p *passage) {
	if q.words.Empty() {
		q.words.Start = p.words.Start
		q.lineStart, q.split = p.lineStart, true
		q.bullet = q.bullet || p.bullet
		q.look = p.look
	} else {
		q.look.append(p.look)
	}
	q.span.End = p.span.End
	q.words.End = p.words.End
}
