package assemble

import (
	"regexp"
	"strings"
)

// numbered finds the numbers of clauses as this package writes them: at the start of
// a heading or a line of the contents, and in a reference “四（一）…”.
var numbered = regexp.MustCompile(`^(#+ |- )(` + numberPattern + `)|“(` + numberPattern + `)`)

const numberPattern = `[一二三四五六七八九十]+、|[一二三四五六七八九十]*（[一二三四五六七八九十]+）|附录（[一二三四五六七八九十]+）|附录：`

// unnumbered returns words without the numbers of clauses in them.
func unnumbered(words string) string { return numbered.ReplaceAllString(words, "$1“") }

// headingNumber reads the number of a heading.
var headingNumber = regexp.MustCompile(`^(#+) ([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|附录：)(.+)$`)

// renumber numbers the headings of a text in their order, and puts the new numbers
// into the contents and the references. A heading whose words occur twice is not
// referred to.
func renumber(all []*token) {
	section, part, above := 0, 0, ""
	paths := map[string]string{} // by the words of a heading; "" if they occur twice
	for _, t := range all {
		h := headingNumber.FindStringSubmatch(t.words)
		if h == nil {
			continue
		}
		number, path := h[2], h[2]
		switch {
		case strings.HasSuffix(h[2], "、"):
			section, part = section+1, 0
			above = chinese(section)
			number = above + "、"
			path = number
		case strings.HasPrefix(h[2], "（"):
			part++
			number = "（" + chinese(part) + "）"
			path = above + number
		default:
			part, above = 0, "附录"
		}
		t.words = h[1] + " " + number + h[3]
		if _, twice := paths[h[3]]; twice {
			path = ""
		}
		paths[h[3]] = path
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
	for {
		at := numbered.FindStringSubmatchIndex(words)
		if at == nil {
			break
		}
		from, to := at[4], at[5] // the number in a line of the contents
		rest := words[at[1]:]
		title, _, _ := strings.Cut(rest, "\n")
		if from < 0 {
			from, to = at[6], at[7]
			title, _, _ = strings.Cut(rest, "”")
		}
		b.WriteString(words[:from])
		if path := paths[title]; path != "" {
			b.WriteString(path)
		} else {
			b.WriteString(words[from:to])
		}
		words = words[at[1]:]
	}
	return b.String() + words
}
