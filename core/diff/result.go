package diff

import (
	"slices"
	"strings"
	"unicode"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// result describes the pairs and what is left without one. Names that were replaced
// throughout are seen once all is described; then it is described again without them.
func (c *comparer) result() *Result {
	c.readReferences()
	r := c.describe()
	if renames, operator := r.findRenames(c.kindOf); len(renames) > 0 {
		c.setRenames(renames, operator)
		r = c.describe()
		r.Renames = c.counted()
	}
	r.Unrelated = r.unrelated()
	return r
}

// wordKind tells words of the language from names.
type wordKind int

const (
	invented wordKind = iota // has a Chinese character that is no word
	compound                 // several words, or Latin
	ordinary                 // one word
)

// kindOf returns what words s is made of.
func (c *comparer) kindOf(s string) wordKind {
	c.spans = c.segmenter.Cut(c.spans[:0], s, text.Span{End: len(s)})
	if len(c.spans) == 1 && isHanAt(s+"  ", 0) && len(s) > hanSize {
		return ordinary
	}
	for _, w := range c.spans {
		if w.Len() == hanSize && isHanAt(s, w.Start) && c.tokenOf(w.Of(s)).weight > 1 {
			return invented
		}
	}
	return compound
}

func (c *comparer) describe() *Result {
	r := &Result{Old: c.old.doc, New: c.new.doc}
	stays := c.staying()
	add := func(change Change) {
		if change.Kind == Same {
			r.Same = append(r.Same, change)
		} else {
			r.Changes = append(r.Changes, change)
		}
	}
	deletedAfter := c.deletedAfter(stays)
	addDeleted := func(after int) {
		for _, i := range deletedAfter[after] {
			if run := c.old.run(i); run != nil {
				add(c.deleted(run))
			}
		}
	}
	addDeleted(unpaired)
	for j := range c.new.units {
		p := c.new.units[j].pair
		if p == unpaired {
			if run := c.new.run(j); run != nil {
				add(c.added(run))
			}
			continue
		}
		pair := c.pairs[p]
		if pair.new[0] == j {
			add(c.change(pair, stays[p]))
		}
		if last := len(pair.new) - 1; pair.new[last] == j {
			addDeleted(p)
		}
	}
	return r
}

// deletedAfter returns the deleted units by the pair in place they stand behind in
// the old text, under unpaired those before all of them.
func (c *comparer) deletedAfter(stays []bool) map[int][]int {
	deleted := map[int][]int{}
	after := unpaired
	for i := range c.old.units {
		p := c.old.units[i].pair
		switch {
		case p == unpaired:
			deleted[after] = append(deleted[after], i)
		case stays[p]:
			after = p
		}
	}
	return deleted
}

// deleted describes units that follow each other and went.
func (c *comparer) deleted(units []int) Change {
	side := c.old.whole(units)
	empty := strings.TrimSpace(side.Span.Of(c.old.doc.Source)) == ""
	return Change{
		Kind: Deleted, Cosmetic: empty, Old: []Side{side}, Segments: []Segment{{Op: Delete, Old: side.Span, Cosmetic: empty}},
		Rows: c.rows(c.rowsOf(pair{old: units})),
	}
}

// added describes units that follow each other and came.
func (c *comparer) added(units []int) Change {
	side := c.new.whole(units)
	empty := strings.TrimSpace(side.Span.Of(c.new.doc.Source)) == ""
	return Change{
		Kind: Added, Cosmetic: empty, New: []Side{side}, Segments: []Segment{{Op: Insert, New: side.Span, Cosmetic: empty}},
		Rows: c.rows(c.rowsOf(pair{new: units})),
	}
}

// whole returns units of one clause that follow each other as one side.
func (s *side) whole(units []int) Side {
	side := s.units[units[0]].Side
	side.Span.End = s.units[units[len(units)-1]].Span.End
	return side
}

func (s *side) sides(units []int) []Side {
	var all []Side
	for _, i := range units {
		all = append(all, s.units[i].Side)
	}
	return all
}

// change describes a pair.
func (c *comparer) change(p pair, stays bool) Change {
	change := Change{Old: c.old.sides(p.old), New: c.new.sides(p.new)}
	old, new := textOf(c.old.doc, change.Old), textOf(c.new.doc, change.New)
	visible := len(strings.TrimRightFunc(old, unicode.IsSpace))
	sameWords := old[:visible] == strings.TrimRightFunc(new, unicode.IsSpace)
	if sameWords && stays {
		change.Kind = Same
		return change
	}
	w := writer{segmenter: c.segmenter, old: old, new: new}
	if sameWords {
		w.add(Equal, visible, visible, false)
		w.equal(len(old), len(new))
	} else {
		rows := c.rowsOf(p)
		c.compareWords(&w, p, rows)
		sameWords = !slices.ContainsFunc(w.segments, func(s Segment) bool { return s.Op != Equal && !s.Cosmetic })
		change.Rows = c.rows(rows)
	}
	change.Segments = placed(w.segments, change.Old, change.New)
	change.Cosmetic = sameWords && stays
	change.Kind = c.kind(p, stays, sameWords)
	if change.Kind == Changed && sameWords && c.onlyNumbers(change.Segments) {
		change.Kind = Renumbered
	}
	return change
}

// kind names what happened to a pair that is not the same.
func (c *comparer) kind(p pair, stays, sameWords bool) Kind {
	a, b := c.old.units[p.old[0]], c.new.units[p.new[0]]
	switch {
	case sameWords && !stays:
		return Moved
	case sameWords && a.begins && b.begins && lexicon.Fold(a.Number) != lexicon.Fold(b.Number):
		return Renumbered
	case sameWords:
		return Changed
	case c.new.begun(p.new) > c.old.begun(p.old):
		return Split
	case c.old.begun(p.old) > c.new.begun(p.new):
		return Merged
	case !stays:
		return MovedChanged
	}
	return Changed
}

// begun returns how many of some units have a heading of their own.
func (s *side) begun(units []int) int {
	n := 0
	for _, i := range units {
		if s.units[i].begins && s.units[i].Heading != "" {
			n++
		}
	}
	return n
}

// textOf returns the texts of some sides of one change, joined.
func textOf(d *policy.Document, sides []Side) string {
	if len(sides) == 1 {
		return sides[0].Span.Of(d.Source)
	}
	var b strings.Builder
	for _, s := range sides {
		b.WriteString(s.Span.Of(d.Source))
	}
	return b.String()
}

// compareWords writes the words of a pair.
func (c *comparer) compareWords(w *writer, p pair, rows []rowPair) {
	var a, b []token
	behind := 0
	if len(p.old) == 1 && len(p.new) == 1 {
		var before int
		before, behind = equalLines(w.old, w.new)
		w.add(Equal, before, before, false)
		a = c.tokensBetween(&c.old, p.old[0], before, behind)
		b = c.tokensBetween(&c.new, p.new[0], before, behind)
	} else {
		a, b = c.tokens(&c.old, p.old), c.tokens(&c.new, p.new)
	}
	olds, news := c.referenceLinks(w, p)
	a, b = c.linked(w.old, a, olds), c.linked(w.new, b, news)
	if c.names != nil {
		a = c.linked(w.old, a, c.nameLinks(c.old.doc, w.old, c.operator.Old, c.old.sides(p.old)))
		b = c.linked(w.new, b, c.nameLinks(c.new.doc, w.new, c.operator.New, c.new.sides(p.new)))
	}
	a, b = c.setAside(p, rows, a, b)
	a, b = c.old.markContents(p.old, a), c.new.markContents(p.new, b)
	g := aligner{a: a, b: b}
	g.between(0, len(a), 0, len(b), 0)
	runs := g.tidy(g.runs)
	c.countRenames(w, a, b, runs)
	w.words(a, b, runs, len(w.old)-behind, len(w.new)-behind)
	w.add(Equal, len(w.old), len(w.new), false)
}

// equalLines returns the sizes of the whole lines two texts begin and end with alike.
func equalLines(a, b string) (before, behind int) {
	shorter := min(len(a), len(b))
	for i := 0; i < shorter && a[i] == b[i]; i++ {
		if a[i] == '\n' {
			before = i + 1
		}
	}
	for i := 1; i <= shorter-before && a[len(a)-i] == b[len(b)-i]; i++ {
		// The line begins here if one ends before it, in both texts.
		if i < len(a) && a[len(a)-i-1] == '\n' && i < len(b) && b[len(b)-i-1] == '\n' {
			behind = i
		}
	}
	return before, behind
}

// tokensBetween returns the words of unit i of s but for so many bytes before and
// behind, placed in the text of the unit.
func (c *comparer) tokensBetween(s *side, i, before, behind int) []token {
	u := &s.units[i]
	if before == 0 && behind == 0 {
		return c.tokensOf(s, i)
	}
	span := text.Span{Start: u.Span.Start + before, End: u.Span.End - behind}
	if u.middle == nil || u.middleSpan != span { // asked for twice if there are renames
		u.middle, u.middleSpan = c.cutWords(s.doc.Source, fold(s.doc, span), u.Span.Start), span
	}
	return u.middle
}

// tokens returns the words of some units of s, in order, placed in their joined text. A
// word can begin in one part of a clause and end in the next.
func (c *comparer) tokens(s *side, units []int) []token {
	var all []token
	before := 0 // bytes of the units before
	for k := 0; k < len(units); {
		last := k
		for last+1 < len(units) && units[last+1] == units[last]+1 && s.continues(units[last+1]) {
			last++
		}
		tokens := c.tokensOf(s, units[k])
		if last > k {
			span := s.whole(units[k : last+1]).Span
			tokens = c.cutWords(s.doc.Source, fold(s.doc, span), span.Start)
		}
		for _, t := range tokens {
			t.start += int32(before)
			t.end += int32(before)
			all = append(all, t)
		}
		before += s.whole(units[k : last+1]).Span.Len()
		k = last + 1
	}
	return all
}
