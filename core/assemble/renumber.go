package assemble

import "strings"

// numeralSize returns how many bytes at the start of s are Chinese numerals.
func numeralSize(s string) int {
	size := 0
	for at, r := range s {
		if !strings.ContainsRune("一二三四五六七八九十", r) {
			break
		}
		size = at + len("一")
	}
	return size
}

// numberSize returns the length of the number of a clause at the start of s, as this
// package writes them, or 0: 四、 or 四（一） or 附录（一） or 附录：.
func numberSize(s string) int {
	if strings.HasPrefix(s, "附录：") {
		return len("附录：")
	}
	numeral := numeralSize(s)
	if numeral > 0 && strings.HasPrefix(s[numeral:], "、") {
		return numeral + len("、")
	}
	if strings.HasPrefix(s, "附录（") {
		numeral = len("附录")
	}
	part, ok := strings.CutPrefix(s[numeral:], "（")
	if size := numeralSize(part); ok && size > 0 && strings.HasPrefix(part[size:], "）") {
		return numeral + len("（") + size + len("）")
	}
	return 0
}

// markSize returns the length of the mark that a heading or a line of the contents
// begins with, or 0.
func markSize(words string) int {
	level := len(words) - len(strings.TrimLeft(words, "#"))
	switch {
	case level > 0 && strings.HasPrefix(words[level:], " "):
		return level + 1
	case strings.HasPrefix(words, "- "):
		return len("- ")
	}
	return 0
}

// numbered is the number of a clause in words: at the start of a heading or a line of
// the contents, or in a reference “四（一）….
type numbered struct {
	start, from, to int  // bytes: of the match, and of the number
	reference       bool // the number stands behind “
}

// nextNumber returns the first number of a clause in words from byte at on, or false.
func nextNumber(words string, at int) (n numbered, ok bool) {
	if at == 0 {
		from := markSize(words)
		if size := numberSize(words[from:]); from > 0 && size > 0 {
			return numbered{from: from, to: from + size}, true
		}
	}
	for {
		quote := strings.Index(words[at:], "“")
		if quote < 0 {
			return numbered{}, false
		}
		quote += at
		at = quote + len("“")
		if size := numberSize(words[at:]); size > 0 {
			return numbered{start: quote, from: at, to: at + size, reference: true}, true
		}
	}
}

// unnumbered returns words with “ alone in place of what numbers a clause.
func unnumbered(words string) string {
	var b strings.Builder
	done := 0
	for {
		n, ok := nextNumber(words, done)
		if !ok {
			return b.String() + words[done:]
		}
		if !n.reference {
			b.WriteString(words[:n.from])
		}
		b.WriteString(words[done:n.start] + "“")
		done = n.to
	}
}

// splitHeading parts a heading into its mark, its number and its words, or returns
// false if it has none of them.
func splitHeading(line string) (mark, number, words string, ok bool) {
	from := markSize(line)
	if from == 0 || line[0] != '#' {
		return "", "", "", false
	}
	size := numberSize(line[from:])
	mark, number, words = line[:from-1], line[from:from+size], line[from+size:]
	plain := strings.HasSuffix(number, "、") || strings.HasPrefix(number, "（") || number == "附录："
	return mark, number, words, plain && words != "" && !strings.Contains(words, "\n")
}

// renumber numbers the headings of a text in their order, and puts the new numbers
// into the contents and the references. A heading whose words occur twice is not
// referred to.
func renumber(all []*token) {
	section, part, above := 0, 0, ""
	paths := map[string]string{} // by the words of a heading; "" if they occur twice
	for _, t := range all {
		mark, number, words, ok := splitHeading(t.words)
		if !ok {
			continue
		}
		path := number
		switch {
		case strings.HasSuffix(number, "、"):
			section, part = section+1, 0
			above = chinese(section)
			number = above + "、"
			path = number
		case strings.HasPrefix(number, "（"):
			part++
			number = "（" + chinese(part) + "）"
			path = above + number
		default:
			part, above = 0, "附录"
		}
		t.words = mark + " " + number + words
		if _, twice := paths[words]; twice {
			path = ""
		}
		paths[words] = path
	}
	for _, t := range all {
		if !t.heading() {
			t.words = refer(t.words, paths)
		}
	}
}

// refer puts the numbers of headings into the references of a token.
func refer(words string, paths map[string]string) string {
	var b strings.Builder
	done := 0
	for {
		n, ok := nextNumber(words, done)
		if !ok {
			return b.String() + words[done:]
		}
		end := "\n"
		if n.reference {
			end = "”"
		}
		title, _, _ := strings.Cut(words[n.to:], end)
		b.WriteString(words[done:n.from])
		if path := paths[title]; path != "" {
			b.WriteString(path)
		} else {
			b.WriteString(words[n.from:n.to])
		}
		done = n.to
	}
}
