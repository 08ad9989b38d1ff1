package material

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

const yes = when.Yes

// An aim is compared member by member: 用于验证身份、登录 has two. A member that shares a
// word of substance with an old one, or is of the same kind, is the old one in other
// words.

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
		if fresh := c.freshAims(u.Aim, olds...); len(fresh) > 0 {
			c.add(found{number: "M01", direction: Wider, says: aimAdded, what: strings.Join(fresh, "、"), new: []text.Span{u.Aim}})
		}
	}
	for _, kind := range [...]lexicon.Term{lexicon.ShowsAds, lexicon.ShowsMarketing, lexicon.ShowsAiTraining} {
		c.newAim(kind)
	}
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

// freshAims returns the members of an aim of the new text that are edited and that none
// of some aims of the old text has.
func (c *comparison) freshAims(aim text.Span, olds ...text.Span) []string {
	var before []member
	for _, o := range olds {
		before = append(before, c.old.membersOf(o)...)
	}
	var fresh []string
	for _, m := range c.new.membersOf(aim) {
		if c.new.insertedIn(m.span) && !slices.ContainsFunc(before, m.like) {
			fresh = append(fresh, c.new.of(m.span))
		}
	}
	return fresh
}

// member is one of the aims that a text lists together.
type member struct {
	span  text.Span
	words []string       // of substance, folded; kinds of information by their ids
	kinds []lexicon.Term // the kinds of aim it is of
}

// like reports whether two members say the same.
func (m member) like(other member) bool {
	return slices.ContainsFunc(m.words, func(w string) bool { return slices.Contains(other.words, w) }) ||
		slices.ContainsFunc(m.kinds, func(k lexicon.Term) bool { return slices.Contains(other.kinds, k) })
}

// membersOf cuts an aim at the signs and words that join its members.
func (s *side) membersOf(aim text.Span) []member {
	var all []member
	start := aim.Start
	var words []string
	end := func(at int) {
		if span := (text.Span{Start: start, End: at}); len(words) > 0 {
			all = append(all, member{span: span, words: append(words, s.namedIn(span)...), kinds: s.aimsIn(span)})
		}
		words = nil
	}
	for _, w := range lexicon.DefaultSegmenter().Cut(nil, s.doc.Source, aim) {
		word := lexicon.Fold(w.Of(s.doc.Source))
		switch {
		case joins(word):
			end(w.Start)
			start = w.End
		case utf8.RuneCountInString(word) > 1 && !slices.Contains(hollow, word):
			words = append(words, word)
		}
	}
	end(aim.End)
	return all
}

// namedIn returns the kinds of information named inside a span.
func (s *side) namedIn(span text.Span) []string {
	var ids []string
	for _, h := range s.words.In(span, lexicon.CatalogItem) {
		ids = append(ids, h.Entry)
	}
	return ids
}

// aimsIn returns the kinds of aim that words are of.
func (s *side) aimsIn(span text.Span) []lexicon.Term {
	var kinds []lexicon.Term
	for _, k := range aimKinds {
		if s.has(span, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// aimKinds are kinds of aims: different words of one kind say the same.
var aimKinds = []lexicon.Term{
	lexicon.AimIdentity, lexicon.AimSafety, lexicon.AimService, lexicon.AimBetter, lexicon.AimMoney, lexicon.AimSupport, lexicon.AimLaw,
}

func joins(word string) bool {
	switch word {
	case "、", "和", "与", "及", "以及", "或", "或者", "并", "并且", "/", "；", "，":
		return true
	}
	return false
}

// hollow are words that stand in aims of any kind.
var hollow = []string{
	"用于", "为了", "我们", "您的", "用户", "相关", "进行", "服务", "功能", "产品", "信息", "个人", "个人信息", "使用", "提供", "帮助", "更好",
	"实现", "完成", "处理", "需要", "必要", "以便", "能够", "可以", "您在", "其他", "平台", "内容", "数据", "账号", "帐号", "账户", "帐户", "例如", "如果", "目的", "支持", "保证", "确保",
}
