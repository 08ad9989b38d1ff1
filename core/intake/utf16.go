package intake

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeUTF16 decodes data without its byte-order mark. Half a pair of surrogates and
// an odd byte at the end become U+FFFD; NULs are left out.
func decodeUTF16(data []byte, bigEndian bool) decoded {
	d := decoded{from: nameUTF16}
	var b strings.Builder
	b.Grow(len(data) * 3 / 2)
	for i := 0; i+1 < len(data); i += 2 {
		r := unit(data, i, bigEndian)
		switch {
		case r == 0:
			d.nuls++
			continue
		case utf16.IsSurrogate(r):
			low := rune(0)
			if i+3 < len(data) {
				low = unit(data, i+2, bigEndian)
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				d.lost++
			} else {
				i += 2
			}
		}
		b.WriteRune(r)
	}
	if len(data)%2 != 0 {
		b.WriteRune(utf8.RuneError)
		d.lost++
	}
	d.src = b.String()
	return d
}

// unit returns the UTF-16 unit at data[i].
func unit(data []byte, i int, bigEndian bool) rune {
	if bigEndian {
		return rune(data[i])<<8 | rune(data[i+1])
	}
	return rune(data[i+1])<<8 | rune(data[i])
}

// looksUTF16 reports whether data without a byte-order mark is UTF-16, and in which
// order: nine of ten units of its first part must be what a policy is written with,
// and one of fifty a sign that is seldom there by chance.
func looksUTF16(data []byte) (bigEndian, ok bool) {
	const part = 1 << 14
	data = data[:min(len(data), part)&^1]
	units := len(data) / 2
	for _, bigEndian := range []bool{false, true} {
		usual, signs := 0, 0
		for i := 0; i < len(data); i += 2 {
			r := unit(data, i, bigEndian)
			if isUsual(r) {
				usual++
			}
			if r < 0x7F || strings.ContainsRune("，。、：；（）“”的", r) {
				signs++
			}
		}
		if usual*10 > units*9 && signs*50 > units {
			return bigEndian, true
		}
	}
	return false, false
}

// isUsual reports whether r is ASCII text, punctuation or a Chinese character.
func isUsual(r rune) bool {
	switch {
	case r < 0x7F:
		return r >= ' ' || r == '\n' || r == '\r' || r == '\t'
	case r < 0x2000:
		return r == 0xA0
	}
	return r < 0x2070 || r >= 0x3000 && r < 0x3020 || r >= 0x4E00 && r < 0xA000 || r >= 0xFF00 && r < 0xFFEF
}
