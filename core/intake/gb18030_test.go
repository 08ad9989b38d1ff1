package intake

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// reference returns what x/text reads in code, or U+FFFD.
func reference(code ...byte) rune {
	b, err := simplifiedchinese.GB18030.NewDecoder().Bytes(code)
	if err != nil {
		return utf8.RuneError
	}
	r, size := utf8.DecodeRune(b)
	if size != len(b) {
		return utf8.RuneError
	}
	return r
}

// userDefined returns the private code point of one of the three areas that GBK
// leaves to its users, or U+FFFD: x/text does not read them, but old Word documents
// keep their bullets there.
func userDefined(lead, trail int) rune {
	switch {
	case lead >= 0xAA && lead <= 0xAF && trail >= 0xA1:
		return rune(0xE000 + (lead-0xAA)*94 + trail - 0xA1)
	case lead >= 0xF8 && trail >= 0xA1:
		return rune(0xE234 + (lead-0xF8)*94 + trail - 0xA1)
	case lead >= 0xA1 && lead <= 0xA7 && trail <= 0xA0:
		at := trail - 0x40
		if trail > 0x7F {
			at--
		}
		return rune(0xE4C6 + (lead-0xA1)*96 + at)
	}
	return utf8.RuneError
}

func TestGBKTable(t *testing.T) {
	var deltas []byte
	var want []rune
	last := rune(0)
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if trail == 0x7F {
				continue
			}
			r := reference(byte(lead), byte(trail))
			if r == utf8.RuneError {
				r = userDefined(lead, trail)
			}
			want = append(want, r)
			deltas = binary.AppendVarint(deltas, int64(r-last))
			last = r
		}
	}
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile("gbk.bin", deltas, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(deltas, gbkDeltas) {
		t.Errorf("gbk.bin has %d bytes, x/text gives %d other ones", len(gbkDeltas), len(deltas))
	}
	got := newGBK().two
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("code %d differs from x/text, or is absent; %d codes, want %d", i, len(got), len(want))
		}
	}
}

func TestGB18030FourBytes(t *testing.T) {
	g := newGBK()
	for at := 0; at < fourByteEnd; at++ {
		code := []byte{byte(0x81 + at/12600), byte('0' + at/1260%10), byte(0x81 + at/10%126), byte('0' + at%10)}
		got, size := g.next(code)
		want := reference(code...)
		if at >= fourBytePrivate && at < fourByteResumed {
			want = utf8.RuneError
		}
		if got != want || size != 4 {
			t.Fatalf("next(%x) = %U, %d, want %U, 4", code, got, size, want)
		}
	}
}

func TestGB18030Decode(t *testing.T) {
	tests := []struct {
		name, data, want string
		lost             int
	}{
		{"ASCII", "Cookie\r\n", "Cookie\r\n", 0},
		{"two bytes", "\xd2\xfe\xcb\xbd\xd5\xfe\xb2\xdf", "隐私政策", 0},
		{"GBK extension", "\x95\x84\xe9\x46", "晞镕", 0},
		{"four bytes", "\x82\x35\x8f\x33\x94\x39\xda\x33", "龦💩", 0},
		{"euro of Windows", "\x80", "€", 0},
		{"private bullet", "\xaa\xa1", "\ue000", 0},
		{"cut off", "\xd2\xfe\xcb", "隐\uFFFD", 1},
		{"ASCII behind a broken code", "\xd2\n\xcb\xbd", "\uFFFD\n私", 1},
		{"letter behind a lead byte that has no such code", "\xa9Xb", "\uFFFDXb", 1},
		{"no lead byte", "\xff\xd2\xfe", "\uFFFD隐", 1},
		{"broken four bytes", "\x81\x30a", "\uFFFD0a", 1},
		{"unassigned four bytes", "\xfe\x39\xfe\x39a", "\uFFFDa", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, lost := newGBK().decode([]byte(tt.data))
			if got != tt.want || lost != tt.lost {
				t.Errorf("decode(%x) = %q, %d, want %q, %d", tt.data, got, lost, tt.want, tt.lost)
			}
		})
	}
}
