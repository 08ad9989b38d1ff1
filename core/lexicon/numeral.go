package lexicon

import (
	"strconv"
	"strings"
)

const chineseDigits = "〇一二三四五六七八九"

// Numeral returns the value of a number written in digits of either width or in
// Chinese numerals below ten thousand, or false if s is none.
func Numeral(s string) (int, bool) {
	folded := Fold(s)
	if n, err := strconv.Atoi(folded); err == nil {
		return n, true
	}
	total, digit := 0, -1
	for _, r := range folded {
		switch r {
		case '十', '百', '千':
			unit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
			total += max(digit, 1) * unit
			digit = -1
			continue
		case '零':
			r = '〇'
		case '两':
			r = '二'
		}
		i := strings.IndexRune(chineseDigits, r)
		if i < 0 || digit > 0 {
			return 0, false
		}
		digit = i / len("〇")
	}
	return total + max(digit, 0), folded != ""
}

// NumeralLike writes value, from 0 to 99, in the script that the number written uses,
// or returns false if it can't.
func NumeralLike(written string, value int) (string, bool) {
	if value < 0 || value > 99 {
		return "", false
	}
	if _, err := strconv.Atoi(Fold(written)); err == nil {
		return strconv.Itoa(value), true
	}
	if _, ok := Numeral(written); !ok {
		return "", false
	}
	digit := func(n int) string { return chineseDigits[n*len("〇") : (n+1)*len("〇")] }
	tens, ones := value/10, value%10
	switch {
	case tens == 0:
		return digit(ones), true
	case tens == 1:
		written = "十"
	default:
		written = digit(tens) + "十"
	}
	if ones > 0 {
		written += digit(ones)
	}
	return written, true
}
