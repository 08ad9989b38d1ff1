package lexicon

import (
	"unicode"
	"unicode/utf8"

	"clausewright/core/text"
)

// letter is one character of a sentence as it is compared.
type letter struct {
	r          rune
	start, end int // bytes of the source, with what was passed over after it left out
}

// fold returns how a character is compared, or false if it is passed over.
func fold(r rune) (rune, bool) {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E: // full-width forms of ASCII
		r -= 0xFEE0
	case r == '“' || r == '”' || r == '「' || r == '」':
		r = '"'
	}
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A', true
	case r > ' ' && r < 0x7F:
		return r, r != '*' && r != '\\' && r != '`'
	case r >= 0x4E00 && r <= 0x9FFF:
		return r, true
	case r >= firstRadical && r <= lastRadical:
		return Unified(r), true
	case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.IsControl(r), r == 0x3000, unicode.Is(unicode.Co, r):
		return 0, false
	}
	return r, true
}

// The Kangxi radicals: copies from PDF files have them for the characters they look like.
const (
	firstRadical = 0x2F00
	lastRadical  = 0x2FD5
)

// radicals are the characters that the radicals look like, in their order.
var radicals = []rune(
	"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日" +
		"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
		"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠")

// Unified returns the character that a radical stands for, and others as they are.
func Unified(r rune) rune {
	if r >= firstRadical && r <= lastRadical {
		return radicals[r-firstRadical]
	}
	return r
}

// foldSpan appends the folded letters of a span to buf[:0].
func foldSpan(buf []letter, src string, span text.Span) []letter {
	buf = buf[:0]
	for at := span.Start; at < span.End; {
		if to := hanEnd(src, at, span.End); to > at {
			for ; at < to; at += hanSize {
				buf = append(buf, letter{r: hanAt(src, at), start: at, end: at + hanSize})
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(src[at:span.End])
		if folded, keep := fold(r); keep {
			buf = append(buf, letter{r: folded, start: at, end: at + size})
		}
		at += size
	}
	return buf
}

// Fold returns s as words are compared: width and case folded, white space and
// emphasis marks left out.
func Fold(s string) string {
	same := foldedAlready(s)
	if same == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:same]...)
	for at := same; at < len(s); {
		if to := hanEnd(s, at, len(s)); to > at {
			out = append(out, s[at:to]...)
			at = to
			continue
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if folded, keep := fold(r); keep {
			out = utf8.AppendRune(out, folded)
		}
		at += size
	}
	return string(out)
}

// foldedAlready returns how far, in bytes, folding leaves s as it is.
func foldedAlready(s string) int {
	for at := 0; at < len(s); {
		if to := hanEnd(s, at, len(s)); to > at {
			at = to
			continue
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if folded, keep := fold(r); !keep || folded != r || r == utf8.RuneError {
			return at
		}
		at += size
	}
	return len(s)
}

// isNumeral reports whether a folded character can be part of a number.
func isNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万':
		return true
	}
	return r >= '0' && r <= '9'
}
