package core

import "clausewright/core/policy"

// RenumberRequest asks for the edits that put the numbers of a text in order.
type RenumberRequest struct {
	Text string `json:"text"`
}

// RenumberResponse is one set of edits: headings, numbered items, the contents and the
// references to them. Nothing else changes.
type RenumberResponse struct {
	Edits []Edit `json:"edits"` // in the order of the text; empty if all is in order
}

// Renumber returns the edits that put the numbers of a policy in order.
func Renumber(req RenumberRequest) (RenumberResponse, error) {
	edits, _ := newWire(req.Text).edits(policy.Renumber(policy.Parse(req.Text)))
	return RenumberResponse{Edits: edits}, nil
}
