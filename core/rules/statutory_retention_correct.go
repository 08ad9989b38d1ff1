package rules

import (
	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// StatutoryRetentionCorrect reports a statute cited for a shorter period than it
// prescribes, or by an article number that it no longer has.
var StatutoryRetentionCorrect = &rule.Rule{
	ID: "statutory-retention-correct",
	Doc: rule.Doc{
		Text: "引用法律的留存期限时，期限和条文号要对。",
		Bad:  "依据《网络安全法》，网络日志保存不少于三个月。",
		Good: "依据《网络安全法》，网络日志保存不少于六个月。",
	},
	Run: runStatutoryRetentionCorrect,
}

// statutoryRetentions tells by which words a text cites a statutory period, and which
// row of the table of the law that is.
var statutoryRetentions = []struct {
	cited  lexicon.Term
	matter string // law.Retention.Matter
}{
	{lexicon.NetworkLogLaw, "网络日志"},
	{lexicon.LiveLaw, "直播内容和日志"},
	{lexicon.CommerceLaw, "商品和服务信息、交易信息"},
}

// logArticle is the article on network logs in 网络安全法 as enacted in 2016.
const logArticle = 21

func runStatutoryRetentionCorrect(p *rule.Pass) {
	var cited []text.Span
	var found []rule.Diagnostic
	for _, m := range matters(p) {
		sentence := p.Sentence(m.hit.Span)
		for _, s := range statutoryRetentions {
			if m.of != lexicon.PeriodOfKeeping || len(p.Words.In(m.about, s.cited)) == 0 {
				continue
			}
			cited = append(cited, sentence)
			if r, ok := retentionOf(s.matter); ok && m.period.Days() < lengthInDays(r) {
				found = append(found, rule.Diagnostic{
					Span:    m.hit.Span,
					Message: "法律要求" + r.Matter + "至少保存" + written(r) + "，这里写得更短",
				})
			}
			break
		}
	}
	found = append(found, oldArticles(p, cited)...)
	for _, m := range p.Find(lexicon.KeptForever).InBody().Affirmed().All() {
		found = append(found, rule.Diagnostic{Span: m.Span, Message: "没有哪部法律要求永久保存：法定期限届满就要删除或者匿名化"})
	}
	switch {
	case len(found) > 0:
		p.Violated(found...)
	case len(cited) > 0:
		p.Met(cited...)
	default:
		p.NotApplicable("没有引用法律规定的留存期限")
	}
}

// oldArticles reports the number that the article on network logs had before 网络安全法
// was amended, on days after that.
func oldArticles(p *rule.Pass, cited []text.Span) []rule.Diagnostic {
	now, ok := law.CSLArticle(logArticle)
	source, known := law.SourceOf("csl-2025")
	if !ok || !known || p.AsOf < source.From {
		return nil
	}
	var found []rule.Diagnostic
	for _, sentence := range cited {
		for _, h := range p.Words.In(sentence, lexicon.CybersecurityArticle) {
			number := h.Number.Of(p.Doc.Source)
			if value, ok := lexicon.Numeral(number); !ok || value != logArticle {
				continue
			}
			present, ok := lexicon.NumeralLike(number, now)
			if !ok {
				continue
			}
			found = append(found, rule.Diagnostic{
				Span:    h.Number,
				Message: "网络日志的规定现在是第" + present + "条，这里写的是修正前的条文号",
				Fixes:   []rule.Fix{{Title: "改为第" + present + "条", Edits: []text.Edit{{Span: h.Number, New: present}}}},
			})
		}
	}
	return found
}

func retentionOf(matter string) (law.Retention, bool) {
	for _, r := range law.Retentions() {
		if r.Matter == matter {
			return r, true
		}
	}
	return law.Retention{}, false
}

// lengthInDays returns a statutory period in calendar days, a month taken for 30.
func lengthInDays(r law.Retention) int {
	switch r.Unit {
	case law.Month:
		return lexicon.Period{Count: r.Length, Unit: lexicon.Months}.Days()
	case law.Year:
		return lexicon.Period{Count: r.Length, Unit: lexicon.Years}.Days()
	}
	return r.Length
}

// written writes a statutory period in Chinese.
func written(r law.Retention) string {
	number, _ := lexicon.NumeralLike("一", r.Length)
	return number + map[law.Unit]string{law.Day: "日", law.Month: "个月", law.Year: "年"}[r.Unit]
}
