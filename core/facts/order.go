package facts

import (
	"slices"

	"clausewright/core/lexicon"
)

// sortByPlace sorts facts in the order of the text.
func sortByPlace[Fact any](facts []Fact, place func(Fact) Place) {
	slices.SortStableFunc(facts, func(a, b Fact) int { return place(a).Span.Start - place(b).Span.Start })
}

// entries returns the entries that hits name, each once, in the order of the text.
func entries(hits []lexicon.Hit) []string {
	var ids []string
	for _, h := range hits {
		if !slices.Contains(ids, h.Entry) {
			ids = append(ids, h.Entry)
		}
	}
	return ids
}
