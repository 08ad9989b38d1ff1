package material

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/lexicon"
)

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
