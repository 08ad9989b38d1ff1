package diff

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
)

// Units are alike as far as they share features: their words of some weight and the
// pairs of words that follow each other, rare ones counting more. All is counted in
// whole numbers, so that the outcome is the same on every machine.

const (
	commonFeature = 24 // a feature in more units than this proposes no pair
	proposals     = 6  // pairs tried for a unit because of shared features
	nearby        = 3  // how far from its place in a gap a unit looks for its like

	// Scores run from 0, nothing shared, to 1000, all shared.
	alikeAnywhere = 400  // enough without another sign
	alikeInPlace  = 220  // enough between the same neighbours
	alikeHeading  = 60   // enough under the same heading
	sameHeading   = 300  // bonus
	onlyHeading   = 1000 // bonus under the same heading, if no other unit bears it
	samePlace     = 100  // bonus
)

// candidate is a pair that could be made.
type candidate struct {
	old, new int
	score    int
}

// bestFirst sorts candidates by score, those of one score by place.
func bestFirst(list []candidate) {
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return cmp.Or(b.score-a.score, a.old-b.old, a.new-b.new) < 0
	})
}

// features are what units share, for the unpaired units of both documents.
type features struct {
	c        *comparer
	old, new [][]int32   // by unit: its features, each once; nil if the unit is paired
	weight   []int       // by feature
	places   [][]int32   // by feature: the new units that have it
	stamp    []int32     // by feature: the last old unit marked
	heading  map[int]int // by old unit: the new one that alone bears its heading
}

// pairSimilar pairs units that are alike, the most alike first.
func (c *comparer) pairSimilar() {
	f := c.newFeatures()
	if f == nil {
		return
	}
	candidates := f.candidates()
	bestFirst(candidates)
	for _, p := range candidates {
		if c.old.free(p.old) && c.new.free(p.new) {
			c.join([]int{p.old}, []int{p.new}, false)
		}
	}
	c.pairLeftOver()
}

// featureReader numbers features as it meets them.
type featureReader struct {
	known    map[uint64]int32
	old, new []int   // by feature: how many units have it
	last     []int32 // by feature: the last unit it was met in
	units    int32
}

// read returns the features of one unit, each once, and counts them in r.old or r.new,
// which counts points to.
func (r *featureReader) read(tokens []token, counts *[]int) []int32 {
	r.units++
	list := []int32{}
	note := func(key uint64) {
		id, known := r.known[key]
		if !known {
			id = int32(len(r.last))
			r.known[key] = id
			r.last = append(r.last, 0)
			r.old, r.new = append(r.old, 0), append(r.new, 0)
		}
		if r.last[id] != r.units {
			r.last[id] = r.units
			list = append(list, id)
			(*counts)[id]++
		}
	}
	before := uint64(0)
	for _, t := range tokens {
		if t.mark || t.weight < 2 {
			continue
		}
		word := uint64(t.word) + 1
		note(word)
		if before != 0 {
			note(before<<32 | word)
		}
		before = word
	}
	return list
}

// newFeatures returns the features of the unpaired units, or nil if one document has
// no such unit.
func (c *comparer) newFeatures() *features {
	olds, news := c.old.unpaired(), c.new.unpaired()
	if len(olds) == 0 || len(news) == 0 {
		return nil
	}
	f := &features{c: c, heading: c.sharedHeadings(), old: make([][]int32, len(c.old.units)), new: make([][]int32, len(c.new.units))}
	r := featureReader{known: map[uint64]int32{}}
	for _, i := range olds {
		f.old[i] = r.read(c.tokensOf(&c.old, i), &r.old)
	}
	for _, j := range news {
		f.new[j] = r.read(c.tokensOf(&c.new, j), &r.new)
	}
	f.weight = make([]int, len(r.last))
	f.places = make([][]int32, len(r.last))
	f.stamp = make([]int32, len(r.last))
	for id := range f.weight {
		f.weight[id] = 1 + bits.Len(uint(max(len(olds), len(news))/max(r.old[id], r.new[id])))
	}
	for _, j := range news {
		for _, id := range f.new[j] {
			if r.old[id] > 0 && r.new[id] <= commonFeature {
				f.places[id] = append(f.places[id], int32(j))
			}
		}
	}
	return f
}

// candidates returns the pairs that are alike enough.
func (f *features) candidates() []candidate {
	c := f.c
	var found []candidate
	gaps := c.gaps()
	headings := map[string][]int{}
	for j, u := range c.new.units {
		if u.name != "" && c.new.free(j) {
			headings[u.name] = append(headings[u.name], j)
		}
	}
	shared := make([]int, len(c.new.units))
	tried := make([]int32, len(c.new.units))
	for i, list := range f.old {
		if list == nil {
			continue
		}
		mark := int32(i + 1)
		whole := 0
		var touched []int
		for _, id := range list {
			f.stamp[id] = mark
			whole += f.weight[id]
			for _, j := range f.places[id] {
				if shared[j] == 0 {
					touched = append(touched, int(j))
				}
				shared[j] += f.weight[id]
			}
		}
		slices.SortFunc(touched, func(a, b int) int { return cmp.Or(shared[b]-shared[a], a-b) })
		try := func(j int) {
			if tried[j] == mark || !c.new.free(j) {
				return
			}
			tried[j] = mark
			if score, ok := f.score(i, j, whole, gaps.same(i, j)); ok {
				found = append(found, candidate{i, j, score})
			}
		}
		for _, j := range touched[:min(len(touched), proposals)] {
			try(j)
		}
		for _, j := range touched {
			shared[j] = 0
		}
		if same := headings[c.old.units[i].name]; len(same) <= proposals {
			for _, j := range same {
				try(j)
			}
		}
		for _, j := range gaps.near(i) {
			try(j)
		}
	}
	return found
}

// score returns how alike old unit i, whose features are stamped and weigh whole, is
// to new unit j, and whether that is enough.
func (f *features) score(i, j, whole int, inPlace bool) (int, bool) {
	both, other := 0, 0
	for _, id := range f.new[j] {
		other += f.weight[id]
		if f.stamp[id] == int32(i+1) {
			both += f.weight[id]
		}
	}
	alike := 0
	if whole+other > 0 {
		alike = 2000 * both / (whole + other)
	}
	if few := min(len(f.old[i]), len(f.new[j])); few >= 12 { // one unit inside the other
		alike = max(alike, 700*both/min(whole, other))
	}
	old, new := &f.c.old.units[i], &f.c.new.units[j]
	score := alike
	enough := alike >= alikeAnywhere
	if old.name == new.name && old.name != "" {
		score += sameHeading
		if only, ok := f.heading[i]; ok && only == j {
			score += onlyHeading
		}
		enough = enough || alike >= alikeHeading
	}
	if inPlace {
		score += samePlace
		enough = enough || alike >= alikeInPlace
	}
	if old.kind != new.kind {
		score -= samePlace
	}
	return score, enough
}
