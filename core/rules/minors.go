package rules

import (
	"slices"
	"strings"

	"clausewright/core/clause"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
)

// minorsRules returns the rules on minors: section 9 of the catalogue of requirements.
func minorsRules() []*rule.Rule {
	list := []*rule.Rule{MinorsSectionPresent, Under14DedicatedRules, AgeTermsCorrect}
	return slices.Concat(list, dutyRules(minorsDuties), dutyRules(minorsCare))
}

// shutOut finds where children may not use the product, so that nobody need consent
// for them.
var shutOut = rule.Query{All: []lexicon.Term{lexicon.Under14Shut}, Not: []lexicon.Term{lexicon.Guardian}}

var minorsDuties = []rule.Duty{
	{
		ID: "under14-guardian-consent",
		Doc: rule.Doc{
			Text: "写明处理不满十四周岁未成年人的个人信息，要取得父母或者其他监护人的同意。",
			Bad:  "未成年人请在监护人陪同下阅读本政策。",
			Good: "不满十四周岁的儿童使用本应用，要取得监护人的同意。",
		},
		Parts: []rule.Part{
			{Name: "不满十四周岁", Any: []rule.Query{
				shutOut,
				{All: []lexicon.Term{lexicon.UnderFourteen}},
				{All: []lexicon.Term{lexicon.UnderFourteen}, Negated: true},
			}},
			{Name: "监护人的同意", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Guardian, lexicon.ConsentWord, lexicon.ChildWord}, Not: []lexicon.Term{lexicon.ConsentPresupposed}},
				{All: []lexicon.Term{lexicon.Guardian, lexicon.ConsentWord, lexicon.ChildWord}, Not: []lexicon.Term{lexicon.ConsentPresupposed}, Negated: true},
				shutOut,
			}},
		},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写处理不满十四周岁未成年人的信息要取得监护人同意",
		Fix:    addClause("under14-guardian-consent", "补充监护人的同意"),
	},
	{
		ID: "guardian-rights-path",
		Doc: rule.Doc{
			Text: "写明监护人怎样查阅、复制、更正、补充、删除未成年人的个人信息。",
			Bad:  "监护人有疑问的，请与我们联系。",
			Good: "监护人可以发邮件查阅、复制、更正、删除未成年人的个人信息。",
		},
		Parts:  []rule.Part{{Name: "监护人行使权利的途径", Any: []rule.Query{{All: []lexicon.Term{lexicon.GuardianExercise, lexicon.Guardian}}}}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写监护人怎样查阅、更正、删除未成年人的信息",
		Fix:    addClause("guardian-rights-path", "补充监护人的权利"),
	},
	{
		ID: "streamer-age-limit",
		Doc: rule.Doc{
			Text: "有直播的，写明不满十六周岁不能注册直播发布者账号。",
			Bad:  "您可以申请成为主播。",
			Good: "不满十六周岁的用户不能申请成为主播。",
		},
		Parts: []rule.Part{{Name: "主播的年龄限制", Any: []rule.Query{
			{All: []lexicon.Term{lexicon.StreamerAge}}, {All: []lexicon.Term{lexicon.StreamerAge}, Negated: true},
		}}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "有直播，没有写不满十六周岁不能成为主播",
		Fix:    addClause("streamer-age-limit", "补充主播的年龄限制"),
	},
	{
		ID: "minor-mode",
		Doc: rule.Doc{
			Text: "直播、社交、音视频、游戏类的产品，写明未成年人模式。",
			Bad:  "您可以观看直播。",
			Good: "您可以观看直播，也可以在设置中打开青少年模式。",
		},
		Parts:  []rule.Part{{Name: "未成年人模式", Any: []rule.Query{{All: []lexicon.Term{lexicon.MinorMode}}}}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写未成年人模式",
		Fix:    addClause("minor-mode", "补充未成年人模式"),
	},
}

// MinorsSectionPresent reports a policy without a section on minors.
var MinorsSectionPresent = &rule.Rule{
	ID: "minors-section-present",
	Doc: rule.Doc{
		Text: "未成年人的个人信息保护要有专章。",
		Bad:  "## 一、收集\n\n我们收集昵称。\n",
		Good: "## 八、未成年人保护\n\n未满十八周岁的用户，请在监护人陪同下使用。\n",
	},
	Run: func(p *rule.Pass) {
		if section := p.Section(lexicon.MinorsSection); section.Index != policy.NoParent {
			if !speaksOfMinors(p, section) {
				p.Missing(rule.Diagnostic{
					Span:    section.HeadingSpan,
					Message: "未成年人一节没有写到年龄和监护人",
					Fixes:   addMinors(p, section),
				})
				return
			}
			p.Met(section.HeadingSpan)
			return
		}
		p.Missing(rule.Diagnostic{
			Message: "没有讲未成年人保护的专章",
			Fixes:   addMinors(p, rule.Section{Index: policy.NoParent}),
		})
	},
}

var addMinors = addClause("minors-section-present", "补充未成年人保护")

// speaksOfMinors reports whether a section says whom it protects or through whom: one
// that only promises to keep the law says nothing.
func speaksOfMinors(p *rule.Pass, section rule.Section) bool {
	for _, age := range p.Facts.Ages {
		if section.Contains(age.Span) {
			return true
		}
	}
	return len(p.Words.In(section.Span, lexicon.Guardian)) > 0
}

// Under14DedicatedRules reports a policy without rules of their own for children.
var Under14DedicatedRules = &rule.Rule{
	ID: "under14-dedicated-rules",
	Doc: rule.Doc{
		Text: "处理不满十四周岁未成年人的个人信息，要有专门的处理规则。",
		Bad:  "不满十四周岁的用户适用《儿童个人信息保护规则》。",
		Good: "不满十四周岁的用户适用附录一。\n\n## 附录一 儿童个人信息保护规则\n\n我们这样处理儿童的信息。\n",
	},
	Run: runUnder14DedicatedRules,
}

func runUnder14DedicatedRules(p *rule.Pass) {
	for _, c := range p.Doc.Clauses {
		if c.Kind == policy.KindAnnex && len(p.Words.In(c.HeadingSpan, lexicon.ChildRules)) > 0 {
			p.Met(c.HeadingSpan)
			return
		}
	}
	if printed := p.Find(lexicon.ChildRules).Filter(func(m rule.Match) bool { return headsRules(p, m) }); printed.Any() {
		p.Met(printed.Spans()...)
		return
	}
	named := p.Find(lexicon.ChildRules).InBody()
	if linked := named.Filter(func(m rule.Match) bool { return linkedAt(p.Doc.Source, m.Span.End) }); linked.Any() {
		p.Met(linked.Spans()...)
		return
	}
	p.Missing(rule.Diagnostic{
		Span:    named.First(),
		Message: "没有专门的儿童个人信息处理规则，只提名称不算",
		Fixes: []rule.Fix{{
			Title: "补充儿童个人信息处理规则",
			Edits: clause.Append(p.Doc, fragment(p, "under14-dedicated-rules")),
		}},
	})
}

// headsRules reports whether the name of rules for children stands alone in 《》 over a
// text on minors: the rules are printed behind the policy.
func headsRules(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	title := p.Doc.Blocks[at].Text.Of(p.Doc.Source)
	if !strings.HasPrefix(title, "《") || strings.Index(title, "》") != len(title)-len("》") {
		return false
	}
	onMinors := 0
	for _, b := range p.Doc.Blocks[at+1 : min(at+1+rulesReach, len(p.Doc.Blocks))] {
		if len(p.Words.In(b.Span, lexicon.MinorsMentioned)) > 0 && len(p.Words.In(b.Span, lexicon.ChildRules)) == 0 {
			onMinors++
		}
	}
	return onMinors >= enoughOnMinors
}

// Of the first paragraphs of rules for children, so many speak of minors.
const (
	rulesReach     = 12
	enoughOnMinors = 2
)
