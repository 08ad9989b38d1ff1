package rules

import "clausewright/core/rule"

// rightsRules returns the rules on the rights of users and their complaints: sections 17 and 18 of the catalogue of requirements.
func rightsRules() []*rule.Rule {
	return []*rule.Rule{RightPortability}
}
