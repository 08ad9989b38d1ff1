package core

import (
	"slices"

	"clausewright/core/diff"
	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/policy"
	"clausewright/core/report"
	"clausewright/core/rule"
	"clausewright/core/rules"
	"clausewright/core/text"
)

// duty is a requirement that two texts answer differently, or that the new one meets in
// new words because the law is newer than the old text.
type duty struct {
	law.Requirement
	old, new rule.Status
	since    law.Date // the day it came into force, if the old text is older; "" otherwise
	sources  []law.Citation
	evidence []text.Span // words of the new text
	changes  []int       // indices into diff.Result.Changes; nil if none has to do with it
}

// dutiesOf judges both texts by the law of a day and returns what differs, in the order
// of the catalogue.
func dutiesOf(r *diff.Result, reading material.Reading, day law.Date) []duty {
	before, after := judge(r.Old, reading.Old, day), judge(r.New, reading.New, day)
	oldDay := dayOf(r.Old)
	var duties []duty
	for _, q := range law.Requirements() {
		old, new := before[q.Slug], after[q.Slug]
		if old.Status == "" || new.Status == "" {
			continue
		}
		d := duty{Requirement: q, old: old.Status, new: new.Status}
		d.sources, _ = q.On(day)
		d.evidence = new.Evidence
		for _, finding := range new.Diagnostics {
			if !finding.Span.Empty() {
				d.evidence = append(d.evidence, finding.Span)
			}
		}
		d.changes = reading.ChangesAt(d.evidence)
		d.since = inForceSince(q, oldDay)
		fresh := new.Status == rule.Met && d.since != "" && reading.Inserted(new.Evidence)
		if fresh || differs(old.Status, new.Status) {
			duties = append(duties, d)
		}
	}
	return duties
}

// judge returns the answers of the rules of law on a text, by requirement.
func judge(doc *policy.Document, shown *facts.Facts, day law.Date) map[string]rule.Result {
	legal := slices.DeleteFunc(rules.All(), (*rule.Rule).Drafting)
	answers := map[string]rule.Result{}
	for _, result := range rule.Run(legal, rule.Input{Doc: doc, Facts: shown, AsOf: day}) {
		answers[result.Rule.ID] = result
	}
	return answers
}

// differs reports whether a requirement is met now and was not, or the other way round.
// One that starts to apply counts if it is not met.
func differs(old, new rule.Status) bool {
	good := func(s rule.Status) bool { return s == rule.Met || s == rule.NotApplicable }
	bad := func(s rule.Status) bool { return s == rule.Missing || s == rule.Violated }
	return bad(old) && new == rule.Met || good(old) && bad(new)
}

// inForceSince returns the first day of a requirement if it lies behind a day, "" if it
// does not or the day is not known.
func inForceSince(q law.Requirement, after law.Date) law.Date {
	first := firstDay(q)
	if first == nil || after == "" || law.Date(*first) <= after {
		return ""
	}
	return law.Date(*first)
}

// dayOf returns the day a text took effect by its own words, else the day it was
// published; "" if it prints neither in full.
func dayOf(doc *policy.Document) law.Date {
	for _, d := range []*policy.Date{doc.Dates.Effective, doc.Dates.Updated, doc.Dates.Published} {
		if d != nil && d.Month > 0 && d.Day > 0 {
			return law.Date(*printedDate(d))
		}
	}
	return ""
}

// wire returns a duty with its places in the new text.
func (d duty) wire(new *wire) DutyChange {
	one := DutyChange{
		ID: d.Slug, Title: d.Title, TitleEN: d.TitleEN, Old: string(d.old), New: string(d.new), Since: string(d.since),
		Changes: notNull(d.changes), Evidence: new.ranges(d.evidence), Sources: make([]Source, len(d.sources)),
	}
	for i, c := range d.sources {
		one.Sources[i] = sourceOf(c)
	}
	return one
}

// reported returns duties as reports show them.
func reported(duties []duty) []report.DutyChange {
	list := make([]report.DutyChange, len(duties))
	for i, d := range duties {
		list[i] = report.DutyChange{ID: d.Slug, Title: d.Title, Old: string(d.old), New: string(d.new), Since: string(d.since), Changes: d.changes, Sources: d.sources}
	}
	return list
}
