package diff

import "slices"

// staying returns for every pair whether it keeps its place: those in the heaviest set
// of pairs that come in the same order on both sides. The others have moved.
func (c *comparer) staying() []bool {
	order := make([]int, len(c.pairs))
	for p := range order {
		order[p] = p
	}
	slices.SortFunc(order, func(p, q int) int { return c.pairs[p].old[0] - c.pairs[q].old[0] })
	at, weight := make([]int, len(order)), make([]int, len(order))
	for k, p := range order {
		at[k], weight[k] = c.pairs[p].new[0], c.weightOf(c.pairs[p])
	}
	stays := make([]bool, len(c.pairs))
	for k, stay := range heaviest(at, weight, len(c.new.units)) {
		stays[order[k]] = stay && !c.pairs[order[k]].moved
	}
	return stays
}

// heaviest returns which elements are in the heaviest part of at that increases. Every
// element of at is different, from 0 to below limit; its weight is positive.
func heaviest(at, weight []int, limit int) []bool {
	const none = -1
	// ends[i+1] is the element that ends the heaviest increasing sequence among those
	// whose at lies in a range up to i: a Fenwick tree over prefixes.
	ends := make([]int, limit+1)
	for i := range ends {
		ends[i] = none
	}
	total := make([]int, len(at)) // weight of the heaviest sequence that ends with the element
	before := make([]int, len(at))
	heavier := func(p, q int) bool { return p != none && (q == none || total[p] > total[q]) }
	last := none
	for k := range at {
		before[k] = none
		for i := at[k]; i > 0; i -= i & -i {
			if heavier(ends[i], before[k]) {
				before[k] = ends[i]
			}
		}
		total[k] = weight[k]
		if before[k] != none {
			total[k] += total[before[k]]
		}
		for i := at[k] + 1; i < len(ends); i += i & -i {
			if heavier(k, ends[i]) {
				ends[i] = k
			}
		}
		if heavier(k, last) {
			last = k
		}
	}
	in := make([]bool, len(at))
	for k := last; k != none; k = before[k] {
		in[k] = true
	}
	return in
}

// weightOf returns how much a pair counts for staying in place: its size in bytes, and
// a little for being there at all.
func (c *comparer) weightOf(p pair) int {
	n := 16 + c.old.size(p.old) + c.new.size(p.new)
	if !c.old.units[p.old[0]].begins {
		return n / 8 // a part of a clause moves before a clause does
	}
	return n
}
