// Package catalog holds what apps of this field ask for: permissions, kinds of
// personal information, identifiers, SDKs.
package catalog

import (
	"embed"
	"fmt"
	"iter"
	"path"
	"strings"
	"sync"
)

// The tables under data are written by hand: one row an entry, columns between " | ",
// names between "、", "-" for an empty column, # at the start of a line for a comment.
// They are part of the program, so a row that cannot be read is a fault of ours and
// panics.

//go:embed data
var data embed.FS

// read makes a table that is read when first asked for.
func read[Entry any](file string, entry func(row) Entry) func() []Entry {
	return sync.OnceValue(func() []Entry {
		var all []Entry
		for r := range rows(file) {
			all = append(all, entry(r))
		}
		return all
	})
}

// indexed makes an index of a table by what keys returns; of two entries with one key
// the first is kept.
func indexed[Entry any](table func() []Entry, keys func(Entry) []string) func() map[string]int {
	return sync.OnceValue(func() map[string]int {
		index := map[string]int{}
		for i, e := range table() {
			for _, key := range keys(e) {
				if _, ok := index[key]; !ok {
					index[key] = i
				}
			}
		}
		return index
	})
}

// find returns the entry under a key.
func find[Entry any](table func() []Entry, index func() map[string]int, key string) (Entry, bool) {
	i, ok := index()[key]
	if !ok {
		var none Entry
		return none, false
	}
	return table()[i], true
}

// Fold returns a name as names are compared: letters in lower case and narrow, white
// space and the signs - and _ left out.
func Fold(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0xFF01 && r <= 0xFF5E { // full-width forms of ASCII
			r -= 0xFEE0
		}
		switch {
		case r == ' ' || r == '-' || r == '_' || r == '\u3000' || r == '\u00a0':
			return -1
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, name)
}

func folded(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = Fold(name)
	}
	return out
}

// row is one line of a table.
type row struct {
	file     string
	line     int
	indented bool
	col      []string // trimmed; "-" is read as ""
}

// rows reads a table row by row.
func rows(file string) iter.Seq[row] {
	return func(yield func(row) bool) {
		b, err := data.ReadFile(path.Join("data", file))
		if err != nil {
			panic("catalog: " + err.Error())
		}
		line := 0
		for text := range strings.Lines(string(b)) {
			line++
			text = strings.TrimRight(text, "\n")
			if text == "" || text[0] == '#' {
				continue
			}
			r := row{file: file, line: line, indented: text[0] == ' '}
			for col := range strings.SplitSeq(text, " | ") {
				if col = strings.TrimSpace(col); col == "-" {
					col = ""
				}
				r.col = append(r.col, col)
			}
			if !yield(r) {
				return
			}
		}
	}
}

func (r row) want(columns int) {
	if len(r.col) != columns {
		r.fail(fmt.Sprintf("%d columns, want %d", len(r.col), columns))
	}
}

func (r row) fail(why string) {
	panic(fmt.Sprintf("catalog: %s:%d: %s", r.file, r.line, why))
}

// list splits a column at sep; nil if the column is empty.
func list(col, sep string) []string {
	if col == "" {
		return nil
	}
	return strings.Split(col, sep)
}
