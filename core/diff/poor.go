package diff

import (
	"slices"
	"strings"

	"clausewright/core/policy"
	"clausewright/core/text"
)

// In some texts the headings are lost, or one of them stands over nearly all. Compared
// as one clause they would be one change. If both texts are like that, the paragraphs of
// their largest clauses are units, a list being one with the paragraph before it.

const (
	poorShare  = 2  // the largest clause is at least half of a poor text,
	poorBlocks = 12 // and has so many paragraphs
)

// cutPoor divides the largest clauses of two poor texts into paragraphs, and reports
// whether the texts are poor.
func (c *comparer) cutPoor() bool {
	old, new := c.old.largest(), c.new.largest()
	if old < 0 || new < 0 {
		return false
	}
	c.old.units, c.new.units = c.old.divided(c.old.paragraphs(old)), c.new.divided(c.new.paragraphs(new))
	return true
}

// rejoin makes one unit of paragraphs that follow each other, equal, on both sides: what
// stayed or moved together.
func (c *comparer) rejoin() {
	partner := func(i int) int { // the new unit that is equal to old unit i, or alone
		if p := c.old.units[i].pair; p != unpaired && c.pairs[p].equal && len(c.pairs[p].old) == 1 && len(c.pairs[p].new) == 1 {
			return c.pairs[p].new[0]
		}
		return alone
	}
	oldJoins, newJoins := make([]bool, len(c.old.units)), make([]bool, len(c.new.units))
	for i := 1; i < len(c.old.units); i++ {
		if j := partner(i); j > 0 && partner(i-1) == j-1 && c.old.continues(i) && c.new.continues(j) {
			oldJoins[i], newJoins[j] = true, true
		}
	}
	oldAt, newAt := c.old.joinUnits(oldJoins), c.new.joinUnits(newJoins)
	pairs := c.pairs
	c.pairs = nil
	for _, p := range pairs {
		if oldJoins[p.old[0]] {
			continue // in the pair of the unit before
		}
		for k, i := range p.old {
			p.old[k] = oldAt[i]
			c.old.units[oldAt[i]].pair = len(c.pairs)
		}
		for k, j := range p.new {
			p.new[k] = newAt[j]
			c.new.units[newAt[j]].pair = len(c.pairs)
		}
		c.pairs = append(c.pairs, p)
	}
}

// joinUnits joins units marked so to the one before, and returns where each is now.
func (s *side) joinUnits(joins []bool) []int {
	at := make([]int, len(s.units))
	units := s.units[:0:0]
	for i, u := range s.units {
		if joins[i] {
			last := &units[len(units)-1]
			last.Span.End = u.Span.End
			last.folded, last.tokens, last.sequences = nil, nil, nil
		} else {
			units = append(units, u)
		}
		at[i] = len(units) - 1
	}
	s.units = units
	return at
}

// continues reports whether unit i is a later part of the clause of the one before.
func (s *side) continues(i int) bool {
	return i > 0 && !s.units[i].begins && s.units[i].Clause == s.units[i-1].Clause
}

// largest returns the unit that is most of a poor text, -1 if the text is not poor.
func (s *side) largest() int {
	for i := range s.units {
		if u := &s.units[i]; poorShare*u.Span.Len() >= len(s.doc.Source) {
			n := 0
			for k := range s.doc.Blocks {
				if s.doc.Blocks[k].Clause == u.Clause {
					n++
				}
			}
			if n >= poorBlocks {
				return i
			}
		}
	}
	return -1
}

// paragraphs returns where the paragraphs of a unit begin, the first aside.
func (s *side) paragraphs(i int) []int {
	u := &s.units[i]
	lists := s.shortLists([]int{i})
	var starts []int
	for k := range s.doc.Blocks {
		b := &s.doc.Blocks[k]
		inList := slices.ContainsFunc(lists, func(l text.Span) bool { return b.Text.End > l.Start && b.Text.Start < l.End })
		if b.Clause != u.Clause || inList || b.Kind == policy.BlockHeading {
			continue
		}
		if at := strings.LastIndexByte(s.doc.Source[:b.Span.Start], '\n') + 1; at > u.Span.Start && endsParagraph(s.doc.Source[:at]) {
			starts = append(starts, at)
		}
	}
	return ascending(starts)
}

// endsParagraph reports whether a paragraph ends with s: it has a full stop, or an empty
// line behind it. Other lines may have been broken anywhere.
func endsParagraph(s string) bool {
	visible := strings.TrimRight(s, " \t\r\n　")
	return strings.Count(s[len(visible):], "\n") > 1 || endsWithAny(visible, []string{"。", "！", "？", "；", "：", ".", "!", "?", ";", ":", "）", ")", "”", "*", ">", "|"})
}

// run returns the unpaired units from i on that are parts of one clause: what came or
// went there together. It is nil if i is not the first of them.
func (s *side) run(i int) []int {
	if s.continues(i) && s.free(i-1) {
		return nil
	}
	run := []int{i}
	for k := i + 1; s.free(k) && s.continues(k); k++ {
		run = append(run, k)
	}
	return run
}
