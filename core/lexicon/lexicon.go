// Package lexicon is the dictionary of the field: it finds all its words in one pass
// over a text.
//
// The words are rows of the files in words/. A file is a list of terms, each a line
// "[term]" followed by its words, one a row; "//" starts a comment. A row may use
//
//	(a|b)  one of several, (a|) for a part that may be absent
//	#      a number, in digits or Chinese numerals
//	…      up to gapLimit characters of the same sentence
//	<a=b>  the words a are meant, and b should stand instead; what is around them
//	       is context. Such a row has no # and no …
//
// Before words are compared, width and case are folded, and white space, emphasis
// marks and invisible characters are passed over: "１８ 周岁" is found as 18周岁.
package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Term names a set of words that mean the same to a rule.
type Term string

//go:embed words/*.txt
var wordFiles embed.FS

// gapLimit is how many folded characters a … may stand for.
const gapLimit = 24

// Dictionary finds the words of all terms. It is read-only once made.
type Dictionary struct {
	terms    []Term
	index    map[Term]int
	patterns []pattern
	trie     trie
}

// pattern is one row with alternatives resolved: literals with numbers and gaps
// between them. The trie finds the first literal, the matcher reads the rest.
type pattern struct {
	term    int  // index into Dictionary.terms
	number  bool // a number stands before the first literal
	rest    []piece
	focus   [2]int // letters of the first literal that <a=b> marks, half open; {0, 0} if none
	instead string // b of <a=b>
	entry   string // of a name of the catalog: the entry's id
	loose   bool   // of such a name: it counts only in an enumeration
}

// piece is what follows the first literal of a pattern.
type piece struct {
	kind    pieceKind
	literal []rune
}

type pieceKind int

const (
	literalPiece pieceKind = iota
	numberPiece
	gapPiece
)

// Default returns the dictionary of the embedded words.
var Default = sync.OnceValue(func() *Dictionary {
	entries, err := wordFiles.ReadDir("words")
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	var all strings.Builder
	for _, entry := range entries {
		data, err := wordFiles.ReadFile("words/" + entry.Name())
		if err != nil {
			panic("lexicon: " + err.Error())
		}
		all.Write(data)
		all.WriteByte('\n')
	}
	d, err := New(all.String())
	if err != nil {
		panic(err.Error())
	}
	d.addCatalog()
	return d
})

// New reads a dictionary from the text of a word file. The error names the row.
func New(words string) (*Dictionary, error) {
	d := &Dictionary{index: map[Term]int{}, trie: newTrie()}
	for i, shape := range shapes {
		d.terms = append(d.terms, shape)
		d.index[shape] = i
	}
	term := -1
	for n, row := range strings.Split(words, "\n") {
		row, _, _ = strings.Cut(row, "//")
		row = strings.TrimSpace(row)
		switch {
		case row == "":
		case strings.HasPrefix(row, "[") && strings.HasSuffix(row, "]"):
			name := Term(row[1 : len(row)-1])
			if _, twice := d.index[name]; twice {
				return nil, fmt.Errorf("lexicon: row %d: term %q twice", n+1, name)
			}
			term = len(d.terms)
			d.terms = append(d.terms, name)
			d.index[name] = term
		case term < 0:
			return nil, fmt.Errorf("lexicon: row %d: word before the first term", n+1)
		default:
			alternatives, err := expand(row)
			if err != nil {
				return nil, fmt.Errorf("lexicon: row %d: %w", n+1, err)
			}
			for _, word := range alternatives {
				if err := d.add(term, word); err != nil {
					return nil, fmt.Errorf("lexicon: row %d: %w", n+1, err)
				}
			}
		}
	}
	return d, nil
}

// Terms returns the names of all terms, in the order of the files.
func (d *Dictionary) Terms() []Term { return slices.Clone(d.terms) }

// add enters one word, its alternatives resolved, under a term.
func (d *Dictionary) add(term int, word string) error {
	p := pattern{term: term}
	word, err := p.takeFocus(word)
	if err != nil {
		return err
	}
	var first []rune
	literal := []rune{}
	flush := func() {
		switch {
		case len(literal) == 0:
		case first == nil:
			first = literal
		default:
			p.rest = append(p.rest, piece{kind: literalPiece, literal: literal})
		}
		literal = []rune{}
	}
	for _, r := range word {
		switch r {
		case '#', '…':
			flush()
			kind := numberPiece
			if r == '…' {
				kind = gapPiece
			}
			if first != nil {
				p.rest = append(p.rest, piece{kind: kind})
			} else if kind == numberPiece && !p.number {
				p.number = true
			} else {
				return fmt.Errorf("%q starts with a gap", word)
			}
		default:
			if folded, keep := fold(r); keep {
				literal = append(literal, folded)
			}
		}
	}
	flush()
	if first == nil {
		return fmt.Errorf("%q has no letters", word)
	}
	if n := len(p.rest); n > 0 && p.rest[n-1].kind == gapPiece {
		return fmt.Errorf("%q ends with a gap", word)
	}
	if p.instead != "" && (p.number || len(p.rest) > 0) {
		return fmt.Errorf("%q has # or … beside <a=b>", word)
	}
	d.trie.add(first, len(d.patterns))
	d.patterns = append(d.patterns, p)
	return nil
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
	p.instead = right
	return before + wrong + after, nil
}

// expand resolves the alternatives of a row, which may nest.
func expand(row string) ([]string, error) {
	words, rest, err := expandUntil(row, false)
	if err == nil && rest != "" {
		err = fmt.Errorf("%q has | or ) without (", row)
	}
	return words, err
}

// expandUntil resolves a row up to the sign that ends it: | or ) inside a group, the
// end of the row outside. rest begins with that sign.
func expandUntil(row string, inGroup bool) (words []string, rest string, err error) {
	words = []string{""}
	for {
		stop := strings.IndexAny(row, "(|)")
		if stop < 0 {
			if inGroup {
				return nil, "", fmt.Errorf("%q has ( without )", row)
			}
			return joined(words, []string{row}), "", nil
		}
		words = joined(words, []string{row[:stop]})
		if row[stop] != '(' {
			return words, row[stop:], nil
		}
		var group []string
		for row = row[stop:]; row[0] != ')'; {
			choice, after, err := expandUntil(row[1:], true)
			if err != nil {
				return nil, "", err
			}
			group = append(group, choice...)
			row = after
		}
		words = joined(words, group)
		row = row[1:]
	}
}

// joined returns each head followed by each tail.
func joined(heads, tails []string) []string {
	all := make([]string, 0, len(heads)*len(tails))
	for _, head := range heads {
		for _, tail := range tails {
			all = append(all, head+tail)
		}
	}
	return all
}
