package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEncodeUnits(t *testing.T) {
	// web/src/core/unpack.test.ts reads the same texts back.
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "0"},
		{"two bytes in a unit", []byte{0x67, 0x61, 0x6b, 0x3e}, "0条款"},
		{"an odd byte", []byte{0x67, 0x61, 0x6b}, "1条\u6b00"},
		{"NUL", []byte{0x00, 0x00}, "0\x01\u8000"},
		{"carriage return", []byte{0x00, 0x0d}, "0\x01\u800d"},
		{"less than", []byte{0x00, 0x3c}, "0\x01\u803c"},
		{"the escape itself", []byte{0x00, 0x01}, "0\x01\u8001"},
		{"half a pair", []byte{0xd8, 0x34, 0xdf, 0xff}, "0\x01\u5834\x01\u5fff"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := encodeUnits(test.data); got != test.want {
				t.Errorf("encodeUnits(%x) = %q, want %q", test.data, got, test.want)
			}
		})
	}
}

func TestEncodeUnitsKeepsAll(t *testing.T) {
	for unit := range 1 << 16 {
		for _, data := range [][]byte{{byte(unit >> 8), byte(unit)}, {0xab, byte(unit >> 8), byte(unit)}} {
			text := encodeUnits(data)
			if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r<\ufffd") && !bytes.Contains(data, []byte{0xff, 0xfd}) {
				t.Fatalf("encodeUnits(%x) = %q, which HTML does not keep", data, text)
			}
			if got := decodeUnits(text); !bytes.Equal(got, data) {
				t.Fatalf("encodeUnits(%x) = %q, read back %x", data, text, got)
			}
		}
	}
}

func TestUTF16File(t *testing.T) {
	if got, want := utf16File("<款"), []byte{0xff, 0xfe, '<', 0, 0x3e, 0x6b}; !bytes.Equal(got, want) {
		t.Errorf("utf16File = %x, want %x", got, want)
	}
}

// decodeUnits is bytesOf of web/src/core/unpack.ts.
func decodeUnits(text string) []byte {
	var data []byte
	turn := rune(0)
	for _, unit := range text[1:] {
		if unit == escape {
			turn = turned
			continue
		}
		unit ^= turn
		turn = 0
		data = append(data, byte(unit>>8), byte(unit))
	}
	return data[:len(data)-int(text[0]-'0')]
}
