package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// SensitiveSeparateConsent reports a policy that handles sensitive information without
// separate consent, or takes giving it for consent.
var SensitiveSeparateConsent = &rule.Rule{
	ID: "sensitive-separate-consent",
	Doc: rule.Doc{
		Text: "处理敏感个人信息要取得单独同意，不能把主动提供当作同意。",
		Bad:  "您主动提供个人敏感信息，即表示您同意我们处理。",
		Good: "收集身份证号码等敏感个人信息前，我们会取得您的单独同意。",
	},
	Run: runSensitiveSeparateConsent,
}

func runSensitiveSeparateConsent(p *rule.Pass) {
	if taken := p.Find(lexicon.SensitiveByGiving).InBody().Affirmed(); taken.Any() {
		p.Violated(rule.Diagnostic{
			Span:    taken.First(),
			Message: "把提供敏感个人信息当作同意：处理敏感个人信息要取得单独同意",
			Fixes:   p.Rewrites(taken.First(), sensitiveWithConsent),
		})
		return
	}
	asked := p.Passages(rule.Query{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.SensitiveItem}, Scope: rule.InBlock})
	if len(asked) > 0 {
		p.Met(asked...)
		return
	}
	section := p.Section(lexicon.SensitiveWord, lexicon.TopicCollect)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "处理敏感个人信息没有写要取得单独同意",
		Fixes:   addClause("sensitive-separate-consent", "补充敏感个人信息的单独同意")(p, section),
	})
}
