package material

import (
	"slices"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/law"
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

// operator finds another company as the operator (M15).
func (c *comparison) operator() {
	before, ok := c.old.facts.Operator()
	after, okToo := c.new.facts.Operator()
	if !ok || !okToo || said(before.Name) == said(after.Name) {
		return
	}
	for _, other := range c.new.facts.Companies {
		if said(other.Name) == said(before.Name) {
			return // still there: another is only tied to 我们 more strongly
		}
	}
	effects := []law.EffectCode{law.EffectNotify}
	if slices.ContainsFunc(c.found, func(f found) bool { return f.number == "M01" || f.number == "M02" }) {
		effects = append(effects, law.EffectConsent)
	}
	f := found{number: "M15", direction: Neutral, says: operatorChanged, what: before.Name + " → " + after.Name, effects: effects, old: spans(before.Places...)}
	f.new = spans(after.Places...)
	c.add(f)
}

// contacts finds ways to reach the operator that differ (M16).
func (c *comparison) contacts() {
	before, after := c.old.ownContacts(), c.new.ownContacts()
	var gone, come []facts.Contact
	replaced := map[string]bool{}
	for _, b := range before {
		if !slices.ContainsFunc(after, b.same) {
			gone = append(gone, b.Contact)
		}
	}
	for _, a := range after {
		if !slices.ContainsFunc(before, a.same) {
			come = append(come, a.Contact)
		}
	}
	for _, a := range come {
		f := found{number: "M16", direction: Neutral, says: contactAdded, what: a.Value, new: spans(a.Place)}
		for _, b := range gone {
			if a.Kind == b.Kind && overlap(c.old.touched(b.Span), c.new.touched(a.Span)) {
				f.says, f.what, f.old = contactChanged, b.Value+" → "+a.Value, spans(b.Place)
				replaced[b.Value] = true
				break
			}
		}
		c.add(f)
	}
	for _, b := range gone {
		if !replaced[b.Value] {
			c.add(found{number: "M16", direction: Neutral, says: contactGone, what: b.Value, old: spans(b.Place)})
		}
	}
}

// ownContact is a way to reach the operator.
type ownContact struct{ facts.Contact }

func (a ownContact) same(b ownContact) bool {
	return a.Kind == b.Kind && lexicon.Fold(a.Value) == lexicon.Fold(b.Value)
}

func (s *side) ownContacts() []ownContact {
	var all []ownContact
	for _, contact := range s.facts.Contacts {
		if !contact.Others && contact.Kind != facts.ContactService {
			all = append(all, ownContact{contact})
		}
	}
	return all
}
