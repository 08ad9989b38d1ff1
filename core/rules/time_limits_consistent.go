package rules

import (
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// TimeLimitsConsistent reports two different limits for one matter.
var TimeLimitsConsistent = &rule.Rule{
	ID: "time-limits-consistent",
	Doc: rule.Doc{
		Text: "同一件事全文只写一个期限，天与工作日不混用。",
		Bad:  "我们将在15天内答复您的请求。\n\n对于您的请求，我们会在30天内答复。",
		Good: "我们将在15天内答复您的请求。\n\n对于您的请求，我们会在15天内答复。",
	},
	Run: runTimeLimitsConsistent,
}

// limited are the matters that have one limit throughout a policy. Periods of keeping
// differ by kind of information and are not among them.
var limited = []struct {
	matter facts.Matter
	name   string
}{
	{facts.MatterResponse, "答复请求"},
	{facts.MatterCancel, "办理注销"},
	{facts.MatterComplaint, "答复投诉"},
	{facts.MatterCopy, "提供副本"},
}

func runTimeLimitsConsistent(p *rule.Pass) {
	var found []rule.Diagnostic
	var limits []text.Span
	for _, m := range limited {
		var first facts.Period
		for _, period := range p.Facts.Periods {
			if period.Matter != m.matter || period.Account || !ownLimit(p, period) {
				continue
			}
			limits = append(limits, period.Span)
			switch {
			case first.Span.Empty():
				first = period
			case first.Length != period.Length && first.Sentence != period.Sentence:
				found = append(found, rule.Diagnostic{
					Span:    period.Span,
					Message: m.name + "的期限前面写的是“" + first.Span.Of(p.Doc.Source) + "”，这里是“" + period.Span.Of(p.Doc.Source) + "”",
					Related: []text.Span{first.Span},
				})
			}
		}
	}
	switch {
	case len(found) > 0:
		p.Violated(found...)
	case len(limits) > 0:
		p.Met(limits...)
	default:
		p.Clear("没有写两个不同的期限")
	}
}

// ownLimit reports whether a period is a limit the operator sets itself: within so
// long, in the body of the policy itself.
func ownLimit(p *rule.Pass, period facts.Period) bool {
	block := p.Doc.Blocks[p.Doc.Sentences[period.Sentence].Block]
	if block.Kind == policy.BlockRow || block.Kind == policy.BlockHeading || annexed(p, period.Clause) {
		return false
	}
	if period.Matter == facts.MatterResponse && len(p.Words.In(block.Span, lexicon.MatterCancel)) > 0 {
		return false // 我们在…内处理, said of closing an account the sentence before
	}
	if period.Matter == facts.MatterCancel && (near(p, period.Span, lexicon.PeriodOfUser) || near(p, period.Span, lexicon.PeriodOfIdleness)) {
		return false // 最近三十日内没有异常, 三十日内不能重新注册
	}
	behind := strings.TrimLeft(p.Doc.Source[period.Span.End:p.Words.Sentences[period.Sentence].End], " *\u00a0")
	return strings.HasPrefix(behind, "内") || strings.HasPrefix(behind, "之内") || strings.HasPrefix(behind, "以内")
}

// near reports whether a word of a term stands just before a place or just behind it:
// four and fifteen Chinese characters.
func near(p *rule.Pass, at text.Span, term lexicon.Term) bool {
	before := text.Span{Start: max(0, at.Start-12), End: at.Start}
	behind := text.Span{Start: at.End, End: min(len(p.Doc.Source), at.End+45)}
	return len(p.Words.In(before, term))+len(p.Words.In(behind, term)) > 0
}
