package lexicon

import (
	"fmt"
	"strings"
)

// pattern is what the trie leads to: a row whose first letters have been found, or one
// choice of them. The matcher reads the rest.
type pattern struct {
	term   int         // index into Dictionary.terms
	number bool        // a number stands before the first letters
	rest   []piece     // behind the first letters; never ends in a gap
	needs  []letterSet // for each piece that can't be absent, the letters it may begin with
	focus  [2]int      // of the first letters those that <a=b> marks, half open; {0, 0} if none
	detail             // what its hits share: b of <a=b> as Instead; Entry and loose of a name of the catalog
}

// piece is a part of a row.
type piece struct {
	kind pieceKind
	alts [][]rune // of lettersPiece: one of these, folded, the longest first
}

type pieceKind int

const (
	lettersPiece pieceKind = iota
	numberPiece
	gapPiece
)

// addRow enters a row under a term. Groups behind the first letters stay groups, so
// that a row with many choices costs its length and not their product.
func (d *Dictionary) addRow(term int, row string) error {
	pieces, plain, err := parseRow(row)
	if err != nil {
		return err
	}
	if plain {
		if done, err := d.addPieces(term, row, pieces); done || err != nil {
			return err
		}
	}
	words, err := expand(row)
	if err != nil {
		return err
	}
	for _, word := range words {
		if err := d.addWord(term, word); err != nil {
			return err
		}
	}
	return nil
}

// addWord enters a row without groups.
func (d *Dictionary) addWord(term int, word string) error {
	p := pattern{term: term}
	bare, err := p.takeFocus(word)
	if err != nil {
		return err
	}
	pieces, _, err := parseRow(bare)
	if err != nil {
		return err
	}
	if len(pieces) > 0 && pieces[0].kind == numberPiece {
		p.number, pieces = true, pieces[1:]
	}
	if len(pieces) == 0 || pieces[0].kind != lettersPiece {
		return fmt.Errorf("%q does not begin with letters or one number", word)
	}
	p.rest = pieces[1:]
	if n := len(p.rest); n > 0 && p.rest[n-1].kind == gapPiece {
		return fmt.Errorf("%q ends with a gap", word)
	}
	if p.Instead != "" && (p.number || len(p.rest) > 0) {
		return fmt.Errorf("%q has # or … beside <a=b>", word)
	}
	d.enter(p, pieces[0].alts[0])
	return nil
}

// addPieces enters a row with its groups as they are. done is false if the row needs
// its groups resolved: it may begin with none of its letters, or a gap stands before
// letters that may be absent.
func (d *Dictionary) addPieces(term int, row string, pieces []piece) (done bool, err error) {
	p := pattern{term: term}
	if len(pieces) > 0 && pieces[0].kind == numberPiece {
		p.number, pieces = true, pieces[1:]
	}
	heads := [][]rune{nil}
	for len(pieces) > 0 && pieces[0].kind == lettersPiece && hasEmpty(heads) {
		var longer [][]rune
		for _, head := range heads {
			for _, alt := range pieces[0].alts {
				longer = append(longer, append(append([]rune(nil), head...), alt...))
			}
		}
		heads, pieces = longer, pieces[1:]
	}
	if hasEmpty(heads) {
		return false, nil
	}
	for i, piece := range pieces {
		if piece.kind != gapPiece {
			continue
		}
		if i == len(pieces)-1 {
			return false, fmt.Errorf("%q ends with a gap", row)
		}
		if next := pieces[i+1]; next.kind == gapPiece || next.kind == lettersPiece && hasEmpty(next.alts) {
			return false, nil
		}
	}
	p.rest = pieces
	for _, head := range heads {
		d.enter(p, head)
	}
	return true, nil
}

// enter puts a pattern behind its first letters.
func (d *Dictionary) enter(p pattern, first []rune) {
	p.needs = needs(p.rest)
	d.trie.add(first, len(d.patterns))
	d.patterns = append(d.patterns, p)
}

func hasEmpty(alts [][]rune) bool {
	for _, alt := range alts {
		if len(alt) == 0 {
			return true
		}
	}
	return false
}

// takeFocus notes the part of a word marked <a=b> and returns the word with a alone.
func (p *pattern) takeFocus(word string) (string, error) {
	before, rest, marked := strings.Cut(word, "<")
	if !marked {
		return word, nil
	}
	inside, after, closed := strings.Cut(rest, ">")
	wrong, right, paired := strings.Cut(inside, "=")
	if !closed || !paired || wrong == "" || right == "" {
		return "", fmt.Errorf("%q: want <wrong=right>", word)
	}
	from := len([]rune(Fold(before)))
	p.focus = [2]int{from, from + len([]rune(Fold(wrong)))}
	p.Instead = right
	return before + wrong + after, nil
}
