package policy

import "clausewright/core/text"

// Annex is another document that belongs to a policy: a list of SDKs, rules for
// children.
type Annex struct {
	Name string // what it is called, where its text prints no title
	Doc  *Document
}

// WithAnnexes returns a policy with its annexes as one document: its Source is the
// source of d followed by those of the annexes, each behind a blank line and below a
// clause of KindAnnex that bears its title. starts holds the byte offset at which the
// source of each annex begins. d and the annexes are left as they are; without
// annexes, the document is d itself.
func WithAnnexes(d *Document, annexes []Annex) (whole *Document, starts []int) {
	if len(annexes) == 0 {
		return d, nil
	}
	whole = &Document{Source: d.Source, Title: d.Title, Dates: d.Dates}
	whole.append(d, 0, 0, NoParent)
	for _, a := range annexes {
		whole.Source += annexGap
		start := len(whole.Source)
		starts = append(starts, start)
		whole.Source += a.Doc.Source
		root := len(whole.Clauses)
		heading := a.Doc.Title
		if heading == "" {
			heading = a.Name
		}
		whole.Clauses[root-1].Span.End = start
		whole.Clauses[root-1].Body.End = start
		whole.Clauses = append(whole.Clauses, Clause{
			Level: 1, Heading: heading, HasHeading: true, Parent: NoParent, Kind: KindAnnex,
			HeadingSpan: text.Span{Start: start, End: start},
			Body:        text.Span{Start: start, End: start},
			Span:        text.Span{Start: start, End: start},
		})
		whole.append(a.Doc, start, 1, root)
	}
	return whole, starts
}

// annexGap stands between a policy and an annex.
const annexGap = "\n\n"

// append adds the parts of d, moved by offset bytes and, in the tree, below a parent.
func (whole *Document) append(d *Document, offset, deeper, parent int) {
	clauses, blocks := len(whole.Clauses), len(whole.Blocks)
	for _, c := range d.Clauses {
		c.HeadingSpan = moved(c.HeadingSpan, offset)
		c.Body = moved(c.Body, offset)
		c.Span = moved(c.Span, offset)
		c.Level += deeper
		if c.Parent == NoParent {
			c.Parent = parent
		} else {
			c.Parent += clauses
		}
		whole.Clauses = append(whole.Clauses, c)
	}
	for _, b := range d.Blocks {
		b.Span = moved(b.Span, offset)
		b.Text = moved(b.Text, offset)
		if b.Number.Style != "" {
			b.Mark = moved(b.Mark, offset)
		}
		b.Clause += clauses
		var cells []text.Span
		for _, cell := range b.Cells {
			cells = append(cells, moved(cell, offset))
		}
		b.Cells = cells
		whole.Blocks = append(whole.Blocks, b)
	}
	for _, s := range d.Sentences {
		s.Span = moved(s.Span, offset)
		s.Block += blocks
		whole.Sentences = append(whole.Sentences, s)
	}
}

func moved(s text.Span, offset int) text.Span {
	return text.Span{Start: s.Start + offset, End: s.End + offset}
}
