package core

// ProposeRequest asks which answers to the questionnaire a policy suggests.
type ProposeRequest struct {
	Text    string  `json:"text"`
	Annexes []Annex `json:"annexes"` // what belongs to the policy; null for none
}

// ProposeResponse is the answers a policy suggests, for a person to confirm.
type ProposeResponse struct {
	Proposals []Proposal `json:"proposals"` // in the order of the questionnaire
}

// Proposal is an answer that the words of a policy suggest.
type Proposal struct {
	Field    string  `json:"field"`
	Value    string  `json:"value"`    // the answer as JSON, as it would stand in a profile
	Evidence []Range `json:"evidence"` // the words that suggest it; at least one
}
