package core

import (
	"encoding/json"

	"clausewright/core/facts"
	"clausewright/core/policy"
	"clausewright/core/proposal"
)

// Propose reads off a policy and its annexes which answers to the questionnaire they
// suggest. Nothing is taken for granted: a person confirms each.
func Propose(req ProposeRequest) (ProposeResponse, error) {
	whole, w := withAnnexes(policy.Parse(req.Text), req.Annexes)
	res := ProposeResponse{Proposals: []Proposal{}}
	for _, p := range proposal.Read(facts.Read(whole)) {
		value, err := json.Marshal(p.Value)
		if err != nil {
			return ProposeResponse{}, Errorf(Internal, "propose: %s: %w", p.Field, err)
		}
		res.Proposals = append(res.Proposals, Proposal{Field: p.Field, Value: string(value), Evidence: w.ranges(p.Evidence)})
	}
	return res, nil
}
