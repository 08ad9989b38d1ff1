package policy

import (
	"slices"

	"clausewright/core/text"
)

// Renumber returns the edits that make the numbers of a text count on: those of
// headings and numbered items from the first of each list on, those of the contents
// and of cross-references after the headings they name. It changes numerals only,
// never the signs around them, and no number whose place it cannot tell.
//
// A list counts from its first number, as what stood before may be lost or left out
// on purpose.
func Renumber(d *Document) []text.Edit {
	r := renumberer{d: d, parts: make([][]int, len(d.Blocks)), heading: make([]int, len(d.Clauses))}
	for i := range r.heading {
		r.heading[i] = -1
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == BlockHeading && r.heading[b.Clause] < 0 {
			r.heading[b.Clause] = i
		}
	}
	r.count()
	for i := range d.Blocks {
		if r.parts[i] != nil {
			r.edit(d.Blocks[i].Mark, d.Blocks[i].Number, r.parts[i])
		}
	}
	r.contents()
	r.references()
	return r.edits
}

// renumberer collects the edits of Renumber.
type renumberer struct {
	d       *Document
	parts   [][]int // of each block that has one: its number as it should be
	heading []int   // of each clause: the block of its heading, or -1
	edits   []text.Edit
}

// count decides the numbers of all blocks, list by list.
func (r *renumberer) count() {
	ps := r.passages()
	lists := nest(ps, func(i int) bool {
		return ps[i].number.Style != "" && ps[i].role != roleTOC || ps[i].role >= roleHeading
	})
	next := make([]int, len(lists.all)) // the number due in each list
	for i := range ps {
		list := lists.list[i]
		if list < 0 || ps[i].number.Style == "" {
			continue
		}
		n := ps[i].number
		if next[list] == 0 {
			next[list] = r.first(lists, list)
		}
		parts := slices.Clone(n.Parts)
		if front := lists.parent[i]; front >= 0 && len(parts) > 1 {
			r.front(parts, ps[front].number, r.parts[front])
		}
		parts[len(parts)-1] = next[list]
		r.parts[i] = parts
		next[list]++
	}
}

// first returns the number that a list starts from: its own, or the one after a
// single heading of the same look before it, as where 一、 was printed twice.
func (r *renumberer) first(lists nesting, list int) int {
	here := lists.all[list].members
	b := here[0]
	n := r.d.Blocks[b].Number
	if list == 0 || len(here) == 1 || n.Value > 1 || len(lists.all[list-1].members) > 1 {
		return n.Value
	}
	a := lists.all[list-1].members[0]
	if lists.depth[a] != lists.depth[b] || lists.parent[a] != lists.parent[b] || r.d.Blocks[a].Kind != BlockHeading || !n.Continues(r.d.Blocks[a].Number) {
		return n.Value
	}
	return r.d.Blocks[a].Number.Value + 1
}

// front puts the new number of the clause around it before the last part of a
// decimal number, where it printed the old one.
func (r *renumberer) front(parts []int, around Number, now []int) {
	if now == nil || len(now) != len(parts)-1 {
		return
	}
	for i := range now {
		if around.Parts[i] != parts[i] {
			return
		}
	}
	copy(parts, now)
}

// passages returns a passage for each block, as nest reads them.
func (r *renumberer) passages() []passage {
	ps := make([]passage, len(r.d.Blocks))
	for i := range r.d.Blocks {
		b := &r.d.Blocks[i]
		p := &ps[i]
		p.span, p.words, p.number, p.indent = b.Span, b.Text, b.Number, b.Indent
		p.measure(r.d.Source)
		switch kind := r.d.Clauses[b.Clause].Kind; {
		case b.Kind == BlockTOC || kind == KindTOC:
			p.role, p.number = roleTOC, Number{}
		case b.Kind == BlockHeading && kind == KindTitle:
			p.role = roleTitle
		case b.Kind == BlockHeading && kind == KindAnnex:
			p.role = roleAnnex
		case b.Kind == BlockHeading:
			p.role = roleHeading
			_, p.hashes = skipHashes(r.d.Source, b.Span.Start, b.Span.End)
		}
	}
	return ps
}

// contents gives the lines of a table of contents the numbers of the headings they
// name, where both count alike.
func (r *renumberer) contents() {
	t := newTargets(r.d)
	for i := range r.d.Blocks {
		b := &r.d.Blocks[i]
		if b.Kind != BlockTOC || b.Number.Style == "" {
			continue
		}
		clause, loose := t.byTitle(plainWords(b.Text.Of(r.d.Source)), b.Number)
		if loose || clause == Unresolved {
			clause, _ = t.byNumber(Number{Style: t.main, Value: b.Number.Value, Parts: b.Number.Parts}, Unresolved)
		}
		if clause == Unresolved || r.heading[clause] < 0 {
			continue
		}
		now := r.parts[r.heading[clause]]
		if len(now) == len(b.Number.Parts) {
			r.edit(b.Mark, b.Number, now)
		}
	}
}

// references gives cross-references the numbers of the clauses they name.
func (r *renumberer) references() {
	for _, ref := range r.d.References() {
		if ref.Clause == Unresolved || ref.Number.Style == "" || r.heading[ref.Clause] < 0 {
			continue
		}
		now := r.parts[r.heading[ref.Clause]]
		if len(now) == len(ref.Number.Parts) {
			r.edit(ref.Span, ref.Number, now)
		}
	}
}

// edit replaces the numeral of n, printed in span, by that of now.
func (r *renumberer) edit(span text.Span, n Number, now []int) {
	if slices.Equal(n.Parts, now) {
		return
	}
	numeral, ok := numeralIn(r.d.Source, span)
	if !ok {
		return
	}
	if s, ok := rewriteNumeral(numeral.Of(r.d.Source), now); ok {
		r.edits = append(r.edits, text.Edit{Span: numeral, New: s})
	}
}
