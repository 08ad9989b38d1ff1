package core

import (
	"clausewright/core/law"
	"clausewright/core/rules"
)

// Rules returns the catalogue of rules: those of law in force on the as-of date and
// all drafting rules, or every rule if the date is empty.
func Rules(req RulesRequest) (RulesResponse, error) {
	if req.AsOf != "" {
		if err := validDay(req.AsOf); err != nil {
			return RulesResponse{}, err
		}
	}
	res := RulesResponse{LawDate: string(law.AsOf), Rules: []Rule{}}
	for _, r := range rules.All() {
		entry := Rule{
			ID:       r.ID,
			Title:    r.Doc.Title,
			TitleEN:  r.Doc.TitleEN,
			Severity: string(r.Severity),
			Text:     r.Doc.Text,
			Bad:      r.Doc.Bad,
			Good:     r.Doc.Good,
			Sources:  []Source{},
		}
		if requirement, ok := law.RequirementOf(r.ID); ok {
			day := req.AsOf
			if day == "" {
				day = string(law.AsOf)
			}
			if req.AsOf != "" && !requirement.InForce(law.Date(day)) {
				continue
			}
			entry.Title, entry.TitleEN = requirement.Title, requirement.TitleEN
			entry.Severity = string(requirement.Severity)
			entry.Sources = sourcesOn(r.ID, day)
			entry.From = firstDay(requirement)
		}
		res.Rules = append(res.Rules, entry)
	}
	return res, nil
}

// firstDay returns the first day a requirement is in force, or nil if no citation
// ever brings it into force.
func firstDay(r law.Requirement) *string {
	var first *string
	for _, c := range r.Citations {
		day := string(c.From)
		if r.InForce(c.From) && (first == nil || day < *first) {
			first = &day
		}
	}
	return first
}
