package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// RightPortability reports a policy that does not name the right to have one's
// information transferred to a handler one names.
var RightPortability = &rule.Rule{
	ID: "right-portability",
	Doc: rule.Doc{
		Text: "写明用户可以请求把个人信息转移至其指定的个人信息处理者，以及怎样提出。",
		Bad:  "## 五、您的权利\n\n您可以查阅、复制、更正和删除您的个人信息。\n",
		Good: "## 五、您的权利\n\n您可以在“设置－隐私”中申请把个人信息转移至您指定的其他个人信息处理者。\n",
	},
	Run: runRightPortability,
}

func runRightPortability(p *rule.Pass) {
	named := p.Find(lexicon.TransferRight).InBody().Affirmed().
		NotNear(lexicon.BusinessTransfer, lexicon.Abroad)
	if !named.Any() {
		section := p.Section(lexicon.RightsSection)
		p.Missing(rule.Diagnostic{
			Span:    section.HeadingSpan,
			Message: "没有写用户可以请求把个人信息转移至其指定的个人信息处理者",
			Fixes:   []rule.Fix{{Title: "补充转移个人信息的权利", Edits: insert(p, section.Index, "right-portability")}},
		})
		return
	}
	conditioned := named.Near(lexicon.IfFeasible).NotNear(lexicon.LawfulCondition)
	if len(conditioned.All()) == len(named.All()) {
		p.Violated(rule.Diagnostic{
			Span:    p.Find(lexicon.IfFeasible).Near(lexicon.TransferRight).First(),
			Message: "转移个人信息只以技术可行为条件；法定条件由国家网信部门规定，符合条件的应当提供转移的途径",
			Related: named.Spans(),
		})
		return
	}
	p.Met(sentences(p, named)...)
}
