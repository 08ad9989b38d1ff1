package core

import (
	"fmt"
	"sort"
	"strconv"

	"clausewright/core/policy"
)

// Parse recovers the structure of a policy. Any text has one.
func Parse(req ParseRequest) (ParseResponse, error) {
	doc := policy.Parse(req.Text)
	w := newWire(req.Text)
	res := ParseResponse{
		Title: doc.Title,
		Dates: Dates{
			Published: printedDate(doc.Dates.Published),
			Updated:   printedDate(doc.Dates.Updated),
			Effective: printedDate(doc.Dates.Effective),
		},
		Clauses: make([]Clause, len(doc.Clauses)),
	}
	for i, c := range doc.Clauses {
		clause := Clause{
			ID:     clauseID(i),
			Level:  c.Level,
			Number: c.Number,
			Range:  w.rangeOf(c.Span),
			Kind:   string(c.Kind),
		}
		if c.HasHeading {
			clause.Heading = &c.Heading
		}
		if c.Parent != policy.NoParent {
			parent := clauseID(c.Parent)
			clause.Parent = &parent
		}
		res.Clauses[i] = clause
	}
	return res, nil
}

// clauseID names a clause within one answer of Parse.
func clauseID(index int) string { return "c" + strconv.Itoa(index+1) }

// printedDate returns a date as precisely as the text gives it.
func printedDate(d *policy.Date) *string {
	if d == nil {
		return nil
	}
	s := fmt.Sprintf("%04d", d.Year)
	if d.Month > 0 {
		s += fmt.Sprintf("-%02d", d.Month)
		if d.Day > 0 {
			s += fmt.Sprintf("-%02d", d.Day)
		}
	}
	return &s
}

// sortFindings brings findings into the order of the text, those about the whole
// policy first.
func sortFindings(findings []Finding) {
	start := func(f Finding) int {
		if f.Range == nil {
			return -1
		}
		return f.Range.Start.Offset
	}
	sort.SliceStable(findings, func(i, j int) bool { return start(findings[i]) < start(findings[j]) })
}
