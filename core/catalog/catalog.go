// Package catalog holds what apps of this field ask for: permissions, kinds of
// personal information, identifiers, SDKs.
package catalog

import (
	"embed"
	"strings"
	"sync"

	"clausewright/core/datafile"
)

// The tables under data are written by hand, names between "、": see datafile.

//go:embed data
var data embed.FS

// read makes a table that is read when first asked for.
func read[Entry any](file string, entry func(datafile.Row) Entry) func() []Entry {
	return sync.OnceValue(func() []Entry {
		var all []Entry
		for r := range datafile.Rows(data, "data/"+file) {
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

// list splits a column at sep; nil if the column is empty.
func list(col, sep string) []string {
	if col == "" {
		return nil
	}
	return strings.Split(col, sep)
}
