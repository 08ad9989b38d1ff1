package material

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

const yes = when.Yes

// purposes finds aims that only the new text has (M01).
func (c *comparison) purposes() {
	before := c.old.facts.Uses()
	known := c.old.knows()
	for _, u := range c.new.facts.Uses() {
		changes := c.new.editedIn(u.Aim)
		if u.Others || len(changes) == 0 || c.explained(u, known) {
			continue
		}
		var olds []text.Span
		for _, o := range before {
			if !o.Others && (shareItem(u.Items, o.Items) || slices.ContainsFunc(c.old.touched(o.Span), func(i int) bool { return slices.Contains(changes, i) })) {
				olds = append(olds, o.Aim)
			}
		}
		fresh := slices.DeleteFunc(c.freshAims(u.Aim, olds...), func(m member) bool { return c.toldOf(u.Items, m) })
		if len(fresh) > 0 {
			c.add(found{number: "M01", direction: Wider, says: aimAdded, what: c.new.listed(fresh), new: []text.Span{u.Aim}})
		}
	}
	for _, kind := range [...]lexicon.Term{lexicon.ShowsAds, lexicon.ShowsMarketing, lexicon.ShowsAiTraining} {
		c.newAim(kind)
	}
}

// toldOf reports whether the old text speaks of an aim's kind where it names one of some
// kinds of information: 您注册时需要提供手机号码 tells what the number is for.
func (c *comparison) toldOf(items []string, aim member) bool {
	return slices.ContainsFunc(c.old.facts.Items, func(i facts.Item) bool {
		return slices.Contains(items, i.ID) && c.old.facts.States(i.Sentence) && c.old.has(c.old.statement(i.Span), aim.kinds...)
	})
}

// explained reports whether an aim belongs to something that is new and found as such:
// the information itself, a recipient, a function, personalisation.
func (c *comparison) explained(u facts.Use, known known) bool {
	for _, number := range [...]string{"M06", "M07", "M08", "M11", "M12", "M20"} {
		if c.has(number, c.new.touched(u.Span)) && c.covered(number, c.new.statement(u.Span)) {
			return true
		}
	}
	if len(u.Items) == 0 {
		return c.covered("M20", u.Aim)
	}
	statement := c.new.statement(u.Span)
	return !slices.ContainsFunc(u.Items, known.has) && (c.covered("M03", statement) || c.covered("M04", statement))
}

// has reports whether a text tells of an item or identifier.
func (k known) has(id string) bool { return k.ids[id] || k.item(id) }

// covered reports whether a change of a category was found at a span of the new text.
func (c *comparison) covered(number string, span text.Span) bool {
	return slices.ContainsFunc(c.found, func(f found) bool {
		return f.number == number && slices.ContainsFunc(f.new, span.Overlaps)
	})
}

func shareItem(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// newAim finds an aim of a kind of its own that only the new text has, wherever it
// stands, but for what others do.
func (c *comparison) newAim(kind lexicon.Term) {
	if len(c.old.affirmed(kind)) > 0 {
		return
	}
	for _, h := range c.new.affirmed(kind) {
		statement := c.new.statement(h.Span)
		if c.new.has(statement, lexicon.ThirdSubject) || c.covered("M01", statement) || c.covered("M12", statement) || c.covered("M20", statement) {
			continue
		}
		c.add(found{number: "M01", direction: Wider, says: aimAdded, what: c.new.of(h.Span), new: []text.Span{h.Span}})
	}
}
