package report

import (
	"strings"

	"clausewright/core/diff"
)

// wrapped cuts s into lines of at most columns columns, the first, and less by hang,
// the rest; it never breaks a word of letters nor lets a closing mark begin a line.
// columns of 0 or less means one line.
func wrapped(s string, columns, hang int) []string {
	if columns <= 0 {
		return []string{s}
	}
	var lines []string
	var line strings.Builder
	taken, room := 0, columns
	for _, a := range (DiffText{}).atoms([]piece{{op: diff.Equal, text: s}}) {
		if taken > 0 && taken+width(a.text) > room && !a.stays {
			lines = append(lines, strings.TrimRight(line.String(), " "))
			line.Reset()
			taken, room = 0, max(columns-hang, 1)
			a.text = strings.TrimLeft(a.text, " ")
		}
		line.WriteString(a.text)
		taken += width(a.text)
	}
	return append(lines, line.String())
}

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
