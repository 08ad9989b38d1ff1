package material

import (
	"slices"
	"strconv"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// What the rules for minors say, compared term by term. protects are words whose loss
// weakens a child's position, burdens those whose gain does.
var (
	protects = []lexicon.Term{
		lexicon.GuardianExercise, lexicon.AccessWord, lexicon.CopyWord, lexicon.CorrectWord, lexicon.RestrictWord, lexicon.Erase,
		lexicon.AgeGuardian, lexicon.ConsentWord, lexicon.MinorMode, lexicon.ChildRules, lexicon.Under14Shut, lexicon.Officer,
	}
	burdens = []lexicon.Term{lexicon.ShareVerb, lexicon.ShowsAds, lexicon.ShowsMarketing, lexicon.ShowsPersonalisation, lexicon.ShowsAbroad}
)

// minors finds rules for minors that differ in substance (M17).
func (c *comparison) minors() {
	before, after := c.old.minorFacts(), c.new.minorFacts()
	f := found{number: "M17", direction: Neutral, says: minorsRules}
	lessBurden, moreBurden := lacking(before.burden, after.burden), lacking(after.burden, before.burden)
	lessProtection, moreProtection := lacking(before.protection, after.protection), lacking(after.protection, before.protection)
	worse := len(moreBurden)+len(lessProtection) > 0
	better := len(lessBurden)+len(moreProtection) > 0
	f.old, f.new = append(lessBurden, lessProtection...), append(moreBurden, moreProtection...)
	f.old, f.new = c.old.edited(f.old), c.new.edited(f.new)
	if worse || better {
		switch {
		case worse && !better:
			f.direction = Wider
		case better && !worse:
			f.direction = Narrower
		}
		c.add(f)
	}
}

// edited keeps the spans whose statements were edited, in the order of the text.
func (s *side) edited(spans []text.Span) []text.Span {
	return inOrder(slices.DeleteFunc(spans, func(span text.Span) bool { return len(s.touched(span)) == 0 }))
}

// lacking returns the places of one text under keys that the other does not have, in no
// order.
func lacking(one, other map[string]text.Span) []text.Span {
	var spans []text.Span
	for key, span := range one {
		if _, ok := other[key]; !ok {
			spans = append(spans, span)
		}
	}
	return spans
}

// minorFacts is what a text says of minors, by key with one place each.
type minorFacts struct {
	protection map[string]text.Span
	burden     map[string]text.Span
}

func (s *side) minorFacts() minorFacts {
	m := minorFacts{protection: map[string]text.Span{}, burden: map[string]text.Span{}}
	for i, sentence := range s.doc.Sentences {
		if !s.facts.States(i) || !s.onMinors(i) {
			continue
		}
		for _, term := range protects {
			for _, h := range s.words.In(sentence.Span, term) {
				m.protection[string(term)] = h.Span
			}
		}
		for _, term := range burdens {
			for _, h := range s.words.In(sentence.Span, term) {
				if !s.words.Negated(h) {
					m.burden[string(term)] = h.Span
				}
			}
		}
		for _, h := range s.words.In(sentence.Span, lexicon.CatalogItem) {
			if entry := h.Entry; entry != "child-info" && entry != "minor-info" && entry != "sensitive-info" {
				m.burden["item "+entry] = h.Span
			}
		}
	}
	for _, a := range s.facts.Ages {
		if s.onMinors(a.Sentence) && s.facts.States(a.Sentence) {
			m.protection["age "+strconv.Itoa(a.Years)] = a.Span
		}
	}
	for _, p := range s.facts.Periods {
		if s.onMinors(p.Sentence) {
			m.burden["period "+strconv.Itoa(p.Length.Days())] = p.Span
		}
	}
	return m
}

// onMinors reports whether a sentence stands in a clause on minors or speaks of
// children, or of minors with their guardians.
func (s *side) onMinors(sentence int) bool {
	span := s.doc.Sentences[sentence].Span
	if s.facts.Topic(s.doc.Blocks[s.doc.Sentences[sentence].Block].Clause) == facts.TopicMinors {
		return true
	}
	return s.has(span, lexicon.AgeGuardian) && s.has(span, lexicon.AgeChild, lexicon.AgeMinor, lexicon.Age)
}
