package rules

import (
	"cmp"

	"clausewright/core/assemble"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/profile"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DatesAndVersion reports a policy that does not tell when it was published or
// updated and from when it holds.
var DatesAndVersion = &rule.Rule{
	ID: "dates-and-version",
	Doc: rule.Doc{
		Text: "写明发布或者更新日期和生效日期，生效不早于更新。",
		Bad:  "# 星桥隐私政策\n\n更新日期：2026年3月1日\n\n我们收集您的昵称。\n",
		Good: "# 星桥隐私政策\n\n更新日期：2026年3月1日\n生效日期：2026年3月8日\n\n我们收集您的昵称。\n",
	},
	Run: runDatesAndVersion,
}

func runDatesAndVersion(p *rule.Pass) {
	effective, issued := ownDate(p, p.Doc.Dates.Effective), ownDate(p, p.Doc.Dates.Updated)
	if issued == nil {
		issued = ownDate(p, p.Doc.Dates.Published)
	}
	switch {
	case issued != nil && effective != nil && before(*effective, *issued):
		p.Violated(rule.Diagnostic{
			Span:    effective.Span,
			Message: "生效日期早于更新日期",
			Related: []text.Span{issued.Span},
		})
	case issued != nil && effective != nil:
		p.Met(issued.Span, effective.Span)
	case effective != nil && doubleLabel(p, *effective):
		p.Met(effective.Span)
	default:
		issueWords := datedWords(p, issued, lexicon.IssueDate)
		effectWords := datedWords(p, effective, lexicon.EffectDate, lexicon.EffectiveOnPublication)
		if !issueWords.Empty() && !effectWords.Empty() {
			p.Met(issueWords, effectWords)
			return
		}
		finding := rule.Diagnostic{Message: "没有写发布或者更新日期和生效日期"}
		if issued != nil {
			finding.Span, finding.Message = issued.Span, "只写了发布或者更新日期，没有写生效日期"
		} else if effective != nil {
			finding.Span, finding.Message = effective.Span, "只写了生效日期，没有写发布或者更新日期"
		}
		finding.Fixes = []rule.Fix{{Title: "补充日期", Edits: []text.Edit{datesBelowTitle(p, issued, effective)}}}
		p.Missing(finding)
	}
}

// datedWords returns the span of a date of the title block, or if there is none the
// first words of terms that give it in running text, the dates of statutes left out.
func datedWords(p *rule.Pass, d *policy.Date, terms ...lexicon.Term) text.Span {
	if d != nil {
		return d.Span
	}
	return p.Find(terms...).Near(lexicon.PolicyOrDate).NotNear(lexicon.LawCited).First()
}

// ownDate returns d, or nil if it is the date of a statute.
func ownDate(p *rule.Pass, d *policy.Date) *policy.Date {
	if d != nil && len(p.Words.In(p.Sentence(d.Span), lexicon.LawCited)) > 0 {
		return nil
	}
	return d
}

// before reports whether a is earlier than b, as far as both give year, month and day.
func before(a, b policy.Date) bool {
	if a.Month == 0 || b.Month == 0 || a.Day == 0 || b.Day == 0 {
		return a.Year < b.Year
	}
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) < 0
}

// doubleLabel reports whether one date is given for update and effect together.
func doubleLabel(p *rule.Pass, d policy.Date) bool {
	label := text.Span{Start: max(0, d.Span.Start-labelReach), End: d.Span.Start}
	return len(p.Words.In(label, lexicon.DoubleDateLabel)) > 0
}

// labelReach is how far before a date its label may begin, in bytes.
const labelReach = 45

// datesBelowTitle adds the dates that are not there behind the title, or at the top.
func datesBelowTitle(p *rule.Pass, issued, effective *policy.Date) text.Edit {
	words := ""
	if issued == nil {
		words += "更新日期：" + dateOr(p, "update_date") + "\n\n"
	}
	if effective == nil {
		words += "生效日期：" + dateOr(p, "effective_date") + "\n\n"
	}
	at := 0
	for _, c := range p.Doc.Clauses {
		if c.Kind == policy.KindTitle {
			at = c.Body.Start
			break
		}
	}
	return text.Edit{Span: text.Span{Start: at, End: at}, New: words}
}

// dateOr returns the date that answers a question, or a blank.
func dateOr(p *rule.Pass, field string) string {
	if day := answered(p, field, ""); profile.IsDay(day) {
		return assemble.WrittenDate(day)
	}
	return "【年月日】"
}
