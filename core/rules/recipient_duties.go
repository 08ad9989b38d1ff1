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
		Fix:    addClause("affiliate-sharing-bounded", "补充向关联公司提供的说明"),
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
		Fix:    addClause("joint-processing", "补充共同处理"),
	},
}
