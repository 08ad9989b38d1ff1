package policy

import "strings"

// findAnnexes marks the headings of annexes: 附录一, 附件：…, and lines that are no
// heading yet but start so and stand alone.
func findAnnexes(src string, ps []passage) {
	for i := range ps {
		p := &ps[i]
		if p.role != roleText && p.role != roleHeading || p.row() || p.runes > maxTitle || isStop(p.last) {
			continue
		}
		if p.number.Style == "附录" || p.number.Style == "" && startsAnnex(p.words.Of(src)) {
			p.role = roleAnnex
		}
	}
}

// startsAnnex reports whether s opens like the heading of an annex without number.
func startsAnnex(s string) bool {
	for _, w := range annexWords {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest == "" || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")
		}
	}
	return strings.HasPrefix(s, "附：") || strings.HasPrefix(s, "附:")
}
