// Package rule says what a rule is, and runs rules over a policy.
package rule

import (
	"strings"

	"clausewright/core/text"
)

// Rule decides one requirement of the law, or looks for one class of drafting
// defects.
type Rule struct {
	// ID is the slug of a requirement ("right-portability"), or "drafting/" and the
	// class of defect ("drafting/numbering"). It never changes meaning.
	ID string

	// Severity of the findings of a drafting rule. A rule of law takes the severity
	// of its requirement.
	Severity Severity

	Doc Doc

	// Run looks at the policy and answers through the pass: a rule of law with
	// exactly one status, a drafting rule with any number of reports.
	Run func(*Pass)
}

// Doc is the entry of a rule in the catalogue.
type Doc struct {
	Title   string // Chinese; of a drafting rule only, a rule of law has its requirement's
	TitleEN string // likewise, in English
	Text    string // what the rule asks, one Chinese sentence
	Bad     string // a policy text that the rule reports
	Good    string // the same, mended
	Profile string // the facts that both are judged with, as JSON; "" for none
}

// draftingPrefix starts the IDs of drafting rules.
const draftingPrefix = "drafting/"

// Drafting reports whether r looks for drafting defects rather than deciding a
// requirement. Drafting rules have no date and no status.
func (r *Rule) Drafting() bool { return strings.HasPrefix(r.ID, draftingPrefix) }

// Severity is how grave a finding is, in the four grades of the editor.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
	Hint    Severity = "hint"
)

// Status of a requirement on a policy.
type Status string

const (
	Met           Status = "met"
	Missing       Status = "missing"
	Violated      Status = "violated"
	NotApplicable Status = "not-applicable"
	Review        Status = "review" // a person must decide
)

// Diagnostic is one finding of a rule.
type Diagnostic struct {
	Span     text.Span // the words that are wrong, or where what is absent belongs; empty if the finding is about the whole policy
	Message  string    // what is wrong in this text, in Chinese
	Severity Severity  // "" for the severity of the rule
	Related  []text.Span
	Fixes    []Fix
}

// Fix is one way to mend a finding. Alternatives are separate fixes. A fix never
// invents facts: what it cannot know it leaves as a blank 【…】.
type Fix struct {
	Title string // a verb phrase in Chinese
	Edits []text.Edit
}

// Result is the answer of one rule.
type Result struct {
	Rule        *Rule
	Severity    Severity    // of the rule on this policy and day
	Status      Status      // "" for a drafting rule
	Reason      string      // why this status, in Chinese; "" where the evidence says it
	Evidence    []text.Span // the words that meet the requirement, or that a person should read
	Diagnostics []Diagnostic
}
