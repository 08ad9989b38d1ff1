package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// ResponseTime reports a policy that gives itself more than fifteen working days to
// answer users, or no limit at all.
var ResponseTime = &rule.Rule{
	ID: "response-time",
	Doc: rule.Doc{
		Text: "写明在多少个工作日内答复请求和投诉，不超过十五个工作日。",
		Bad:  "## 五、您的权利\n\n我们会在三十日内答复您的请求。\n",
		Good: "## 五、您的权利\n\n我们会在十五个工作日内答复您的请求。\n",
	},
	Run: runResponseTime,
}

func runResponseTime(p *rule.Pass) {
	var answers []matter
	for _, m := range matters(p) {
		if m.answer() && toRequest(p, m) {
			answers = append(answers, m)
		}
	}
	late := tooLongAmong(answers)
	var strict []matter
	for _, m := range late {
		sentence := p.Sentence(m.hit.Span)
		access := len(p.Words.In(sentence, lexicon.AccessRequest)) > 0 && len(p.Words.In(sentence, lexicon.StrictRequest)) == 0
		if !access || len(late) == len(answers) {
			strict = append(strict, m)
		}
	}
	switch {
	case len(strict) > 0:
		p.Violated(lateFindings(p, strict, "答复的时限超过十五个工作日")...)
	case len(answers) > 0:
		p.Met(sentencesOf(p, spansOf(answers))...)
	default:
		section := p.Section(lexicon.RightsSection)
		p.Missing(rule.Diagnostic{
			Span:     section.HeadingSpan,
			Severity: rule.Warning,
			Message:  "没有写多少个工作日内答复用户的请求和投诉",
			Fixes:    addClause("response-time", "补充答复的时限")(p, section),
		})
	}
}

// toRequest reports whether a period is for answering what users bring forward: its
// sentence says so, or the one before it in the paragraph does and it is an act that
// may follow.
func toRequest(p *rule.Pass, m matter) bool {
	sentence := p.Sentence(m.hit.Span)
	if len(p.Words.In(sentence, lexicon.MoneyMatter)) > 0 {
		return false
	}
	if len(p.Words.In(sentence, lexicon.AnswerWord)) > 0 {
		return true
	}
	about := sentence
	if i := m.hit.Sentence; i > 0 && p.Doc.Sentences[i-1].Block == p.Doc.Sentences[i].Block {
		about.Start = p.Doc.Sentences[i-1].Span.Start
	}
	return len(p.Words.In(about, lexicon.BroughtForward)) > 0 && !forCancellation(p, m)
}
