package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// securityDuties are those of section 16 of the catalogue of requirements.
var securityDuties = []rule.Duty{
	{
		ID: "security-measures-described",
		Doc: rule.Doc{
			Text: "写明采取了哪些安全措施，例如加密、访问控制、去标识化、培训。",
			Bad:  "## 五、安全\n\n我们采用符合业界标准的措施保护您的信息。\n",
			Good: "## 五、安全\n\n我们加密传输和存储您的信息，并限制能够接触信息的人员。\n",
		},
		Parts: []rule.Part{{
			Name: "安全措施",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.SecurityMeasure}, Under: []lexicon.Term{lexicon.SecuritySection}},
				{All: []lexicon.Term{lexicon.SecurityMeasure, lexicon.ProtectAim}, Not: []lexicon.Term{lexicon.ThirdParty}},
			},
		}},
		Where:  []lexicon.Term{lexicon.SecuritySection},
		Absent: "没有写采取了哪些安全措施",
		Fix:    addClause("security-measures-described", "补充安全措施"),
	},
	{
		ID: "incident-authority-report",
		Doc: rule.Doc{
			Text: "写明发生安全事件时向主管部门报告。",
			Bad:  "## 五、安全\n\n发生安全事件时，我们会通知您。\n",
			Good: "## 五、安全\n\n发生安全事件时，我们会通知您，并按照规定报告网信等主管部门。\n",
		},
		Parts: []rule.Part{{
			Name: "向主管部门报告",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.ReportAct, lexicon.Incident, lexicon.Authority}},
				{All: []lexicon.Term{lexicon.ReportAct, lexicon.Authority}, Under: []lexicon.Term{lexicon.Incident}},
				{All: []lexicon.Term{lexicon.ReportAct, lexicon.Incident, lexicon.HandlingState}},
				{All: []lexicon.Term{lexicon.ReportAct, lexicon.Authority, lexicon.Incident}, Scope: rule.InBlock},
			},
		}},
		Where:  []lexicon.Term{lexicon.SecuritySection},
		Absent: "没有写发生安全事件时向主管部门报告",
		Fix:    addClause("incident-authority-report", "补充向主管部门报告"),
	},
}
