package diff

import (
	"strings"
	"unicode"
)

// pairEqual pairs the units whose texts are equal, white space at the end aside.
func (c *comparer) pairEqual() {
	keys := map[string]int{}
	ids := func(s *side) []int {
		ids := make([]int, len(s.units))
		for i := range s.units {
			ids[i] = keyOf(keys, strings.TrimRightFunc(s.units[i].Span.Of(s.doc.Source), unicode.IsSpace))
		}
		return ids
	}
	c.pairByKey(ids(&c.old), ids(&c.new))
}

// pairFolded pairs the units whose words are equal.
func (c *comparer) pairFolded() {
	keys := map[string]int{}
	ids := func(s *side) []int {
		ids := make([]int, len(s.units))
		for i := range ids {
			if s.free(i) {
				ids[i] = keyOf(keys, s.foldedOf(i).text)
			}
		}
		return ids
	}
	c.pairByKey(ids(&c.old), ids(&c.new))
}

func keyOf(keys map[string]int, text string) int {
	id, known := keys[text]
	if !known {
		id = len(keys)
		keys[text] = id
	}
	return id
}

// pairByKey pairs unpaired units with equal keys. A key that occurs once on both
// sides is certain; of the others those next to a pair come first, then they are
// paired in order.
func (c *comparer) pairByKey(olds, news []int) {
	type places struct{ old, new []int }
	at := map[int]*places{}
	for i, key := range olds {
		if c.old.free(i) {
			if at[key] == nil {
				at[key] = &places{}
			}
			at[key].old = append(at[key].old, i)
		}
	}
	for j, key := range news {
		if p := at[key]; p != nil && c.new.free(j) {
			p.new = append(p.new, j)
		}
	}
	for i, key := range olds {
		if p := at[key]; p != nil && len(p.old) == 1 && len(p.new) == 1 && p.old[0] == i {
			c.join(p.old, p.new, true)
		}
	}
	beside := func(i, step int) {
		if c.old.free(i) {
			return
		}
		p := c.pairs[c.old.units[i].pair]
		if len(p.old) > 1 || len(p.new) > 1 {
			return
		}
		i += step
		j := p.new[0] + step
		if c.old.free(i) && c.new.free(j) && olds[i] == news[j] {
			c.join([]int{i}, []int{j}, true)
		}
	}
	for i := range olds {
		beside(i, 1)
	}
	for i := len(olds) - 1; i >= 0; i-- {
		beside(i, -1)
	}
	for i, key := range olds {
		p := at[key]
		if p == nil || len(p.old) == 1 && len(p.new) == 1 || !c.old.free(i) {
			continue
		}
		for len(p.new) > 0 && !c.new.free(p.new[0]) {
			p.new = p.new[1:]
		}
		if len(p.new) > 0 {
			c.join([]int{i}, []int{p.new[0]}, true)
		}
	}
}
