package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// ProductScopeStated reports a policy that does not say which products it covers, or
// that announces exclusions and gives none.
var ProductScopeStated = &rule.Rule{
	ID: "product-scope-stated",
	Doc: rule.Doc{
		Text: "写明本政策适用于哪些产品和服务，不适用的情形要列出来。",
		Bad:  "欢迎使用小萤。我们重视您的个人信息。\n",
		Good: "本政策适用于小萤客户端、网站和小程序提供的服务。\n",
	},
	Run: runProductScopeStated,
}

func runProductScopeStated(p *rule.Pass) {
	for i, b := range p.Doc.Blocks {
		words, ok := announcement(p, b)
		if ok && len(p.Words.In(words, lexicon.ScopeExcludes)) > 0 && !exclusionsBehind(p, i) {
			p.Violated(rule.Diagnostic{Span: words, Message: "说有不适用的情形，后面却没有列出，适用范围不清楚"})
			return
		}
	}
	for _, said := range []rule.Matches{
		p.Find(lexicon.ScopeApplies),
		p.Find(lexicon.Applies).Before(scopeReach, lexicon.ScopeObject),
	} {
		if said = said.InBody().Affirmed().Near(lexicon.PolicyNoun).NotNear(lexicon.OnlyInformation); said.Any() {
			p.Met(sentencesOf(p, said.Spans())...)
			return
		}
	}
	if named := appliesToProduct(p); len(named) > 0 {
		p.Met(sentencesOf(p, named)...)
		return
	}
	p.Missing(rule.Diagnostic{
		Message: "没有写本政策适用于哪些产品和服务",
		Fixes:   []rule.Fix{{Title: "补充适用范围", Edits: insert(p, p.Section(lexicon.ScopeHeading).Index, "product-scope-stated")}},
	})
}

// exclusionsBehind reports whether what follows block i can be the exclusions it
// announces: a list, and not one of what is collected, which stands there where the
// exclusions were lost.
func exclusionsBehind(p *rule.Pass, i int) bool {
	if !listBehind(p, i) {
		return false
	}
	first := p.Doc.Blocks[i+1].Text
	return len(p.Words.In(first, lexicon.CollectVerb)) == 0 || len(p.Words.In(first, lexicon.OutsideScope)) > 0
}

// appliesToProduct returns the places where the policy is said to apply to its product
// by name: 本政策适用于X.
func appliesToProduct(p *rule.Pass) []text.Span {
	var named []text.Span
	for _, m := range p.Find(lexicon.Applies).InBody().Affirmed().Near(lexicon.PolicyNoun).All() {
		behind := p.Doc.Source[m.Span.End:p.Sentence(m.Span).End]
		for _, product := range p.Facts.Products {
			if at := strings.Index(behind, product.Name); product.Own && at >= 0 && at < productReach {
				named = append(named, m.Span)
				break
			}
		}
	}
	return named
}

// scopeReach is how far behind 适用于 the products may stand, in bytes: behind the
// operator's full name.
const scopeReach = 300

// productReach is how far behind 适用于 the name of the product may begin, in bytes.
const productReach = 24
