package rules

import "clausewright/core/rule"

// updateRules returns the rules on cookies, updates and language: sections 19 to 21 of the catalogue of requirements.
func updateRules() []*rule.Rule {
	return []*rule.Rule{}
}
