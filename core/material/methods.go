package material

import (
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

// personalisation finds profiles, recommendations and decisions by machine that only the
// new text has (M12).
func (c *comparison) personalisation() {
	for _, kind := range [...]struct {
		fact string
		says phrase
	}{
		{"uses_personalisation", profiled},
		{"automated_decisions", decided},
	} {
		before := c.old.facts.Shows(kind.fact)
		if before.Truth == when.Yes {
			continue
		}
		for _, span := range c.new.evidence(kind.fact) {
			if !c.covered("M12", c.new.statement(span)) && !c.new.optOut(span) {
				c.add(found{number: "M12", direction: Wider, says: kind.says, new: []text.Span{span}})
			}
		}
	}
}

// optOut reports whether a sentence only tells how to turn something off.
func (s *side) optOut(span text.Span) bool {
	return s.has(s.statement(span), lexicon.PersonaliseOff)
}

// methods finds ways of handling information that only the new text has (M02).
func (c *comparison) methods() {
	for _, way := range [...]struct {
		term lexicon.Term
		says phrase
	}{
		{lexicon.Upload, uploaded},
		{lexicon.Record, recorded},
		{lexicon.TakenUnasked, takenUnasked},
	} {
		known := c.old.ways(way.term)
		for _, h := range c.new.affirmed(way.term) {
			if c.new.byUser(h) || c.new.has(c.new.statement(h.Span), lexicon.ThirdSubject) || known.covers(c.new.namedBeside(h)) {
				continue
			}
			c.add(found{number: "M02", direction: Wider, says: way.says, new: []text.Span{h.Span}, old: c.deniedBefore(way.term)})
		}
	}
	c.leftDevice()
}

// ways is for what kinds of information a text uses a way of handling it.
type ways struct {
	any   bool
	items []string
}

func (s *side) ways(term lexicon.Term) ways {
	var w ways
	for _, h := range s.affirmed(term) {
		if !s.byUser(h) {
			w.any = true
			w.items = append(w.items, s.namedBeside(h)...)
		}
	}
	return w
}

// covers reports whether the way is used for one of the kinds, or for any where none is
// named.
func (w ways) covers(items []string) bool {
	if len(items) == 0 || len(w.items) == 0 {
		return w.any
	}
	return shareItem(items, w.items)
}

// namedBeside returns the kinds of information named in the sentence of a hit.
func (s *side) namedBeside(h lexicon.Hit) []string {
	return s.namedIn(s.statement(h.Span))
}

// deniedBefore returns the words of the old text that deny a way and were edited.
func (c *comparison) deniedBefore(term lexicon.Term) []text.Span {
	var denied []text.Span
	for _, h := range c.old.words.Of(term) {
		if c.old.facts.States(h.Sentence) && c.old.words.Negated(h) && len(c.old.touched(h.Span)) > 0 {
			denied = append(denied, h.Span)
		}
	}
	return denied
}

// leftDevice finds information that the old text alone says stays on the device.
func (c *comparison) leftDevice() {
	kept := map[string]bool{}
	for _, h := range c.new.words.Of(lexicon.StaysOnDevice) {
		for _, id := range c.new.namedBeside(h) {
			kept[id] = true
		}
	}
	stayed := map[string]lexicon.Hit{}
	for _, h := range c.old.words.Of(lexicon.StaysOnDevice) {
		if c.old.facts.States(h.Sentence) {
			for _, id := range c.old.namedBeside(h) {
				stayed[id] = h
			}
		}
	}
	for _, i := range c.new.facts.Items {
		if h, ok := stayed[i.ID]; ok && i.Stance == facts.Collected && !kept[i.ID] && !c.has("M02", c.new.touched(i.Span)) {
			c.add(found{number: "M02", direction: Wider, says: leftDevice, what: c.new.of(i.Span), old: []text.Span{h.Span}, new: []text.Span{i.Span}})
		}
	}
}
