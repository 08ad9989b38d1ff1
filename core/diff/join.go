package diff

// joinNeighbours takes units that stand alone into the pair of a neighbour, if the
// other side of that pair holds their text: units that were split or merged.
func (c *comparer) joinNeighbours() {
	for j := range c.new.units {
		for _, beside := range []int{j - 1, j + 1} {
			c.takeIn(&c.new, &c.old, j, beside)
		}
	}
	for j := len(c.new.units) - 1; j >= 0; j-- {
		c.takeIn(&c.new, &c.old, j, j+1)
	}
	for i := range c.old.units {
		for _, beside := range []int{i - 1, i + 1} {
			c.takeIn(&c.old, &c.new, i, beside)
		}
	}
	for i := len(c.old.units) - 1; i >= 0; i-- {
		c.takeIn(&c.old, &c.new, i, i+1)
	}
}

// takeIn adds unit i of s to the pair of its neighbour if the other side of that pair
// holds most of its words in their order and the neighbour does not.
func (c *comparer) takeIn(s, other *side, i, beside int) {
	if !s.free(i) || beside < 0 || beside >= len(s.units) || s.free(beside) {
		return
	}
	p := &c.pairs[s.units[beside].pair]
	own, across := &p.old, &p.new
	if s == &c.new {
		own, across = across, own
	}
	if 2*other.size(*across) < 2*s.size(*own)+s.size([]int{i}) {
		return // no room for it there
	}
	if !c.holds(other, *across, s, i) || c.holds(s, []int{beside}, s, i) {
		return
	}
	if beside < i {
		*own = append(*own, i)
	} else {
		*own = append([]int{i}, *own...)
	}
	s.units[i].pair = s.units[beside].pair
}

// size returns the size in bytes of some units.
func (s *side) size(units []int) int {
	n := 0
	for _, i := range units {
		n += s.units[i].Span.Len()
	}
	return n
}

// holds reports whether one of some units of s holds at least three of five pairs of
// words that follow each other in unit i of its side.
func (c *comparer) holds(s *side, units []int, of *side, i int) bool {
	tokens := c.tokensOf(of, i)
	if len(tokens) < 2 {
		return false
	}
	for _, unit := range units {
		known := c.sequences(s, unit)
		shared := 0
		for k := range tokens[1:] {
			if known[sequence(tokens[k:])] {
				shared++
			}
		}
		if 5*shared >= 3*(len(tokens)-1) {
			return true
		}
	}
	return false
}

// sequence returns a key for the two tokens a list begins with.
func sequence(tokens []token) uint64 { return uint64(tokens[0].word)<<32 | uint64(tokens[1].word) }

// sequences returns the pairs of words that follow each other in a unit.
func (c *comparer) sequences(s *side, i int) map[uint64]bool {
	u := &s.units[i]
	if u.sequences == nil {
		known := map[uint64]bool{}
		tokens := c.tokensOf(s, i)
		for k := 1; k < len(tokens); k++ {
			known[sequence(tokens[k-1:])] = true
		}
		u.sequences = known
	}
	return u.sequences
}
