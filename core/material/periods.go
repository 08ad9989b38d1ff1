package material

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// keeping and answering are the matters whose periods are compared.
var (
	keeping   = []facts.Matter{facts.MatterRetention, facts.MatterLog, facts.MatterReplay}
	answering = []facts.Matter{facts.MatterResponse, facts.MatterCancel, facts.MatterComplaint, facts.MatterCopy, facts.MatterDelete, facts.MatterAppeal}
)

// retention finds information that the new text keeps longer (M13).
func (c *comparison) retention() {
	for _, after := range c.new.periods(keeping) {
		before := c.counterparts(after, keeping)
		if len(before) == 0 || !longerThanAll(after, before) {
			continue
		}
		c.add(found{
			number: "M13", direction: Wider, says: keptLonger, what: c.new.subject(after) + "由" + c.old.of(before[0].Span) + "变为" + c.new.of(after.Span),
			effects: retentionEffects(c.day), old: periodSpans(before), new: spans(after.Place),
		})
	}
	c.retentionBlurred()
}

// subject returns the first kind of information that a period is about, as the text
// names it; "" if it names none.
func (s *side) subject(p facts.Period) string {
	for _, h := range s.words.In(s.statement(p.Span), lexicon.CatalogItem) {
		if slices.Contains(p.Items, h.Entry) {
			return s.of(h.Span)
		}
	}
	return ""
}

// retentionEffects: a consent that named the period has to be asked for again
// (ndsr-2025 第二十二条第一款第四项、第六项).
func retentionEffects(day law.Date) []law.EffectCode {
	effects := []law.EffectCode{law.EffectNotify}
	if source, ok := law.SourceOf("ndsr-2025"); ok && source.From <= day {
		effects = append(effects, law.EffectConsent)
	}
	return effects
}

// retentionBlurred finds a period that gives way to a word such as 必要期限, or 永久.
func (c *comparison) retentionBlurred() {
	for _, h := range append(slices.Clone(c.new.words.Of(lexicon.PeriodVague)), c.new.words.Of(lexicon.KeptForever)...) {
		changes := c.new.editedIn(h.Span)
		if len(changes) == 0 || !c.new.facts.States(h.Sentence) || !c.new.has(c.new.statement(h.Span), lexicon.Keep) {
			continue
		}
		for _, before := range c.old.periods(keeping) {
			gone := c.old.editedIn(before.Span)
			if before.Account || !overlap(gone, changes) || c.stillThere(before) {
				continue
			}
			c.add(found{
				number: "M13", direction: Wider, says: keptVaguely, what: c.old.subject(before) + "由" + c.old.of(before.Span) + "变为" + c.new.of(h.Span),
				effects: retentionEffects(c.day), old: spans(before.Place), new: []text.Span{h.Span},
			})
			break
		}
	}
}

// stillThere reports whether the new text has a period of the same matter and length.
func (c *comparison) stillThere(p facts.Period) bool {
	return slices.ContainsFunc(c.new.periods([]facts.Matter{p.Matter}), func(q facts.Period) bool {
		return q.Length == p.Length && (len(p.Items) == 0 || shareItem(p.Items, q.Items))
	})
}

// answers finds time limits for the operator's own acts that grow (M14).
func (c *comparison) answers() {
	for _, after := range c.new.periods(answering) {
		before := c.counterparts(after, []facts.Matter{after.Matter})
		if len(before) > 0 && longerThanAll(after, before) {
			c.add(found{
				number: "M14", direction: Wider, says: slower, what: "由" + c.old.of(before[0].Span) + "变为" + c.new.of(after.Span),
				old: periodSpans(before), new: spans(after.Place),
			})
		}
	}
}

// periods returns the periods of some matters.
func (s *side) periods(matters []facts.Matter) []facts.Period {
	var all []facts.Period
	for _, p := range s.facts.Periods {
		if slices.Contains(matters, p.Matter) {
			all = append(all, p)
		}
	}
	return all
}

// counterparts returns the periods of the old text that one of the new text stands for:
// those that the same edit took away, else those about the same information. None if the
// old text has the period as it is.
func (c *comparison) counterparts(after facts.Period, matters []facts.Matter) []facts.Period {
	changes := c.new.editedIn(c.new.statement(after.Span))
	if len(changes) == 0 {
		return nil
	}
	var replaced, related []facts.Period
	for _, before := range c.old.periods(matters) {
		same := len(after.Items) == 0 || len(before.Items) == 0 || shareItem(after.Items, before.Items)
		if !same {
			continue
		}
		if before.Length == after.Length && before.Account == after.Account {
			return nil
		}
		if overlap(c.old.editedIn(before.Span), changes) {
			replaced = append(replaced, before)
		} else if before.Matter == after.Matter && len(before.Items) > 0 && shareItem(after.Items, before.Items) {
			related = append(related, before)
		}
	}
	if len(replaced) > 0 {
		return replaced
	}
	return related
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}

// longerThanAll reports whether a period is longer than each of some. As long as the
// account lasts is longer than any number of days.
func longerThanAll(p facts.Period, others []facts.Period) bool {
	for _, o := range others {
		if o.Account || !p.Account && p.Length.Days() <= o.Length.Days() {
			return false
		}
	}
	return true
}

func periodSpans(periods []facts.Period) []text.Span {
	all := make([]text.Span, len(periods))
	for i, p := range periods {
		all[i] = p.Span
	}
	return all
}
