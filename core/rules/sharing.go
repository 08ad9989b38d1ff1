package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// sharingRules returns the rules on recipients, transfer and sending abroad: sections
// 12 to 14 of the catalogue of requirements.
func sharingRules() []*rule.Rule {
	list := []*rule.Rule{SharingSeparateConsent, PublicDisclosureConsent, CrossBorderStatementConsistent, NoSaleContradiction, SecurityClaimTruthful, ThirdPartyExclusionBounded}
	return slices.Concat(list, banRules(sharingBans), dutyRules(sharingDuties))
}

var sharingBans = []rule.Ban{{
	ID: "security-claims-bounded",
	Doc: rule.Doc{
		Text: "不作绝对安全的承诺，不拿网络有风险免除责任；写到认证的，写明编号。",
		Bad:  "我们保证您的信息绝对安全。",
		Good: "我们无法保证信息百分之百安全，但会尽力保护。",
	},
	Phrases: []rule.Phrase{
		{
			Query:   rule.Query{All: []lexicon.Term{lexicon.ClaimedAbsolute}, Not: []lexicon.Term{lexicon.NoPromise}},
			Message: "谁也做不到绝对安全，这样的承诺与事实不符",
			Rewrite: bestEffort,
		},
		{
			Query:   rule.Query{All: []lexicon.Term{lexicon.Waiver, lexicon.InternetUnsafe}, Not: []lexicon.Term{lexicon.OwnFault}},
			Message: "拿网络不安全来免除自己的责任",
			Rewrite: bestEffort,
		},
		{
			Query:   rule.Query{All: []lexicon.Term{lexicon.Certified}, Not: []lexicon.Term{lexicon.CertificateNumber}, Scope: rule.InBlock},
			Message: "写到认证或者备案，没有写编号，读者无法核对",
		},
	},
	Kept: "没有夸大安全、拿风险免责的话",
}}

var sharingDuties = []rule.Duty{
	{
		ID: "merger-transfer",
		Doc: rule.Doc{
			Text: "写明合并、分立、解散、破产时会告知接收方的名称和联系方式，接收方继续履行义务。",
			Bad:  "公司合并时，新公司继续受本政策约束。",
			Good: "公司合并、分立时，我们会告知您接收方的名称和联系方式，由接收方继续履行义务。",
		},
		Parts: []rule.Part{{
			Name: "接收方的名称和联系方式",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.NamedRecipient, lexicon.BusinessTransfer}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.BusinessTransfer, lexicon.NamedRecipient}, Scope: rule.InBlock},
			},
		}},
		Where:  []lexicon.Term{lexicon.ShareAct},
		Absent: "没有写合并、分立等情形下会告知接收方的名称和联系方式",
		Fix:    addClause("merger-transfer", "补充合并、分立时的转移"),
	},
	{
		ID: "storage-location-stated",
		Doc: rule.Doc{
			Text: "写明个人信息存储在哪里。",
			Bad:  "## 五、存储\n\n我们按法律要求存储您的信息。\n",
			Good: "## 五、存储\n\n您的个人信息存储于中华人民共和国境内。\n",
		},
		Parts: []rule.Part{{Name: "存储地点", Any: []rule.Query{
			{All: []lexicon.Term{lexicon.KeptInland}},
			{All: []lexicon.Term{lexicon.Inland}, Under: []lexicon.Term{lexicon.StoragePlaceHeading}},
		}}},
		Absent: "没有写个人信息存储在哪里",
		Fix:    addClause("storage-location-stated", "补充存储地点"),
	},
}
