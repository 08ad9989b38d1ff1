package assemble

import (
	"strings"

	"clausewright/core/clause"
)

// place is where a clause of the library stands in one document.
type place struct {
	number string // "四、" or "（一）" or "附录："; "" if it has none
	path   string // number and the numbers above it, as one refers to it: "四（一）"
	words  string // the heading without number
}

// title returns the heading as printed.
func (p place) title() string { return p.number + p.words }

// reference returns the words that point to the clause.
func (p place) reference() string { return "“" + p.path + p.words + "”" }

// places numbers the clauses of a document in their order.
func places(templates []clause.Template, heading func(clause.Template) string) map[string]place {
	at := map[string]place{}
	section, part, above := 0, 0, ""
	for _, t := range templates {
		p := place{words: heading(t)}
		switch t.Level {
		case clause.LevelSection:
			section, part = section+1, 0
			p.number = chinese(section) + "、"
			p.path, above = p.number, chinese(section)
		case clause.LevelPart:
			part++
			p.number = "（" + chinese(part) + "）"
			p.path = above + p.number
		case clause.LevelAnnex:
			part, above = 0, "附录"
			p.number, p.path = "附录：", "附录："
		}
		at[t.ID] = p
	}
	return at
}

// chinese writes 1 to 99 as a Chinese numeral.
func chinese(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	if n < 10 {
		return digits[n]
	}
	return strings.TrimPrefix(digits[n/10], "一") + "十" + digits[n%10]
}
