package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

var recipientDuties = []rule.Duty{
	{
		ID: "affiliate-sharing-bounded",
		Doc: rule.Doc{
			Text: "向关联公司提供个人信息，写明是哪些公司、什么信息、为了什么，并取得单独同意。",
			Bad:  "我们可能会与关联公司共享您的个人信息。",
			Good: "我们会与关联公司共享您的账号信息，用于统一登录；共享前取得您的单独同意。",
		},
		Parts: []rule.Part{
			{Name: "提供什么、为了什么", Any: []rule.Query{{All: []lexicon.Term{lexicon.Affiliate, lexicon.AffiliateScope}, Scope: rule.InBlock}}},
			{Name: "单独同意", Any: []rule.Query{{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.Affiliate}, Scope: rule.InBlock}}},
		},
		Where:  []lexicon.Term{lexicon.ShareAct},
		Absent: "向关联公司提供个人信息，没有写提供什么、为了什么，也没有写单独同意",
	},
	{
		ID: "entrusted-processing",
		Doc: rule.Doc{
			Text: "写明委托谁处理、怎样约定和监督。",
			Bad:  "我们可能委托处理您的个人信息。",
			Good: "我们委托处理您的个人信息时，会与受托方签订协议并进行监督。",
		},
		Parts: []rule.Part{{
			Name: "与受托方的约定和监督",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.EntrustWord, lexicon.Supervision}, Scope: rule.InBlock}},
		}},
		Where:  []lexicon.Term{lexicon.EntrustWord, lexicon.ShareAct},
		Absent: "委托他人处理个人信息，没有写怎样约定和监督",
		Fix:    addClause("entrusted-processing", "补充对受托方的约定和监督"),
	},
	{
		ID: "joint-processing",
		Doc: rule.Doc{
			Text: "与他人共同处理的，写明各自的权利义务，用户可以向任何一方行使权利。",
			Bad:  "我们与合作方共同处理您的个人信息。",
			Good: "我们与合作方共同处理您的个人信息，约定了各自的义务，您可以向其中任何一方行使权利。",
		},
		Parts: []rule.Part{{
			Name: "各方的权利义务",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.JointWord, lexicon.JointDuty}, Scope: rule.InBlock}},
		}},
		Where:  []lexicon.Term{lexicon.JointWord, lexicon.ShareAct},
		Absent: "与他人共同处理个人信息，没有写各自的权利义务",
	},
	{
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
	},
	{
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
	},
}

// abroad asks for a word in a paragraph on sending information abroad.
func abroad(word lexicon.Term) []rule.Query {
	return []rule.Query{{All: []lexicon.Term{lexicon.Abroad, word}, Scope: rule.InBlock}}
}
