package law

import (
	"fmt"

	"clausewright/core/datafile"
	"clausewright/core/when"
)

// TextFact is a fact that only the text of a policy can show.
type TextFact struct {
	Name  string // "text:cites-statute"
	Title string // what it says, in Chinese
}

// TextFacts returns the facts of a text that conditions ask for, in the order of
// their names. The caller must not change it.
func TextFacts() []TextFact { return tables().textFacts }

func (t *table) readTextFacts(file string) {
	for r := range datafile.Rows(data, file) {
		r.Want(2)
		t.textFacts = append(t.textFacts, TextFact{Name: r.Col[0], Title: r.Col[1]})
	}
}

// parseCondition reads a condition of the tables. What != asks, no text can answer.
func parseCondition(s string) (when.Condition, error) {
	if s == "" {
		return when.Condition{}, fmt.Errorf("no condition; one that always holds is written always")
	}
	c, err := when.Parse(s)
	if err != nil {
		return when.Condition{}, err
	}
	for _, row := range c.AnyOf {
		for _, t := range row {
			if t.Op == when.OpNot {
				return when.Condition{}, fmt.Errorf("term %q: != is not for the tables of the law", t)
			}
		}
	}
	return c, nil
}
