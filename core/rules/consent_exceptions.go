package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// ConsentExceptionsCurrent reports lists of cases of collection without consent that
// go beyond article 13 of 个人信息保护法.
var ConsentExceptionsCurrent = &rule.Rule{
	ID: "consent-exceptions-current",
	Doc: rule.Doc{
		Text: "无需同意的情形以法律列举的为限，旧标准里的学术研究、维护产品稳定运行等不能再用。",
		Bad:  "以下情形中，我们收集您的信息无需征得您的同意：\n\n1. 为开展学术研究所必需；\n2. 用于维护产品的安全稳定运行所必需。\n",
		Good: "以下情形中，我们收集您的信息无需征得您的同意：\n\n1. 为订立、履行您作为一方的合同所必需；\n2. 为履行法定义务所必需。\n",
	},
	Run: func(p *rule.Pass) { judgeExceptions(p, false) },
}

// SharingExceptionsCurrent reports lists of cases of sharing without consent taken
// from earlier standards, or announced and empty.
var SharingExceptionsCurrent = &rule.Rule{
	ID: "sharing-exceptions-current",
	Doc: rule.Doc{
		Text: "对外提供、公开而无需同意的情形以法律列举的为限，不能照搬旧标准的清单。",
		Bad:  "以下情形中，共享、转让您的信息无需事先征得您的授权同意：\n\n1. 与国家安全、国防安全直接相关的；\n2. 与犯罪侦查直接相关的。\n",
		Good: "以下情形中，对外提供您的信息无需征得您的同意：\n\n1. 为履行法定义务所必需；\n2. 为应对突发公共卫生事件所必需。\n",
	},
	Run: func(p *rule.Pass) { judgeExceptions(p, true) },
}

// judgeExceptions looks at the lists of cases without consent: those of sharing, or
// those of collection.
func judgeExceptions(p *rule.Pass, sharing bool) {
	var found []rule.Diagnostic
	var kept []text.Span
	for _, m := range p.Find(lexicon.NoConsentNeeded).InBody().Affirmed().All() {
		if !aboutCases(p, m, sharing) {
			continue
		}
		list, below := listBelow(p, m)
		statutory := p.Words.In(list, lexicon.StatutoryGround)
		switch grounds := beyondLaw(p, list); {
		case len(grounds) > 0:
			found = append(found, casesBeyondLaw(p, m, grounds, sharing, below)...)
		case below || len(statutory) > 0:
			kept = append(kept, m.Span)
			for _, h := range statutory {
				kept = append(kept, h.Span)
			}
		case announcesCases(p, m):
			found = append(found, rule.Diagnostic{Span: m.Span, Message: "说有无需同意的情形，后面却没有列出"})
		}
	}
	if sharing {
		found = append(found, exceptedCases(p)...)
	}
	switch {
	case len(found) > 0:
		p.Violated(found...)
	case len(kept) > 0:
		p.Met(kept...)
	default:
		p.NotApplicable("没有列举无需同意的情形")
	}
}

// aboutCases reports whether the sentence of m is about sharing, or about collection:
// one that names both is about both.
func aboutCases(p *rule.Pass, m rule.Match, sharing bool) bool {
	sentence := p.Sentence(m.Span)
	shares := len(p.Words.In(sentence, lexicon.ShareAct)) > 0 || len(p.Words.In(sentence, lexicon.ShareWith)) > 0
	if sharing {
		return shares
	}
	for _, h := range p.Words.In(sentence, lexicon.CollectVerb) {
		if !m.Span.Contains(h.Span) { // 获得 of 无需获得您的同意
			return true
		}
	}
	return !shares && len(p.Words.In(sentence, lexicon.CollectAct)) > 0
}

// casesBeyondLaw returns the findings about cases that article 13 does not know, where
// the words are that are wrong: those which announce cases of sharing, since the law has
// no list of its own for it, and in a list for collection each ground.
func casesBeyondLaw(p *rule.Pass, m rule.Match, grounds []text.Span, sharing, below bool) []rule.Diagnostic {
	if sharing || !below {
		return []rule.Diagnostic{{
			Span:    m.Span,
			Message: "无需同意的情形超出法律的列举，如“" + grounds[0].Of(p.Doc.Source) + "”",
			Related: grounds,
			Fixes:   statutoryCases(p, m, sharing),
		}}
	}
	var found []rule.Diagnostic
	for _, g := range grounds {
		found = append(found, rule.Diagnostic{
			Span:    g,
			Message: "“" + g.Of(p.Doc.Source) + "”不是法律列举的无需同意的情形",
			Related: []text.Span{m.Span},
		})
	}
	found[0].Fixes = statutoryCases(p, m, sharing)
	return found
}

