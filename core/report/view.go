package report

import (
	"fmt"
	"sort"
	"strings"
)

// view returns the findings that the default view shows, those that weigh most, and those
// it folds, both in the order of the text. What the baseline has comes last of all; what
// is set aside is in neither.
func (p Policy) view() (shown, folded []Finding) {
	var order []int
	for i, f := range p.Findings {
		if f.Suppressed == nil {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := p.Findings[order[i]], p.Findings[order[j]]
		if a.Known != b.Known {
			return b.Known
		}
		return a.Rank < b.Rank
	})
	room := len(order)
	if p.Shown > 0 {
		room = min(room, p.Shown)
	}
	kept := map[int]bool{}
	for _, i := range order[:room] {
		kept[i] = true
	}
	for i, f := range p.Findings {
		switch {
		case kept[i]:
			shown = append(shown, f)
		case f.Suppressed == nil:
			folded = append(folded, f)
		}
	}
	return shown, folded
}

// foldedLine says how many findings are folded, by severity.
func foldedLine(folded []Finding) string {
	count := map[string]int{}
	for _, f := range folded {
		count[f.Severity]++
	}
	var parts []string
	for _, severity := range [...]string{"error", "warning", "info", "hint"} {
		if n := count[severity]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d 个%s", n, severityNames[severity]))
		}
	}
	return fmt.Sprintf("另有 %d 个份量较轻的问题：%s", len(folded), strings.Join(parts, "，"))
}
