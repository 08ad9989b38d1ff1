package policy

import (
	"strings"
	"unicode/utf8"
)

// readNumber reads the number printed at src[at:end], the start of a line's words.
// after is the first byte of the words behind it, past space and emphasis marks; it
// is end if nothing follows. ok is false if the line starts with no number.
//
// What merely looks like one is refused: years, amounts with their measure word
// (18周岁), versions, 第三方, abbreviations.
func readNumber(src string, at, end int) (n Number, after int, ok bool) {
	r, size := utf8.DecodeRuneInString(src[at:end])
	switch {
	case r == '第':
		return readOrdinal(src, at, end)
	case r == '附':
		return readAnnexNumber(src, at, end)
	case isOpenFrame(r):
		return readFramed(src, at, at+size, end)
	}
	value, kind, i := readNumeral(src, at, end)
	if kind == scriptNone || value <= 0 || value > maxNumeral {
		return Number{}, at, false
	}
	if kind == scriptCircled {
		return finish(src, at, i, end, "①", value)
	}
	parts := []int{value}
	if kind == scriptDigit {
		parts, i = readParts(src, i, end, parts)
		if parts == nil {
			return Number{}, at, false
		}
	}
	return readBare(src, at, i, end, kind, parts)
}

func isOpenFrame(r rune) bool { return r == '(' || r == '（' || r == '[' || r == '【' || r == '〔' }

func isCloseFrame(r rune) bool { return r == ')' || r == '）' || r == ']' || r == '】' || r == '〕' }

// readParts reads the further parts of a number such as 2.3.1 after its first; nil
// if the digits make no number.
func readParts(src string, at, end int, parts []int) ([]int, int) {
	for len(parts) < 6 {
		i := skipDot(src, at, end)
		if i == at {
			break
		}
		v, j := readDigits(src, i, end)
		if j == i {
			break
		}
		if v <= 0 || v > maxNumeral {
			return nil, at
		}
		parts, at = append(parts, v), j
	}
	return parts, at
}

// skipDot returns the byte behind a full stop, also an escaped or full-width one.
func skipDot(src string, at, end int) int {
	rest := src[at:end]
	switch {
	case strings.HasPrefix(rest, "."):
		return at + 1
	case strings.HasPrefix(rest, `\.`):
		return at + 2
	case strings.HasPrefix(rest, "．"):
		return at + len("．")
	}
	return at
}

// readOrdinal reads 第一部分, 第三条 and the like.
func readOrdinal(src string, at, end int) (Number, int, bool) {
	i := skipFill(src, at+len("第"), end)
	value, kind, i := readNumeral(src, i, end)
	if kind != scriptChinese && kind != scriptDigit || value <= 0 {
		return Number{}, at, false
	}
	i = skipFill(src, i, end)
	for _, unit := range ordinalUnits {
		if !strings.HasPrefix(src[i:end], unit.sign) {
			continue
		}
		i += len(unit.sign)
		if next, _ := utf8.DecodeRuneInString(src[i:end]); i < end && strings.ContainsRune(unit.refuse, next) {
			return Number{}, at, false
		}
		return finish(src, at, i, end, unit.style, value)
	}
	return Number{}, at, false
}

// ordinalUnits are the units counted by 第…; refuse holds the characters behind one
// that make it part of a sentence.
var ordinalUnits = []struct {
	sign   string
	style  NumberStyle
	refuse string
}{
	{"部分", "第一部分", "所中的第和及之内"},
	{"部份", "第一部分", "所中的第和及之内"},
	{"章", "第一章", "所中的第和及之节節"},
	{"节", "第一节", "所中的第和及之"},
	{"節", "第一节", "所中的第和及之"},
	{"条", "第一条", "所中的第和及之规規款项項至到约約、"},
	{"條", "第一条", "所中的第和及之规規款项項至到约約、"},
	{"篇", "第一篇", "所中的第和及之"},
	{"编", "第一编", "所中的第和及之"},
	{"編", "第一编", "所中的第和及之"},
}

// readAnnexNumber reads 附录一, 附件1 and the like.
func readAnnexNumber(src string, at, end int) (Number, int, bool) {
	for _, word := range annexWords {
		if !strings.HasPrefix(src[at:end], word) {
			continue
		}
		i := skipFill(src, at+len(word), end)
		value, kind, i := readNumeral(src, i, end)
		if kind == scriptNone || kind == scriptLower || value <= 0 || value > maxNumeral {
			break
		}
		if next, _ := utf8.DecodeRuneInString(src[i:end]); i < end && strings.ContainsRune("所中的和及之、", next) {
			break
		}
		return finish(src, at, i, end, "附录", value)
	}
	return Number{}, at, false
}

// annexWords name an annex.
var annexWords = []string{"附录", "附錄", "附件", "附表"}

// readFramed reads a number in brackets whose opening sign ends at i.
func readFramed(src string, at, i, end int) (Number, int, bool) {
	i = skipFill(src, i, end)
	value, kind, i := readNumeral(src, i, end)
	if kind == scriptNone || value <= 0 || value > maxNumeral {
		return Number{}, at, false
	}
	i = skipFill(src, i, end)
	r, size := utf8.DecodeRuneInString(src[i:end])
	if i >= end || !isCloseFrame(r) || src[at] == '[' && strings.HasPrefix(src[i+size:end], "(") {
		return Number{}, at, false
	}
	style := NumberStyle("(1)")
	switch kind {
	case scriptChinese:
		style = "(一)"
	case scriptLower:
		style = "(a)"
	case scriptUpper:
		style = "(A)"
	case scriptRoman:
		style = "(i)"
	}
	return finish(src, at, i+size, end, style, value)
}

