package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

var crossBorderNoticeItems = rule.Duty{
	ID: "cross-border-notice-items",
	Doc: rule.Doc{
		Text: "向境外提供个人信息，要告知境外接收方的名称、联系方式、目的、方式、种类和行使权利的办法，并取得单独同意。",
		Bad:  "经您同意后，我们会将您的个人信息传输到境外。",
		Good: "我们向境外接收方提供您的个人信息前，会告知其名称、联系方式、处理目的、处理方式、信息种类和向其行使权利的方式，并取得您的单独同意。",
	},
	Parts: []rule.Part{
		{Name: "境外接收方的名称", Any: []rule.Query{{All: []lexicon.Term{lexicon.OverseasRecipient, lexicon.Abroad, lexicon.RecipientNameWord}, Scope: rule.InBlock}}},
		{Name: "联系方式", Any: abroad(lexicon.ContactWord)},
		{Name: "处理目的", Any: abroad(lexicon.PurposeWord)},
		{Name: "处理方式", Any: abroad(lexicon.MethodWord)},
		{Name: "个人信息的种类", Any: abroad(lexicon.KindWord)},
		{Name: "向接收方行使权利的办法", Any: abroad(lexicon.ExerciseRight)},
		{Name: "单独同意", Any: abroad(lexicon.SeparateConsent)},
	},
	Enough: 6,
	Where:  []lexicon.Term{lexicon.Abroad},
	Absent: "向境外提供个人信息，没有写境外接收方的名称、联系方式、目的、方式、种类和行使权利的办法",
	Fix:    addClause("cross-border-notice-items", "补充向境外提供的告知事项"),
}

var crossBorderMechanism = rule.Duty{
	ID: "cross-border-mechanism",
	Doc: rule.Doc{
		Text: "写明出境依据：通过安全评估、订立标准合同、经过认证，或者依法豁免。",
		Bad:  "经您同意后，我们会将您的个人信息传输到境外。",
		Good: "我们与境外接收方订立了个人信息出境标准合同，再将您的个人信息传输到境外。",
	},
	Parts: []rule.Part{{
		Name: "出境的合规路径",
		Any:  []rule.Query{{All: []lexicon.Term{lexicon.ExportMechanism, lexicon.Abroad}, Scope: rule.InBlock}},
	}},
	Where:  []lexicon.Term{lexicon.Abroad},
	Absent: "向境外提供个人信息，没有写通过安全评估、标准合同、认证中的哪一种",
	Fix:    addClause("cross-border-mechanism", "补充出境的合规路径"),
}

// abroad asks for a word in a paragraph on sending information abroad.
func abroad(word lexicon.Term) []rule.Query {
	return []rule.Query{{All: []lexicon.Term{lexicon.Abroad, word}, Scope: rule.InBlock}}
}

// ifSentAbroad makes the rule of a duty that concerns only policies that do send
// information abroad: one that denies it, or speaks of it as a mere possibility, does
// not.
func ifSentAbroad(d rule.Duty) *rule.Rule {
	r := d.New()
	decide := r.Run
	r.Run = func(p *rule.Pass) {
		sent := p.Find(lexicon.SentAbroad, lexicon.AllOverWorld).InBody().Affirmed().NotNear(lexicon.IfNeedBe, lexicon.ShowsAbroadNot)
		if !sent.Any() {
			p.NotApplicable("文中没有说现在向境外提供个人信息")
			return
		}
		decide(p)
	}
	return r
}
