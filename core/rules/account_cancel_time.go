package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// AccountCancelTime reports a policy that gives itself more than fifteen working days
// to close an account, or no limit at all.
var AccountCancelTime = &rule.Rule{
	ID: "account-cancel-time",
	Doc: rule.Doc{
		Text: "写明在多少个工作日内完成注销，不超过十五个工作日。",
		Bad:  "## 五、注销账号\n\n您可以在“设置－注销账号”中申请，我们会在三十日内完成注销。\n",
		Good: "## 五、注销账号\n\n您可以在“设置－注销账号”中申请，我们会在十五个工作日内完成注销。\n",
	},
	Run: runAccountCancelTime,
}

func runAccountCancelTime(p *rule.Pass) {
	var within, erasure, general []matter
	for _, m := range matters(p) {
		switch {
		case inRow(p, rule.Match{Word: m.hit}): // a storage period
		case forCancellation(p, m) && erases(p, m):
			erasure = append(erasure, m)
		case forCancellation(p, m):
			within = append(within, m)
		case m.answer() && toAnyRequest(p, m):
			general = append(general, m)
		}
	}
	if len(within) == 0 {
		within = erasure // the only limit told
	}
	if late := tooLongAmong(within); len(late) > 0 {
		p.Violated(lateFindings(p, late, "完成注销的时限超过十五个工作日")...)
		return
	}
	if len(within) > 0 {
		p.Met(sentencesOf(p, spansOf(within))...)
		return
	}
	section := firstSection(p, lexicon.CancelWord, lexicon.RightsSection)
	fixes := addClause("account-cancel-time", "补充注销的时限")(p, section)
	if late := tooLongAmong(general); len(late) > 0 && len(late) == len(general) {
		p.Violated(rule.Diagnostic{
			Span:    late[0].hit.Span,
			Message: "没有另写注销的时限，答复请求的时限又超过十五个工作日",
			Fixes:   fixes,
		})
		return
	}
	p.Missing(rule.Diagnostic{
		Span:     section.HeadingSpan,
		Severity: rule.Warning,
		Message:  "没有写多少个工作日内完成注销",
		Fixes:    fixes,
	})
}

// forCancellation reports whether a period is the time that closing an account takes:
// its sentence, the sentence before it in the paragraph, or the heading above it
// speaks of that, and it is a period for an act of the operator.
func forCancellation(p *rule.Pass, m matter) bool {
	if !m.closing() && !m.answer() {
		return false
	}
	if m.of == lexicon.PeriodOfReply && len(p.Words.In(text.Span{Start: m.word.Start, End: m.word.End + answerReach}, lexicon.AnswerWord)) > 0 {
		return false
	}
	block := p.Doc.Blocks[p.Doc.Sentences[m.hit.Sentence].Block]
	heading := p.Doc.Clauses[block.Clause].HeadingSpan
	about := text.Span{Start: block.Span.Start, End: max(m.hit.Span.End, m.word.End)}
	if len(p.Words.In(p.Sentence(m.hit.Span), lexicon.CancelOther)) > 0 {
		return false
	}
	return len(p.Words.In(about, lexicon.CancelWord)) > 0 || len(p.Words.In(heading, lexicon.CancelWord)) > 0 ||
		len(p.Words.In(p.Sentence(m.hit.Span), lexicon.CancelWord)) > 0
}

// toAnyRequest reports whether a period is for answering whatever users request, so
// that it holds for closing an account too: their requests as such are spoken of in
// its paragraph or the heading above, and it is none for complaints.
func toAnyRequest(p *rule.Pass, m matter) bool {
	if !toRequest(p, m) || len(p.Words.In(p.Sentence(m.hit.Span), lexicon.ComplainWord)) > 0 {
		return false
	}
	block := p.Doc.Blocks[p.Doc.Sentences[m.hit.Sentence].Block]
	return len(p.Words.In(block.Span, lexicon.AnyRequest)) > 0 || p.Under(m.hit.Span, lexicon.AnyRequest)
}

// erases reports whether a period is one for erasing what an account held.
func erases(p *rule.Pass, m matter) bool {
	return len(p.Words.In(m.word, lexicon.Erase)) > 0
}

// answerReach is how far behind a word it may turn out to be an answer, in bytes.
const answerReach = 12

// tooLongAmong returns those of periods that are longer than the limit.
func tooLongAmong(list []matter) []matter {
	var late []matter
	for _, m := range list {
		if m.tooLong() {
			late = append(late, m)
		}
	}
	return late
}

// lateFindings reports periods that are too long, each with the lawful one as fix.
func lateFindings(p *rule.Pass, late []matter, message string) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range late {
		found = append(found, rule.Diagnostic{
			Span:    m.hit.Span,
			Message: message,
			Fixes:   []rule.Fix{{Title: "改为十五个工作日", Edits: []text.Edit{{Span: m.hit.Span, New: lawfulLimit(p, m.hit.Span)}}}},
		})
	}
	return found
}

func spansOf(list []matter) []text.Span {
	var spans []text.Span
	for _, m := range list {
		spans = append(spans, m.hit.Span)
	}
	return spans
}

// lawfulLimit returns the longest lawful limit in the script of the one at a place.
func lawfulLimit(p *rule.Pass, at text.Span) string {
	if first := at.Of(p.Doc.Source)[0]; '0' <= first && first <= '9' {
		return "15个工作日"
	}
	return "十五个工作日"
}
