package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Typo reports words confused with others of the same sound or shape, and words
// written twice.
var Typo = &rule.Rule{
	ID:       "drafting/typo",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "错别字",
		TitleEN: "Confused or doubled words",
		Text:    "常见的错别字和重复的词：登陆应为登录，收集误作手机，为了为了等。",
		Bad:     "您登陆后，我们会手机您的昵称。",
		Good:    "您登录后，我们会收集您的昵称。",
	},
	Run: runTypo,
}

func runTypo(p *rule.Pass) {
	for _, m := range p.Find(lexicon.Typo).All() {
		wrong := m.Word.Focus.Of(p.Doc.Source)
		p.Report(rule.Diagnostic{
			Span:    m.Word.Focus,
			Message: "“" + wrong + "”应为“" + m.Word.Instead + "”",
			Fixes: []rule.Fix{{
				Title: "改为“" + m.Word.Instead + "”",
				Edits: []text.Edit{{Span: m.Word.Focus, New: m.Word.Instead}},
			}},
		})
	}
	for _, m := range doubledWords(p) {
		doubled := m.Span.Of(p.Doc.Source)
		once := text.Span{Start: m.Span.Start + len(doubled)/2, End: m.Span.End}
		p.Report(rule.Diagnostic{
			Span:    m.Span,
			Message: "“" + once.Of(p.Doc.Source) + "”写了两遍",
			Fixes:   []rule.Fix{{Title: "删去重复的词", Edits: []text.Edit{{Span: once}}}},
		})
	}
}

// commonDoubled is how often a doubled word may stand in one text before it is taken
// for a name.
const commonDoubled = 2

// doubledWords returns the words written twice, but for names and for a heading that
// a copy has glued to the sentence that begins with its words.
func doubledWords(p *rule.Pass) []rule.Match {
	all := p.Find(lexicon.Doubled)
	count := map[string]int{}
	for _, m := range all.All() {
		count[lexicon.Fold(m.Span.Of(p.Doc.Source))]++
	}
	return all.Filter(func(m rule.Match) bool {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		return m.Span.Start > block.Text.Start && count[lexicon.Fold(m.Span.Of(p.Doc.Source))] <= commonDoubled
	}).All()
}
