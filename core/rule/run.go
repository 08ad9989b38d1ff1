package rule

import (
	"fmt"

	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/profile"
	"clausewright/core/when"
)

// Input is what a run looks at.
type Input struct {
	Doc     *policy.Document
	Facts   *facts.Facts     // what Doc shows, where that is known already; nil to have it read
	Profile *profile.Profile // the facts about the app; nil if there are none
	AsOf    law.Date         // the day whose law is applied
	Off     map[string]bool  // IDs of rules not to run; nil for none
}

// Run runs the rules over a policy and returns their answers in the order of the
// rules. Rules that are switched off, and rules of law not in force on the as-of
// date, give none. Run panics if a rule of law does not decide: that is our fault,
// never the text's.
func Run(rules []*Rule, in Input) []Result {
	shown := in.Facts
	if shown == nil {
		shown = facts.Read(in.Doc)
	}
	var results []Result
	for _, r := range rules {
		if in.Off[r.ID] {
			continue
		}
		pass := &Pass{Doc: in.Doc, Words: shown.Index(), Facts: shown, Profile: in.Profile, AsOf: in.AsOf, result: Result{Rule: r, Severity: r.Severity}}
		if r.Drafting() {
			r.Run(pass)
		} else if !runLegal(r, pass) {
			continue
		}
		for i := range pass.result.Diagnostics {
			if d := &pass.result.Diagnostics[i]; d.Severity == "" {
				d.Severity = pass.result.Severity
			}
		}
		results = append(results, pass.result)
	}
	return results
}

// runLegal runs a rule of law if it is in force and concerns the policy; inForce is
// false if it is not in force.
func runLegal(r *Rule, pass *Pass) (inForce bool) {
	requirement, ok := law.RequirementOf(r.ID)
	if !ok {
		panic("rule: no requirement " + r.ID)
	}
	if !requirement.InForce(pass.AsOf) {
		return false
	}
	pass.result.Severity = severity(requirement, pass)
	if reason, concerned := concerns(requirement, pass); !concerned {
		pass.NotApplicable(reason)
		return true
	}
	r.Run(pass)
	if pass.result.Status == "" {
		panic("rule: " + r.ID + " did not decide")
	}
	return true
}

// severity returns how grave the requirement is for this policy: where a condition
// makes it graver or lighter, as far as the profile answers it and the text shows it.
func severity(r law.Requirement, pass *Pass) Severity {
	for _, s := range r.SeverityWhen {
		if s.When.Eval(pass.ask) == when.Yes {
			return Severity(s.Severity)
		}
	}
	return Severity(r.Severity)
}

// concerns reports whether the condition of a requirement holds, as far as the profile
// answers it and the text shows it, and if not, why.
func concerns(r law.Requirement, pass *Pass) (reason string, concerned bool) {
	switch r.When.Eval(pass.ask) {
	case when.Yes:
		return "", true
	case when.No:
		return "这一条所指的情形不存在", false
	}
	return "文中没有提到这一条所指的情形", false
}

// ask answers a term of a condition: by the profile, where there is one and it
// answers, else by what the text shows.
func (p *Pass) ask(t when.Term) when.Truth {
	if p.Profile != nil {
		if answer := p.Profile.Ask(t); answer != when.Unknown {
			return answer
		}
	}
	truth, _ := p.Facts.Ask(t)
	return truth
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
