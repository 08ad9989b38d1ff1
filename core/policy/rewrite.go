package policy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// numeralIn returns the place of the numeral in a printed number or reference: 四 of
// 第四条, 2.3 of 2.3、.
func numeralIn(src string, span text.Span) (text.Span, bool) {
	for i := span.Start; i < span.End; {
		value, kind, after := readNumeral(src, i, span.End)
		if kind != scriptNone && value > 0 {
			if kind == scriptDigit {
				_, after = readParts(src, after, span.End, []int{value})
			}
			return text.Span{Start: i, End: after}, true
		}
		_, size := utf8.DecodeRuneInString(src[i:span.End])
		i += size
	}
	return text.Span{}, false
}

// rewriteNumeral writes parts in the script of a numeral, with its signs between the
// parts. It fails where the script has no such numeral, as ① beyond ⑳.
func rewriteNumeral(old string, parts []int) (string, bool) {
	value, kind, after := readNumeral(old, 0, len(old))
	if kind != scriptDigit {
		if value <= 0 || after != len(old) || len(parts) != 1 {
			return "", false
		}
		return writeNumeral(old, kind, parts[0])
	}
	var b strings.Builder
	for i, v := range parts {
		_, end := readDigits(old, 0, len(old))
		b.WriteString(writeDigits(old[:end], v))
		old = old[end:]
		if i+1 < len(parts) {
			dot := skipDot(old, 0, len(old))
			if dot == 0 {
				return "", false
			}
			b.WriteString(old[:dot])
			old = old[dot:]
		}
	}
	return b.String(), old == ""
}

// writeNumeral writes v in the script of the numeral old.
func writeNumeral(old string, kind script, v int) (string, bool) {
	first, _ := utf8.DecodeRuneInString(old)
	switch kind {
	case scriptChinese:
		return chineseNumeral(v), true
	case scriptLower:
		return string(rune('a' + v - 1)), v <= 26
	case scriptUpper:
		return string(rune('A' + v - 1)), v <= 26
	case scriptRoman:
		return writeRoman(first, v)
	}
	for _, set := range [...]struct {
		one  rune
		size int
	}{{'①', 20}, {'⑴', 20}, {'⒈', 20}, {'❶', 10}, {'㈠', 10}} {
		if first >= set.one && first < set.one+rune(set.size) {
			return string(set.one + rune(v-1)), v <= set.size
		}
	}
	return "", false
}

// writeRoman writes v in the case, or the sign, that first belongs to.
func writeRoman(first rune, v int) (string, bool) {
	switch {
	case first >= 'Ⅰ' && first <= 'Ⅻ':
		return string('Ⅰ' + rune(v-1)), v <= 12
	case first >= 'ⅰ' && first <= 'ⅻ':
		return string('ⅰ' + rune(v-1)), v <= 12
	case v > len(romans):
		return "", false
	case first >= 'a':
		return romans[v-1], true
	}
	return strings.ToUpper(romans[v-1]), true
}

// writeDigits writes v in digits of the width of old.
func writeDigits(old string, v int) string {
	var digits []byte
	for ; v > 0; v /= 10 {
		digits = append(digits, byte('0'+v%10))
	}
	slices.Reverse(digits)
	if first, _ := utf8.DecodeRuneInString(old); first < '０' || first > '９' {
		return string(digits)
	}
	var b strings.Builder
	for _, c := range digits {
		b.WriteRune('０' + rune(c-'0'))
	}
	return b.String()
}

// chineseNumeral writes 1 to 999 as 一, 十二, 二十, 一百零三.
func chineseNumeral(v int) string {
	const digits = "零一二三四五六七八九"
	digit := func(d int) string { return digits[3*d : 3*d+3] }
	var b strings.Builder
	hundreds, tens, ones := v/100, v/10%10, v%10
	if hundreds > 0 {
		b.WriteString(digit(hundreds) + "百")
		if tens == 0 && ones > 0 {
			b.WriteString("零")
		}
	}
	if tens > 0 {
		if tens > 1 || hundreds > 0 {
			b.WriteString(digit(tens))
		}
		b.WriteString("十")
	}
	if ones > 0 {
		b.WriteString(digit(ones))
	}
	return b.String()
}
