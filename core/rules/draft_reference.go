package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DanglingRef reports references whose goal a reader must guess: 第九部分 for 九、 beside
// 第一部分, a title that no heading has in these words, 上述权限 where none was named, a
// link without an address. Parts and papers that are not there at all are a matter of
// references-resolve.
var DanglingRef = &rule.Rule{
	ID:       "drafting/dangling-ref",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "引用与标题不符",
		TitleEN: "References unlike the headings",
		Text:    "引用别的部分时，编号和标题照正文原样写；说“上述”的，前面要有；说链接的，要有地址。",
		Bad:     "一、查阅\n\n详见“我们如何使用收集到的信息”部分。\n\n二、我们如何使用您的信息\n\n用于展示。\n",
		Good:    "一、查阅\n\n详见“我们如何使用您的信息”部分。\n\n二、我们如何使用您的信息\n\n用于展示。\n",
	},
	Run: runDanglingRef,
}

func runDanglingRef(p *rule.Pass) {
	references := p.Doc.References()
	for _, r := range references {
		if r.Clause == policy.Unresolved || !r.Loose {
			continue
		}
		switch r.Kind {
		case policy.RefNumber:
			reportUnit(p, r)
		case policy.RefTitle:
			reportTitle(p, r)
		}
	}
	reportSelfReferences(p, references)
	reportTakenUp(p)
	reportLinks(p)
}

// reportUnit reports a reference that calls the section 九、 第九部分 where other
// headings are parts: a reader looks for it among those. Where no heading prints the
// unit, 第九条 for 九、 is common.
func reportUnit(p *rule.Pass, r policy.Reference) {
	for _, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockHeading && b.Number.Style == r.Number.Style {
			target := p.Doc.Clauses[r.Clause]
			p.Report(rule.Diagnostic{
				Span:    r.Span,
				Message: "正文没有" + r.Span.Of(p.Doc.Source) + "，所指的可能是“" + target.Number + target.Heading + "”",
				Related: []text.Span{target.HeadingSpan},
				Fixes:   []rule.Fix{{Title: "改从正文的标题", Edits: []text.Edit{{Span: r.Span, New: "“" + target.Number + target.Heading + "”"}}}},
			})
			return
		}
	}
}

// reportTitle reports a reference to a title that no heading has in these words.
func reportTitle(p *rule.Pass, r policy.Reference) {
	target := p.Doc.Clauses[r.Clause]
	if lexicon.Fold(r.Title) == lexicon.Fold(target.Heading) {
		return
	}
	p.Report(rule.Diagnostic{
		Span:    r.Span,
		Message: "正文没有标题“" + r.Title + "”，所指的可能是“" + target.Heading + "”",
		Related: []text.Span{target.HeadingSpan},
		Fixes:   []rule.Fix{{Title: "改从正文的标题", Edits: []text.Edit{{Span: r.Span, New: target.Number + target.Heading}}}},
	})
}
