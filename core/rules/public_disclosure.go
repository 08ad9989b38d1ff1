package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// PublicDisclosureConsent reports a policy that does not ask for separate consent
// before it makes information public, or that publishes under rules of its own.
var PublicDisclosureConsent = &rule.Rule{
	ID: "public-disclosure-consent",
	Doc: rule.Doc{
		Text: "公开个人信息要取得单独同意，不能以平台自己的规则为依据。",
		Bad:  "获得您的明确同意后，我们会公开披露您的信息。",
		Good: "我们不会公开您的信息，除非取得您的单独同意。",
	},
	Run: runPublicDisclosureConsent,
}

func runPublicDisclosureConsent(p *rule.Pass) {
	if own := p.Find(lexicon.PublishByOwnRules).InBody().Affirmed(); own.Any() {
		p.Violated(rule.Diagnostic{
			Span:    own.First(),
			Message: "按平台自己的规则或者处罚公开用户的信息，没有写要经单独同意",
			Fixes:   p.Rewrites(own.First(), publishedWithConsent),
		})
		return
	}
	asked := append(
		p.Passages(rule.Query{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.Publish}}),
		p.Passages(rule.Query{All: []lexicon.Term{lexicon.SeparateConsent}, Under: []lexicon.Term{lexicon.Publish}})...)
	if len(asked) > 0 {
		p.Met(asked...)
		return
	}
	if own := ownCases(p); len(own) > 0 {
		p.Violated(own...)
		return
	}
	section := p.Section(lexicon.Publish, lexicon.ShareAct)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写公开个人信息要取得单独同意",
		Fixes:   addClause("public-disclosure-consent", "补充公开的单独同意")(p, section),
	})
}

// ownCases returns the findings about cases of making information public, in the lists
// announced for it, that rest on the operator's own terms or judgement.
func ownCases(p *rule.Pass) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.Publish).InBody().Affirmed().All() {
		list, below := listBelow(p, m)
		if !below || !announcesCases(p, m) {
			continue
		}
		for _, h := range p.Words.In(list, lexicon.OwnCase) {
			found = append(found, rule.Diagnostic{
				Span:    h.Span,
				Message: "以平台自己的协议或者判断作为公开的理由，没有写要经单独同意",
				Related: []text.Span{m.Span},
			})
		}
		if len(found) > 0 {
			break // another word of the same sentence announces the same list
		}
	}
	return found
}
