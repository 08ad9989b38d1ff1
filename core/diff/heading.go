package diff

// sharedHeadings returns for unpaired old units the unpaired new one under the same
// heading, where no other unpaired unit of either document has it.
func (c *comparer) sharedHeadings() map[int]int {
	type places struct{ olds, news, old, new int }
	seen := map[string]places{}
	for i := range c.old.units {
		if u := &c.old.units[i]; u.pair == unpaired && u.name != "" {
			p := seen[u.name]
			p.olds, p.old = p.olds+1, i
			seen[u.name] = p
		}
	}
	for j := range c.new.units {
		if u := &c.new.units[j]; u.pair == unpaired && u.name != "" {
			p := seen[u.name]
			p.news, p.new = p.news+1, j
			seen[u.name] = p
		}
	}
	shared := map[int]int{}
	for _, p := range seen {
		if p.olds == 1 && p.news == 1 {
			shared[p.old] = p.new
		}
	}
	return shared
}

// pairHeadings pairs units between the same neighbours under the same heading, which no
// other unpaired unit has.
func (c *comparer) pairHeadings() {
	gaps, shared := c.gaps(), c.sharedHeadings()
	for i := range c.old.units {
		if j, ok := shared[i]; ok && gaps.same(i, j) && c.old.units[i].kind == c.new.units[j].kind {
			c.join([]int{i}, []int{j}, false)
		}
	}
}

// pairLeftOver pairs what is left alone between the same neighbours on both sides, if
// it bears the same number at the same level or the same heading.
func (c *comparer) pairLeftOver() {
	gaps := c.gaps()
	for i := range c.old.units {
		if !c.old.free(i) {
			continue
		}
		j, alone := gaps.only(i)
		if !alone {
			continue
		}
		old, new := &c.old.units[i], &c.new.units[j]
		if old.level == new.level && old.kind == new.kind && (old.Number == new.Number || old.name == new.name) {
			c.join([]int{i}, []int{j}, false)
		}
	}
}
