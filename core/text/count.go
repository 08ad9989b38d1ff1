package text

import (
	"strings"
	"unicode/utf8"
)

// Counts returns how often each of some words stands in s, as strings.Count does, in
// one pass over s. Words are UTF-8, and none is empty.
func Counts(s string, words []string) []int {
	var starts startSet
	for _, w := range words {
		starts.add(w)
	}
	counts, free := make([]int, len(words)), make([]int, len(words)) // free: behind the last one found
	for at := range len(s) {
		if !utf8.RuneStart(s[at]) || !starts.has(s, at) {
			continue
		}
		for i, w := range words {
			if at >= free[i] && strings.HasPrefix(s[at:], w) {
				counts[i]++
				free[i] = at + len(w)
			}
		}
	}
	return counts
}

// startSet is a set of first characters that may hold more than was put in, never less.
type startSet [64]uint64

func (set *startSet) add(word string) {
	k := startKey(word, 0)
	set[k>>6] |= 1 << (k & 63)
}

func (set *startSet) has(s string, at int) bool {
	k := startKey(s, at)
	return set[k>>6]>>(k&63)&1 != 0
}

// startKey returns the last twelve bits of a character of three bytes, and less of any
// other.
func startKey(s string, at int) uint16 {
	if b := s[at]; b < 0xE0 || at+2 >= len(s) {
		return uint16(b)
	}
	return uint16(s[at+1]&63)<<6 | uint16(s[at+2]&63)
}
