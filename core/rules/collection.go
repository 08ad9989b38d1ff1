package rules

import "clausewright/core/rule"

// collectionRules returns the rules on collection, permissions and identifiers: sections 3 to 5 of the catalogue of requirements.
func collectionRules() []*rule.Rule {
	return []*rule.Rule{}
}
