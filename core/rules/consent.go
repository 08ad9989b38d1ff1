package rules

import "clausewright/core/rule"

// consentRules returns the rules on consent and automated decisions: sections 10 and 11 of the catalogue of requirements.
func consentRules() []*rule.Rule {
	return []*rule.Rule{NoContinuedUseConsent}
}
