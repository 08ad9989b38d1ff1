package main

import (
	"strings"
	"unicode/utf16"
)

// The single file is written in UTF-16, sixteen bits of data to a code unit: of all
// encodings of HTML the one in which data grow least. Its byte order mark tells every
// browser so, whatever a server says.

const (
	escape = 0x0001 // the unit that follows is another one, with its highest bit turned
	turned = 0x8000
)

// isLost reports whether a unit would not come through: HTML does not keep NUL and the
// carriage return, "<" could end the element, half a surrogate pair is no character.
func isLost(unit uint16) bool {
	return unit == 0 || unit == '\r' || unit == '<' || unit == escape || unit >= 0xd800 && unit < 0xe000
}

// encodeUnits returns data as the text of a script element, for bytesOf in
// web/src/core/unpack.ts to read back: a digit that says how many bytes fill up the last
// unit, then two bytes to a unit, the first of them high.
func encodeUnits(data []byte) string {
	var text strings.Builder
	text.WriteByte('0' + byte(len(data)%2))
	for i := 0; i < len(data); i += 2 {
		unit := uint16(data[i]) << 8
		if i+1 < len(data) {
			unit |= uint16(data[i+1])
		}
		if isLost(unit) {
			text.WriteRune(escape)
			unit ^= turned
		}
		text.WriteRune(rune(unit))
	}
	return text.String()
}

// utf16File returns a page as the bytes of its file, with a byte order mark.
func utf16File(page string) []byte {
	units := utf16.Encode([]rune("\ufeff" + page))
	file := make([]byte, 0, 2*len(units))
	for _, unit := range units {
		file = append(file, byte(unit), byte(unit>>8))
	}
	return file
}
