package diff

import "github.com/sergi/go-diff/diffmatchpatch"

// go-diff compares strings of characters. Every word gets a character of its own here,
// never one of the surrogates, which it would turn into U+FFFD.

const (
	firstSurrogate = 0xD800
	surrogates     = 0x800
)

// direct aligns two stretches with go-diff.
func (g *aligner) direct(a0, a1, b0, b1 int) {
	characters := make(map[int32]rune, a1-a0)
	spell := func(tokens []token) []rune {
		spelt := make([]rune, len(tokens))
		for i, t := range tokens {
			r, known := characters[t.word]
			if !known {
				r = rune(len(characters) + 1)
				if r >= firstSurrogate {
					r += surrogates
				}
				characters[t.word] = r
			}
			spelt[i] = r
		}
		return spelt
	}
	// A zero value has no time limit, which would make the outcome vary.
	var differ diffmatchpatch.DiffMatchPatch
	for _, d := range differ.DiffMainRunes(spell(g.a[a0:a1]), spell(g.b[b0:b1]), false) {
		n := 0
		for range d.Text {
			n++
		}
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			g.equal(a0, b0, n)
			a0, b0 = a0+n, b0+n
		case diffmatchpatch.DiffDelete:
			a0 += n
		case diffmatchpatch.DiffInsert:
			b0 += n
		}
	}
}
