package core

import (
	"slices"
	"strings"

	"clausewright/core/law"
	"clausewright/core/report"
	"clausewright/core/rule"
	"clausewright/core/rules"
	"clausewright/core/text"
)

// Version is that of the program, as reports and pages show it.
const Version = "0.1.0"

// Report writes what Check answered as one document. It does not check again: places
// in a report that the texts do not have are refused.
func Report(req ReportRequest) (ReportResponse, error) {
	check, err := checkOf(req)
	if err != nil {
		return ReportResponse{}, err
	}
	var all []report.Finding
	for _, p := range check.Policies {
		all = append(all, p.Findings...)
	}
	res := ReportResponse{Totals: Totals(report.TotalsOf(all))}
	switch req.Format {
	case "text":
		res.Text = report.CheckText{Color: req.Color, Width: req.Width, Coverage: req.Coverage, All: req.All}.Write(check)
	case "html":
		res.Text = report.HTML(check)
	case "sarif":
		if res.Text, err = report.Sarif(check); err != nil {
			return ReportResponse{}, Errorf(Internal, "report: %w", err)
		}
	default:
		return ReportResponse{}, Errorf(BadRequest, "report: format %q: want text, html or sarif", req.Format)
	}
	return res, nil
}

var (
	knownStatuses   = []rule.Status{rule.Met, rule.Missing, rule.Violated, rule.NotApplicable, rule.Review}
	knownSeverities = []rule.Severity{rule.Error, rule.Warning, rule.Info, rule.Hint}
)

// checkOf reads a request.
func checkOf(req ReportRequest) (report.Check, error) {
	if err := validDay(req.AsOf); err != nil {
		return report.Check{}, err
	}
	if !isDay(req.Day) {
		return report.Check{}, Errorf(BadRequest, "report: day %q: want a day written YYYY-MM-DD", req.Day)
	}
	if len(req.Files) == 0 {
		return report.Check{}, Errorf(BadRequest, "report: no files")
	}
	check := report.Check{Program: Version, LawDate: string(law.AsOf), AsOf: req.AsOf, Day: req.Day}
	if err := addRules(&check, req.Off); err != nil {
		return report.Check{}, err
	}
	for _, file := range req.Files {
		check.Baseline = check.Baseline || file.Baseline != nil
		p, err := policyOf(file, req)
		if err != nil {
			return report.Check{}, err
		}
		check.Policies = append(check.Policies, p)
	}
	return check, nil
}

// addRules tells the rules that ran from those switched off, and which requirements of
// the day no rule decides.
func addRules(check *report.Check, off []string) error {
	catalogue, err := Rules(RulesRequest{AsOf: check.AsOf})
	if err != nil {
		return err
	}
	for _, r := range catalogue.Rules {
		entry := report.Rule{ID: r.ID, Title: r.Title, Severity: r.Severity, Text: r.Text, Bad: r.Bad, Good: r.Good, Sources: reportSources(r.Sources)}
		if slices.Contains(off, r.ID) {
			check.Off = append(check.Off, entry)
		} else {
			check.Rules = append(check.Rules, entry)
		}
	}
	decided := map[string]bool{}
	for _, r := range rules.All() {
		decided[r.ID] = true
	}
	for _, r := range law.Requirements() {
		if r.InForce(law.Date(check.AsOf)) && !decided[r.Slug] {
			check.Undecided = append(check.Undecided, report.Rule{ID: r.Slug, Title: r.Title, Severity: string(r.Severity)})
		}
	}
	return nil
}

