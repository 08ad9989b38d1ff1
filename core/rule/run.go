package rule

import (
	"fmt"

	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Input is what a run looks at.
type Input struct {
	Doc  *policy.Document
	AsOf law.Date        // the day whose law is applied
	Off  map[string]bool // IDs of rules not to run; nil for none
}

// Run runs the rules over a policy and returns their answers in the order of the
// rules. Rules that are switched off, and rules of law not in force on the as-of
// date, give none. Run panics if a rule of law does not decide: that is our fault,
// never the text's.
func Run(rules []*Rule, in Input) []Result {
	spans := make([]text.Span, len(in.Doc.Sentences))
	for i, s := range in.Doc.Sentences {
		spans[i] = s.Span
	}
	words := lexicon.Default().Find(in.Doc.Source, spans)
	var results []Result
	for _, r := range rules {
		if in.Off[r.ID] {
			continue
		}
		severity, inForce := severityOn(r, in.AsOf)
		if !inForce {
			continue
		}
		pass := &Pass{Doc: in.Doc, Words: words, AsOf: in.AsOf, result: Result{Rule: r, Severity: severity}}
		r.Run(pass)
		if !r.Drafting() && pass.result.Status == "" {
			panic("rule: " + r.ID + " did not decide")
		}
		for i := range pass.result.Diagnostics {
			if d := &pass.result.Diagnostics[i]; d.Severity == "" {
				d.Severity = severity
			}
		}
		results = append(results, pass.result)
	}
	return results
}

// severityOn returns the severity of a rule's findings on a day, and whether the
// rule applies that day.
func severityOn(r *Rule, day law.Date) (Severity, bool) {
	if r.Drafting() {
		return r.Severity, true
	}
	requirement, ok := law.RequirementOf(r.ID)
	if !ok {
		panic("rule: no requirement " + r.ID)
	}
	_, inForce := requirement.On(day)
	return Severity(requirement.Severity), inForce
}

// Validate returns what is wrong with a list of rules: an ID used twice, one that no
// requirement has, an empty part of the catalogue entry.
func Validate(rules []*Rule) error {
	seen := map[string]bool{}
	for _, r := range rules {
		_, legal := law.RequirementOf(r.ID)
		switch {
		case seen[r.ID]:
			return fmt.Errorf("rule %s: id used twice", r.ID)
		case !legal && !r.Drafting():
			return fmt.Errorf("rule %s: no such requirement", r.ID)
		case r.Drafting() && (r.Doc.Title == "" || r.Doc.TitleEN == "" || r.Severity == ""):
			return fmt.Errorf("rule %s: a drafting rule needs titles and a severity", r.ID)
		case r.Doc.Text == "" || r.Doc.Bad == "" || r.Doc.Good == "":
			return fmt.Errorf("rule %s: empty catalogue entry", r.ID)
		case r.Run == nil:
			return fmt.Errorf("rule %s: nothing to run", r.ID)
		}
		seen[r.ID] = true
	}
	return nil
}
