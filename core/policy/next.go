package policy

import (
	"slices"
	"strconv"
	"strings"
)

// Next returns the number after n as the text would print it: （二） after （一）. It
// returns the zero Number if there is none.
func (n Number) Next() Number { return n.With(n.Value + 1) }

// With returns n with another value, printed with the signs of n in its script. It
// returns the zero Number if n is none or its script has no such numeral, as there is
// none after ⑳.
func (n Number) With(value int) Number {
	if n.Style == "" || value < 1 {
		return Number{}
	}
	printed, ok := n.printed(value)
	if !ok {
		return Number{}
	}
	other := n
	other.Value = value
	other.Parts = append(slices.Clone(n.Parts[:len(n.Parts)-1]), value)
	other.Text = printed
	return other
}

// printed returns n.Text with its last numeral replaced by value, in the same script.
func (n Number) printed(value int) (string, bool) {
	from, to, kind := lastNumeral(n.Text)
	if kind == scriptNone {
		return "", false
	}
	numeral, ok := kind.numeral(value)
	if !ok {
		return "", false
	}
	return n.Text[:from] + numeral + n.Text[to:], true
}

// lastNumeral returns where the last numeral of a printed number stands.
func lastNumeral(s string) (from, to int, kind script) {
	for at := 0; at < len(s); {
		if value, k, after := readNumeral(s, at, len(s)); k != scriptNone && value > 0 && after > at {
			from, to, kind = at, after, k
			at = after
			continue
		}
		at += len(string([]rune(s[at:])[:1]))
	}
	return from, to, kind
}

// numeral writes value in script k, or returns false if k has no such numeral.
func (k script) numeral(value int) (string, bool) {
	switch k {
	case scriptDigit:
		return strconv.Itoa(value), true
	case scriptChinese:
		return chineseNumeral(value), true
	case scriptCircled:
		return string(rune('①' + value - 1)), value <= 20
	case scriptLower:
		return string(rune('a' + value - 1)), value <= 26
	case scriptUpper:
		return string(rune('A' + value - 1)), value <= 26
	}
	return "", false
}

// chineseNumeral writes a value from 1 to 999.
func chineseNumeral(value int) string {
	digit := func(n int) string { return string([]rune("〇一二三四五六七八九")[n]) }
	var b strings.Builder
	if value >= 100 {
		b.WriteString(digit(value/100) + "百")
		value %= 100
		if value > 0 && value < 10 {
			b.WriteString("零")
		}
	}
	if value >= 10 {
		if value >= 20 || b.Len() > 0 {
			b.WriteString(digit(value / 10))
		}
		b.WriteString("十")
		value %= 10
	}
	if value > 0 {
		b.WriteString(digit(value))
	}
	return b.String()
}