// exceptedCases returns the findings about promises not to share whose exceptions are
// grounds that the law does not know.
func exceptedCases(p *rule.Pass) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.SharedExcept).InBody().Near(lexicon.ShareAct, lexicon.ShareWith).All() {
		list, _ := listBelow(p, m)
		if grounds := beyondLaw(p, list); len(grounds) > 0 {
			found = append(found, rule.Diagnostic{
				Span:    m.Span,
				Message: "例外超出法律列举的无需同意的情形，如“" + grounds[0].Of(p.Doc.Source) + "”",
				Related: grounds,
			})
		}
	}
	return found
}

// longestList is how many blocks a list of cases may take.
const longestList = 16

// listBelow returns the stretch of the cases that m announces, and whether they stand
// in paragraphs of their own: 与国家安全有关的，无需征得您的同意 has its ground in front.
func listBelow(p *rule.Pass, m rule.Match) (list text.Span, below bool) {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	list = text.Span{Start: m.Span.End, End: p.Doc.Blocks[at].Span.End}
	for i := at + 1; i < len(p.Doc.Blocks) && i <= at+longestList && !listOver(p, p.Doc.Blocks[i]); i++ {
		list.End, below = p.Doc.Blocks[i].Span.End, true
	}
	if !below {
		list.Start = p.Sentence(m.Span).Start
	}
	return list, below
}

// listOver reports whether a block no longer belongs to the list of cases above it: it
// is a heading, it opens a matter of its own or it announces the next list.
func listOver(p *rule.Pass, b policy.Block) bool {
	opening := p.Words.In(b.Text, lexicon.ListStranger)
	return b.Kind == policy.BlockHeading ||
		len(opening) > 0 && opening[0].Span.Start == b.Text.Start ||
		len(p.Words.In(b.Text, lexicon.NoConsentNeeded)) > 0 ||
		len(p.Words.In(b.Text, lexicon.SharedExcept)) > 0
}

// beyondLaw returns the grounds in a list that article 13 does not know, one of each
// sentence: those of earlier standards, or else the security of state and public.
func beyondLaw(p *rule.Pass, list text.Span) []text.Span {
	for _, term := range [...]lexicon.Term{lexicon.LegacyGround, lexicon.StateGround} {
		var grounds []text.Span
		last := -1
		for _, h := range p.Words.In(list, term) {
			if h.Sentence != last {
				grounds = append(grounds, h.Span)
			}
			last = h.Sentence
		}
		if len(grounds) > 0 {
			return grounds
		}
	}
	return nil
}

// announcesCases reports whether the block of m ends by announcing a list.
func announcesCases(p *rule.Pass, m rule.Match) bool {
	_, announced := announcement(p, p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block])
	return announced
}

// statutory is the list of article 13 of 个人信息保护法, in our words.
const statutory = `

1. 订立、履行您参加的合同所必需。
2. 履行法定职责或者法定义务所必需。
3. 应对突发公共卫生事件，或者在紧急情况下保护人身和财产安全所必需。
4. 为公共利益进行新闻报道、舆论监督，并且在合理的范围之内。
5. 在合理的范围内，处理您自己公开的或者已经合法公开的信息；您明确拒绝的除外。
6. 法律、行政法规规定的其他情形。`

// statutoryCases returns the fix that puts the cases the law knows in place of a
// sentence and the items that follow it: none if no item does, since then it is not
// clear how far the cases go.
func statutoryCases(p *rule.Pass, m rule.Match, sharing bool) []rule.Fix {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	clause := p.Doc.Blocks[at].Clause
	end := at
	for end+1 < len(p.Doc.Blocks) && p.Doc.Blocks[end+1].Clause == clause && p.Doc.Blocks[end+1].Kind == policy.BlockItem {
		end++
	}
	if end == at {
		return nil
	}
	words := "依照《个人信息保护法》第十三条，只有在下列情形中，收集、使用您的个人信息无需征得您的同意："
	if sharing {
		words = "依照《个人信息保护法》第十三条，只有在下列情形中，对外提供您的个人信息无需征得您的同意："
	}
	return []rule.Fix{{
		Title: "改为法律列举的情形",
		Edits: []text.Edit{{
			Span: text.Span{Start: p.Sentence(m.Span).Start, End: p.Doc.Blocks[end].Span.End},
			New:  words + statutory,
		}},
	}}
}
