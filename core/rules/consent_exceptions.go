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
	for _, m := range p.Find(lexicon.NoConsentNeeded).InBody().All() {
		sentence := p.Sentence(m.Span)
		if announces := len(p.Words.In(sentence, lexicon.ShareAct)) > 0; announces != sharing {
			continue
		}
		if !sharing && len(p.Words.In(sentence, lexicon.CollectAct)) == 0 {
			continue
		}
		list, any := listBelow(p, m)
		from := m.Span.End
		if !any {
			from = sentence.Start // 与国家安全有关的，无需征得您的同意: the ground comes first
		}
		grounds := beyondLaw(p, text.Span{Start: from, End: list.End})
		switch {
		case len(grounds) > 0:
			found = append(found, rule.Diagnostic{
				Span:    m.Span,
				Message: "无需同意的情形超出法律的列举，如“" + grounds[0].Of(p.Doc.Source) + "”",
				Related: grounds,
				Fixes:   statutoryCases(p, m, sharing),
			})
		case any:
			kept = append(kept, m.Span)
		case announcesCases(p, m):
			found = append(found, rule.Diagnostic{Span: m.Span, Message: "说有无需同意的情形，后面却没有列出"})
		}
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

// longestList is how many blocks a list of cases may take.
const longestList = 16

// listBelow returns the stretch from the sentence of m to the end of the list behind
// it, and whether there is one.
func listBelow(p *rule.Pass, m rule.Match) (list text.Span, any bool) {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	list = text.Span{Start: m.Span.Start, End: p.Doc.Blocks[at].Span.End}
	for i := at + 1; i < len(p.Doc.Blocks) && i <= at+longestList; i++ {
		b := p.Doc.Blocks[i]
		opening := p.Words.In(b.Text, lexicon.ListStranger)
		if b.Kind == policy.BlockHeading || len(opening) > 0 && opening[0].Span.Start == b.Text.Start {
			break
		}
		list.End, any = b.Span.End, true
	}
	return list, any
}

// beyondLaw returns the grounds in a list that article 13 does not know.
func beyondLaw(p *rule.Pass, list text.Span) []text.Span {
	var grounds []text.Span
	for _, term := range []lexicon.Term{lexicon.StateGround, lexicon.LegacyGround} {
		for _, h := range p.Words.In(list, term) {
			grounds = append(grounds, h.Span)
		}
	}
	return grounds
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
