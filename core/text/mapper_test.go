package text

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// samples have characters of one to four bytes, joined emoji, both line ends, bytes
// that are no UTF-8, and enough of them to cross several marks.
var samples = []string{
	"",
	"é𐐀👩🏽\r\n第二行\n",
	"\n\n",
	"a\xffb\xe4\xb8",
	strings.Repeat("隐私𐐀x\n", 400),
	strings.Repeat("长", 3*blockSize),
}

func TestPositionCountsAsReadersDo(t *testing.T) {
	for _, src := range samples {
		m := NewMapper(src)
		line, column, units := 1, 1, 0
		for at := 0; ; {
			want := Position{Line: line, Column: column, Offset: at, UTF16: units}
			if got := m.Position(at); got != want {
				t.Fatalf("Position(%d) of %.20q = %+v, want %+v", at, src, got, want)
			}
			if at == len(src) {
				break
			}
			r, size := utf8.DecodeRuneInString(src[at:])
			at += size
			units += len(utf16.Encode([]rune{r}))
			column++
			if r == '\n' {
				line, column = line+1, 1
			}
		}
	}
}

func TestPositionInsideACodePoint(t *testing.T) {
	if got := NewMapper("a𐐀").Position(3).Offset; got != 1 {
		t.Errorf("Position inside a code point is at %d, want its start 1", got)
	}
}

func TestUTF16OffsetInverts(t *testing.T) {
	for _, src := range samples {
		m := NewMapper(src)
		for at := range src {
			units := m.Position(at).UTF16
			if got, err := m.UTF16Offset(units); err != nil || got != at {
				t.Fatalf("UTF16Offset(%d) of %.20q = %d, %v, want %d", units, src, got, err, at)
			}
		}
	}
}

func TestUTF16OffsetRefuses(t *testing.T) {
	m := NewMapper("ab")
	for _, units := range []int{-1, 3} {
		if got, err := m.UTF16Offset(units); err == nil {
			t.Errorf("UTF16Offset(%d) = %d, want an error", units, got)
		}
	}
}
