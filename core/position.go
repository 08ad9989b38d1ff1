package core

import (
	"clausewright/core/policy"
	"clausewright/core/text"
)

// wire turns places of a text, and of the annexes joined to it, into ranges.
type wire struct {
	src     string
	mapper  *text.Mapper
	annexes []annexWire // in the order of their starts
}

// annexWire is the wire of an annex, whose source starts at a byte of the joined text.
type annexWire struct {
	*wire
	file  string
	start int
}

func newWire(src string) *wire { return &wire{src: src, mapper: text.NewMapper(src)} }

// withAnnexes returns a policy with its annexes joined to it, and the wire of both.
func withAnnexes(doc *policy.Document, annexes []Annex) (*policy.Document, *wire) {
	docs := make([]policy.Annex, len(annexes))
	for i, a := range annexes {
		docs[i] = policy.Annex{Name: a.File, Doc: policy.Parse(a.Text)}
	}
	whole, starts := policy.WithAnnexes(doc, docs)
	w := newWire(doc.Source)
	for i, start := range starts {
		w.annexes = append(w.annexes, annexWire{newWire(annexes[i].Text), annexes[i].File, start})
	}
	return whole, w
}

func (w *wire) position(offset int) Position {
	return Position(w.mapper.Position(offset))
}

// rangeOf returns the range of a span. One that reaches over the end of the text it
// starts in is cut there.
func (w *wire) rangeOf(s text.Span) Range {
	for i := len(w.annexes) - 1; i >= 0; i-- {
		if a := w.annexes[i]; s.Start >= a.start {
			r := a.rangeOf(text.Span{Start: s.Start - a.start, End: s.End - a.start})
			r.File = a.file
			return r
		}
	}
	s.Start, s.End = min(s.Start, len(w.src)), min(s.End, len(w.src))
	return Range{Start: w.position(s.Start), End: w.position(s.End), Text: s.Of(w.src)}
}

// place returns the range of s, or nil if s is empty: no place.
func (w *wire) place(s text.Span) *Range {
	if s.Empty() {
		return nil
	}
	r := w.rangeOf(s)
	return &r
}

func (w *wire) ranges(spans []text.Span) []Range {
	list := make([]Range, len(spans))
	for i, s := range spans {
		list[i] = w.rangeOf(s)
	}
	return list
}

// edits returns the edits of a fix, or false if one of them is not in the policy
// itself: an annex is a text of its own and is not mended with it.
func (w *wire) edits(edits []text.Edit) ([]Edit, bool) {
	list := make([]Edit, len(edits))
	for i, e := range edits {
		if e.Span.End > len(w.src) {
			return nil, false
		}
		list[i] = Edit{Range: w.rangeOf(e.Span), Text: e.New}
	}
	return list, true
}
