package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// SharingSeparateConsent reports a policy that does not ask for separate consent before
// it gives information to others, or that takes the consent to itself for it.
var SharingSeparateConsent = &rule.Rule{
	ID: "sharing-separate-consent",
	Doc: rule.Doc{
		Text: "向其他个人信息处理者提供个人信息，要取得单独同意。",
		Bad:  "## 四、共享\n\n获得您的明确同意后，我们会与第三方共享您的信息。\n",
		Good: "## 四、共享\n\n向第三方提供您的信息前，我们会取得您的单独同意。\n",
	},
	Run: runSharingSeparateConsent,
}

func runSharingSeparateConsent(p *rule.Pass) {
	if asked := p.Passages(rule.Query{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.ShareWith}}); len(asked) > 0 {
		p.Met(asked...)
		return
	}
	section := p.Section(lexicon.ShareAct)
	fixes := addClause("sharing-separate-consent", "补充对外提供的单独同意")(p, section)
	if taken := p.Places(blanketSharing); len(taken) > 0 {
		p.Violated(rule.Diagnostic{
			Span:    taken[0],
			Message: "同意本政策不等于同意对外提供个人信息：要取得单独同意",
			Related: taken[1:],
			Fixes:   fixes,
		})
		return
	}
	asked := p.Passages(rule.Query{
		All:   []lexicon.Term{lexicon.SeparateConsent},
		Under: []lexicon.Term{lexicon.ShareAct, lexicon.ShareWith},
		Not:   []lexicon.Term{lexicon.Publish},
	})
	if len(asked) > 0 {
		p.Met(asked...)
		return
	}
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "对外提供个人信息没有写要取得单独同意",
		Fixes:   fixes,
	})
}
