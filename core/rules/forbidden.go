package rules

import "clausewright/core/rule"

// forbiddenRules returns the rules on forbidden clauses: section 22 of the catalogue of requirements.
func forbiddenRules() []*rule.Rule {
	return []*rule.Rule{}
}
