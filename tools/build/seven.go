package main

import (
	"strings"
	"unicode/utf8"
)

// Seven bits of data go into each character of a script element, most significant bit
// first. In UTF-8 every such character is one byte, and HTML keeps all but three.

// lost holds the characters that HTML does not keep in a script element.
const lost = "\x00\r<"

// encodeSeven returns data as the text of a script element, for bytesOf in
// web/src/core/unpack.ts to read back. A character that would be lost shares one of two
// bytes with the seven bits that follow: 1, 2 or 3 for which of the three it was, then
// these seven bits.
func encodeSeven(data []byte) string {
	groups := sevens(data)
	text := make([]byte, 0, len(groups)+2)
	for i := 0; i < len(groups); i++ {
		which := strings.IndexByte(lost, groups[i])
		if which < 0 {
			text = append(text, groups[i])
			continue
		}
		char := rune(which+1) << 7
		if i++; i < len(groups) {
			char |= rune(groups[i])
		}
		text = utf8.AppendRune(text, char)
	}
	return string(text)
}

// sevens returns the bits of data in groups of seven, the last filled up. What fills
// it up, with what a shared character adds after it, is less than a byte.
func sevens(data []byte) []byte {
	groups := make([]byte, 0, len(data)*8/7+1)
	bits, count := 0, 0 // not in a group yet
	for _, b := range data {
		bits, count = bits<<8|int(b), count+8
		for ; count >= 7; count -= 7 {
			groups = append(groups, byte(bits>>(count-7)&0x7f))
		}
		bits &= 0x7f
	}
	if count > 0 {
		last := byte(bits << (7 - count) & 0x7f)
		if strings.IndexByte(lost, last) >= 0 {
			last |= 1 // what fills up may be anything, but not share a character
		}
		groups = append(groups, last)
	}
	return groups
}