// readBare reads the sign behind a numeral that ends at i.
func readBare(src string, at, i, end int, kind script, parts []int) (Number, int, bool) {
	sign, signEnd := readSign(src, skipFill(src, i, end), end)
	decimal := len(parts) > 1
	switch {
	case decimal && (sign == 0 || sign == ' '):
		signEnd = i
		if unit, _ := utf8.DecodeRuneInString(src[skipFill(src, i, end):end]); strings.ContainsRune("条條款版倍万萬亿億元%％", unit) && !startsWord(src, skipFill(src, i, end), end) {
			return Number{}, at, false
		}
	case sign == 0, kind != scriptDigit && kind != scriptChinese && (sign == ' ' || sign == '，' || sign == ':'):
		return Number{}, at, false
	case sign == ' ':
		signEnd = i
		next := skipFill(src, i, end)
		if measured(src, next, end) || next < end && src[next] < utf8.RuneSelf && !isLatin(rune(src[next])) {
			return Number{}, at, false
		}
	case sign == '.' && signEnd < end && continuesWord(src, i, signEnd, end, kind):
		return Number{}, at, false
	case sign == ':' && signEnd < end && digitOf(rune(src[signEnd])) >= 0:
		return Number{}, at, false
	}
	n, after, ok := finish(src, at, signEnd, end, bareStyle(kind, parts, sign), parts[len(parts)-1])
	n.Parts = parts
	return n, after, ok
}

// continuesWord reports whether a full stop belongs to an abbreviation or an
// amount: e.g., U.S., 3.5.
func continuesWord(src string, at, signEnd, end int, kind script) bool {
	next := rune(src[signEnd])
	if kind == scriptDigit {
		return next >= '0' && next <= '9'
	}
	return kind != scriptChinese && isLatin(next) && at == signEnd-1 && signEnd+1 < end && src[signEnd+1] == '.'
}

// bareStyle names the style of a number without brackets.
func bareStyle(kind script, parts []int, sign rune) NumberStyle {
	if len(parts) > 1 {
		return NumberStyle("1" + strings.Repeat(".1", len(parts)-1))
	}
	return NumberStyle(kind.one() + string(sign))
}

// readSign reads the sign that closes a number: 、 . ) ， : with repetitions (一.、).
// It returns its half-width look, ' ' if only space or the end of the line follows,
// and 0 if something else does.
func readSign(src string, at, end int) (sign rune, after int) {
	if at >= end {
		return ' ', at
	}
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		switch r {
		case '、', '.', ')', '，', ':':
		case '．':
			r = '.'
		case '）':
			r = ')'
		case '：':
			r = ':'
		case ',':
			r = '，'
		case '\\':
			at++
			continue
		default:
			if sign == 0 && at > 0 && spaceBefore(src, at) {
				return ' ', at
			}
			return sign, at
		}
		if sign == 0 {
			sign = r
		} else if r == ':' || r == '，' {
			return sign, at
		}
		at += size
	}
	return sign, at
}

// spaceBefore reports whether white space or an emphasis mark stands before at.
func spaceBefore(src string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(src[:at])
	return r == '*' || isSpace(r)
}

// measured reports whether a measure word stands at at, so that the number before
// it counts something. 个人, 日志 and the like only start with one.
func measured(src string, at, end int) bool {
	if at >= end {
		return false
	}
	if strings.HasPrefix(src[at:end], "小时") || strings.HasPrefix(src[at:end], "小時") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(src[at:end])
	return strings.ContainsRune("周岁歲个個日天年月号號时時秒分条條项項种種次元万萬亿億倍%％℃位名款节節楼樓层層室点點人家版及和至到-~～/", r) && !startsWord(src, at, end)
}

// startsWord reports whether the character at at, which may count something, starts
// a word instead: 个人, 日志, 条款.
func startsWord(src string, at, end int) bool {
	_, size := utf8.DecodeRuneInString(src[at:end])
	second, _ := utf8.DecodeRuneInString(src[at+size : end])
	return at+size < end && strings.ContainsRune("人志击擊程组組间間享析类类級级立發发布件款置称稱词詞龄齡工员員脸臉目庭长長权權报報", second)
}

// finish makes the number printed from at to signEnd.
func finish(src string, at, signEnd, end int, style NumberStyle, value int) (Number, int, bool) {
	if style != "①" && !style.decimal() {
		_, signEnd = readSign(src, signEnd, end)
		signEnd = trimSpace(src, at, signEnd)
	} else if sign, i := readSign(src, signEnd, end); sign == '.' || sign == '、' || sign == ':' {
		signEnd = i
	}
	n := Number{Style: style, Value: value, Parts: []int{value}, Text: plainNumber(src[at:signEnd])}
	return n, skipFill(src, signEnd, end), true
}

// plainNumber drops emphasis marks and escapes from a printed number.
func plainNumber(s string) string {
	if !strings.ContainsAny(s, `*\`) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '*' || r == '\\' {
			return -1
		}
		return r
	}, s)
}

// skipFill skips white space and emphasis marks: a bold number may be closed and
// opened again before the sign behind it.
func skipFill(src string, at, end int) int {
	for at < end {
		at, _ = skipSpace(src, at, end)
		if at < end && (src[at] == '*' || src[at] == '_' && (at+1 < end && (src[at+1] == '*' || src[at+1] == ' ') || at > 0 && src[at-1] == '*')) {
			at++
			continue
		}
		break
	}
	return at
}
