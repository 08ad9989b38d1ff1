package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEncodeSeven(t *testing.T) {
	// web/src/core/unpack.test.ts reads the same texts back.
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, ""},
		{"seven bytes in eight characters", []byte("Go 1.26"), "#[d\x03\t8d6"},
		{"NUL", []byte{0x00, 0xff}, "\u00bf`"},
		{"carriage return", []byte{0x1a, 0x79}, "\u011e "},
		{"less than", []byte{0x79, 0xff}, "\u01ff`"},
		{"lost at the end", []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x80}, "\x7f\x7f\x7f\x7f\x7f\x7f\x7f\u0080"},
		{"lost by what fills up", []byte{0xff, 0xe0}, "\x7f\x78\x01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := encodeSeven(test.data); got != test.want {
				t.Errorf("encodeSeven(%x) = %q, want %q", test.data, got, test.want)
			}
		})
	}
}

func TestEncodeSevenKeepsAll(t *testing.T) {
	for first := range 256 {
		for size := range 20 {
			data := make([]byte, size)
			for i := range data {
				data[i] = byte(first + i*i*37)
			}
			for _, data := range [][]byte{data, bytes.Repeat([]byte{byte(first)}, size)} {
				text := encodeSeven(data)
				if !utf8.ValidString(text) || strings.ContainsAny(text, lost) {
					t.Fatalf("encodeSeven(%x) = %q, which HTML does not keep", data, text)
				}
				if got := decodeSeven(text); !bytes.Equal(got, data) {
					t.Fatalf("encodeSeven(%x) = %q, read back %x", data, text, got)
				}
			}
		}
	}
}

// decodeSeven is bytesOf of web/src/core/unpack.ts.
func decodeSeven(text string) []byte {
	var data []byte
	bits, count := 0, 0
	take := func(group int) {
		bits, count = bits<<7|group, count+7
		if count >= 8 {
			count -= 8
			data = append(data, byte(bits>>count))
			bits &= 1<<count - 1
		}
	}
	for _, char := range text {
		if char >= 0x80 {
			take(int(lost[char>>7-1]))
		}
		take(int(char & 0x7f))
	}
	return data
}
