package material

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// storage finds another place where information is kept (M18).
func (c *comparison) storage() {
	before, after := c.old.storagePlaces(), c.new.storagePlaces()
	if len(before) == 0 {
		return
	}
	for _, h := range after {
		known := slices.ContainsFunc(before, func(b lexicon.Hit) bool {
			return lexicon.Fold(c.old.of(b.Span)) == lexicon.Fold(c.new.of(h.Span))
		})
		if !known && !c.covered("M09", c.new.statement(h.Span)) {
			c.add(found{number: "M18", direction: Neutral, says: storageMoved, what: c.new.of(h.Span), without: c.new.withoutChildren(), old: hitSpans(before), new: []text.Span{h.Span}})
		}
	}
}

// storagePlaces returns the places named in sentences on where information is kept.
func (s *side) storagePlaces() []lexicon.Hit {
	var places []lexicon.Hit
	for _, h := range s.words.Of(lexicon.StoragePlace) {
		statement := s.statement(h.Span)
		if !s.facts.States(h.Sentence) || s.has(statement, lexicon.StaysOnDevice) {
			continue
		}
		for _, p := range s.words.In(text.Span{Start: h.Span.Start, End: statement.End}, lexicon.PlaceName) {
			if !s.inCompany(p.Span) {
				places = append(places, p)
			}
		}
	}
	return places
}

// inCompany reports whether a span is part of the name of a company.
func (s *side) inCompany(span text.Span) bool {
	return slices.ContainsFunc(s.facts.Companies, func(company facts.Company) bool {
		return slices.ContainsFunc(company.Places, func(p facts.Place) bool { return p.Span.Contains(span) })
	})
}

// withoutChildren returns the sources on children unless the text speaks of them.
func (s *side) withoutChildren() []string {
	if len(s.words.Of(lexicon.AgeChild)) > 0 {
		return nil
	}
	return []string{"children-2019"}
}
