package material

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

// abroad finds information that leaves the country in the new text only, or goes to
// another country (M09).
func (c *comparison) abroad() {
	before, after := c.old.crossing(), c.new.crossing()
	if after.Truth != when.Yes {
		c.inlandDropped()
		return
	}
	if before.Truth != when.Yes {
		denied := before.Evidence
		if before.Truth != when.No {
			denied = nil
		}
		c.add(found{number: "M09", direction: Wider, says: abroadStarted, old: denied, new: after.Evidence})
		return
	}
	known := c.old.countries(before.Evidence)
	for _, h := range c.new.countriesAt(after.Evidence) {
		if name := lexicon.Fold(c.new.of(h.Span)); !slices.Contains(known, name) {
			c.add(found{number: "M09", direction: Neutral, says: abroadElsewhere, what: c.new.of(h.Span), new: []text.Span{h.Span}})
		}
	}
}

// crossing returns what a text shows of information that leaves the country: words for
// it, or another country in a sentence on giving information away or keeping it.
func (s *side) crossing() facts.Answer {
	a := s.facts.Shows("cross_border")
	for _, h := range s.affirmed(lexicon.Country) {
		statement := s.statement(h.Span)
		kept := s.has(text.Span{Start: statement.Start, End: h.Span.Start}, lexicon.StoragePlace)
		if (kept || s.has(statement, lexicon.ShareVerb)) && !s.inCompany(h.Span) {
			if a.Truth != when.Yes {
				a = facts.Answer{Truth: when.Yes}
			}
			a.Evidence = append(a.Evidence, h.Span)
		}
	}
	return a
}

// inlandDropped finds a promise to keep information in the country that only the old
// text gives.
func (c *comparison) inlandDropped() {
	promised := c.old.affirmed(lexicon.KeptInland)
	if len(promised) == 0 || len(c.new.words.Of(lexicon.KeptInland)) > 0 || c.new.has(text.Span{End: len(c.new.doc.Source)}, lexicon.StoragePlace) {
		return
	}
	c.add(found{number: "M09", direction: Wider, says: inlandDropped, old: hitSpans(promised)})
}

// countriesAt returns the countries named in the paragraphs of some words.
func (s *side) countriesAt(evidence []text.Span) []lexicon.Hit {
	var hits []lexicon.Hit
	for _, e := range evidence {
		if b := s.doc.BlockAt(e.Start); b >= 0 {
			hits = append(hits, s.words.In(s.doc.Blocks[b].Span, lexicon.Country)...)
		}
	}
	return hits
}

func (s *side) countries(evidence []text.Span) []string {
	var names []string
	for _, h := range s.countriesAt(evidence) {
		names = append(names, lexicon.Fold(s.of(h.Span)))
	}
	return names
}

func hitSpans(hits []lexicon.Hit) []text.Span {
	all := make([]text.Span, len(hits))
	for i, h := range hits {
		all[i] = h.Span
	}
	return all
}
