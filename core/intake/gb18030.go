package intake

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

// gbkDeltas is the table of the two-byte codes, in their order: the differences of
// neighbouring code points as signed varints. It takes a sixth of the room of the
// tables of x/text; TestGBKTable writes it and compares it with them.
//
//go:embed gbk.bin
var gbkDeltas []byte

const (
	gbkRow  = 190       // two-byte codes under one lead byte
	gbkSize = 126 * 190 // lead bytes 0x81 to 0xFE

	// The four-byte codes count the code points that have no two-byte code, but for
	// the private use area, where their order is another and nothing is read.
	fourBytePrivate = 33469
	fourByteResumed = 33550 // U+E865
	fourByteEnd     = 39420
	fourByteAstral  = 189000 // U+10000
)

// gbk decodes GB18030, of which GBK and GB2312 are parts.
type gbk struct {
	two  []rune // by lead and trail byte; U+FFFD where there is no code
	four []rune // of the four-byte codes below U+10000; nil until one is met
}

// newGBK unpacks the table.
func newGBK() *gbk {
	g := &gbk{two: make([]rune, 0, gbkSize)}
	at := rune(0)
	for i := 0; i < len(gbkDeltas); {
		delta, shift := uint32(0), 0
		for ; gbkDeltas[i] >= 0x80; i++ {
			delta |= uint32(gbkDeltas[i]&0x7f) << shift
			shift += 7
		}
		delta |= uint32(gbkDeltas[i]) << shift
		i++
		at += rune(delta>>1) ^ -rune(delta&1)
		g.two = append(g.two, at)
	}
	return g
}

// decode returns data as UTF-8 with U+FFFD for what is no code, and how many of those
// it wrote.
func (g *gbk) decode(data []byte) (src string, lost int) {
	var b strings.Builder
	b.Grow(len(data) * 3 / 2)
	for i := 0; i < len(data); {
		r, size := g.next(data[i:])
		if r == utf8.RuneError {
			lost++
		}
		b.WriteRune(r)
		i += size
	}
	return b.String(), lost
}

// next returns the first character of data and its size in bytes. Of a broken code it
// takes one byte, so that an ASCII byte behind it is kept.
func (g *gbk) next(data []byte) (rune, int) {
	lead := data[0]
	switch {
	case lead < 0x80:
		return rune(lead), 1
	case lead == 0x80:
		return '€', 1
	case lead == 0xFF || len(data) < 2:
		return utf8.RuneError, 1
	}
	trail := data[1]
	switch {
	case trail >= 0x40 && trail < 0x7F:
		trail -= 0x40
	case trail >= 0x80 && trail < 0xFF:
		trail -= 0x41
	case trail >= '0' && trail <= '9':
		return g.nextFour(data)
	default:
		return utf8.RuneError, 1
	}
	r := g.two[int(lead-0x81)*gbkRow+int(trail)]
	if r == utf8.RuneError && data[1] < 0x80 {
		return r, 1
	}
	return r, 2
}

// nextFour is next for a four-byte code, of which two bytes have been seen.
func (g *gbk) nextFour(data []byte) (rune, int) {
	if len(data) < 4 || data[2] < 0x81 || data[2] > 0xFE || data[3] < '0' || data[3] > '9' {
		return utf8.RuneError, 1
	}
	at := ((int(data[0]-0x81)*10+int(data[1]-'0'))*126+int(data[2]-0x81))*10 + int(data[3]-'0')
	switch {
	case at < fourByteEnd:
		if g.four == nil {
			g.four = fourByteCodes(g.two)
		}
		return g.four[at], 4
	case at >= fourByteAstral && at-fourByteAstral <= 0x10FFFF-0x10000:
		return rune(at-fourByteAstral) + 0x10000, 4
	}
	return utf8.RuneError, 4
}

// fourByteCodes returns what the four-byte codes below U+10000 stand for.
func fourByteCodes(two []rune) []rune {
	taken := make([]bool, 0x10000)
	for _, r := range two {
		taken[r] = r != utf8.RuneError
	}
	codes := make([]rune, 0, fourByteEnd)
	for r := rune(0x80); len(codes) < fourByteEnd; r++ {
		switch {
		case len(codes) == fourBytePrivate:
			for len(codes) < fourByteResumed {
				codes = append(codes, utf8.RuneError)
			}
			r = 0xE865 - 1
		case !taken[r] && (r < 0xD800 || r > 0xDFFF):
			codes = append(codes, r)
		}
	}
	return codes
}
