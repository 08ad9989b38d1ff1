package rule

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Section is a clause with all that stands below it.
type Section struct {
	Index       int       // into Document.Clauses, or policy.NoParent if there is no such section
	HeadingSpan text.Span // empty if there is no such section
	Span        text.Span // from the heading to the end of the last clause below it
}

// Contains reports whether a span lies inside the section.
func (s Section) Contains(span text.Span) bool {
	return s.Index != policy.NoParent && s.Span.Contains(span)
}

// Section returns the section whose heading has a word of one of the terms: of
// several the one highest in the tree, and of those the first.
func (p *Pass) Section(terms ...lexicon.Term) Section {
	best := Section{Index: policy.NoParent}
	for i, c := range p.Doc.Clauses {
		if !c.HasHeading || c.Kind == policy.KindTitle || c.Kind == policy.KindTOC {
			continue
		}
		if best.Index != policy.NoParent && c.Level >= p.Doc.Clauses[best.Index].Level {
			continue
		}
		if (Matches{pass: p}).has(c.HeadingSpan, terms) {
			best = Section{Index: i, HeadingSpan: c.HeadingSpan, Span: p.Doc.SectionSpan(i)}
		}
	}
	return best
}
