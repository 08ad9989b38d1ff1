package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// UndefinedTerm reports terms that the text uses and nowhere explains, and a second
// term beside the law's own for the same person.
var UndefinedTerm = &rule.Rule{
	ID:       "drafting/undefined-term",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "没有解释的用语",
		TitleEN: "Undefined terms",
		Text:    "外文术语、加引号当作定义使用的词，要在文中解释。",
		Bad:     "您停用 web beacon 后，有的页面打不开。",
		Good:    "您停用 web beacon（网站信标，是一种嵌入网页的透明图像）后，有的页面打不开。",
	},
	Run: runUndefinedTerm,
}

func runUndefinedTerm(p *rule.Pass) {
	foreign := p.Find(lexicon.ForeignTerm)
	if !foreign.Near(lexicon.ExplainsTerm).Any() {
		reportTerm(p, foreign.InBody(), "没有解释什么是")
	}
	if !p.Find(lexicon.DefinesService).Any() {
		reportTerm(p, p.Find(lexicon.QuotedService).InBody(), "文中没有定义")
	}
	if subject := p.Find(lexicon.DataSubject); !subject.Near(lexicon.ExplainsTerm).Any() {
		reportTerm(p, subject.InBody(), "没有解释什么是")
	}
	controller := p.Find(lexicon.Controller)
	if p.Find(lexicon.Handler).Any() && !controller.Near(lexicon.ExplainsTerm).Any() {
		reportTerm(p, controller.InBody(), "别处用的是“处理者”，没有解释")
	}
}

// reportTerm reports all places of a term in one finding, on the first.
func reportTerm(p *rule.Pass, m rule.Matches, message string) {
	if !m.Any() {
		return
	}
	spans := m.Spans()
	term := spans[0]
	if at := strings.Index(term.Of(p.Doc.Source), "“"); at > 0 {
		term.Start += at // the word before the quote is context
	}
	p.Report(rule.Diagnostic{
		Span:    term,
		Message: message + "“" + strings.Trim(term.Of(p.Doc.Source), "“”") + "”",
		Related: spans[1:],
	})
}
