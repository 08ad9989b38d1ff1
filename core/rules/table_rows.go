package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// tableRows returns the rows, their heads left out, of all tables whose head has a
// word of each of the terms. A table goes on past a single paragraph between two of
// its rows.
func tableRows(p *rule.Pass, head ...lexicon.Term) []text.Span {
	var rows []text.Span
	last, wanted := -1, false
	for i, b := range p.Doc.Blocks {
		if b.Kind != policy.BlockRow {
			continue
		}
		goesOn := last >= 0 && i-last <= 2 && p.Doc.Blocks[last].Clause == b.Clause
		last = i
		if !goesOn {
			wanted = hasAll(p, b.Span, head)
			continue
		}
		if wanted && len(b.Cells) > 1 {
			rows = append(rows, b.Span)
		}
	}
	return rows
}

// hasAll reports whether a word of each term stands inside span.
func hasAll(p *rule.Pass, span text.Span, terms []lexicon.Term) bool {
	for _, term := range terms {
		if len(p.Words.In(span, term)) == 0 {
			return false
		}
	}
	return true
}
