package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// sharingRules returns the rules on recipients, transfer and sending abroad: sections
// 12 to 14 of the catalogue of requirements.
func sharingRules() []*rule.Rule {
	list := []*rule.Rule{PublicDisclosureConsent, CrossBorderStatementConsistent, NoSaleContradiction, ThirdPartyExclusionBounded}
	return append(list, dutyRules(sharingDuties)...)
}

var sharingDuties = []rule.Duty{
	{
		ID: "sharing-separate-consent",
		Doc: rule.Doc{
			Text: "向其他个人信息处理者提供个人信息，要取得单独同意。",
			Bad:  "## 四、共享\n\n获得您的明确同意后，我们会与第三方共享您的信息。\n",
			Good: "## 四、共享\n\n向第三方提供您的信息前，我们会取得您的单独同意。\n",
		},
		Parts: []rule.Part{{
			Name: "对外提供的单独同意",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.ShareWith}},
				{All: []lexicon.Term{lexicon.SeparateConsent}, Under: []lexicon.Term{lexicon.ShareAct, lexicon.ShareWith}, Not: []lexicon.Term{lexicon.Publish}},
			},
		}},
		Where:  []lexicon.Term{lexicon.ShareAct},
		Absent: "对外提供个人信息没有写要取得单独同意",
	},
	{
		ID: "merger-transfer",
		Doc: rule.Doc{
			Text: "写明合并、分立、解散、破产时会告知接收方的名称和联系方式，接收方继续履行义务。",
			Bad:  "公司合并时，新公司继续受本政策约束。",
			Good: "公司合并、分立时，我们会告知您接收方的名称和联系方式，由接收方继续履行义务。",
		},
		Parts: []rule.Part{{
			Name: "接收方的名称和联系方式",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.NamedRecipient, lexicon.BusinessTransfer}, Scope: rule.InBlock}},
		}},
		Where:  []lexicon.Term{lexicon.ShareAct},
		Absent: "没有写合并、分立等情形下会告知接收方的名称和联系方式",
	},
	{
		ID: "storage-location-stated",
		Doc: rule.Doc{
			Text: "写明个人信息存储在哪里。",
			Bad:  "## 五、存储\n\n我们按法律要求存储您的信息。\n",
			Good: "## 五、存储\n\n您的个人信息存储于中华人民共和国境内。\n",
		},
		Parts:  []rule.Part{{Name: "存储地点", Any: []rule.Query{{All: []lexicon.Term{lexicon.KeptInland}}}}},
		Absent: "没有写个人信息存储在哪里",
	},
}
