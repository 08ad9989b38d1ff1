package lexicon

import (
	"unicode/utf8"

	"clausewright/core/text"
)

// TimeSpan is a period written with its number: 15个工作日, 三十日, 【15】天,
// 六（6）个月, 半年. Dates, ages, hours of service and the like are none.
const TimeSpan Term = "time-span"

// PeriodUnit is the unit a period is counted in.
type PeriodUnit int

const (
	Hours PeriodUnit = iota
	WorkDays
	Days // calendar days, also where the text does not say which
	Weeks
	Months
	Years
)

// Period is the length of a period as written.
type Period struct {
	Count int // at least 1
	Unit  PeriodUnit
}

// Days returns the length in calendar days, rounded up: a week has five working
// days, a month 30 days, a year 365.
func (p Period) Days() int {
	switch p.Unit {
	case Hours:
		return (p.Count + 23) / 24
	case WorkDays:
		return (p.Count*7 + 4) / 5
	case Weeks:
		return p.Count * 7
	case Months:
		return p.Count * 30
	case Years:
		return p.Count * 365
	}
	return p.Count
}

// ReadPeriod reads the words of a hit of TimeSpan, or returns false if words do not
// start with a period.
func ReadPeriod(words string) (Period, bool) {
	letters := foldSpan(nil, words, text.Span{End: len(words)})
	p, _, ok := periodAt(letters, 0)
	return p, ok
}

// periodUnits are what may stand behind a number, with the words that only begin like
// a unit. A longer unit stands before the one it begins with.
var periodUnits = []struct {
	written string
	unit    PeriodUnit
	not     string // characters that must not follow
}{
	{"工作日", WorkDays, ""},
	{"个工作日", WorkDays, ""},
	{"个法定工作日", WorkDays, ""},
	{"法定工作日", WorkDays, ""},
	{"个自然日", Days, ""},
	{"自然日", Days, ""},
	{"个日历日", Days, ""},
	{"日历日", Days, ""},
	{"个自然月", Months, ""},
	{"个月", Months, ""},
	{"个小时", Hours, ""},
	{"小时", Hours, ""},
	{"个星期", Weeks, ""},
	{"星期", Weeks, "一二三四五六日天"},
	{"个周", Weeks, ""},
	{"周", Weeks, "岁年边期"},
	{"个日", Days, "志期常"},
	{"日", Days, "志期常本报程"},
	{"天", Days, "天气猫"},
	{"周年", Years, ""},
	{"年", Years, "级龄度代初底末轻间"},
}

// periodAt reads a period whose number starts at letters[i] and returns where it ends.
func periodAt(letters []letter, i int) (p Period, to int, ok bool) {
	if letters[i].r == '半' {
		return halfAt(letters, i)
	}
	to = i
	for to < len(letters) && isNumeral(letters[to].r) {
		to++
	}
	if to == i || !startsPeriod(letters, i) {
		return p, 0, false
	}
	count, ok := Numeral(lettersText(letters[i:to]))
	if !ok || count == 0 {
		return p, 0, false
	}
	to = skipRepeated(letters, to)
	if hasWord(letters, to, "个") {
		if after := skipRepeated(letters, to+1); after > to+1 {
			to = after
		}
	}
	for _, u := range periodUnits {
		if !hasWord(letters, to, u.written) {
			continue
		}
		end := to + utf8.RuneCountInString(u.written)
		if end < len(letters) && (containsRune(u.not, letters[end].r) || u.unit == Years && isNumeral(letters[end].r)) {
			return p, 0, false
		}
		if u.unit == Years && count >= 1000 {
			return p, 0, false
		}
		return Period{Count: count, Unit: u.unit}, end, true
	}
	return p, 0, false
}

// halfAt reads 半年 and 半个月.
func halfAt(letters []letter, i int) (p Period, to int, ok bool) {
	switch {
	case hasWord(letters, i, "半年"):
		return Period{Count: 6, Unit: Months}, i + 2, true
	case hasWord(letters, i, "半个月"):
		return Period{Count: 15, Unit: Days}, i + 3, true
	}
	return p, 0, false
}

// startsPeriod reports whether a number at letters[i] can count a period, by the
// letter before it: not one of a date, a section number, hours of service, an ordinal
// or a word such as 同一天.
func startsPeriod(letters []letter, i int) bool {
	if i == 0 {
		return true
	}
	before := letters[i-1].r
	if containsRune("月年.第*×x/", before) {
		return false
	}
	return !(letters[i].r == '一' && containsRune("同统每某任唯单", before))
}

// skipRepeated skips the bracket that closes around a number, and the number written
// once more in brackets: 15】, 十五（15）.
func skipRepeated(letters []letter, to int) int {
	if to < len(letters) && containsRune("】]", letters[to].r) {
		to++
	}
	if to >= len(letters) || letters[to].r != '(' {
		return to
	}
	end := to + 1
	for end < len(letters) && isNumeral(letters[end].r) {
		end++
	}
	if end == to+1 || end == len(letters) || letters[end].r != ')' {
		return to
	}
	return end + 1
}

// hasWord reports whether letters[at:] begin with a folded word.
func hasWord(letters []letter, at int, word string) bool {
	for _, r := range word {
		if at >= len(letters) || letters[at].r != r {
			return false
		}
		at++
	}
	return true
}

func containsRune(set string, r rune) bool {
	for _, s := range set {
		if s == r {
			return true
		}
	}
	return false
}

func lettersText(letters []letter) string {
	word := make([]rune, len(letters))
	for i, l := range letters {
		word[i] = l.r
	}
	return string(word)
}
