package material

import (
	"slices"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// rightsPaths are the ways through menus that serve a right of the user, as readers know
// the right.
var rightsPaths = []struct {
	purpose facts.Purpose
	name    string
}{
	{facts.ForCancel, "注销账号"},
	{facts.ForWithdraw, "撤回同意"},
	{facts.ForAccess, "查阅"},
	{facts.ForCorrect, "更正"},
	{facts.ForDelete, "删除"},
	{facts.ForCopy, "复制"},
	{facts.ForPersonalisation, "关闭个性化推荐"},
	{facts.ForAds, "关闭个性化广告"},
	{facts.ForTags, "删除标签"},
}

// rightsWords are the rights themselves, by the words that give them.
var rightsWords = []struct {
	term lexicon.Term
	name string
}{
	{lexicon.AccessWord, "查阅"},
	{lexicon.CopyWord, "复制"},
	{lexicon.CorrectWord, "更正"},
	{lexicon.TransferRight, "转移"},
	{lexicon.RestrictWord, "限制或者拒绝处理"},
	{lexicon.CancelWord, "注销"},
	{lexicon.ExplainWord, "要求解释"},
}

// rights finds ways to use a right that are gone or longer, rights that are gone, and new
// conditions for closing an account (M14).
func (c *comparison) rights() {
	for _, right := range rightsPaths {
		before, after := c.old.paths(right.purpose), c.new.paths(right.purpose)
		switch {
		case len(before) == 0:
		case len(after) == 0:
			if !c.namesMenu(before) {
				c.add(found{number: "M14", direction: Wider, says: pathGone, what: right.name, old: pathSpans(before)})
			}
		case shortest(after) > shortest(before):
			c.add(found{number: "M14", direction: Wider, says: pathLonger, what: right.name, old: pathSpans(before), new: pathSpans(after)})
		}
	}
	for _, right := range rightsWords {
		before := c.old.affirmed(right.term)
		if len(before) > 0 && len(c.new.words.Of(right.term)) == 0 {
			c.add(found{number: "M14", direction: Wider, says: rightGone, what: right.name, old: hitSpans(before)})
		}
	}
	if before := c.old.consentAnew(); len(before) > 0 && len(c.new.consentAnew()) == 0 {
		c.add(found{number: "M14", direction: Wider, says: rightGone, what: "政策变更时重新同意", old: before})
	}
	if len(c.old.consentDeemed()) == 0 {
		if after := c.new.consentDeemed(); len(after) > 0 {
			c.add(found{number: "M14", direction: Wider, says: consentDeemed, new: after})
		}
	}
	c.cancelConditions()
}

// consentDeemed returns the words that take using the product on for consent to a change
// of the policy.
func (s *side) consentDeemed() []text.Span {
	var deemed []text.Span
	for _, h := range s.affirmed(lexicon.Deemed) {
		if s.facts.Topic(s.place(h).Clause) == facts.TopicUpdate && s.has(s.statement(h.Span), lexicon.UseAct) && s.has(s.statement(h.Span), lexicon.Accepted) {
			deemed = append(deemed, h.Span)
		}
	}
	return deemed
}

// consentAnew returns the words that promise to ask again when the policy changes.
func (s *side) consentAnew() []text.Span {
	var promised []text.Span
	for _, h := range s.affirmed(lexicon.ConsentAnew) {
		if s.facts.Topic(s.place(h).Clause) == facts.TopicUpdate {
			promised = append(promised, h.Span)
		}
	}
	return promised
}

func (s *side) paths(purpose facts.Purpose) []facts.Path {
	var all []facts.Path
	for _, p := range s.facts.Paths {
		if p.Purpose == purpose {
			all = append(all, p)
		}
	}
	return all
}

// namesMenu reports whether the new text still names the last menu of one of some paths:
// the path is there in other words.
func (c *comparison) namesMenu(paths []facts.Path) bool {
	return slices.ContainsFunc(paths, func(p facts.Path) bool {
		return slices.ContainsFunc(c.new.facts.Paths, func(q facts.Path) bool {
			return slices.Equal(p.Steps, q.Steps)
		})
	})
}

func shortest(paths []facts.Path) int {
	n := len(paths[0].Steps)
	for _, p := range paths {
		n = min(n, len(p.Steps))
	}
	return n
}

func pathSpans(paths []facts.Path) []text.Span {
	all := make([]text.Span, len(paths))
	for i, p := range paths {
		all[i] = p.Span
	}
	return all
}

// cancelConditions finds conditions for closing an account that only the new text has,
// and rights that it shuts out.
func (c *comparison) cancelConditions() {
	known := ""
	for _, h := range c.old.affirmed(lexicon.CancelCondition) {
		known += said(c.old.of(h.Span)) + "\n"
	}
	for _, h := range c.new.affirmed(lexicon.CancelCondition) {
		if c.new.aboutCancel(h) && !strings.Contains(known, said(c.new.of(h.Span))) && len(c.new.editedIn(h.Span)) > 0 {
			c.add(found{number: "M14", direction: Wider, says: cancelHarder, what: c.new.of(h.Span), new: []text.Span{h.Span}})
		}
	}
	if len(c.old.words.Of(lexicon.RightsWaived)) == 0 {
		for _, h := range c.new.words.Of(lexicon.RightsWaived) {
			c.add(found{number: "M14", direction: Wider, says: rightRefused, what: c.new.of(h.Span), new: []text.Span{h.Span}})
		}
	}
}

// aboutCancel reports whether a hit stands in a sentence, or below a heading, on closing
// an account.
func (s *side) aboutCancel(h lexicon.Hit) bool {
	clause := s.place(h).Clause
	return s.has(s.statement(h.Span), lexicon.CancelWord) || s.has(s.doc.Clauses[clause].HeadingSpan, lexicon.CancelWord)
}
