package diff

// gaps tells which unpaired units stand between the same neighbours.
type gaps struct {
	old, new         []int // by unit: the number of its gap; noGap if it is paired
	olds, news       [][]int
	oldRank, newRank []int // by unit: how many unpaired ones stand before it in its gap
}

const noGap = -1

// gaps divides the unpaired units by the pairs that stay in place.
func (c *comparer) gaps() *gaps {
	g := &gaps{
		old: make([]int, len(c.old.units)), new: make([]int, len(c.new.units)),
		oldRank: make([]int, len(c.old.units)), newRank: make([]int, len(c.new.units)),
	}
	stays := c.staying()
	j, n := 0, 0
	next := func(upTo int) {
		for ; j < upTo; j++ {
			g.new[j] = noGap
			if c.new.free(j) {
				g.new[j] = n
				g.newRank[j] = len(g.news[n])
				g.news[n] = append(g.news[n], j)
			}
		}
	}
	g.olds, g.news = make([][]int, 1), make([][]int, 1)
	for i, u := range c.old.units {
		g.old[i] = noGap
		if u.pair == unpaired {
			g.old[i] = n
			g.oldRank[i] = len(g.olds[n])
			g.olds[n] = append(g.olds[n], i)
			continue
		}
		if at := c.pairs[u.pair].new[0]; stays[u.pair] && at >= j {
			next(at)
			n++
			g.olds, g.news = append(g.olds, nil), append(g.news, nil)
		}
	}
	next(len(c.new.units))
	return g
}

// same reports whether old unit i and new unit j stand in the same gap.
func (g *gaps) same(i, j int) bool { return g.old[i] != noGap && g.old[i] == g.new[j] }

// near returns the new units in the gap of old unit i about as far into it: all of
// a small gap.
func (g *gaps) near(i int) []int {
	n := g.old[i]
	if n == noGap {
		return nil
	}
	news := g.news[n]
	if len(news)*len(g.olds[n]) <= 64 {
		return news
	}
	from := max(g.oldRank[i]-nearby, 0)
	fromEnd := len(news) - (len(g.olds[n]) - g.oldRank[i])
	near := append([]int(nil), news[min(from, len(news)):min(g.oldRank[i]+nearby+1, len(news))]...)
	for k := max(fromEnd-nearby, 0); k < min(fromEnd+nearby+1, len(news)); k++ {
		near = append(near, news[k])
	}
	return near
}

// only returns the one new unit in the gap of old unit i, if both are alone there.
func (g *gaps) only(i int) (int, bool) {
	n := g.old[i]
	if n == noGap || len(g.olds[n]) != 1 || len(g.news[n]) != 1 {
		return 0, false
	}
	return g.news[n][0], true
}
