package rule

import (
	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/profile"
	"clausewright/core/text"
)

// Pass is one run of one rule over one policy. A rule reads it and answers through
// Met, Clear, Missing, Violated, NotApplicable, Review, or Report.
type Pass struct {
	Doc     *policy.Document
	Words   *lexicon.Index
	Facts   *facts.Facts
	Profile *profile.Profile // nil if only the text is judged
	AsOf    law.Date

	result Result
}

// Met says that the requirement is met by the words at these places.
func (p *Pass) Met(evidence ...text.Span) { p.decide(Met, "", evidence) }

// Clear says that a prohibition is kept, and why one may say so. The evidence is what
// the text says of its matter, if anything.
func (p *Pass) Clear(reason string, evidence ...text.Span) { p.decide(Met, reason, evidence) }

// NotApplicable says that the requirement does not concern this policy, and why.
func (p *Pass) NotApplicable(reason string) { p.decide(NotApplicable, reason, nil) }

// Review leaves the decision to a person who reads these passages.
func (p *Pass) Review(reason string, passages ...text.Span) { p.decide(Review, reason, passages) }

// Missing says that what the law asks for is not there.
func (p *Pass) Missing(d Diagnostic) {
	p.decide(Missing, d.Message, nil)
	p.result.Diagnostics = []Diagnostic{d}
}

// Violated says that the text has what the law forbids, once or more.
func (p *Pass) Violated(found ...Diagnostic) {
	if len(found) == 0 {
		panic("rule: " + p.result.Rule.ID + ": violated without a finding")
	}
	p.decide(Violated, found[0].Message, nil)
	p.result.Diagnostics = found
}

// Report adds a drafting finding.
func (p *Pass) Report(d Diagnostic) {
	if !p.result.Rule.Drafting() {
		panic("rule: " + p.result.Rule.ID + ": a rule of law answers with a status")
	}
	p.result.Diagnostics = append(p.result.Diagnostics, d)
}

func (p *Pass) decide(s Status, reason string, evidence []text.Span) {
	if p.result.Rule.Drafting() {
		panic("rule: " + p.result.Rule.ID + ": a drafting rule has no status")
	}
	if p.result.Status != "" {
		panic("rule: " + p.result.Rule.ID + ": decided twice")
	}
	p.result.Status, p.result.Reason, p.result.Evidence = s, reason, evidence
}

// Sentence returns the whole sentence that a span starts in, or the span itself if
// it stands in none.
func (p *Pass) Sentence(s text.Span) text.Span {
	if i := p.Doc.SentenceAt(s.Start); i >= 0 {
		return p.Doc.Sentences[i].Span
	}
	return s
}
