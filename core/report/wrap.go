package report

import "strings"

// hanging are the marks that must not begin a line.
const hanging = "，。、；：！？）》”’】…,.;:!?)]"

// wrapped cuts s into lines of at most columns columns, those after the first less by
// hang. It breaks no run of ASCII, such as a name or a path, and lets no closing mark
// begin a line: one such mark may stand in the last two columns, which are kept free
// for it. columns of 0 or less means one line.
func wrapped(s string, columns, hang int) []string {
	if columns <= 0 {
		return []string{s}
	}
	var lines []string
	var line strings.Builder
	taken, room := 0, max(columns-2, 1)
	for _, a := range unbroken(s) {
		if taken > 0 && taken+width(a) > room && !strings.Contains(hanging, a) {
			lines = append(lines, strings.TrimRight(line.String(), " "))
			line.Reset()
			taken, room = 0, max(columns-2-hang, 1)
			a = strings.TrimLeft(a, " ")
		}
		line.WriteString(a)
		taken += width(a)
	}
	return append(lines, line.String())
}

// unbroken cuts s into what stays together: runs of ASCII without a space, and single
// characters with the marks that stand on them.
func unbroken(s string) []string {
	var all []string
	run := false // the last piece is a run of ASCII
	for i, r := range s {
		piece := s[i : i+len(string(r))]
		ascii := r > ' ' && r < 0x7F
		if len(all) > 0 && (ascii && run || runeWidth(r) == 0) {
			all[len(all)-1] += piece
			continue
		}
		all = append(all, piece)
		run = ascii
	}
	return all
}

// oneLine keeps the words of several lines on one.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// cut returns s, or its beginning with … if it takes more than columns columns.
func cut(s string, columns int) string {
	if width(s) <= columns {
		return s
	}
	n := 0
	for i, r := range s {
		if n += runeWidth(r); n > columns-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// pad fills s up with spaces to columns columns, at least one.
func pad(s string, columns int) string {
	return s + strings.Repeat(" ", max(columns-width(s), 1))
}
