package lexicon

import (
	"fmt"
	"strings"
)

// pattern is what the trie leads to: a row whose first letters have been found, or one
// choice of them. The matcher reads the rest. Patterns are many; they hold no pointers.
type pattern struct {
	next       letterSet // what may follow the first letters
	term       int32     // index into Dictionary.terms.names
	from, to   int32     // Dictionary.pieces behind the first letters; never end in a gap
	detail     int32     // index into Dictionary.details
	focusStart int16     // of the first letters those that <a=b> marks, half open
	focusEnd   int16     // 0 if none
	number     bool      // a number stands before the first letters
}

// piece is a part of a row.
type piece struct {
	kind     pieceKind
	optional bool      // of lettersPiece: a choice is empty
	starts   letterSet // of lettersPiece: what its choices begin with
	from, to int32     // of lettersPiece: its Dictionary.choices, the longest first
}

// choice is one of the words that may stand for a piece.
type choice struct {
	from, to int32 // its folded letters in Dictionary.runes
	pair     pair  // what it begins with; unset if it is empty
}

type pieceKind uint8

const (
	lettersPiece pieceKind = iota
	numberPiece
	gapPiece
)

// addRow enters a row under a term. Groups behind the first letters stay groups, so
// that a row with many choices costs its length and not their product.
func (d *Dictionary) addRow(term int, row string) error {
	from := len(d.pieces)
	plain, err := d.parseRow(row)
	if err != nil {
		return err
	}
	if plain {
		if done, err := d.addPieces(term, row, from); done || err != nil {
			return err
		}
	}
	d.pieces = d.pieces[:from]
	rows, err := split(row)
	if err != nil {
		return err
	}
	for _, simpler := range rows {
		if err := d.addRow(term, simpler); err != nil {
			return err
		}
	}
	if len(rows) > 0 {
		return nil
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
	p := pattern{term: int32(term)}
	bare, err := d.takeFocus(&p, word)
	if err != nil {
		return err
	}
	from := len(d.pieces)
	if _, err := d.parseRow(bare); err != nil {
		return err
	}
	pieces := d.pieces[from:]
	if len(pieces) > 0 && pieces[0].kind == numberPiece {
		p.number, pieces = true, pieces[1:]
	}
	if len(pieces) == 0 || pieces[0].kind != lettersPiece {
		return fmt.Errorf("%q does not begin with letters or one number", word)
	}
	first, rest := pieces[0], pieces[1:]
	if n := len(rest); n > 0 && rest[n-1].kind == gapPiece {
		return fmt.Errorf("%q ends with a gap", word)
	}
	if p.focusEnd > 0 && (p.number || len(rest) > 0) {
		return fmt.Errorf("%q has # or … beside <a=b>", word)
	}
	d.enter(p, d.choices[first.from], len(rest))
	return nil
}

// addPieces enters a row of the pieces from index from on, with its groups as they
// are. done is false if the row needs its groups resolved: it may begin with none of
// its letters, or a gap stands before letters that may be absent.
func (d *Dictionary) addPieces(term int, row string, from int) (done bool, err error) {
	p := pattern{term: int32(term)}
	pieces := d.pieces[from:]
	if len(pieces) > 0 && pieces[0].kind == numberPiece {
		p.number, pieces = true, pieces[1:]
	}
	heads, optional := []choice{{}}, true
	for len(pieces) > 0 && pieces[0].kind == lettersPiece && optional {
		heads, optional = d.joinedTo(heads, pieces[0])
		pieces = pieces[1:]
	}
	if optional {
		return false, nil
	}
	for i, piece := range pieces {
		if piece.kind != gapPiece {
			continue
		}
		if i == len(pieces)-1 {
			return false, fmt.Errorf("%q ends with a gap", row)
		}
		if next := pieces[i+1]; next.kind == gapPiece || next.optional {
			return false, nil
		}
	}
	for _, head := range heads {
		d.enter(p, head, len(pieces))
	}
	return true, nil
}

// joinedTo returns each of heads followed by each choice of a piece; optional says
// whether one of them is empty.
func (d *Dictionary) joinedTo(heads []choice, p piece) (longer []choice, optional bool) {
	choices := d.choices[p.from:p.to]
	if len(heads) == 1 && heads[0].from == heads[0].to {
		return choices, p.optional
	}
	for _, head := range heads {
		for _, c := range choices {
			from := len(d.runes)
			d.runes = append(d.runes, d.runes[head.from:head.to]...)
			d.runes = append(d.runes, d.runes[c.from:c.to]...)
			longer = append(longer, choice{from: int32(from), to: int32(len(d.runes))})
			optional = optional || len(d.runes) == from
		}
	}
	return longer, optional
}

// enter puts a pattern, whose rest are the last pieces there are, behind its first
// letters.
func (d *Dictionary) enter(p pattern, first choice, rest int) {
	p.from, p.to = int32(len(d.pieces)-rest), int32(len(d.pieces))
	p.next = follows(d.pieces[p.from:p.to])
	at := d.trie.add(d.runes[first.from:first.to])
	d.trie.nodes[at].to++
	d.patterns, d.nodeOf = append(d.patterns, p), append(d.nodeOf, at)
}

// sortPatterns puts the patterns of each node side by side, in the order they were
// entered. Until then nothing can be found.
func (d *Dictionary) sortPatterns() {
	nodes, at := d.trie.nodes, int32(0)
	for i := range nodes {
		count := nodes[i].to
		nodes[i] = node{at, at}
		at += count
	}
	sorted := make([]pattern, len(d.patterns))
	for i, p := range d.patterns {
		n := &nodes[d.nodeOf[i]]
		sorted[n.to] = p
		n.to++
	}
	d.patterns, d.nodeOf = sorted, nil
}

// follows returns what a text may go on with where pieces follow.
func follows(pieces []piece) letterSet {
	var set letterSet
	for _, p := range pieces {
		if p.kind != lettersPiece {
			return anyLetter
		}
		set |= p.starts
		if !p.optional {
			return set
		}
	}
	return everything
}

// takeFocus notes the part of a word marked <a=b> and returns the word with a alone.
func (d *Dictionary) takeFocus(p *pattern, word string) (string, error) {
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
	p.focusStart, p.focusEnd = int16(from), int16(from+len([]rune(Fold(wrong))))
	p.detail = d.addDetail(detail{Instead: right})
	return before + wrong + after, nil
}

// addDetail keeps what hits have in common and returns its index.
func (d *Dictionary) addDetail(common detail) int32 {
	d.details = append(d.details, common)
	return int32(len(d.details) - 1)
}
