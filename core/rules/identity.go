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
	{
		ID: "foreign-operator-representative",
		Doc: rule.Doc{
			Text:    "运营者在境外的，写明境内的专门机构或者指定代表及其联系方式。",
			Bad:     "本政策由 Harbour Lane Ltd 制定。",
			Good:    "本政策由 Harbour Lane Ltd 制定。我们的境内代表是海巷（上海）信息咨询有限公司，邮箱是 cn@example.com。",
			Profile: `{"version": 1, "operator_overseas": true}`,
		},
		Parts: []rule.Part{
			{Name: "境内的专门机构或者指定代表", Any: []rule.Query{{All: []lexicon.Term{lexicon.DomesticAgent}}}},
			{Name: "境内代表的联系方式", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.DomesticAgent, lexicon.Email}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.DomesticAgent, lexicon.Phone}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.DomesticAgent, lexicon.ContactWord}, Scope: rule.InBlock},
			}},
		},
		Where:  []lexicon.Term{lexicon.ContactSection},
		Absent: "运营者在境外，没有写境内的专门机构或者指定代表",
		Fix:    addClause("foreign-operator-representative", "补充境内代表"),
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
				Rewrite: asPersonal,
			},
			{
				Query: rule.Query{
					All: []lexicon.Term{lexicon.NotPersonalName, lexicon.DeviceOrLog},
					Not: []lexicon.Term{lexicon.Anonymised, lexicon.DeIdentified},
				},
				Message: "设备信息、日志和 Cookie 里的信息属于个人信息，不能叫作非个人信息",
				Rewrite: asPersonal,
			},
		},
		Kept: "没有把设备信息、日志信息说成不是个人信息",
	},
	{
		ID: "small-processor-note",
		Doc: rule.Doc{
			Text:    "小型个人信息处理者可以简化审计和评估，但告知用户的义务不减少。",
			Bad:     "我们是小型个人信息处理者，无需告知保存期限。",
			Good:    "我们是小型个人信息处理者，同样写明保存期限。",
			Profile: `{"version": 1, "users_total": "<100k"}`,
		},
		Phrases: []rule.Phrase{{
			Query:   rule.Query{All: []lexicon.Term{lexicon.Excused, lexicon.SmallOperator}},
			Message: "小型个人信息处理者的简化措施不免除告知的义务",
		}},
		Kept: "没有以小型处理者为由不告知的话",
	},
}
