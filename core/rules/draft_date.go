package rules

import (
	"cmp"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DateDefect reports days that no calendar has, and dates of the policy itself that
// contradict each other. That a date is lacking is a matter of dates-and-version.
var DateDefect = &rule.Rule{
	ID:       "drafting/date",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "日期",
		TitleEN: "Dates",
		Text:    "日期要真实存在，发布、更新、生效的先后和各处写法要一致。",
		Bad:     "更新日期：2026年2月30日\n\n生效日期：2026年3月8日\n\n我们收集昵称。\n",
		Good:    "更新日期：2026年2月28日\n\n生效日期：2026年3月8日\n\n我们收集昵称。\n",
	},
	Run: runDateDefect,
}

func runDateDefect(p *rule.Pass) {
	for _, m := range p.Find(lexicon.DatePrinted).All() {
		if d, ok := readDay(p.Doc.Source, m.Span); ok && !d.exists() {
			p.Report(rule.Diagnostic{Span: m.Span, Message: "历法上没有“" + m.Span.Of(p.Doc.Source) + "”这一天"})
		}
	}
	published, updated := p.Doc.Dates.Published, p.Doc.Dates.Updated
	if published != nil && updated != nil && before(*updated, *published) && labelledPublished(p, *published) {
		p.Report(rule.Diagnostic{
			Span:    updated.Span,
			Message: "更新日期早于发布日期",
			Related: []text.Span{published.Span},
		})
	}
	reportOtherDay(p, lexicon.DateEffective, "生效日期")
	reportOtherDay(p, lexicon.DateUpdated, "更新日期")
	reportMonths(p)
}

// reportMonths reports dates of the policy that stop at the month, all in one finding.
func reportMonths(p *rule.Pass) {
	var months []text.Span
	for _, m := range p.Find(lexicon.DateMonth).All() {
		behind := strings.TrimLeft(p.Doc.Source[m.Span.End:], " *\u00a0")
		if behind == "" || !strings.ContainsRune("0123456789０１２３４５６７８９一二三四五六七八九十【", runeAt(behind, 0, len(behind))) {
			months = append(months, m.Span)
		}
	}
	if len(months) > 0 {
		p.Report(rule.Diagnostic{Span: months[0], Message: "日期没有写到日", Severity: rule.Info, Related: months[1:]})
	}
}

// reportOtherDay reports two places that give different days for one matter, on the
// older, which an update has forgotten. Annexes have dates of their own, as has a second text in the file.
func reportOtherDay(p *rule.Pass, term lexicon.Term, what string) {
	var first text.Span
	var day calendarDay
	second := secondText(p)
	for _, m := range p.Find(term).NotNear(lexicon.DateElsewhere).All() {
		place := p.Doc.Sentences[m.Word.Sentence].Block
		block := p.Doc.Blocks[place]
		d, ok := readDay(p.Doc.Source, m.Span)
		if !ok || place >= second || block.Kind == policy.BlockRow || p.Doc.Clauses[block.Clause].Kind == policy.KindAnnex {
			continue
		}
		switch {
		case first.Empty():
			first, day = m.Span, d
		case d != day:
			stale, fresh, side := m.Span, first, "前面"
			if day.before(d) {
				stale, fresh, side = first, m.Span, "后面"
			}
			p.Report(rule.Diagnostic{
				Span:    stale,
				Message: "这里的" + what + "与" + side + "的“" + fresh.Of(p.Doc.Source) + "”不一致",
				Related: []text.Span{fresh},
			})
			return
		}
	}
}

// labelledPublished reports whether a date is called that of publication: the day an
// app went online, which is read as such too, may well be a later one.
func labelledPublished(p *rule.Pass, d policy.Date) bool {
	label := p.Doc.Source[max(0, d.Span.Start-labelReach):d.Span.Start]
	return strings.Contains(label, "发布") || strings.Contains(label, "公布")
}

// calendarDay is a day as printed, whether or not it exists.
type calendarDay struct{ year, month, day int }

// readDay reads the three numbers of a printed date of any look; ok is false if they
// are no date.
func readDay(src string, s text.Span) (d calendarDay, ok bool) {
	printed := s.Of(src)
	if !strings.Contains(printed, "年") && strings.ContainsAny(printed, " \n\u00a0\u3000") {
		return d, false // 2026-03-01 10:14 and the like: where it ends is unsure
	}
	parts := [3]int{}
	n, inside := 0, false
	for _, r := range lexicon.Fold(printed) {
		switch {
		case r < '0' || r > '9':
			if inside {
				n++
			}
			inside = false
		case n < len(parts):
			inside = true
			parts[n] = parts[n]*10 + int(r-'0')
		}
	}
	d = calendarDay{parts[0], parts[1], parts[2]}
	return d, parts[0] >= 1990 && parts[0] <= 2099 && (inside && n == 2 || n == 3)
}

// before reports whether a day comes before another.
func (d calendarDay) before(other calendarDay) bool {
	return cmp.Or(cmp.Compare(d.year, other.year), cmp.Compare(d.month, other.month), cmp.Compare(d.day, other.day)) < 0
}

// exists reports whether the calendar has a day.
func (d calendarDay) exists() bool {
	days := 31
	switch d.month {
	case 4, 6, 9, 11:
		days = 30
	case 2:
		days = 28
		if d.year%4 == 0 && d.year%100 != 0 || d.year%400 == 0 {
			days = 29
		}
	}
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days
}
