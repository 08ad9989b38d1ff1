package diff

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// Rows are paired by their keys, inside lists that belong together. Where a row stands
// in its list says nothing: one that only changed its place is no change.

// rowPair is a row of both sides; old or new is nil if it came or went.
type rowPair struct{ old, new *row }

// rowsOf pairs the rows of a pair's lists: in the order of the new text, those that went
// behind all others of their list.
func (c *comparer) rowsOf(p pair) []rowPair {
	olds, news := c.old.listsIn(p.old), c.new.listsIn(p.new)
	partner := partners(olds, news)
	var all []rowPair
	for j := range news {
		i := slices.Index(partner, j)
		switch {
		case i >= 0:
			all = append(all, pairRows(olds[i].rows, news[j].rows)...)
		case news[j].table:
			for k := range news[j].rows {
				all = append(all, rowPair{new: &news[j].rows[k]})
			}
		}
	}
	for i := range olds {
		if partner[i] == alone && olds[i].table {
			for k := range olds[i].rows {
				all = append(all, rowPair{old: &olds[i].rows[k]})
			}
		}
	}
	return all
}

// partners returns for every old list the new one that has most of its keys, alone if
// none has any. A new list is the partner of one.
func partners(olds, news []list) []int {
	partner := make([]int, len(olds))
	taken := make([]bool, len(news))
	for i := range olds {
		partner[i] = alone
		names := map[string]bool{}
		for _, r := range olds[i].rows {
			names[r.name] = true
		}
		most := 0
		for j := range news {
			common := 0
			for _, r := range news[j].rows {
				if names[r.name] {
					common++
				}
			}
			if common > most && !taken[j] {
				partner[i], most = j, common
			}
		}
		if partner[i] != alone {
			taken[partner[i]] = true
		}
	}
	return partner
}

// pairRows pairs rows with the same key, several of them in order, but those whose words
// are equal first.
func pairRows(olds, news []row) []rowPair {
	pairs := make([]rowPair, len(news))
	taken := make([]bool, len(olds))
	for _, equal := range [...]bool{true, false} {
		waiting := map[string][]int{}
		for i := range olds {
			if !taken[i] {
				waiting[olds[i].name] = append(waiting[olds[i].name], i)
			}
		}
		for j := range news {
			pairs[j].new = &news[j]
			list := waiting[news[j].name]
			k := slices.IndexFunc(list, func(i int) bool { return !equal || olds[i].words == news[j].words })
			if pairs[j].old == nil && k >= 0 {
				pairs[j].old, taken[list[k]] = &olds[list[k]], true
				waiting[news[j].name] = slices.Delete(list, k, k+1)
			}
		}
	}
	for i := range olds {
		if !taken[i] {
			pairs = append(pairs, rowPair{old: &olds[i]})
		}
	}
	return pairs
}

// rows describes what happened to rows.
func (c *comparer) rows(pairs []rowPair) []Row {
	var all []Row
	for _, p := range pairs {
		switch {
		case p.old == nil:
			all = append(all, Row{Key: p.new.key, Kind: Added, New: p.new.span})
		case p.new == nil:
			all = append(all, Row{Key: p.old.key, Kind: Deleted, Old: p.old.span})
		case p.old.words != p.new.words:
			gone, came := c.entriesChanged(p.old.span, p.new.span)
			all = append(all, Row{Key: p.new.key, Kind: Changed, Old: p.old.span, New: p.new.span, Gone: gone, Came: came})
		}
	}
	return all
}

// longestEntry is how long an entry of an enumeration is at most, in bytes.
const longestEntry = 48

// entriesChanged returns the entries of what a row enumerates that went and came, none if
// neither side enumerates anything.
func (c *comparer) entriesChanged(old, new text.Span) (gone, came []text.Span) {
	before, after := c.old.doc.Source, c.new.doc.Source
	if !strings.Contains(old.Of(before), "、") && !strings.Contains(new.Of(after), "、") {
		return nil, nil
	}
	olds, news := entries(before, old), entries(after, new)
	return without(before, olds, after, news), without(after, news, before, olds)
}

