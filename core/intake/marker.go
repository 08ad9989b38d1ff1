package intake

import (
	"strconv"
	"strings"
)

// markerText returns what a browser prints before item n of a list of the given type,
// "" for none. Signs of all kinds become "-", which Markdown reads as an item.
func markerText(kind string, n int) (marker string, ordered bool) {
	switch kind {
	case "none", "":
		return "", false
	case "decimal", "1":
		return strconv.Itoa(n) + ".", true
	case "decimal-leading-zero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n) + ".", true
		}
		return strconv.Itoa(n) + ".", true
	case "lower-alpha", "lower-latin", "a":
		return letters(n, 'a') + ".", true
	case "upper-alpha", "upper-latin", "A":
		return letters(n, 'A') + ".", true
	case "lower-roman", "i":
		return strings.ToLower(roman(n)) + ".", true
	case "upper-roman", "I":
		return roman(n) + ".", true
	case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal":
		return chinese(n) + "、", true
	}
	return "-", false
}

// letters returns a, b … z, aa, ab …; the digits of n if it is not positive.
func letters(n int, first byte) string {
	if n <= 0 {
		return strconv.Itoa(n)
	}
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune(first)+rune((n-1)%26)) + s
	}
	return s
}

// roman returns n in Roman numerals; its digits from 4,000 and below 1.
func roman(n int) string {
	if n <= 0 || n >= 4000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
		{40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}

// chinese returns n in Chinese numerals; its digits from 100 and below 1.
func chinese(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n <= 0 || n >= 100:
		return strconv.Itoa(n)
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n-10]
	}
	return digits[n/10] + "十" + digits[n%10]
}
