package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NoSaleContradiction reports absolute statements on what is given to others that the
// same text contradicts.
var NoSaleContradiction = &rule.Rule{
	ID: "no-sale-contradiction",
	Doc: rule.Doc{
		Text: "“均经匿名化”“不会共享能识别身份的信息”等绝对的话，要与别处一致。",
		Bad:  "我们提供给第三方的信息均经过匿名化处理。我们会与推送服务商共享您的 IMEI。",
		Good: "我们会与推送服务商共享您的 OAID，用于推送消息。",
	},
	Run: runNoSaleContradiction,
}

func runNoSaleContradiction(p *rule.Pass) {
	shared := p.Find(lexicon.SharedIdentifier).InBody().Affirmed()
	given := shared.Filter(func(m rule.Match) bool { return givenAway(p, m) })
	found := append(
		contradicted(p.Find(lexicon.ClaimedAnonymous).InBody(), shared, shared, "说提供的信息都不能识别身份，别处又写到能识别身份的信息"),
		contradicted(p.Find(lexicon.ClaimedUnidentified).InBody(), shared, given, "说不提供能识别身份的信息，别处又写到提供这样的信息")...)
	plain := p.Find(lexicon.ClaimedNeverShared).InBody().Filter(func(m rule.Match) bool {
		return !conditional(p, p.Words.Sentences[m.Word.Sentence])
	})
	if places := append(given.Spans(), givenTo(p)...); len(places) > 0 {
		for _, claim := range plain.Spans() {
			found = append(found, rule.Diagnostic{Span: claim, Message: "说不向第三方提供个人信息，别处又写到提供", Related: places[:1]})
		}
	}
	if len(found) == 0 {
		p.Clear("没有与别处矛盾的绝对的话", p.Find(lexicon.ShowsAbsolute).InBody().Spans()...)
		return
	}
	p.Violated(found...)
}

// entryReach is how many paragraphs on an SDK may follow the one that introduces it.
const entryReach = 2

// givenAway reports whether the sentence of an identifier gives it to others, or stands
// below the words that introduce an SDK.
func givenAway(p *rule.Pass, m rule.Match) bool {
	sentence := p.Sentence(m.Span)
	if len(p.Words.In(sentence, lexicon.ShareWith)) > 0 || len(p.Words.In(sentence, lexicon.ShowsSdk)) > 0 {
		return true
	}
	at := p.Doc.Sentences[m.Word.Sentence].Block
	for i := at; i >= max(0, at-entryReach) && p.Doc.Blocks[i].Clause == p.Doc.Blocks[at].Clause; i-- {
		if len(p.Words.In(p.Doc.Blocks[i].Span, lexicon.SDKIntroduced)) > 0 {
			return true
		}
		if p.Doc.Blocks[i].Kind == policy.BlockItem {
			break
		}
	}
	return false
}

// givenTo returns the rows of lists, those of annexes among them, that tell what a
// recipient is given.
func givenTo(p *rule.Pass) []text.Span {
	var rows []text.Span
	for _, r := range p.Facts.Recipients {
		if r.Listed && len(r.Items)+len(r.Identifiers) > 0 {
			rows = append(rows, r.Span)
		}
	}
	return rows
}

// contradicted reports the claims that an identifier contradicts: one before them in
// their own sentence, or one elsewhere if they are made of everybody.
func contradicted(claims, beside, elsewhere rule.Matches, message string) []rule.Diagnostic {
	var found []rule.Diagnostic
	bounded := claims.Near(lexicon.ClaimBounded).Spans()
	for _, claim := range claims.All() {
		against := beside.Filter(func(m rule.Match) bool {
			return m.Word.Sentence == claim.Word.Sentence && m.Span.End <= claim.Span.Start
		})
		if !against.Any() && !slices.Contains(bounded, claim.Span) {
			against = elsewhere
		}
		if against.Any() {
			found = append(found, rule.Diagnostic{
				Span:    claim.Span,
				Message: message,
				Related: against.Spans()[:1],
			})
		}
	}
	return found
}

// ThirdPartyExclusionBounded reports an exclusion of third parties that waives the
// operator's own duties for partners built into the product.
var ThirdPartyExclusionBounded = &rule.Rule{
	ID: "third-party-exclusion-bounded",
	Doc: rule.Doc{
		Text: "不适用本政策的，只能是独立的第三方服务，不能把自己接入的 SDK 和合作方也排除在外。",
		Bad:  "本应用接入了第三方 SDK。我们对任何第三方使用由您提供的信息不承担任何责任。",
		Good: "本政策不适用于第三方独立提供的服务。我们接入的 SDK 见附录。",
	},
	Run: runThirdPartyExclusionBounded,
}

func runThirdPartyExclusionBounded(p *rule.Pass) {
	waived := p.Find(lexicon.Waiver).InBody().Affirmed().Near(lexicon.ThirdParty).NotNear(lexicon.OwnFault)
	if waived.Any() {
		var found []rule.Diagnostic
		for _, m := range waived.All() {
			found = append(found, rule.Diagnostic{Span: m.Span, Message: "对第三方一概不负责任，没有把自己接入的 SDK 和合作方除外"})
		}
		p.Violated(rewritten(p, found, thirdPartiesTold)...)
		return
	}
	if outside := sdksOutside(p); outside.Any() {
		var found []rule.Diagnostic
		for _, m := range outside.All() {
			found = append(found, rule.Diagnostic{Span: m.Span, Message: "把自己接入的 SDK 排除在本政策之外：它们处理什么信息，本政策要写明"})
		}
		p.Violated(rewritten(p, found, thirdPartiesTold)...)
		return
	}
	if bounded := p.Find(lexicon.Exclusion).InBody(); bounded.Any() {
		p.Met(bounded.Spans()...)
		return
	}
	p.Clear("没有排除第三方的话")
}

// sdksOutside returns the places that put SDKs outside the policy: those their sentence
// names, or those it takes up from its paragraph or the one before.
func sdksOutside(p *rule.Pass) rule.Matches {
	return p.Find(lexicon.OutsidePolicy).InBody().Filter(func(m rule.Match) bool {
		about := text.Span{Start: p.Sentence(m.Span).Start, End: m.Span.Start}
		if taken := p.Words.In(about, lexicon.PartyTakenUp); len(taken) > 0 {
			about.Start = takenUpFrom(p, taken[0])
		}
		return len(p.Words.In(about, lexicon.ShowsSdk)) > 0
	})
}

// takenUpFrom returns where the text begins that words such as 前述 take up: their
// paragraph, or the one before if they open their own.
func takenUpFrom(p *rule.Pass, taken lexicon.Hit) int {
	at := p.Doc.Sentences[taken.Sentence].Block
	block := p.Doc.Blocks[at]
	if at > 0 && taken.Span.Start <= block.Text.Start && p.Doc.Blocks[at-1].Clause == block.Clause {
		return p.Doc.Blocks[at-1].Span.Start
	}
	return block.Span.Start
}
