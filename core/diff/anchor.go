package diff

import (
	"slices"
	"sort"
)

// Two long texts are aligned from the outside in. Runs of words that occur equally often
// on both sides are anchors, long runs first; between two anchors shorter runs are tried,
// at last single words. Only what is left between them, small, goes to go-diff. So the
// work stays nearly linear whatever the texts are.

// run is n equal tokens from a on the old and b on the new side.
type run struct{ a, b, n int }

// runLengths are the lengths of the runs tried as anchors.
var runLengths = [...]int{12, 4, 2, 1}

const (
	// directProduct bounds the token counts, multiplied, that go-diff compares without
	// anchors: it is exact there, and fast.
	directProduct = 60 * 60
	// largestProduct bounds what it compares when there are no anchors. Beyond, all is
	// deleted and inserted.
	largestProduct = 200 * 200
)

// aligner aligns the tokens of one change.
type aligner struct {
	a, b             []token
	runs             []run
	aWeight, bWeight []int // set by tidy
}

// equal adds n equal tokens to the runs.
func (g *aligner) equal(a, b, n int) {
	if n == 0 {
		return
	}
	if k := len(g.runs) - 1; k >= 0 && g.runs[k].a+g.runs[k].n == a && g.runs[k].b+g.runs[k].n == b {
		g.runs[k].n += n
		return
	}
	g.runs = append(g.runs, run{a, b, n})
}

// between aligns a[a0:a1] with b[b0:b1]. Runs longer than runLengths[level] have been
// tried.
func (g *aligner) between(a0, a1, b0, b1, level int) {
	n := 0
	for a0+n < a1 && b0+n < b1 && g.a[a0+n].word == g.b[b0+n].word {
		n++
	}
	g.equal(a0, b0, n)
	a0, b0 = a0+n, b0+n
	n = 0
	for a0 < a1-n && b0 < b1-n && g.a[a1-n-1].word == g.b[b1-n-1].word {
		n++
	}
	a1, b1 = a1-n, b1-n
	if a0 < a1 && b0 < b1 {
		g.inside(a0, a1, b0, b1, level)
	}
	g.equal(a1, b1, n)
}

// inside aligns two stretches that begin and end with different tokens.
func (g *aligner) inside(a0, a1, b0, b1, level int) {
	if (a1-a0)*(b1-b0) <= directProduct {
		g.direct(a0, a1, b0, b1)
		return
	}
	for ; level < len(runLengths); level++ {
		length := runLengths[level]
		anchors := g.anchors(a0, a1, b0, b1, length)
		if len(anchors) == 0 {
			continue
		}
		for _, p := range anchors {
			if p.a < a0 || p.b < b0 {
				continue // inside the anchor before, grown
			}
			g.between(a0, p.a, b0, p.b, level+1)
			n := length
			for p.a+n < a1 && p.b+n < b1 && g.a[p.a+n].word == g.b[p.b+n].word {
				n++
			}
			g.equal(p.a, p.b, n)
			a0, b0 = p.a+n, p.b+n
		}
		g.between(a0, a1, b0, b1, level+1)
		return
	}
	if (a1-a0)*(b1-b0) <= largestProduct {
		g.direct(a0, a1, b0, b1)
	}
}

// sightings are the places where one run of words was seen.
type sightings struct {
	key    uint64
	a, b   int32 // how often on either side
	places int32 // where its places begin in a list of all, one of either side in turn
}

// often is how often a run may occur to be an anchor.
const often = 8

// anchors returns the runs of length tokens that occur equally often on both sides, but
// not too often: the first goes with the first, the second with the second, as many as
// come in the same order.
func (g *aligner) anchors(a0, a1, b0, b1, length int) []run {
	if a1-a0 < length || b1-b0 < length {
		return nil
	}
	size := 1
	for size < 2*(a1-a0+b1-b0) {
		size *= 2
	}
	table := make([]sightings, size)
	find := func(key uint64) *sightings {
		for k := (key * 0x9E3779B97F4A7C15 >> 20) & uint64(size-1); ; k = (k + 1) & uint64(size-1) {
			if s := &table[k]; s.key == key || s.key == 0 {
				s.key = key
				return s
			}
		}
	}
	eachRun(g.a[a0:a1], length, func(_ int, key uint64) { find(key).a++ })
	eachRun(g.b[b0:b1], length, func(_ int, key uint64) { find(key).b++ })
	total := int32(0)
	for k := range table {
		if s := &table[k]; s.a != s.b || s.a > often {
			s.a, s.b = 0, 0
		} else {
			s.places = total
			total += 2 * s.a
		}
	}
	// The counts run down to 0 while the places are noted, so the last come first.
	places := make([]int32, total)
	eachRun(g.a[a0:a1], length, func(i int, key uint64) {
		if s := find(key); s.a > 0 {
			s.a--
			places[s.places+2*s.a] = int32(a0 + i)
		}
	})
	eachRun(g.b[b0:b1], length, func(j int, key uint64) {
		if s := find(key); s.b > 0 {
			s.b--
			places[s.places+2*s.b+1] = int32(b0 + j)
		}
	})
	var found []run
	for k := 0; k < len(places); k += 2 {
		if a, b := int(places[k]), int(places[k+1]); g.sameRun(a, b, length) {
			found = append(found, run{a, b, length})
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].a < found[j].a })
	return increasing(found)
}

// eachRun calls do with a key for every run of tokens that could be an anchor.
func eachRun(tokens []token, length int, do func(at int, key uint64)) {
	const base = 0x100000001B3
	top := uint64(1)
	for range length - 1 {
		top *= base
	}
	key := uint64(0)
	for i, t := range tokens {
		if i >= length {
			key -= uint64(tokens[i-length].word+1) * top
		}
		key = key*base + uint64(t.word+1)
		first := i - length + 1
		if first < 0 || key == 0 || length == 1 && (t.mark || t.weight < 2) {
			continue
		}
		do(first, key)
	}
}

func (g *aligner) sameRun(a, b, length int) bool {
	for k := range length {
		if g.a[a+k].word != g.b[b+k].word {
			return false
		}
	}
	return true
}

// increasing returns the longest part of runs, which are sorted by a, whose b increase.
func increasing(runs []run) []run {
	var tails []int // tails[k] ends the lowest increasing sequence of k+1 runs
	before := make([]int, len(runs))
	for i, r := range runs {
		k, _ := slices.BinarySearchFunc(tails, r.b, func(t, b int) int { return runs[t].b - b })
		before[i] = -1
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	longest := make([]run, len(tails))
	if len(tails) > 0 {
		at := tails[len(tails)-1]
		for k := len(tails) - 1; k >= 0; k-- {
			longest[k] = runs[at]
			at = before[at]
		}
	}
	return longest
}
