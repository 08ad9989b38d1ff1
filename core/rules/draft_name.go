package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// BrandLeftover reports mottoes of well-known companies and matters of other trades: what
// a copied text leaves behind. Names of other products are a matter of entity-and-product-consistent.
var BrandLeftover = &rule.Rule{
	ID:       "drafting/brand-leftover",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "别家的口号",
		TitleEN: "Another company's motto",
		Text:    "不留别的公司的口号，那是照抄留下的。",
		Bad:     "我们一切以用户价值为依归。",
		Good:    "我们尊重您的权利。",
	},
	Run: runBrandLeftover,
}

func runBrandLeftover(p *rule.Pass) {
	if ofKnownCompany(p) {
		return
	}
	for _, m := range p.Find(lexicon.Motto).All() {
		p.Report(rule.Diagnostic{Span: m.Span, Message: "“" + m.Span.Of(p.Doc.Source) + "”是别的公司的口号"})
	}
	for _, m := range p.Find(lexicon.Borrowed).InBody().All() {
		p.Report(rule.Diagnostic{Span: m.Span, Message: "“" + m.Span.Of(p.Doc.Source) + "”说的是别类产品的事，像是照抄留下的", Severity: rule.Info})
	}
}

// ofKnownCompany reports whether the title or the operator's name has a well-known
// brand in it: then the motto may be its own.
func ofKnownCompany(p *rule.Pass) bool {
	for _, b := range p.Doc.Blocks {
		if p.Doc.Clauses[b.Clause].Kind == policy.KindTitle && len(p.Words.In(b.Span, lexicon.KnownCompany)) > 0 {
			return true
		}
	}
	operator, known := p.Facts.Operator()
	return known && len(p.Words.In(operator.Places[0].Span, lexicon.KnownCompany)) > 0
}

// NameInconsistent reports a document that calls itself otherwise than its title, and a
// product that is said to act.
var NameInconsistent = &rule.Rule{
	ID:       "drafting/name-inconsistent",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "名称不一致",
		TitleEN: "Two names for one thing",
		Text:    "文件名、产品名全文一致。",
		Bad:     "# 隐私权政策\n\n请您阅读本隐私协议。本隐私协议适用于全部服务。",
		Good:    "# 隐私权政策\n\n请您阅读本隐私权政策。本隐私权政策适用于全部服务。",
	},
	Run: runNameInconsistent,
}

func runNameInconsistent(p *rule.Pass) {
	reportProductAsParty(p)
	reportOwnKind(p)
}

// longestParty is how long a name is that is said to be 我们, in characters.
const longestParty = 10

// reportProductAsParty reports a product that is said to be 我们, where the company is
// another: 灯塔（以下简称“我们”）.
func reportProductAsParty(p *rule.Pass) {
	operator, known := p.Facts.Operator()
	if !known {
		return
	}
	for _, m := range p.Find(lexicon.CalledWe).InBody().All() {
		start := p.Words.Sentences[m.Word.Sentence].Start
		before := p.Doc.Source[start:m.Span.Start]
		before = strings.TrimSuffix(strings.TrimSuffix(before, "以"), "以下")
		name := strings.TrimRight(before, "（( *")
		bare := strings.Trim(name, "*“”\"【】《》 ")
		n := utf8.RuneCountInString(bare)
		if name == before || n < shortestTerm || n > longestParty || shortFor(bare, operator.Name) || !productName(p, bare) {
			continue
		}
		p.Report(rule.Diagnostic{
			Span:    text.Span{Start: start, End: m.Span.End},
			Message: "“我们”应是公司，不是产品“" + bare + "”",
		})
	}
}

// shortFor reports whether a name may be short for a company's: it has all its characters.
func shortFor(name, company string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return !strings.ContainsRune(company, r) })
}

// productName reports whether a name is no company's and nowhere explained as one.
func productName(p *rule.Pass, name string) bool {
	for _, word := range [...]string{"公司", "集团", "银行", "关联方", "中心", "学校", "我们", "本", "，", "。", "）"} {
		if strings.Contains(name, word) {
			return false
		}
	}
	for _, explained := range [...]string{name + "：指", name + "是指", name + "”指", name + "”是指", "简称“" + name, "称为“" + name, "简称" + name} {
		if strings.Contains(p.Doc.Source, explained) {
			return false
		}
	}
	return true
}

// reportOwnKind reports a document that calls itself otherwise than its title.
func reportOwnKind(p *rule.Pass) {
	title, named, ok := titleKind(p)
	if !ok {
		return
	}
	calls := map[string]int{}
	var first text.Span
	for _, m := range p.Find(lexicon.VariantPolicy).InBody().All() {
		if inRow(p, m) || annexed(p, p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Clause) {
			continue
		}
		words := strings.TrimPrefix(lexicon.Fold(m.Span.Of(p.Doc.Source)), "本")
		if first.Empty() && words != named {
			first = m.Span
		}
		calls[words]++
	}
	if calls[named] > 0 || first.Empty() {
		return
	}
	p.Report(rule.Diagnostic{
		Span:    title,
		Message: "标题是“" + named + "”，正文自称“" + first.Of(p.Doc.Source) + "”",
		Related: []text.Span{first},
	})
}

// titleKind returns what the title calls the document, folded, with its place. ok is
// false if no title names one kind.
func titleKind(p *rule.Pass) (span text.Span, kind string, ok bool) {
	for _, b := range p.Doc.Blocks {
		if b.Kind != policy.BlockHeading || p.Doc.Clauses[b.Clause].Kind != policy.KindTitle {
			continue
		}
		hits := p.Words.In(b.Text, lexicon.DocumentKind)
		if len(hits) != 1 {
			return text.Span{}, "", false
		}
		if kind == "" {
			span, kind = hits[0].Span, lexicon.Fold(hits[0].Span.Of(p.Doc.Source))
		}
	}
	return span, kind, kind != ""
}
