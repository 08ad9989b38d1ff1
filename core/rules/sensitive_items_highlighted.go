package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
)

// SensitiveItemsHighlighted reports a policy that does not set sensitive information
// apart: by a section of its own or by emphasis. A text that only says that it does,
// with no mark in it, is left to a person: plain text has no marks to show.
var SensitiveItemsHighlighted = &rule.Rule{
	ID: "sensitive-items-highlighted",
	Doc: rule.Doc{
		Text: "用粗体、下划线或者单独一节，把敏感个人信息标出来。",
		Bad:  "我们收集您的身份证号码，属于敏感个人信息。",
		Good: "我们收集您的**身份证号码**，属于敏感个人信息。",
	},
	Run: runSensitiveItemsHighlighted,
}

func runSensitiveItemsHighlighted(p *rule.Pass) {
	if section := p.Section(lexicon.SensitiveWord); section.Index != policy.NoParent {
		p.Met(section.HeadingSpan)
		return
	}
	for _, m := range p.Find(lexicon.SensitiveItem, lexicon.SensitiveWord).InBody().All() {
		if emphasised(p.Doc.Source, m.Span.Start, m.Span.End) {
			p.Met(p.Sentence(m.Span))
			return
		}
	}
	if said := p.Find(lexicon.Emphasis).InBody().Near(lexicon.SensitiveWord); said.Any() {
		p.Review("文中说用字体标出敏感信息，纯文本里看不到，请核对原文", sentences(p, said)...)
		return
	}
	section := p.Section(lexicon.TopicCollect)
	p.Missing(rule.Diagnostic{
		Span:    p.Find(lexicon.SensitiveWord, lexicon.SensitiveItem).InBody().First(),
		Message: "处理敏感个人信息，没有用粗体、下划线或者单独一节标出来",
		Fixes:   addClause("sensitive-items-highlighted", "补充敏感个人信息一节")(p, section),
	})
}

// emphasised reports whether the words from start to end stand inside ** … ** of their
// line.
func emphasised(src string, start, end int) bool {
	line := strings.LastIndexByte(src[:start], '\n') + 1
	rest := src[end:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return strings.Count(src[line:start], "**")%2 == 1 && strings.Contains(rest, "**")
}
