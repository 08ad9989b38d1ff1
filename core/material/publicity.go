package material

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// publicity finds what only the new text shows to everybody (M10).
func (c *comparison) publicity() {
	known := map[string]bool{}
	for _, h := range c.old.affirmed(lexicon.MadePublic) {
		known[""] = true
		for _, thing := range c.old.publicThings(h) {
			known[thing.key] = true
		}
	}
	for _, h := range c.new.affirmed(lexicon.MadePublic) {
		if c.new.byUser(h) {
			continue
		}
		things := c.new.publicThings(h)
		if len(things) == 0 && !known[""] {
			c.add(found{number: "M10", direction: Wider, says: publicStarted, new: []text.Span{h.Span}, effects: separate})
		}
		for _, thing := range things {
			if !known[thing.key] && len(c.new.touched(thing.span)) > 0 {
				c.add(found{number: "M10", direction: Wider, says: publicAdded, what: c.new.of(thing.span), new: []text.Span{thing.span}, effects: separate})
			}
		}
	}
}

// thing is something that is shown to others.
type thing struct {
	key  string
	span text.Span
}

// publicThings returns what a sentence that shows something to others names.
func (s *side) publicThings(h lexicon.Hit) []thing {
	statement := s.statement(h.Span)
	var things []thing
	for _, p := range s.words.In(statement, lexicon.PublicThing) {
		things = append(things, thing{lexicon.Fold(s.of(p.Span)), p.Span})
	}
	for _, i := range s.words.In(statement, lexicon.CatalogItem) {
		if !slices.ContainsFunc(things, func(t thing) bool { return t.span.Overlaps(i.Span) }) {
			things = append(things, thing{i.Entry, i.Span})
		}
	}
	return things
}

// byUser reports whether the user does what a hit says: 您 and no 我们 stands before it
// in its part of the sentence.
func (s *side) byUser(h lexicon.Hit) bool {
	sentence := s.doc.Sentences[h.Sentence].Span
	before := sentence
	before.End = h.Span.Start
	words := before.Of(s.doc.Source)
	if at := strings.LastIndexAny(words, "，,；;：:"); at >= 0 {
		before.Start += at
	}
	user, we := -1, -1
	for _, sign := range [...]string{"您", "你"} {
		user = max(user, strings.LastIndex(before.Of(s.doc.Source), sign))
	}
	for _, w := range s.words.In(before, lexicon.We) {
		we = max(we, w.Span.Start-before.Start)
	}
	return user >= 0 && user > we && !strings.HasPrefix(before.Of(s.doc.Source)[user+len("您"):], "的")
}
