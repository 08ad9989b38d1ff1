package facts

import (
	"slices"
	"sort"

	"clausewright/core/lexicon"
)

// sortByPlace sorts facts in the order of the text.
func sortByPlace[Fact any](facts []Fact, place func(Fact) Place) {
	sort.SliceStable(facts, func(i, j int) bool { return place(facts[i]).Span.Start < place(facts[j]).Span.Start })
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
