package core

import (
	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/rules"
)

// Check judges one policy and returns the status of every requirement in force on the
// as-of date with all findings, in the order of the text; findings about the whole
// policy come first. Findings that a suppression holds for are listed apart.
func Check(req CheckRequest) (FileReport, error) {
	if err := validDay(req.AsOf); err != nil {
		return FileReport{}, err
	}
	if err := validSuppressions(req.Suppressed, req.Day); err != nil {
		return FileReport{}, err
	}
	input := rule.Input{AsOf: law.Date(req.AsOf), Off: map[string]bool{}}
	if req.Profile != "" {
		p, err := readProfile("check", req.Profile)
		if err != nil {
			return FileReport{}, err
		}
		input.Profile = &p
	}
	for _, id := range req.Off {
		input.Off[id] = true
	}
	doc := policy.Parse(req.Text)
	whole, w := withAnnexes(doc, req.Annexes)
	input.Doc = whole
	results := rule.Run(rules.All(), input)
	report := FileReport{
		File:         req.File,
		Title:        doc.Title,
		DocumentKind: string(doc.DocKind()),
		AsOf:         req.AsOf,
		LawDate:      string(law.AsOf),
		Facts:        req.Profile != "",
		Requirements: []Requirement{},
		Findings:     []Finding{},
	}
	for _, r := range results {
		sources := sourcesOn(r.Rule.ID, req.AsOf)
		if !r.Rule.Drafting() {
			report.Requirements = append(report.Requirements, w.requirement(r, sources))
		}
		prints := rule.Fingerprints(whole, r)
		for i, d := range r.Diagnostics {
			report.Findings = append(report.Findings, w.finding(r.Rule.ID, d, prints[i], sources))
		}
	}
	sortFindings(report.Findings)
	report.Shown = rank(report.Findings, req.Text)
	report.setAside(req.Suppressed, req.Day)
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
	sources = make([]Source, len(citations))
	for i, c := range citations {
		sources[i] = sourceOf(c)
	}
	return sources
}

// sourceOf returns a citation with the title of the act.
func sourceOf(c law.Citation) Source {
	act, _ := law.SourceOf(c.Source)
	return Source{ID: act.ID, Title: act.Title, Article: c.Article}
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
		if edits, ok := w.edits(fix.Edits); ok {
			f.Fixes = append(f.Fixes, Fix{Title: fix.Title, Edits: edits})
		}
	}
	return f
}
