package law

import (
	"fmt"
	"strings"
)

// Condition says when something applies, as data over fact names: it holds if in any
// row of AnyOf all terms hold. The zero Condition always holds.
//
// In the tables it is written `always`, or terms joined by & and rows joined by ||:
//
//	uses_face & face_purpose=提现,登录 || text:face
type Condition struct {
	AnyOf [][]Term
}

// Op is what a term asks of its fact.
type Op string

const (
	OpYes  Op = "yes"  // `fact`: answered, and not with no, none or nothing
	OpIn   Op = "in"   // `fact=a,b`: one of the values is among the answers
	OpLess Op = "less" // `fact<18`: answered with a smaller number
	OpOpen Op = "open" // `fact=?`: not answered
)

// Term is one question about one fact.
type Term struct {
	Fact   string // a field of the questionnaire, "profile_fields.public" for a column of it, or a fact of the text itself, "text:cites-statute"
	Op     Op
	Values []string // of OpIn the choices, of OpLess the one bound; nil otherwise
}

// TextFact is a fact that only the text of a policy can show.
type TextFact struct {
	Name  string // "text:cites-statute"
	Title string // what it says, in Chinese
}

// TextFacts returns the facts of a text that conditions ask for, in the order of
// their names. The caller must not change it.
func TextFacts() []TextFact { return tables().textFacts }

func (t *table) readTextFacts(file string) {
	for r := range rows(file) {
		r.want(2)
		t.textFacts = append(t.textFacts, TextFact{Name: r.col[0], Title: r.col[1]})
	}
}

// Always reports whether c holds without asking anything.
func (c Condition) Always() bool { return len(c.AnyOf) == 0 }

// Truth is the answer to a condition when facts may be unknown.
type Truth int8

const (
	Unknown Truth = iota
	No
	Yes
)

// Eval returns whether c holds, given the answers to its terms. One row that holds
// is enough whatever else is unknown; No needs a failing term in every row.
func (c Condition) Eval(ask func(Term) Truth) Truth {
	if c.Always() {
		return Yes
	}
	result := No
	for _, row := range c.AnyOf {
		switch all(row, ask) {
		case Yes:
			return Yes
		case Unknown:
			result = Unknown
		}
	}
	return result
}

func all(row []Term, ask func(Term) Truth) Truth {
	result := Yes
	for _, t := range row {
		switch ask(t) {
		case No:
			return No
		case Unknown:
			result = Unknown
		}
	}
	return result
}

// parseCondition reads the written form of a condition.
func parseCondition(s string) (Condition, error) {
	if s == "always" {
		return Condition{}, nil
	}
	var c Condition
	for row := range strings.SplitSeq(s, " || ") {
		var terms []Term
		for term := range strings.SplitSeq(row, " & ") {
			t, err := parseTerm(strings.TrimSpace(term))
			if err != nil {
				return Condition{}, err
			}
			terms = append(terms, t)
		}
		c.AnyOf = append(c.AnyOf, terms)
	}
	return c, nil
}

func parseTerm(s string) (Term, error) {
	at := strings.IndexAny(s, "=<") // the first decides: a choice may begin with <
	fact := s
	if at >= 0 {
		fact = s[:at]
	}
	switch {
	case fact == "" || strings.ContainsAny(fact, " &|!"):
		return Term{}, fmt.Errorf("term %q: not a fact name", s)
	case at < 0:
		return Term{Fact: fact, Op: OpYes}, nil
	case s[at] == '<':
		return Term{Fact: fact, Op: OpLess, Values: []string{s[at+1:]}}, nil
	case s[at+1:] == "?":
		return Term{Fact: fact, Op: OpOpen}, nil
	}
	return Term{Fact: fact, Op: OpIn, Values: strings.Split(s[at+1:], ",")}, nil
}
