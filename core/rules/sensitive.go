package rules

import "clausewright/core/rule"

// sensitiveRules returns the rules on sensitive information, biometrics and content: sections 6 to 8 of the catalogue of requirements.
func sensitiveRules() []*rule.Rule {
	return []*rule.Rule{}
}
