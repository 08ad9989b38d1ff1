package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// RetentionPeriodStated reports a policy that tells no period for which it keeps
// anything, nor the event that ends it.
var RetentionPeriodStated = &rule.Rule{
	ID: "retention-period-stated",
	Doc: rule.Doc{
		Text: "写明各类信息保存多久：具体的时间，或者到什么事情发生为止。",
		Bad:  "## 五、存储\n\n我们只在实现目的所必需的最短期限内保存您的信息。\n",
		Good: "## 五、存储\n\n通话记录保存 30 天，到期删除。账号资料保存到您注销账号为止。\n",
	},
	Run: runRetentionPeriodStated,
}

func runRetentionPeriodStated(p *rule.Pass) {
	if stated := statedPeriods(p); len(stated) > 0 {
		p.Met(stated...)
		return
	}
	if tied := tiedPeriods(p); len(tied) > 0 {
		p.Met(tied...)
		return
	}
	if used := p.Find(lexicon.LastingGrant).InBody(); used.Any() {
		p.Review("只写了用户使用期间持续授权，没有写各类信息保存多久", used.Spans()...)
		return
	}
	section := p.Section(lexicon.StorageSection)
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写保存多久",
		Fixes:   addClause("retention-period-stated", "补充保存期限")(p, section),
	}
	if vague := vaguePeriods(p); vague.Any() {
		finding.Span = vague.First()
		finding.Message = "没有写保存多久，“" + finding.Span.Of(p.Doc.Source) + "”不是期限"
	}
	p.Missing(finding)
}

// vaguePeriods returns the places that name no period but the shortest or necessary
// one.
func vaguePeriods(p *rule.Pass) rule.Matches {
	return p.Find(lexicon.VaguePeriod).InBody().Near(lexicon.Keep)
}

// statedPeriods returns the sentences that tell in numbers how long something is kept,
// other than what a statute prescribes in general and the life of a cookie.
func statedPeriods(p *rule.Pass) []text.Span {
	var spans []text.Span
	for _, m := range matters(p) {
		s := p.Sentence(m.hit.Span)
		if m.of == lexicon.PeriodOfKeeping && m.period.Unit != lexicon.WorkDays &&
			len(p.Words.In(m.about, lexicon.LawCited)) == 0 && len(p.Words.In(s, lexicon.Cookie)) == 0 {
			spans = append(spans, s)
		}
	}
	return spans
}

// tiedPeriods returns the sentences that keep something until the account ends. Where
// such a thing is but an example of what 必要的期限 means, in its sentence or in the list
// behind, the rest has no period.
func tiedPeriods(p *rule.Pass) []text.Span {
	tied := p.Passages(rule.Query{
		All: []lexicon.Term{lexicon.Keep, lexicon.AccountLife},
		Not: []lexicon.Term{lexicon.VaguePeriod},
	})
	return slices.DeleteFunc(tied, func(s text.Span) bool {
		head, ok := announcing(p, p.Doc.Sentences[p.Doc.SentenceAt(s.Start)].Block)
		return ok && len(p.Words.In(head.Span, lexicon.VaguePeriod)) > 0 || p.Under(s, lexicon.VaguePeriod)
	})
}
