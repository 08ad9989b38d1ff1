package rules

import "clausewright/core/rule"

// draftingRules returns the drafting rules.
func draftingRules() []*rule.Rule {
	return []*rule.Rule{Numbering, Bracket, Duplicate, TermVariant, Typo, TOCMismatch, DateDefect, DanglingRef, Truncated, BrandLeftover, NameInconsistent, UndefinedTerm, BrokenSentence, Style}
}
