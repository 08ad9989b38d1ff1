package diff

import (
	"slices"

	"clausewright/core/text"
)

// A paragraph that left its clause for another, or for another place in it, is taken out
// of both as a unit of its own: what was moved is shown as moved, and the clauses without
// what is not theirs.

// movedSize is the size in bytes below which lines are not followed, some 16 Chinese
// characters: short ones are alike by chance.
const movedSize = 48

// passage is a stretch of lines that stands on both sides.
type passage struct {
	old, new text.Span
	inside   bool // it changed its place inside one pair
}

// moveParagraphs pairs lines, equal or alike, that stand in units not paired with each
// other, or out of order in units that are, and reports whether there are any.
func (c *comparer) moveParagraphs() bool {
	olds, news := c.lines(func(u *unit) bool { return u.pair == unpaired || !c.pairs[u.pair].equal })
	c.mateSimilar(olds, news)
	outOfOrder := c.outOfOrder(olds, news)
	c.keepRows(olds, news, outOfOrder)
	passages := c.passages(olds, news, outOfOrder)
	if len(passages) == 0 {
		return false
	}
	oldParts, newParts := map[int]int{}, map[int]int{} // by offset: the pair of the part that begins there
	var oldEnds, newEnds []int
	for k, p := range passages {
		oldParts[p.old.Start], newParts[p.new.Start] = len(c.pairs)+k, len(c.pairs)+k
		oldEnds = append(oldEnds, p.old.Start, p.old.End)
		newEnds = append(newEnds, p.new.Start, p.new.End)
	}
	c.old.units, c.new.units = c.old.divided(ascending(oldEnds)), c.new.divided(ascending(newEnds))

	pairs := make([]pair, len(c.pairs)+len(passages))
	for p := range c.pairs {
		pairs[p].moved, pairs[p].equal = c.pairs[p].moved, c.pairs[p].equal
	}
	for k, p := range passages {
		pairs[len(c.pairs)+k].moved = p.inside
	}
	for i := range c.old.units {
		u := &c.old.units[i]
		if p, ok := oldParts[u.Span.Start]; ok {
			u.pair = p
		}
		if u.pair != unpaired {
			pairs[u.pair].old = append(pairs[u.pair].old, i)
		}
	}
	for j := range c.new.units {
		u := &c.new.units[j]
		if p, ok := newParts[u.Span.Start]; ok {
			u.pair = p
		}
		if u.pair != unpaired {
			pairs[u.pair].new = append(pairs[u.pair].new, j)
		}
	}
	c.pairs = nil
	for _, p := range pairs {
		id := len(c.pairs)
		if len(p.old) == 0 || len(p.new) == 0 { // all of one side went elsewhere
			id = unpaired
		} else {
			c.pairs = append(c.pairs, p)
		}
		for _, i := range p.old {
			c.old.units[i].pair = id
		}
		for _, j := range p.new {
			c.new.units[j].pair = id
		}
	}
	return true
}

func ascending(offsets []int) []int {
	slices.Sort(offsets)
	return slices.Compact(offsets)
}

// outOfOrder reports for every old line whether its mate stands in the same pair, but
// not where the order of the other lines would have it.
func (c *comparer) outOfOrder(olds, news []line) []bool {
	out := make([]bool, len(olds))
	var members, at, weight []int
	for k := 0; k < len(olds); {
		p := c.old.units[olds[k].unit].pair
		members, at, weight = members[:0], at[:0], weight[:0]
		for ; k < len(olds) && c.old.units[olds[k].unit].pair == p; k++ {
			if m := olds[k].mate; p != unpaired && m != alone && c.new.units[news[m].unit].pair == p {
				members, at, weight = append(members, k), append(at, m), append(weight, olds[k].size)
			}
		}
		if len(members) < 2 {
			continue
		}
		first := slices.Min(at)
		for i := range at {
			at[i] -= first
		}
		for i, in := range heaviest(at, weight, slices.Max(at)+1) {
			out[members[i]] = !in
		}
	}
	return out
}

// keepRows takes the rows of lists out of the lines that are out of order: in a list that
// has keys the order says nothing.
func (c *comparer) keepRows(olds, news []line, outOfOrder []bool) {
	last := unpaired
	var before, after []text.Span
	for k := range olds {
		if !outOfOrder[k] {
			continue
		}
		if p := c.old.units[olds[k].unit].pair; p != last {
			last = p
			before, after = c.old.shortLists(c.pairs[p].old), c.new.shortLists(c.pairs[p].new)
		}
		outOfOrder[k] = !isInside(before, olds[k].start) || !isInside(after, news[olds[k].mate].start)
	}
}

// longRow is the size in bytes from which an item of a list is rather a paragraph.
const longRow = 600

// shortLists returns the lists in some units that are tables or have no long items.
func (s *side) shortLists(units []int) []text.Span {
	var all []text.Span
	for _, l := range s.listsIn(units) {
		if len(l.rows) > 0 && (l.table || !slices.ContainsFunc(l.rows, func(r row) bool { return r.span.Len() > longRow })) {
			all = append(all, text.Span{Start: l.rows[0].span.Start, End: l.rows[len(l.rows)-1].span.End})
		}
	}
	return all
}

// isInside reports whether a line that starts at an offset is in one of spans, white
// space and a number before its words aside.
func isInside(spans []text.Span, start int) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool { return start+maxMark >= s.Start && start < s.End })
}

// maxMark is how many bytes stand before the words of an item at most.
const maxMark = 16

// passages returns the stretches of lines that have moved and are long enough.
func (c *comparer) passages(olds, news []line, outOfOrder []bool) []passage {
	var all []passage
	moved := func(k int) bool {
		a := &olds[k]
		if a.mate == alone || a.headed || news[a.mate].headed {
			return false
		}
		p := c.old.units[a.unit].pair
		return outOfOrder[k] || p == unpaired || p != c.new.units[news[a.mate].unit].pair
	}
	for k := 0; k < len(olds); k++ {
		if !moved(k) {
			continue
		}
		last, size := k, olds[k].size
		for last+1 < len(olds) && moved(last+1) && outOfOrder[last+1] == outOfOrder[k] &&
			olds[last+1].unit == olds[k].unit && olds[last+1].mate == olds[last].mate+1 &&
			news[olds[last+1].mate].unit == news[olds[k].mate].unit {
			last++
			size += olds[last].size
		}
		if size >= movedSize {
			all = append(all, passage{
				old:    text.Span{Start: olds[k].start, End: lineEnd(&c.old, olds, last)},
				new:    text.Span{Start: news[olds[k].mate].start, End: lineEnd(&c.new, news, olds[last].mate)},
				inside: outOfOrder[k],
			})
		}
		k = last
	}
	return all
}

// lineEnd returns where line k ends with the empty lines behind it.
func lineEnd(s *side, lines []line, k int) int {
	if k+1 < len(lines) && lines[k+1].unit == lines[k].unit {
		return lines[k+1].start
	}
	return s.units[lines[k].unit].Span.End
}
