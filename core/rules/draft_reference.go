package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DanglingRef reports references whose goal a reader must guess: 第九条 where the
// headings count 九、, a title that no heading has in these words, 上述权限 where none
// was named, a link without an address. Parts and papers that are not there at all are a
// matter of references-resolve.
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
	var units []policy.Reference // 第九条 for 九、: one habit, one finding
	references := p.Doc.References()
	for _, r := range references {
		if r.Clause == policy.Unresolved || !r.Loose {
			continue
		}
		target := p.Doc.Clauses[r.Clause]
		switch {
		case r.Kind == policy.RefNumber && otherUnit(r.Span.Of(p.Doc.Source), target.Number):
			units = append(units, r)
		case r.Kind == policy.RefTitle && lexicon.Fold(r.Title) != lexicon.Fold(target.Heading):
			p.Report(rule.Diagnostic{
				Span:    r.Span,
				Message: "正文没有标题“" + r.Title + "”，所指的可能是“" + target.Heading + "”",
				Related: []text.Span{target.HeadingSpan},
				Fixes:   []rule.Fix{{Title: "改从正文的标题", Edits: []text.Edit{{Span: r.Span, New: target.Number + target.Heading}}}},
			})
		}
	}
	if len(units) > 0 {
		reportUnits(p, units)
	}
	reportSelfReferences(p, references)
	reportTakenUp(p)
	reportLinks(p)
}

// reportUnits reports references that name parts by a unit no heading prints.
func reportUnits(p *rule.Pass, units []policy.Reference) {
	target := p.Doc.Clauses[units[0].Clause]
	d := rule.Diagnostic{
		Span:     units[0].Span,
		Message:  "正文没有" + units[0].Span.Of(p.Doc.Source) + "，所指的可能是“" + target.Number + target.Heading + "”",
		Severity: rule.Hint,
	}
	fix := rule.Fix{Title: "改称部分"}
	for i, r := range units {
		fix.Edits = append(fix.Edits, text.Edit{Span: r.Span, New: inUnit(r.Span.Of(p.Doc.Source), "部分")})
		if i > 0 {
			d.Related = append(d.Related, r.Span)
		}
	}
	d.Fixes = []rule.Fix{fix}
	p.Report(d)
}

// otherUnit reports whether 第九条 or 第九章 is meant for a heading that counts 九、. To
// call it 第九部分 or 第九节 is common, as is 第9条 for 9.
func otherUnit(words, number string) bool {
	return strings.ContainsAny(words, "一二三四五六七八九十") && (strings.HasSuffix(words, "条") || strings.HasSuffix(words, "章")) && !strings.HasPrefix(number, "第")
}

// inUnit returns 第九部分 for 第九条.
func inUnit(words, unit string) string {
	words = strings.TrimSuffix(words, "条")
	return strings.TrimSuffix(words, "章") + unit
}
