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
		if p.heads(c.HeadingSpan, terms) {
			best = Section{Index: i, HeadingSpan: c.HeadingSpan, Span: p.Doc.SectionSpan(i)}
		}
	}
	return best
}

// otherwise are the terms whose words make a heading with a word of another term one on
// something else.
var otherwise = map[lexicon.Term]lexicon.Term{
	lexicon.ChangeHeading: lexicon.ChangeOther,
}

// heads reports whether a heading is on what one of the terms is about.
func (p *Pass) heads(heading text.Span, terms []lexicon.Term) bool {
	for _, term := range terms {
		if len(p.Words.In(heading, term)) == 0 {
			continue
		}
		if other, ok := otherwise[term]; !ok || len(p.Words.In(heading, other)) == 0 {
			return true
		}
	}
	return false
}
