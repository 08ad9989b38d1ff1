package rules

import "clausewright/core/rule"

// identityRules returns the rules on who the operator is and what the policy covers: sections 1 and 2 of the catalogue of requirements.
func identityRules() []*rule.Rule {
	return []*rule.Rule{OperatorContactStated}
}
