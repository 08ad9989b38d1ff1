// Package rules holds every rule.
package rules

import (
	"cmp"
	"slices"

	"clausewright/core/law"
	"clausewright/core/rule"
)

// All returns every rule: those of law in the order of the catalogue of
// requirements, then the drafting rules.
func All() []*rule.Rule {
	all := slices.Concat(
		identityRules(),
		collectionRules(),
		sensitiveRules(),
		minorsRules(),
		consentRules(),
		automatedRules(),
		sharingRules(),
		storageRules(),
		rightsRules(),
		updateRules(),
		forbiddenRules(),
		consistencyRules(),
		draftingRules(),
	)
	place := map[string]int{}
	for i, r := range law.Requirements() {
		place[r.Slug] = i
	}
	slices.SortStableFunc(all, func(a, b *rule.Rule) int {
		if a.Drafting() != b.Drafting() {
			if a.Drafting() {
				return 1
			}
			return -1
		}
		return cmp.Compare(place[a.ID], place[b.ID])
	})
	return all
}

// dutyRules makes the rules of a table of duties.
func dutyRules(duties []rule.Duty) []*rule.Rule {
	list := make([]*rule.Rule, len(duties))
	for i, d := range duties {
		list[i] = d.New()
	}
	return list
}

// banRules makes the rules of a table of bans.
func banRules(bans []rule.Ban) []*rule.Rule {
	list := make([]*rule.Rule, len(bans))
	for i, b := range bans {
		list[i] = b.New()
	}
	return list
}