func policyOf(file ReportFile, req ReportRequest) (report.Policy, error) {
	if file.Report.AsOf != req.AsOf {
		return report.Policy{}, Errorf(BadRequest, "report: %s was checked as of %q, the report is as of %s", file.Report.File, file.Report.AsOf, req.AsOf)
	}
	if file.Hash != "" && !isHash(file.Hash) {
		return report.Policy{}, Errorf(BadRequest, "report: %s: hash %q: want 64 hexadecimal digits", file.Report.File, file.Hash)
	}
	r := reader{name: file.Report.File, texts: []report.Text{{Name: file.Report.File, Source: file.Text}}}
	for _, a := range file.Annexes {
		r.texts = append(r.texts, report.Text{Name: a.File, Source: a.Text})
	}
	p := report.Policy{Texts: r.texts, Title: file.Report.Title, Facts: file.Report.Facts, Shown: file.Report.Shown, Hash: strings.ToLower(file.Hash)}
	for _, requirement := range file.Report.Requirements {
		if !slices.Contains(knownStatuses, rule.Status(requirement.Status)) {
			return report.Policy{}, Errorf(BadRequest, "report: %s: status %q of %s", r.name, requirement.Status, requirement.ID)
		}
		p.Requirements = append(p.Requirements, report.Requirement{
			ID:       requirement.ID,
			Title:    requirement.Title,
			Status:   requirement.Status,
			Reason:   requirement.Reason,
			Evidence: r.places(requirement.Evidence),
			Sources:  reportSources(requirement.Sources),
		})
	}
	for _, f := range file.Report.Findings {
		one := r.finding(f)
		one.Known = slices.Contains(file.Baseline, f.Fingerprint)
		p.Findings = append(p.Findings, one)
	}
	for _, s := range file.Report.Suppressed {
		one := r.finding(s.Finding)
		aside := suppression(s.Suppression)
		one.Suppressed = &aside
		p.Findings = append(p.Findings, one)
	}
	for _, s := range file.Report.Idle {
		one := suppression(s.Suppression)
		one.Expired = s.Expired
		p.Idle = append(p.Idle, one)
	}
	return p, r.err
}

func suppression(s Suppression) report.Suppression {
	return report.Suppression{Rule: s.Rule, Words: s.Words, Reason: s.Reason, Until: s.Until}
}

func isHash(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}

func reportSources(sources []Source) []report.Source {
	list := make([]report.Source, len(sources))
	for i, s := range sources {
		list[i] = report.Source{Title: s.Title, Article: s.Article}
	}
	return list
}

// reader turns ranges back into places of the texts they were found in. err is the
// first that does not fit.
type reader struct {
	name  string
	texts []report.Text
	err   error
}

func (r *reader) finding(f Finding) report.Finding {
	if !slices.Contains(knownSeverities, rule.Severity(f.Severity)) && r.err == nil {
		r.err = Errorf(BadRequest, "report: %s: severity %q of %s", r.name, f.Severity, f.Rule)
	}
	one := report.Finding{
		Rule:        f.Rule,
		Severity:    f.Severity,
		Rank:        f.Rank,
		Message:     f.Message,
		Related:     r.places(f.Related),
		Fingerprint: f.Fingerprint,
		Sources:     reportSources(f.Sources),
	}
	if f.Range != nil {
		place := r.place(*f.Range)
		one.Place = &place
	}
	for _, fix := range f.Fixes {
		edits := make([]text.Edit, len(fix.Edits))
		for i, e := range fix.Edits {
			edits[i] = text.Edit{Span: r.place(e.Range).Span, New: e.Text}
		}
		one.Fixes = append(one.Fixes, report.Fix{Title: fix.Title, Edits: edits})
	}
	return one
}

func (r *reader) places(ranges []Range) []report.Place {
	list := make([]report.Place, len(ranges))
	for i, one := range ranges {
		list[i] = r.place(one)
	}
	return list
}

// place returns the place of a range, or the start of the policy and an error if its
// words do not stand there.
func (r *reader) place(one Range) report.Place {
	i := 0
	if one.File != "" {
		i = 1 + slices.IndexFunc(r.texts[1:], func(t report.Text) bool { return t.Name == one.File })
	}
	span := text.Span{Start: one.Start.Offset, End: one.End.Offset}
	src := r.texts[i].Source
	if (i == 0) != (one.File == "") || span.Start < 0 || span.End < span.Start || span.End > len(src) || span.Of(src) != one.Text {
		if r.err == nil {
			r.err = Errorf(BadRequest, "report: %s: byte %d of %q does not have the words %q: the text has changed since it was checked", r.name, span.Start, one.File, one.Text)
		}
		return report.Place{}
	}
	return report.Place{Text: i, Span: span}
}
