package rule

import (
	"clausewright/core/text"
)

// Ban is a requirement that certain things not be said, as data: New makes the rule
// that decides it.
type Ban struct {
	ID      string
	Doc     Doc
	Phrases []Phrase
	Kept    string // what one may say of a policy that keeps the ban, in Chinese
	Fix     func(p *Pass, found text.Span) []Fix
}

// Phrase is a way to say what is forbidden, with what is wrong about it.
type Phrase struct {
	Query
	Message string // in Chinese
}

// New returns the rule of a ban.
func (b Ban) New() *Rule {
	return &Rule{ID: b.ID, Doc: b.Doc, Run: b.run}
}

func (b Ban) run(p *Pass) {
	var found []Diagnostic
	seen := map[text.Span]bool{}
	for _, phrase := range b.Phrases {
		for _, s := range p.Places(phrase.Query) {
			if seen[s] {
				continue
			}
			seen[s] = true
			d := Diagnostic{Span: s, Message: phrase.Message, Related: []text.Span{p.Sentence(s)}}
			if b.Fix != nil {
				d.Fixes = b.Fix(p, s)
			}
			found = append(found, d)
		}
	}
	if len(found) == 0 {
		p.Clear(b.Kept)
		return
	}
	p.Violated(found...)
}
