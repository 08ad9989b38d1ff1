package policy

import (
	"strings"
	"unicode/utf8"
)

// A numeral is the bare value in a printed number, without the signs around it.

// script is the kind of characters a numeral is written in.
type script byte

const (
	scriptNone    script = iota
	scriptChinese        // 一, 十二, 二十
	scriptDigit          // 1, １
	scriptCircled        // ①, ⑴, ⒈: the sign includes its frame
	scriptLower          // a
	scriptUpper          // A
	scriptRoman          // ii, Ⅱ
)

// one returns the numeral for one.
func (k script) one() string {
	switch k {
	case scriptChinese:
		return "一"
	case scriptLower:
		return "a"
	case scriptUpper:
		return "A"
	case scriptRoman:
		return "i"
	}
	return "1"
}

// maxNumeral is the largest number taken for numbering: beyond it stand years, amounts and telephone
// numbers.
const maxNumeral = 199

// readNumeral reads a numeral at src[at:end]; after is the byte behind it.
func readNumeral(src string, at, end int) (value int, kind script, after int) {
	if at >= end {
		return 0, scriptNone, at
	}
	r, size := utf8.DecodeRuneInString(src[at:end])
	switch {
	case digitOf(r) >= 0:
		value, after = readDigits(src, at, end)
		return value, scriptDigit, after
	case r >= '①' && r <= '⑳':
		return int(r-'①') + 1, scriptCircled, at + size
	case r >= '⑴' && r <= '⒇':
		return int(r-'⑴') + 1, scriptCircled, at + size
	case r >= '⒈' && r <= '⒛':
		return int(r-'⒈') + 1, scriptCircled, at + size
	case r >= '❶' && r <= '❿':
		return int(r-'❶') + 1, scriptCircled, at + size
	case r >= '㈠' && r <= '㈩':
		return int(r-'㈠') + 1, scriptCircled, at + size
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return int(r-'Ⅰ') + 1, scriptRoman, at + size
	case r >= 'ⅰ' && r <= 'ⅻ':
		return int(r-'ⅰ') + 1, scriptRoman, at + size
	case isLatin(r):
		return readLatin(src, at, end)
	}
	if value, after = readChinese(src, at, end); value > 0 {
		return value, scriptChinese, after
	}
	return 0, scriptNone, at
}

// digitOf returns the value of a digit of either width, or -1.
func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// readDigits reads a run of digits. A run too long for numbering has the value -1.
func readDigits(src string, at, end int) (value, after int) {
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		d := digitOf(r)
		if d < 0 {
			break
		}
		if value >= 0 {
			value = value*10 + d
		}
		if value > 9999 {
			value = -1
		}
		at += size
	}
	return value, at
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// readLatin reads one letter, or several that make a small Roman numeral.
func readLatin(src string, at, end int) (value int, kind script, after int) {
	i := at
	for i < end && i < at+6 && isLatin(rune(src[i])) {
		i++
	}
	if i == at+1 {
		c := src[at]
		if c >= 'a' {
			return int(c-'a') + 1, scriptLower, i
		}
		return int(c-'A') + 1, scriptUpper, i
	}
	if v := romanValue(src[at:i]); v > 0 {
		return v, scriptRoman, i
	}
	return 0, scriptNone, at
}

// romans are the numerals read; longer lists are not numbered this way.
var romans = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
	"xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}

// romanValue returns the value of a Roman numeral of one case, or 0.
func romanValue(s string) int {
	for i, r := range romans {
		if s == r || s == strings.ToUpper(r) {
			return i + 1
		}
	}
	return 0
}

// readChinese reads a Chinese numeral up to 999; value 0 if there is none.
func readChinese(src string, at, end int) (value, after int) {
	total, digit := 0, 0
	for i := at; i < end; {
		r, size := utf8.DecodeRuneInString(src[i:end])
		switch d := chineseDigit(r); {
		case d > 0:
			digit = d
		case r == '十':
			total += max(digit, 1) * 10
			digit = 0
		case r == '百':
			total += max(digit, 1) * 100
			digit = 0
		case r == '零' && total > 0:
		default:
			return total + digit, i
		}
		i += size
		after = i
	}
	return total + digit, after
}

// chineseDigit returns 1 to 9, or 0 if r is no digit.
func chineseDigit(r rune) int {
	switch r {
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return 0
}
