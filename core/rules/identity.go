package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// identityRules returns the rules on who the operator is and what the policy covers:
// sections 1 and 2 of the catalogue of requirements.
func identityRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{
			OperatorNameStated,
			OperatorContactStated,
			OperatorAddressStated,
			ProductScopeStated,
			DefinitionsCurrent,
			LawCitationsCurrent,
		},
		dutyRules(identityDuties),
		banRules(identityBans),
	)
}

var identityDuties = []rule.Duty{
	{
		ID: "pi-officer-contact",
		Doc: rule.Doc{
			Text: "公开个人信息保护负责人的联系方式。",
			Bad:  "## 九、联系我们\n\n请发邮件至 service@example.com 与我们联系。\n",
			Good: "## 九、联系我们\n\n个人信息保护负责人的邮箱是 privacy@example.com。\n",
		},
		Parts: []rule.Part{{
			Name: "个人信息保护负责人的联系方式",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Officer, lexicon.Email}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.Officer, lexicon.Phone}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.Officer, lexicon.ContactWord}, Scope: rule.InBlock},
			},
		}},
		Where:  []lexicon.Term{lexicon.ContactSection},
		Absent: "没有写个人信息保护负责人及其联系方式；处理的个人信息达到一百万人的，应当公开",
		Fix:    addClause("pi-officer-contact", "补充个人信息保护负责人"),
	},
}

var identityBans = []rule.Ban{
	{
		ID: "device-log-is-pi",
		Doc: rule.Doc{
			Text: "设备信息、日志信息、Cookie 也是个人信息，不能说成不是。",
			Bad:  "单独的设备信息、日志信息无法识别特定自然人身份，不是本政策所指的个人信息。",
			Good: "设备信息和日志信息与您有关，我们同样按照个人信息来保护。",
		},
		Phrases: []rule.Phrase{
			{
				Query: rule.Query{
					All: []lexicon.Term{lexicon.NotPersonalClaim, lexicon.DeviceOrLog},
					Not: []lexicon.Term{lexicon.Anonymised, lexicon.DeIdentified, lexicon.Aggregated},
				},
				Message: "设备信息、日志信息能够与其他信息结合识别到人，属于个人信息，不能说成不是",
			},
			{
				Query: rule.Query{
					All: []lexicon.Term{lexicon.NotPersonalName, lexicon.DeviceOrLog},
					Not: []lexicon.Term{lexicon.Anonymised, lexicon.DeIdentified},
				},
				Message: "设备信息、日志和 Cookie 里的信息属于个人信息，不能叫作非个人信息",
			},
		},
		Kept: "没有把设备信息、日志信息说成不是个人信息",
	},
}
