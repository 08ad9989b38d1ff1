package rules_test

import (
	"testing"

	"clausewright/core/rule/ruletest"
	"clausewright/core/rules"
)

func TestRules(t *testing.T) {
	ruletest.Run(t, rules.All(), "testdata")
}
