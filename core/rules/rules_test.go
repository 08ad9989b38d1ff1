package rules_test

import (
	"testing"

	"clausewright/core/law"
	"clausewright/core/rule/ruletest"
	"clausewright/core/rules"
)

func TestRules(t *testing.T) {
	ruletest.Run(t, rules.All(), "testdata")
}

// TestEveryRequirement looks that each requirement of the catalogue has its rule.
func TestEveryRequirement(t *testing.T) {
	has := map[string]bool{}
	for _, r := range rules.All() {
		has[r.ID] = true
	}
	for _, q := range law.Requirements() {
		if !has[q.Slug] {
			t.Errorf("%s: no rule decides it", q.Slug)
		}
	}
}
