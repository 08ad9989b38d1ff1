// Package rules holds every rule.
package rules

import "clausewright/core/rule"

// All returns every rule: those of law in the order of the catalogue of
// requirements, then the drafting rules.
func All() []*rule.Rule {
	return []*rule.Rule{
		OperatorContactStated,
		AgeTermsCorrect,
		NoContinuedUseConsent,
		RightPortability,
		NoEmptyLists,
		Numbering,
		Typo,
	}
}
