package core

import (
	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/policy"
	"clausewright/core/report"
	"clausewright/core/text"
)

// Diff compares two versions of a policy.
func Diff(req DiffRequest) (DiffResponse, error) {
	r := diff.Compare(policy.Parse(req.Old), policy.Parse(req.New))
	old, new := newWire(req.Old), newWire(req.New)
	res := DiffResponse{
		Summary:   summary(r),
		Unrelated: r.Unrelated,
		Renames:   make([]Rename, len(r.Renames)),
		Changes:   make([]Change, len(r.Changes)),
		Material:  []Material{},
	}
	for i, n := range r.Renames {
		res.Renames[i] = Rename(n)
	}
	for i, c := range r.Changes {
		res.Changes[i] = Change{
			Kind:     string(c.Kind),
			Cosmetic: c.Cosmetic,
			Old:      old.sides(r.Old, c.Old),
			New:      new.sides(r.New, c.New),
			Segments: segments(r, c),
			Rows:     rows(r, c),
		}
	}
	if req.AsOf != "" {
		if err := validDay(req.AsOf); err != nil {
			return DiffResponse{}, err
		}
		reading := material.Read(r, law.Date(req.AsOf))
		for _, m := range reading.Changes {
			res.Material = append(res.Material, materialOf(m, old, new))
		}
		if req.Duties {
			for _, d := range dutiesOf(r, reading, law.Date(req.AsOf)) {
				res.Duties = append(res.Duties, d.wire(new))
			}
		}
	}
	return res, nil
}

// materialOf returns a material change with its places in both texts.
func materialOf(m material.Change, old, new *wire) Material {
	one := Material{
		Category: m.Category.Number, Slug: m.Category.Slug, Title: m.Category.Title, TitleEN: m.Category.TitleEN,
		Effects: make([]string, len(m.Effects)), Direction: string(m.Direction), Changes: m.Changes, Reason: m.Reason,
		Sources: make([]Source, len(m.Sources)), Old: old.ranges(m.Old), New: new.ranges(m.New),
	}
	for i, e := range m.Effects {
		one.Effects[i] = string(e)
	}
	for i, c := range m.Sources {
		one.Sources[i] = sourceOf(c)
	}
	return one
}

// summary counts the changes of every kind.
func summary(r *diff.Result) map[string]int {
	counts := map[string]int{"cosmetic": 0}
	for _, kind := range diff.Kinds() {
		counts[string(kind)] = 0
	}
	counts[string(diff.Same)] = len(r.Same)
	for _, c := range r.Changes {
		counts[string(c.Kind)]++
		if c.Cosmetic {
			counts["cosmetic"]++
		}
	}
	return counts
}

// sides returns the sides of a change that stand in doc.
func (w *wire) sides(doc *policy.Document, sides []diff.Side) []Side {
	list := make([]Side, len(sides))
	for i, s := range sides {
		list[i] = Side{Number: s.Number, Range: w.rangeOf(s.Span)}
		if heading := s.Title(doc); heading != "" {
			list[i].Heading = &heading
		}
	}
	return list
}

// segments returns the segments of a change with their texts.
func segments(r *diff.Result, c diff.Change) []Segment {
	list := make([]Segment, len(c.Segments))
	for i, s := range c.Segments {
		list[i] = Segment{Op: string(s.Op), Text: r.Text(s), Cosmetic: s.Cosmetic}
	}
	return list
}

// rows returns the rows of a change with their texts.
func rows(r *diff.Result, c diff.Change) []Row {
	list := make([]Row, len(c.Rows))
	for i, row := range c.Rows {
		list[i] = Row{
			Key: row.Key, Kind: string(row.Kind), Old: row.Old.Of(r.Old.Source), New: row.New.Of(r.New.Source),
			Deleted: texts(r.Old, row.Gone), Added: texts(r.New, row.Came),
		}
	}
	return list
}

// texts returns the texts of some spans of doc.
func texts(doc *policy.Document, spans []text.Span) []string {
	list := make([]string, len(spans))
	for i, s := range spans {
		list[i] = s.Of(doc.Source)
	}
	return list
}

// DiffText compares two versions of a policy and returns the difference as text.
func DiffText(req DiffTextRequest) (DiffTextResponse, error) {
	if req.Width < 0 {
		return DiffTextResponse{}, Errorf(BadRequest, "diff: width %d is negative", req.Width)
	}
	r := diff.Compare(policy.Parse(req.Old), policy.Parse(req.New))
	w := report.DiffText{OldName: req.OldName, NewName: req.NewName, Color: req.Color, Width: req.Width}
	if req.AsOf != "" {
		if err := validDay(req.AsOf); err != nil {
			return DiffTextResponse{}, err
		}
		reading := material.Read(r, law.Date(req.AsOf))
		w.Material, w.Duties = reading.Changes, reported(dutiesOf(r, reading, law.Date(req.AsOf)))
	}
	return DiffTextResponse{Text: w.Write(r), Changes: len(r.Changes)}, nil
}
