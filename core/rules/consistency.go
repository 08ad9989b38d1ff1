package rules

import "clausewright/core/rule"

// consistencyRules returns the rules on consistency: section 23 of the catalogue of requirements.
func consistencyRules() []*rule.Rule {
	return []*rule.Rule{NoPlaceholders, NoEmptyLists, FactsMatchText, ReferencesResolve, EntityAndProduct, TimeLimitsConsistent, Contradiction}
}
