// Package rules holds every rule.
package rules

import (
	"slices"
	"sort"
	"sync"

	"clausewright/core/law"
	"clausewright/core/rule"
)

// All returns every rule: those of law in the order of the catalogue of
// requirements, then the drafting rules.
func All() []*rule.Rule { return slices.Clone(ordered()) }

var ordered = sync.OnceValue(func() []*rule.Rule {
	all := slices.Concat(
		identityRules(),
		collectionRules(),
		sensitiveRules(),
		minorsRules(),
		consentRules(),
		automatedRules(),
		sharingRules(),
		recipientRules(),
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
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.Drafting() != b.Drafting() {
			return b.Drafting()
		}
		return place[a.ID] < place[b.ID]
	})
	return all
})

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
