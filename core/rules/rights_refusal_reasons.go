package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// RightsRefusalReasons reports a policy that refuses requests for reasons of its own,
// or does not promise to say why.
var RightsRefusalReasons = &rule.Rule{
	ID: "rights-refusal-reasons",
	Doc: rule.Doc{
		Text: "写明拒绝用户的请求时说明理由，用户可以依法起诉；不能自定拒绝的理由。",
		Bad:  "## 五、您的权利\n\n对需要开发新系统的请求，我们可能会予以拒绝。\n",
		Good: "## 五、您的权利\n\n我们拒绝您的请求时会说明理由，您可以依法向人民法院提起诉讼。\n",
	},
	Run: runRightsRefusalReasons,
}

func runRightsRefusalReasons(p *rule.Pass) {
	if explained := p.Passages(rule.Query{
		All:   []lexicon.Term{lexicon.RefuseWord, lexicon.ReasonWord},
		Not:   []lexicon.Term{lexicon.UserRefuses},
		Scope: rule.InBlock,
	}); len(explained) > 0 {
		p.Met(explained...)
		return
	}
	fix := addClause("rights-refusal-reasons", "补充拒绝时说明理由和救济途径")
	section := p.Section(lexicon.RightsSection)
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.OwnReason).InBody().Filter(func(m rule.Match) bool { return refusing(p, m) }).All() {
		d := rule.Diagnostic{
			Span:    m.Span,
			Message: "以“" + m.Span.Of(p.Doc.Source) + "”为由拒绝请求，又没有写拒绝时说明理由",
		}
		if len(found) == 0 {
			d.Fixes = fix(p, section)
		}
		found = append(found, d)
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写拒绝用户的请求时说明理由",
		Fixes:   fix(p, section),
	})
}

// refusing reports whether a match stands where requests are refused: in such a
// paragraph, or in the list that it announces.
func refusing(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	span := p.Doc.Blocks[at].Span
	if len(p.Words.In(span, lexicon.RefuseWord)) > 0 {
		return true
	}
	head, ok := announcing(p, at)
	return ok && len(p.Words.In(text.Span{Start: head.Span.Start, End: head.Span.End}, lexicon.RefuseWord)) > 0
}
