package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// RefusalConsequencePerItem reports a policy that does not say what happens if
// information is refused, or that refuses the whole service for what no basic
// function needs.
var RefusalConsequencePerItem = &rule.Rule{
	ID: "refusal-consequence-per-item",
	Doc: rule.Doc{
		Text: "写明拒绝提供各项信息的后果，后果只限于相应的功能。",
		Bad:  "如您拒绝提供位置信息，将无法使用我们的服务。",
		Good: "如您拒绝提供位置信息，将无法使用“附近的人”功能，不影响其他功能。",
	},
	Run: runRefusalConsequencePerItem,
}

func runRefusalConsequencePerItem(p *rule.Pass) {
	refusals := p.Find(lexicon.RefuseGive).InBody()
	var denied []rule.Diagnostic
	for _, m := range refusals.Near(lexicon.WholeDenied).NotNear(lexicon.NeededData, lexicon.OnlyThatPart).All() {
		if !optionalRefused(p, m) {
			continue
		}
		sentence := p.Sentence(m.Span)
		for _, h := range p.Words.In(text.Span{Start: m.Span.End, End: sentence.End}, lexicon.WholeDenied) {
			denied = append(denied, rule.Diagnostic{
				Span:     h.Span,
				Severity: rule.Error,
				Message:  "拒绝的不是基本功能所必需的信息或权限，却不能使用全部服务",
				Related:  []text.Span{sentence},
			})
			break
		}
	}
	if len(denied) > 0 {
		p.Violated(denied...)
		return
	}
	if told := refusals.Near(lexicon.OnlyThatPart); told.Any() {
		p.Met(sentencesOf(p, told.Spans())...)
		return
	}
	section := p.Section(lexicon.TopicCollect)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写拒绝提供信息会有什么后果，哪些功能不受影响",
		Fixes: []rule.Fix{{
			Title: "补充拒绝提供的后果",
			Edits: insert(p, section.Index, "refusal-consequence-per-item"),
		}},
	})
}

// optionalRefused reports whether what is refused is nothing that basic functions
// need: the sentence says so, or the one before it where it speaks of 上述信息.
func optionalRefused(p *rule.Pass, m rule.Match) bool {
	sentence := p.Sentence(m.Span)
	if len(p.Words.In(sentence, lexicon.OptionalData)) > 0 {
		return true
	}
	i := m.Word.Sentence
	if len(p.Words.In(sentence, lexicon.ThoseData)) == 0 || i == 0 || p.Doc.Sentences[i-1].Block != p.Doc.Sentences[i].Block {
		return false
	}
	before := p.Doc.Sentences[i-1].Span
	return len(p.Words.In(before, lexicon.OptionalData)) > 0 && len(p.Words.In(before, lexicon.NeededData)) == 0
}
