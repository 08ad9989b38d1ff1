package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// IncidentNoticeItems reports a policy that does not say what users are told when
// something goes wrong with their information.
var IncidentNoticeItems = &rule.Rule{
	ID: "incident-notice-items",
	Doc: rule.Doc{
		Text: "写明发生安全事件时告诉用户什么：基本情况、可能的影响、采取的措施、用户可以怎样防范。",
		Bad:  "## 五、安全\n\n发生安全事件时，我们会推送通知您。\n",
		Good: "## 五、安全\n\n发生安全事件时，我们会推送通知您，告知事件的基本情况、可能的影响、我们采取的补救措施和您可以采取的防范办法。\n",
	},
	Run: runIncidentNoticeItems,
}

// incidentItems are what pipl article 57 has told.
var incidentItems = []struct {
	term lexicon.Term
	name string
}{
	{lexicon.IncidentBasics, "事件的情况和原因"},
	{lexicon.IncidentHarm, "可能的影响"},
	{lexicon.IncidentMeasures, "我们采取的措施"},
	{lexicon.IncidentAdvice, "用户可以怎样防范"},
}

// enoughIncidentItems is how many of the four do: a gap of one is small.
const enoughIncidentItems = 3

func runIncidentNoticeItems(p *rule.Pass) {
	var best []text.Span
	var absent []string
	for _, m := range p.Find(lexicon.Inform).InBody().Affirmed().Filter(aboutIncident(p)).All() {
		notice := announcedWith(p, m)
		var said []text.Span
		var left []string
		for _, item := range incidentItems {
			if hits := p.Words.In(notice, item.term); len(hits) > 0 {
				said = append(said, p.Sentence(hits[0].Span))
			} else {
				left = append(left, item.name)
			}
		}
		if len(said) > len(best) {
			best, absent = said, left
		}
	}
	if len(best) >= enoughIncidentItems {
		p.Met(distinct(best)...)
		return
	}
	section := p.Section(lexicon.SecuritySection)
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写发生安全事件时告诉用户什么",
		Related: best,
		Fixes:   addClause("incident-notice-items", "补充安全事件的告知内容")(p, section),
	}
	if len(best) > 0 {
		finding.Message = "发生安全事件时告诉用户的内容不全，没有写" + strings.Join(absent, "、")
	}
	p.Missing(finding)
}

// aboutIncident keeps words whose paragraph, or the heading above it, is about an
// incident.
func aboutIncident(p *rule.Pass) func(rule.Match) bool {
	return func(m rule.Match) bool {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		heading := p.Doc.Clauses[block.Clause].HeadingSpan
		return len(p.Words.In(block.Span, lexicon.Incident)) > 0 || len(p.Words.In(heading, lexicon.Incident)) > 0
	}
}
