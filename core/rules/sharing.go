package rules

import "clausewright/core/rule"

// sharingRules returns the rules on recipients, transfer and sending abroad: sections 12 to 14 of the catalogue of requirements.
func sharingRules() []*rule.Rule {
	return []*rule.Rule{}
}
