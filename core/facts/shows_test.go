package facts

import (
	"testing"

	"clausewright/core/law"
)

// TestEveryConditionHasItsFact holds that Shows knows each fact that a condition of
// the law asks for, and no other.
func TestEveryConditionHasItsFact(t *testing.T) {
	asked := map[string]bool{}
	note := func(c law.Condition) {
		for _, row := range c.AnyOf {
			for _, term := range row {
				asked[term.Fact] = true
			}
		}
	}
	for _, r := range law.Requirements() {
		note(r.When)
		for _, s := range r.SeverityWhen {
			note(s.When)
		}
	}
	known := map[string]bool{}
	for _, name := range KnownFacts() {
		known[name] = true
		if !asked[name] {
			t.Errorf("Shows knows %s, no condition asks for it", name)
		}
	}
	for name := range asked {
		if !known[name] && name != "profile" {
			t.Errorf("a condition asks for %s, Shows does not know it", name)
		}
	}
}
