package core

import (
	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/rules"
	"clausewright/core/text"
)

// Check judges one policy and returns the status of every requirement in force on the
// as-of date with all findings, in the order of the text; findings about the whole
// policy come first.
func Check(req CheckRequest) (FileReport, error) {
	if err := validDay(req.AsOf); err != nil {
		return FileReport{}, err
	}
	off := map[string]bool{}
	for _, id := range req.Off {
		off[id] = true
	}
	doc := policy.Parse(req.Text)
	results := rule.Run(rules.All(), rule.Input{Doc: doc, AsOf: law.Date(req.AsOf), Off: off})
	w := newWire(req.Text)
	report := FileReport{
		File:         req.File,
		Title:        doc.Title,
		DocumentKind: string(doc.DocKind()),
		AsOf:         req.AsOf,
		Requirements: []Requirement{},
		Findings:     []Finding{},
	}
	for _, r := range results {
		sources := sourcesOn(r.Rule.ID, req.AsOf)
		if !r.Rule.Drafting() {
			report.Requirements = append(report.Requirements, w.requirement(r, sources))
		}
		prints := rule.Fingerprints(doc, r)
		for i, d := range r.Diagnostics {
			report.Findings = append(report.Findings, w.finding(r.Rule.ID, d, prints[i], sources))
		}
	}
	sortFindings(report.Findings)
	return report, nil
}

// sourcesOn returns the citations of a rule on a day; none for a drafting rule.
func sourcesOn(id, day string) []Source {
	sources := []Source{}
	requirement, ok := law.RequirementOf(id)
	if !ok {
		return sources
	}
	citations, _ := requirement.On(law.Date(day))
	for _, c := range citations {
		act, _ := law.SourceOf(c.Source)
		sources = append(sources, Source{ID: act.ID, Title: act.Title, Article: c.Article})
	}
	return sources
}

// wire turns places of one text into ranges.
type wire struct {
	src    string
	mapper *text.Mapper
}

func newWire(src string) *wire { return &wire{src, text.NewMapper(src)} }

func (w *wire) position(offset int) Position {
	return Position(w.mapper.Position(offset))
}

func (w *wire) rangeOf(s text.Span) Range {
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

func (w *wire) requirement(r rule.Result, sources []Source) Requirement {
	entry, _ := law.RequirementOf(r.Rule.ID)
	return Requirement{
		ID:       r.Rule.ID,
		Title:    entry.Title,
		TitleEN:  entry.TitleEN,
		Status:   string(r.Status),
		Severity: string(r.Severity),
		Reason:   r.Reason,
		Evidence: w.ranges(r.Evidence),
		Sources:  sources,
	}
}

func (w *wire) finding(id string, d rule.Diagnostic, fingerprint string, sources []Source) Finding {
	f := Finding{
		Rule:        id,
		Severity:    string(d.Severity),
		Message:     d.Message,
		Range:       w.place(d.Span),
		Related:     w.ranges(d.Related),
		Fingerprint: fingerprint,
		Sources:     sources,
		Fixes:       []Fix{},
	}
	for _, fix := range d.Fixes {
		edits := make([]Edit, len(fix.Edits))
		for i, e := range fix.Edits {
			edits[i] = Edit{Range: w.rangeOf(e.Span), Text: e.New}
		}
		f.Fixes = append(f.Fixes, Fix{Title: fix.Title, Edits: edits})
	}
	return f
}
