package diff

import (
	"math/bits"
	"sort"

	"clausewright/core/text"
)

// A paragraph can have gone elsewhere and been edited on the way. Lines that no equal
// line was found for are paired with the line most like them, by the features that
// units are paired by.

const (
	alikeLines   = 600 // how alike two lines must be, of 1000
	alikeInPair  = 150 // bonus in clauses that are paired: a line is rather edited than moved
	sharedByMany = 12  // a feature in more lines than this proposes no pair
)

// mateSimilar makes mates of lines that say nearly the same, the most alike first. It
// leaves short lines and lines that say what others of either document say.
func (c *comparer) mateSimilar(olds, news []line) {
	count := map[int]int{} // by text; lines with more than 1 are left
	for _, lines := range [...][]line{olds, news} {
		for i := range lines {
			count[lines[i].text]++
		}
	}
	for k := 1; k < len(olds); k++ { // as many between the same lines: edited in their places
		last := k
		for last < len(olds) && olds[last].mate == alone {
			last++
		}
		if n, j := last-k, olds[k-1].mate; n > 0 && j != alone && last < len(olds) && olds[last].mate == j+n+1 {
			for i := range n {
				count[olds[k+i].text]++
				count[news[j+1+i].text]++
			}
		}
		k = last
	}
	r := featureReader{known: map[uint64]int32{}}
	read := func(s *side, lines []line, counts *[]int) [][]int32 {
		all := make([][]int32, len(lines))
		for i := range lines {
			if l := &lines[i]; l.mate == alone && !l.headed && l.size >= movedSize && count[l.text] == 1 {
				all[i] = r.read(c.tokensOfLine(s, l), counts)
			}
		}
		return all
	}
	before, after := read(&c.old, olds, &r.old), read(&c.new, news, &r.new)
	weight := make([]int, len(r.last))
	for id := range weight {
		weight[id] = 1 + bits.Len(uint(max(len(olds), len(news))/max(r.old[id], r.new[id])))
	}
	places := make([][]int32, len(r.last))
	whole := make([]int, len(news))
	for j, list := range after {
		for _, id := range list {
			whole[j] += weight[id]
			if r.old[id] > 0 && r.new[id] <= sharedByMany {
				places[id] = append(places[id], int32(j))
			}
		}
	}
	var found []candidate
	shared := map[int32]int{}
	for i, list := range before {
		clear(shared)
		own := 0
		for _, id := range list {
			own += weight[id]
			for _, j := range places[id] {
				shared[j] += weight[id]
			}
		}
		for j, both := range shared {
			score := 2000 * both / (own + whole[j])
			if p := c.old.units[olds[i].unit].pair; p != unpaired && p == c.new.units[news[j].unit].pair {
				score += alikeInPair
			}
			if score >= alikeLines {
				found = append(found, candidate{i, int(j), score})
			}
		}
	}
	bestFirst(found)
	for _, p := range found {
		if olds[p.old].mate == alone && news[p.new].mate == alone {
			olds[p.old].mate, news[p.new].mate = p.new, p.old
		}
	}
}

// tokensOfLine returns the words of a line of s.
func (c *comparer) tokensOfLine(s *side, l *line) []token {
	tokens := s.units[l.unit].tokens
	if tokens == nil { // the unit may be long, and this its only line of interest
		return c.cutWords(s.doc.Source, fold(s.doc, text.Span{Start: l.start, End: l.start + l.length}), l.start)
	}
	at := int32(l.start - s.units[l.unit].Span.Start)
	from := sort.Search(len(tokens), func(k int) bool { return tokens[k].start >= at })
	to := sort.Search(len(tokens), func(k int) bool { return tokens[k].start >= at+int32(l.length) })
	return tokens[from:to]
}
