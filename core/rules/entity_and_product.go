package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// EntityAndProduct reports names of other products and companies that stand where the
// policy's own should: what a copied text leaves behind.
var EntityAndProduct = &rule.Rule{
	ID: "entity-and-product-consistent",
	Doc: rule.Doc{
		Text: "全文只用一个产品名、一个运营主体，不留别的产品或者公司的名称。",
		Bad:  "# 灯塔隐私政策\n\n灯塔收集您的昵称。灯塔用于交友。灯塔保存三年。灯塔不出境。灯塔加密。灯塔可注销。\n\n您登录半岛圈的产品或服务时，灯塔收集日志。灯塔删除日志。\n",
		Good: "# 灯塔隐私政策\n\n灯塔收集您的昵称。灯塔用于交友。灯塔保存三年。灯塔不出境。灯塔加密。灯塔可注销。\n\n您登录灯塔的产品或服务时，灯塔收集日志。灯塔删除日志。\n",
	},
	Run: runEntityAndProduct,
}

func runEntityAndProduct(p *rule.Pass) {
	found := append(otherProducts(p), otherOperators(p)...)
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Clear("没有看到别的产品或者公司占了本产品、本公司的位置")
}

const (
	// settledCount is how often the product's own name must stand in the text for
	// another name to be out of place.
	settledCount = 8
	// strayCount is how often a stray name may stand in it: one that stands more often
	// is a name of its own right.
	strayCount = 2
	// longestStray is the most a name may have, in characters.
	longestStray = 6
)

// otherProducts returns a finding for each name that stands where only the product's
// own can, and is another.
func otherProducts(p *rule.Pass) []rule.Diagnostic {
	own := ownProduct(p)
	if own == "" {
		return nil
	}
	var found []rule.Diagnostic
	seen := map[string]bool{}
	for _, m := range p.Find(lexicon.ProductNamed).InBody().All() {
		if len(m.Word.Gaps) != 1 || p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Kind == policy.BlockRow {
			continue
		}
		gap := afterVerb(p.Doc.Source, m.Word.Gaps[0])
		name := gap.Of(p.Doc.Source)
		if seen[name] || !strayName(p, gap, own) {
			continue
		}
		seen[name] = true
		found = append(found, rule.Diagnostic{
			Span:    gap,
			Message: "全文的产品是“" + own + "”，这里写的是“" + name + "”",
			Fixes:   []rule.Fix{{Title: "改为“" + own + "”", Edits: []text.Edit{{Span: gap, New: own}}}},
		})
	}
	return found
}

// ownProduct returns the name of the product if the text leaves no doubt about it, or
// "".
func ownProduct(p *rule.Pass) string {
	for _, product := range p.Facts.Products {
		titled := strings.Contains(p.Doc.Title, product.Name)
		if product.Own && product.Count >= settledCount && (titled || !dictionaryWord(product.Name)) {
			return product.Name
		}
	}
	return ""
}

// afterVerb returns what stands behind the last verb or 《 in a gap, without 的 at its
// end: of 适用于登录X的 the name is X.
func afterVerb(src string, gap text.Span) text.Span {
	for _, verb := range [...]string{"登录", "登陆", "使用", "访问", "《"} {
		if at := strings.LastIndex(gap.Of(src), verb); at >= 0 {
			gap.Start += at + len(verb)
		}
	}
	if strings.HasPrefix(gap.Of(src), "了") || strings.HasPrefix(gap.Of(src), "过") {
		gap.Start += len("了")
	}
	if strings.HasSuffix(gap.Of(src), "的") {
		gap.End -= len("的")
	}
	return gap
}

// strayName reports whether a span is the name of another product than own: a short
// word, rare in the text, that no other fact explains.
func strayName(p *rule.Pass, s text.Span, own string) bool {
	name := s.Of(p.Doc.Source)
	n := utf8.RuneCountInString(name)
	switch {
	case n < 2 || n > longestStray || strings.ContainsAny(name, " 　，。、：；“”\"《》【】（）()/*|-+_@#0123456789"):
		return false
	case len(p.Words.In(s, lexicon.NoProduct)) > 0 || len(p.Words.In(s, lexicon.CatalogBrand)) > 0 || len(p.Words.In(s, lexicon.CatalogSDK)) > 0:
		return false
	case strings.HasPrefix(strings.ToLower(name), strings.ToLower(own)) || strings.HasPrefix(own, name) || strings.HasSuffix(own, name):
		return false
	case strings.Contains(name, "旗下") || generic(p, s) || strings.Count(p.Doc.Source, name) > strayCount:
		return false
	}
	for _, c := range p.Facts.Companies {
		if strings.Contains(c.Name, name) {
			return false
		}
	}
	return !dictionaryWord(name)
}

// generic reports whether words of everybody's, such as 直播平台, cover a span wholly.
func generic(p *rule.Pass, s text.Span) bool {
	covered := 0
	for _, h := range p.Words.In(s, lexicon.GenericName) {
		covered += h.Span.Len()
	}
	return covered >= s.Len()
}

// dictionaryWord reports whether a name is made of two or more words of the
// dictionary, or is one: then it is no name.
func dictionaryWord(name string) bool {
	longest := 0
	for _, w := range lexicon.DefaultSegmenter().Cut(nil, name, text.Span{End: len(name)}) {
		if w.Len() == utf8.RuneLen('字') {
			return false
		}
		longest = max(longest, w.Len())
	}
	return longest > 0
}

// otherOperators returns a finding where a second company is called 我们.
func otherOperators(p *rule.Pass) []rule.Diagnostic {
	var first facts.Company
	var place facts.Place
	for _, c := range p.Facts.Companies {
		for _, at := range c.Places {
			if !calledWe(p, at) {
				continue
			}
			if first.Name == "" {
				first, place = c, at
				break
			}
			if at.Sentence == place.Sentence || sameCompany(first.Name, c.Name) || annexed(p, at.Clause) != annexed(p, place.Clause) {
				continue
			}
			return []rule.Diagnostic{{
				Span:    at.Span,
				Message: "前面的“我们”是" + first.Name + "，这里又是" + c.Name,
				Related: []text.Span{place.Span},
			}}
		}
	}
	return nil
}

// callReach is how far behind a company's name 以下简称“我们” may begin, in bytes.
const callReach = 40

// calledWe reports whether a company is introduced as 我们.
func calledWe(p *rule.Pass, at facts.Place) bool {
	sentence := p.Words.Sentences[at.Sentence]
	near := text.Span{Start: at.Span.End, End: min(sentence.End, at.Span.End+callReach)}
	hits := p.Words.In(near, lexicon.CalledWe)
	return len(hits) > 0 && !strings.Contains(p.Doc.Source[at.Span.End:hits[0].Span.Start], "公司")
}

// sameCompany reports whether two names are one company's, brackets and branches aside.
func sameCompany(a, b string) bool {
	a, b = lexicon.Fold(a), lexicon.Fold(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// annexed reports whether a clause stands in an annex, which may be another document.
func annexed(p *rule.Pass, clause int) bool {
	for _, c := range p.Doc.Path(clause) {
		if p.Doc.Clauses[c].Kind == policy.KindAnnex {
			return true
		}
	}
	return false
}
