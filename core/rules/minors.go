package rules

import "clausewright/core/rule"

// minorsRules returns the rules on minors: section 9 of the catalogue of requirements.
func minorsRules() []*rule.Rule {
	return []*rule.Rule{AgeTermsCorrect}
}
