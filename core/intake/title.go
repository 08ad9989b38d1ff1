package intake

import (
	"strings"
	"unicode/utf8"
)

// A line set apart by larger letters is a heading to the eye. It is written in bold,
// as a heading made with bold print is; whether it is one the parser decides.

// boldTitles makes paragraphs bold that are one short line in letters a fifth larger
// than most.
func (p *page) boldTitles() {
	usual := p.usualSize()
	for _, b := range p.blocks {
		if b.kind != paragraph || b.marker != "" || len(b.lines) != 1 || !p.isTitle(b.lines[0], usual) {
			continue
		}
		for j := range b.lines[0] {
			b.lines[0][j].bold = true
		}
	}
}

// usualSize returns the size most of the text is set in, the smaller of two.
func (p *page) usualSize() float64 {
	bytes := map[float64]int{}
	p.eachRun(func(b *pageBlock, r *run) {
		if b.kind != heading {
			bytes[r.size] += r.end - r.start
		}
	})
	usual, most := 0.0, 0
	for size, n := range bytes {
		if n > most || n == most && size < usual {
			usual, most = size, n
		}
	}
	return usual
}

// isTitle reports whether a line is short, large throughout, and no sentence.
func (p *page) isTitle(l line, usual float64) bool {
	var words strings.Builder
	for _, r := range l {
		if r.mark >= 0 {
			continue
		}
		if r.size < usual*1.2 {
			return false
		}
		words.Write(p.buf[r.start:r.end])
		if words.Len() > 120 {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(words.String())
	return words.Len() > 0 && !strings.ContainsRune("。；，、：:;,.？?！!", last)
}
