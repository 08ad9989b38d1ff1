package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NoContinuedUseConsent reports words that take using the product, or going on to use
// it, for consent.
var NoContinuedUseConsent = &rule.Rule{
	ID: "no-continued-use-consent",
	Doc: rule.Doc{
		Text: "同意要由用户主动作出，不能把使用、注册或者继续使用当作同意。",
		Bad:  "本政策更新后，您继续使用本应用，即视为同意更新后的内容。",
		Good: "本政策更新后，我们会弹窗提示，由您点击“同意”后再适用更新后的内容。",
	},
	Run: runNoContinuedUseConsent,
}

// reach of the words of one such statement, in bytes: some forty and twenty Chinese
// characters.
const (
	fromActToDeemed      = 132
	fromDeemedToAccepted = 84
)

func runNoContinuedUseConsent(p *rule.Pass) {
	taken := p.Find(lexicon.Deemed).Affirmed().
		Before(fromDeemedToAccepted, lexicon.Accepted).
		After(fromActToDeemed, lexicon.UseAct).
		Filter(func(m rule.Match) bool {
			return !askedFor(p, m) && !aboutSwitch(p, m)
		})
	if !taken.Any() {
		p.Clear("没有把使用、注册或者继续使用当作同意的话", p.Passages(rule.Query{All: []lexicon.Term{lexicon.ConsentAnew}})...)
		return
	}
	var found []rule.Diagnostic
	for _, m := range taken.All() {
		deemed := text.Span{Start: m.Word.Span.Start, End: m.Span.End}
		found = append(found, rule.Diagnostic{
			Span:    deemed,
			Message: "把“" + m.Word.Span.Of(p.Doc.Source) + "”用在使用行为之后：使用或者继续使用不能代替用户主动作出的同意",
			Related: []text.Span{p.Sentence(m.Span)},
			Fixes:   []rule.Fix{askInstead(p, m)},
		})
	}
	p.Violated(found...)
}

// askedFor reports whether the act before the words is pressing or ticking a consent,
// and not using the product as well.
func askedFor(p *rule.Pass, m rule.Match) bool {
	between := text.Span{Start: p.Sentence(m.Span).Start, End: m.Word.Span.Start}
	asked := p.Words.In(between, lexicon.AskedAct)
	if len(asked) == 0 {
		return false
	}
	for _, use := range p.Words.In(between, lexicon.UseAct) {
		if use.Span.Start >= asked[len(asked)-1].Span.End {
			return false
		}
	}
	return true
}

// aboutSwitch reports whether the sentence is about turning a permission on or off:
// that is an act of the user for one purpose.
func aboutSwitch(p *rule.Pass, m rule.Match) bool {
	return len(p.Words.In(text.Span{Start: p.Sentence(m.Span).Start, End: m.Word.Span.Start}, lexicon.SwitchAct)) > 0
}

// askInstead replaces the part of the sentence that takes consent by one that asks
// for it.
func askInstead(p *rule.Pass, m rule.Match) rule.Fix {
	sentence := p.Sentence(m.Span)
	return rule.Fix{
		Title: "改为请用户主动同意",
		Edits: []text.Edit{{Span: sentence, New: "我们会请您阅读本政策，并在您点击“同意”之后，才按照本政策处理您的个人信息。"}},
	}
}
