package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// MaterialChangeDefined reports a policy that does not list what a material change is.
var MaterialChangeDefined = &rule.Rule{
	ID: "material-change-defined",
	Doc: rule.Doc{
		Text: "列明哪些变更是重大变更。",
		Bad:  "## 八、更新\n\n本政策所称的重大变更包括但不限于：\n",
		Good: "## 八、更新\n\n本政策所称的重大变更包括：\n\n1. 处理目的、方式或者信息种类改变；\n2. 控制权改变。\n",
	},
	Run: runMaterialChangeDefined,
}

// enoughKinds is how many kinds of changes, listed under a heading on changes, are
// taken for a definition.
const enoughKinds = 3

func runMaterialChangeDefined(p *rule.Pass) {
	defined := p.Find(lexicon.MaterialDefined).InBody()
	full := defined.Filter(func(m rule.Match) bool {
		at := p.Doc.Sentences[m.Word.Sentence].Block
		if endsInColon(p, p.Doc.Blocks[at]) && !listBehind(p, at) {
			return false
		}
		return len(wordsIn(p, announcedWith(p, m), lexicon.MaterialKind)) > 0
	})
	if full.Any() {
		p.Met(sentences(p, full)...)
		return
	}
	var kinds []text.Span
	for _, m := range p.Find(lexicon.MaterialKind).InBody().Filter(func(m rule.Match) bool { return p.Under(m.Span, lexicon.ChangeHeading) }).All() {
		kinds = append(kinds, p.Sentence(m.Span))
	}
	if kinds = distinct(kinds); len(kinds) >= enoughKinds {
		p.Met(kinds...)
		return
	}
	section := p.Section(lexicon.ChangeHeading)
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有列明哪些变更是重大变更",
		Fixes:   addClause("material-change-defined", "补充重大变更的情形")(p, section),
	}
	if defined.Any() {
		finding.Span = defined.First()
		finding.Message = "说要列举重大变更，后面没有内容"
	}
	p.Missing(finding)
}

// MaterialChangeReconsent reports a policy that changes in weight without asking for
// consent anew, or takes going on to use the product for it.
var MaterialChangeReconsent = &rule.Rule{
	ID: "material-change-reconsent",
	Doc: rule.Doc{
		Text: "重大变更要重新征得用户同意，不能把继续使用当作同意。",
		Bad:  "## 八、更新\n\n本政策更新后您继续使用的，即表示同意更新后的政策。\n",
		Good: "## 八、更新\n\n处理目的变更的，我们会再次征得您的同意。\n",
	},
	Run: runMaterialChangeReconsent,
}

// consentForNewPurpose asks for consent anew when purpose, method or kinds change.
var consentForNewPurpose = []rule.Query{
	{All: []lexicon.Term{lexicon.ConsentAnew, lexicon.PurposeChange}, Not: []lexicon.Term{lexicon.ConsentAnewOther}},
	{
		All:   []lexicon.Term{lexicon.ConsentAnew, lexicon.PurposeChange, lexicon.PolicyChange},
		Not:   []lexicon.Term{lexicon.ConsentAnewOther},
		Scope: rule.InBlock,
	},
}

// consentForChange asks for consent anew when the policy changes.
var consentForChange = []rule.Query{
	{All: []lexicon.Term{lexicon.ConsentAnew, lexicon.PolicyChange}, Not: []lexicon.Term{lexicon.ConsentAnewOther}},
	{All: []lexicon.Term{lexicon.ConsentAnew}, Under: []lexicon.Term{lexicon.ChangeHeading}, Not: []lexicon.Term{lexicon.ConsentAnewOther}},
	{All: []lexicon.Term{lexicon.ConsentAnew, lexicon.PolicyChange}, Scope: rule.InBlock, Not: []lexicon.Term{lexicon.ConsentAnewOther}},
}

func runMaterialChangeReconsent(p *rule.Pass) {
	if taken := takenByUse(p); taken.Any() {
		var found []rule.Diagnostic
		for _, m := range taken.All() {
			found = append(found, rule.Diagnostic{
				Span:    text.Span{Start: m.Word.Span.Start, End: m.Span.End},
				Message: "政策变更后把继续使用当作同意；重大变更要重新征得用户同意",
				Fixes: []rule.Fix{{
					Title: "改为重新征得同意",
					Edits: []text.Edit{{Span: p.Sentence(m.Span), New: "重大变更生效前，我们会再次征得您的同意；您不同意的，可以停止使用并注销账号。"}},
				}},
			})
		}
		p.Violated(found...)
		return
	}
	for _, queries := range [][]rule.Query{consentForChange, consentForNewPurpose} {
		for _, q := range queries {
			if asked := p.Passages(q); len(asked) > 0 {
				p.Met(asked...)
				return
			}
		}
	}
	section := p.Section(lexicon.ChangeHeading)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写重大变更时重新征得同意",
		Fixes:   addClause("material-change-reconsent", "补充重新征得同意")(p, section),
	})
}

// takenByUse returns the places where going on to use the product after a change is
// taken for consent to it.
func takenByUse(p *rule.Pass) rule.Matches {
	afterChange := func(m rule.Match) bool {
		sentence := p.Sentence(m.Word.Span)
		changed := len(p.Words.In(sentence, lexicon.PolicyChange)) > 0 || p.Under(m.Span, lexicon.ChangeHeading)
		asked := p.Words.In(text.Span{Start: sentence.Start, End: m.Word.Span.Start}, lexicon.AskedAct)
		withdrawn := p.Words.In(m.Span, lexicon.Withdraw)
		return changed && len(asked) == 0 && len(withdrawn) == 0
	}
	deemed := p.Find(lexicon.Deemed).InBody().Affirmed().
		Before(fromDeemedToAccepted, lexicon.Accepted).
		After(fromActToDeemed, lexicon.UseAct).
		Filter(afterChange)
	if deemed.Any() {
		return deemed
	}
	return p.Find(lexicon.DeemedChange).InBody().Affirmed().After(fromActToDeemed, lexicon.UseAct).Filter(afterChange)
}
