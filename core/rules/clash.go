package rules

import (
	"clausewright/core/rule"
	"clausewright/core/text"
)

// clash is a pair of statements that cannot both be true.
type clash struct {
	claim   rule.Query
	against rule.Query
	message string // in Chinese
}

// clashes returns a finding for each claim that another sentence contradicts, with the
// place of the contradiction. A sentence that says both draws a line between them, and
// so does an annex of its own.
func clashes(p *rule.Pass, pairs []clash) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, pair := range pairs {
		others := p.Places(pair.against)
		for _, claim := range p.Places(pair.claim) {
			for _, other := range others {
				if p.Doc.SentenceAt(claim.Start) == p.Doc.SentenceAt(other.Start) {
					continue
				}
				found = append(found, rule.Diagnostic{Span: claim, Message: pair.message, Related: []text.Span{other}})
				break
			}
		}
	}
	return found
}
