package material

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// An aim is compared member by member: 用于验证身份、登录 has two. A member that shares
// something of substance with an old one, or is of the same kind, is the old one in other
// words.

// freshAims returns the members of an aim of the new text that came with an edit and that
// none of some aims of the old text has.
func (c *comparison) freshAims(aim text.Span, olds ...text.Span) []member {
	var before []member
	for _, o := range olds {
		before = append(before, c.old.membersOf(o)...)
	}
	return slices.DeleteFunc(c.new.membersOf(aim), func(m member) bool {
		return !c.new.insertedIn(m.span) || slices.ContainsFunc(before, m.like)
	})
}

// member is one of the aims that a text lists together.
type member struct {
	span  text.Span
	words []string       // of substance, folded; kinds of information by their ids
	acts  []string       // words for what is done, whatever it is done to: 推送, 展示
	kinds []lexicon.Term // the kinds of aim it is of
}

// like reports whether two members say the same.
func (m member) like(other member) bool {
	if slices.ContainsFunc(m.kinds, func(k lexicon.Term) bool { return slices.Contains(other.kinds, k) }) {
		return true
	}
	if len(m.words) == 0 || len(other.words) == 0 {
		return shareItem(m.acts, other.acts)
	}
	return slices.ContainsFunc(m.words, func(a string) bool {
		return slices.ContainsFunc(other.words, func(b string) bool { return akin(a, b) })
	})
}

// akin reports whether two words share two characters in a row: 说话 and 上麦说话.
func akin(a, b string) bool {
	before := -1 // where the character before begins
	for i, r := range a {
		if before >= 0 && strings.Contains(b, a[before:i+utf8.RuneLen(r)]) {
			return true
		}
		before = i
	}
	return a == b
}

// membersOf cuts an aim at the signs and words that join its members.
func (s *side) membersOf(aim text.Span) []member {
	var all []member
	current := member{span: text.Span{Start: aim.Start}}
	end := func(at int) {
		current.span.End = at
		if len(current.words)+len(current.acts) > 0 {
			current.words = append(current.words, s.namedIn(current.span)...)
			current.kinds = s.aimsIn(current.span)
			all = append(all, current)
		}
	}
	for _, w := range s.wordsOf(aim) {
		word := lexicon.Fold(w.Of(s.doc.Source))
		switch {
		case joins(word):
			end(w.Start)
			current = member{span: text.Span{Start: w.End}}
		case utf8.RuneCountInString(word) < 2 || slices.Contains(hollow, word):
		case slices.Contains(acts, word):
			current.acts = append(current.acts, word)
		default:
			current.words = append(current.words, word)
		}
	}
	end(aim.End)
	return all
}

// wordsOf cuts an aim into words. Characters that the segmenter leaves alone beside each
// other are one: it does not know 说话.
func (s *side) wordsOf(aim text.Span) []text.Span {
	var all []text.Span
	alone := false
	for _, w := range lexicon.DefaultSegmenter().Cut(nil, s.doc.Source, aim) {
		word := w.Of(s.doc.Source)
		single := utf8.RuneCountInString(word) == 1 && !joins(word) && !strings.Contains("的在给向您你为对等了中时里上下把被让及其该", word)
		if n := len(all); single && alone && all[n-1].End == w.Start {
			all[n-1].End = w.End
		} else {
			all = append(all, w)
		}
		alone = single
	}
	return all
}

// listed returns the words of some members as a list.
func (s *side) listed(members []member) string {
	var names []string
	for _, m := range members {
		names = append(names, s.of(m.span))
	}
	return strings.Join(names, "、")
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

// acts are words for what is done: by themselves they tell little of an aim.
var acts = []string{
	"推送", "展示", "统计", "分析", "推荐", "识别", "判断", "发送", "显示", "保存", "记录", "生成", "管理", "选择", "接收", "通知", "提示", "维护", "评估", "研究",
}

// hollow are words that stand in aims of any kind.
var hollow = []string{
	"用于", "为了", "我们", "您的", "用户", "相关", "进行", "服务", "功能", "产品", "信息", "个人", "个人信息", "使用", "提供", "帮助", "更好",
	"实现", "完成", "处理", "需要", "必要", "以便", "能够", "可以", "您在", "其他", "平台", "内容", "数据", "目的", "支持", "保证", "确保",
	"账号", "帐号", "了解", "以下", "政策", "账户", "帐户", "例如", "如果", "情况", "活动", "方式",
	"及时", "尽快", "快速", "方便", "便捷", "有效", "合理", "准确", "正常", "顺利", "更加", "适当", "必需", "主动",
}
