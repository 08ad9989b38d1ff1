package policy

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// dateReach is how many passages at the top and at the end are looked at for the
// dates of the policy itself.
const dateReach = 14

// findDates reads the dates of the title block; what it does not give is looked for
// at the end of the text.
func findDates(src string, ps []passage) Dates {
	var d Dates
	for i := range ps {
		if i >= dateReach {
			break
		}
		d.read(src, ps[i].span, i > 0 && ps[i-1].role == roleTitle)
	}
	for i := max(dateReach, len(ps)-6); i < len(ps); i++ {
		if ps[i].runes <= 40 {
			d.read(src, ps[i].span, false)
		}
	}
	return d
}

// read takes the labelled dates of one passage. A date alone under the title is the
// day of publication.
func (d *Dates) read(src string, span text.Span, underTitle bool) {
	from := span.Start
	for from < span.End {
		date, ok := nextDate(src, from, span.End)
		if !ok {
			return
		}
		before := src[max(from, date.Span.Start-60):date.Span.Start]
		behind := src[date.Span.End:min(span.End, date.Span.End+15)]
		label := dateLabel(before)
		if label == 0 && !strings.ContainsAny(before, "，。；") {
			label = dateLabel(behind)
		}
		if label == 0 && underTitle && skipFill(src, span.Start, span.End) >= date.Span.Start {
			label = 'p'
		}
		switch {
		case label == 'e' && d.Effective == nil:
			d.Effective = &date
		case label == 'u' && d.Updated == nil:
			d.Updated = &date
		case label == 'p' && d.Published == nil:
			d.Published = &date
		}
		from = date.Span.End
	}
}

// dateLabel returns what the words beside a date make it: e effective, u updated,
// p published, 0 none of these. The word nearest to the end of s decides.
func dateLabel(s string) byte {
	label, at := byte(0), -1
	for _, l := range dateLabels {
		if i := strings.LastIndex(s, l.word); i > at {
			label, at = l.kind, i
		}
	}
	return label
}

var dateLabels = []struct {
	word string
	kind byte
}{
	{"生效", 'e'}, {"施行", 'e'}, {"实施", 'e'}, {"執行", 'e'}, {"执行", 'e'}, {"启用", 'e'}, {"Effective", 'e'}, {"effective", 'e'},
	{"更新", 'u'}, {"修订", 'u'}, {"修訂", 'u'}, {"修改", 'u'}, {"变更", 'u'}, {"Updated", 'u'}, {"updated", 'u'},
	{"发布", 'p'}, {"發布", 'p'}, {"公布", 'p'}, {"颁布", 'p'}, {"创建", 'p'}, {"上线", 'p'}, {"制定", 'p'}, {"版本", 'p'}, {"Published", 'p'},
}

// nextDate finds the next printed date in src[from:end]: a year of four digits of
// either width, with month and day if given, divided by 年月日, . - or /, also with
// spaces, or boxed as in 【2020】年.
func nextDate(src string, from, end int) (Date, bool) {
	for i := from; i < end; {
		r, size := utf8.DecodeRuneInString(src[i:end])
		if digitOf(r) < 0 && r != '二' {
			i += size
			continue
		}
		if d, ok := readDate(src, i, end); ok {
			if prev, n := utf8.DecodeLastRuneInString(src[from:i]); prev == '【' || prev == '[' {
				d.Span.Start -= n
			}
			return d, true
		}
		_, after := readDigits(src, i, end)
		i = max(after, i+size)
	}
	return Date{}, false
}

// readDate reads a date that starts at at.
func readDate(src string, at, end int) (Date, bool) {
	year, i := readYear(src, at, end)
	if year < 1990 || year > 2099 {
		return Date{}, false
	}
	d := Date{Year: year}
	i = skipBoxSpace(src, i, end)
	sign, size := utf8.DecodeRuneInString(src[i:end])
	if !isDateSign(sign, "年") {
		return Date{}, false
	}
	d.Span = text.Span{Start: at, End: i}
	if sign == '年' {
		d.Span.End = i + size
	}
	month, i := readDatePart(src, i+size, end)
	if month < 0 {
		return d, sign == '年'
	}
	d.Month = month
	d.Span.End = trimSpace(src, at, i)
	j := skipBoxSpace(src, i, end)
	next, size := utf8.DecodeRuneInString(src[j:end])
	if sign == '年' && next != '月' || sign != '年' && next != sign {
		return d, sign == '年'
	}
	if next == '月' {
		d.Span.End = j + size
	}
	day, i := readDatePart(src, j+size, end)
	if day < 0 {
		return d, sign == '年'
	}
	k := skipBoxSpace(src, i, end)
	if r, size := utf8.DecodeRuneInString(src[k:end]); r == '日' || r == '号' || r == '號' {
		i = k + size
	} else if sign == '年' {
		return d, true
	}
	d.Day = day
	d.Span.End = i
	return d, true
}

// readYear reads four digits, or four Chinese ones as in 二〇二一.
func readYear(src string, at, end int) (year, after int) {
	if r, _ := utf8.DecodeRuneInString(src[at:end]); r != '二' {
		return readDigits(src, at, end)
	}
	n := 0
	for ; n < 4; n++ {
		r, size := utf8.DecodeRuneInString(src[at:end])
		digit := chineseDigit(r)
		if digit == 0 && r != '〇' && r != '零' && r != '○' {
			return 0, at
		}
		year, at = year*10+digit, at+size
	}
	return year, at
}

// readDatePart reads a month or a day, or returns -1.
func readDatePart(src string, at, end int) (value, after int) {
	i := skipBoxSpace(src, at, end)
	if v, j := readChinese(src, i, end); v > 0 && v < 100 {
		return v, j
	}
	v, j := readDigits(src, i, end)
	if j == i || v > 99 {
		return -1, at
	}
	return v, j
}

// skipBoxSpace skips white space and the brackets of a box.
func skipBoxSpace(src string, at, end int) int {
	for {
		at, _ = skipSpace(src, at, end)
		switch r, size := utf8.DecodeRuneInString(src[at:end]); r {
		case '【', '】', '[', ']', '*':
			at += size
		default:
			return at
		}
	}
}

func isDateSign(r rune, more string) bool {
	return r == '.' || r == '-' || r == '/' || r == '．' || r == '－' || strings.ContainsRune(more, r)
}
