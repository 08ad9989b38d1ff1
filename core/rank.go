package core

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"clausewright/core/report"
)

const (
	// shownPerThousand is how many findings the default view shows for a thousand
	// characters of text, white space left out.
	shownPerThousand = 3
	// wholePolicy is how many characters make a text a policy; of a shorter passage all
	// findings are shown.
	wholePolicy = 500
)

// rank gives each finding its place in the order of weight and returns how many of them
// the default view shows. An error weighs more than a warning, and so on; among findings
// of one severity what law or fact is about comes before wording, the first of a rule
// before its others, and what stands earlier in the text before the rest.
func rank(findings []Finding, text string) (shown int) {
	severities := map[string]int{"error": 0, "warning": 1, "info": 2, "hint": 3}
	order := make([]int, len(findings))
	weight := make([]int, len(findings))
	seen := map[string]bool{}
	for i, f := range findings {
		order[i] = i
		weight[i] = 4 * severities[f.Severity]
		if report.AboutWording(f.Rule) {
			weight[i] += 2
		}
		if seen[f.Rule] {
			weight[i]++
		}
		seen[f.Rule] = true
	}
	sort.SliceStable(order, func(i, j int) bool { return weight[order[i]] < weight[order[j]] })
	for place, i := range order {
		findings[i].Rank = place
	}
	characters := visible(text)
	if characters < wholePolicy {
		return len(findings)
	}
	return min(len(findings), characters*shownPerThousand/1000)
}

// visible returns how many characters a text has, white space left out.
func visible(text string) int {
	n := 0
	for at := range len(text) {
		switch c := text[at]; {
		case c > ' ' && c < utf8.RuneSelf || c >= 0xE4: // most, and never white space
			n++
		case utf8.RuneStart(c):
			if r, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}
