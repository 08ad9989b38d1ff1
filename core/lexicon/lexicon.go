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
// A term marked "[term] aside" is frequent and seldom asked for: it is looked up in a
// span when Index.In asks, not found with the others.
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
	terms    termIndex
	patterns []pattern // by node of the trie
	nodeOf   []int32   // of each pattern its node, until they are sorted
	pieces   []piece   // of all patterns
	choices  []choice  // of all pieces
	runes    []rune    // the letters of all choices
	details  []detail  // what hits of some patterns share; the first says nothing
	trie     trie
	aside    *Dictionary // of the terms marked aside; nil for none
}

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
	d, err := read(all.String())
	if err != nil {
		panic(err.Error())
	}
	d.addCatalog()
	d.sortPatterns()
	return d
})

// asideMark ends the line of a term that is looked up only where somebody asks.
const asideMark = "] aside"

// New reads a dictionary from the text of a word file. The error names the row.
func New(words string) (*Dictionary, error) {
	d, err := read(words)
	if err != nil {
		return nil, err
	}
	d.sortPatterns()
	return d, nil
}

// read enters the rows of a word file.
func read(words string) (*Dictionary, error) {
	n := len(words)
	d := &Dictionary{
		// How many there will be is guessed: lists that grow are copied.
		patterns: make([]pattern, 0, n/12),
		nodeOf:   make([]int32, 0, n/12),
		pieces:   make([]piece, 0, n/14),
		choices:  make([]choice, 0, n/6),
		runes:    make([]rune, 0, n/2),
		details:  make([]detail, 1),
		trie:     newTrie(n / 9),
	}
	for _, shape := range shapes {
		d.terms.add(shape)
	}
	aside := &Dictionary{details: make([]detail, 1), trie: newTrie(0)}
	into, term := d, -1
	for n, row := range strings.Split(words, "\n") {
		row, _, _ = strings.Cut(row, "//")
		row = strings.TrimSpace(row)
		switch {
		case row == "":
		case strings.HasPrefix(row, "[") && (strings.HasSuffix(row, "]") || strings.HasSuffix(row, asideMark)):
			name, marked := strings.CutSuffix(row[1:], asideMark)
			if into = d; marked {
				into = aside
			}
			if name = strings.TrimSuffix(name, "]"); name == "" {
				return nil, fmt.Errorf("lexicon: row %d: term without a name", n+1)
			}
			if d.has(Term(name)) || aside.has(Term(name)) {
				return nil, fmt.Errorf("lexicon: row %d: term %q twice", n+1, name)
			}
			term = into.terms.add(Term(name))
		case term < 0:
			return nil, fmt.Errorf("lexicon: row %d: word before the first term", n+1)
		default:
			if err := into.addRow(term, row); err != nil {
				return nil, fmt.Errorf("lexicon: row %d: %w", n+1, err)
			}
		}
	}
	if len(aside.terms.names) > 0 {
		aside.sortPatterns()
		d.aside = aside
	}
	return d, nil
}

func (d *Dictionary) has(term Term) bool {
	_, has := d.terms.at(term)
	return has
}

// Terms returns the names of all terms, in the order of the files, those marked aside
// last.
func (d *Dictionary) Terms() []Term {
	if d.aside == nil {
		return slices.Clone(d.terms.names)
	}
	return slices.Concat(d.terms.names, d.aside.terms.names)
}
