package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// RetentionMethodStated reports a policy that keeps information as long as necessary
// and does not tell how that is determined.
var RetentionMethodStated = &rule.Rule{
	ID: "retention-method-stated",
	Doc: rule.Doc{
		Text: "期限难以写明的，写明由什么决定：注销、交易完成、时效、法定期限。",
		Bad:  "## 五、存储\n\n我们只在实现目的所必需的最短期限内保存您的信息。\n",
		Good: "## 五、存储\n\n我们只在必要的期限内保存您的信息。我们判断这一期限的标准是：您是否注销了账号、交易是否完成、诉讼时效是否届满。\n",
	},
	Run: runRetentionMethodStated,
}

func runRetentionMethodStated(p *rule.Pass) {
	vague := vaguePeriods(p)
	if !vague.Any() {
		p.NotApplicable("没有用必要期限一类的话代替期限")
		return
	}
	if len(statedPeriods(p)) > 0 || len(tiedPeriods(p)) > 0 {
		p.NotApplicable("写明了具体的期限")
		return
	}
	if method := p.Find(lexicon.PeriodCriteria).InBody().Affirmed(); method.Any() {
		p.Met(method.Spans()...)
		return
	}
	p.Missing(rule.Diagnostic{
		Span:    vague.First(),
		Message: "“" + vague.First().Of(p.Doc.Source) + "”由什么决定没有写",
		Fixes:   addClause("retention-method-stated", "补充期限的确定方法")(p, p.Section(lexicon.StorageSection)),
	})
}