// entries returns the short stretches of a row between commas, brackets and the bounds
// of cells.
func entries(src string, row text.Span) []text.Span {
	var all []text.Span
	from := row.Start
	end := func(at int) {
		part := src[from:at]
		trimmed := strings.Trim(part, " \t\r\n*　")
		start := from + strings.Index(part, trimmed)
		if lexicon.Fold(trimmed) != "" && len(trimmed) <= longestEntry && !isNumber(trimmed) {
			all = append(all, text.Span{Start: start, End: start + len(trimmed)})
		}
	}
	for i, r := range row.Of(src) {
		if strings.ContainsRune("、，,；;。|（）()：:/\n", r) {
			end(row.Start + i)
			from = row.Start + i + utf8.RuneLen(r)
		}
	}
	end(row.End)
	return all
}

// without returns the entries of src that are not among others.
func without(src string, entries []text.Span, otherSrc string, others []text.Span) []text.Span {
	known := map[string]bool{}
	for _, s := range others {
		known[lexicon.Fold(s.Of(otherSrc))] = true
	}
	var rest []text.Span
	for _, s := range entries {
		if !known[lexicon.Fold(s.Of(src))] {
			rest = append(rest, s)
		}
	}
	return rest
}

// setAside keeps rows that changed their place in a list out of the alignment of a
// pair's words: they are aligned one by one, and what is equal in them is marked. a and
// b are the tokens in the joined texts of p; new lists of them are returned.
func (c *comparer) setAside(p pair, rows []rowPair, a, b []token) (olds, news []token) {
	moved := displaced(rows)
	if len(moved) == 0 {
		return a, b
	}
	a, b = slices.Clone(a), slices.Clone(b)
	for _, r := range moved {
		before, after := c.old.tokensIn(p.old, a, r.old.span), c.new.tokensIn(p.new, b, r.new.span)
		g := aligner{a: slices.Clone(before), b: slices.Clone(after)}
		g.between(0, len(g.a), 0, len(g.b), 0)
		for _, run := range g.tidy(g.runs) {
			for k := range run.n {
				before[run.a+k].elsewhere, after[run.b+k].elsewhere = true, true
			}
		}
		gone, came := c.newWord(), c.newWord()
		for k := range before {
			before[k].word = gone
		}
		for k := range after {
			after[k].word = came
		}
	}
	return a, b
}

// displaced returns the rows on both sides that are not in the order of the others.
func displaced(rows []rowPair) []rowPair {
	var both []rowPair
	for _, r := range rows {
		if r.old != nil && r.new != nil {
			both = append(both, r)
		}
	}
	sort.Slice(both, func(i, j int) bool { return both[i].old.span.Start < both[j].old.span.Start })
	order := make([]int, len(both))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(x, y int) int { return both[x].new.span.Start - both[y].new.span.Start })
	at, weight := make([]int, len(both)), make([]int, len(both))
	for rank, k := range order {
		at[k], weight[k] = rank, 1+both[k].old.span.Len()
	}
	var moved []rowPair
	for k, stays := range heaviest(at, weight, len(both)) {
		if !stays {
			moved = append(moved, both[k])
		}
	}
	return moved
}

// tokensIn returns the part of tokens, placed in the joined text of some units of s, that
// stands in a stretch of the document.
func (s *side) tokensIn(units []int, tokens []token, span text.Span) []token {
	before := 0
	for _, i := range units {
		unit := s.units[i].Span
		if span.Start >= unit.Start && span.End <= unit.End {
			from, to := int32(before+span.Start-unit.Start), int32(before+span.End-unit.Start)
			first, _ := slices.BinarySearchFunc(tokens, from, func(t token, at int32) int { return int(t.start - at) })
			last, _ := slices.BinarySearchFunc(tokens, to, func(t token, at int32) int { return int(t.start - at) })
			return tokens[first:last]
		}
		before += unit.Len()
	}
	return nil
}
