// Package when says when something applies: conditions over facts, any of which may be
// unknown. The tables of the law, the questionnaire and the templates ask with them.
package when

import (
	"fmt"
	"slices"
	"strings"
)

// Condition holds if in any row of AnyOf all terms hold. The zero Condition always
// holds.
//
// It is written `always`, or as terms joined by & and rows joined by ||:
//
//	uses_face & face_purpose=提现,登录 || text:minors || min_age<18
type Condition struct {
	AnyOf [][]Term
}

// Op is what a term asks of its fact.
type Op string

const (
	OpYes  Op = "yes"  // `fact`: answered, and not with no, none or nothing
	OpIn   Op = "in"   // `fact=a,b`: one of the values is among the answers; `no` is an answer of none
	OpNot  Op = "not"  // `fact!=a,b`: answered, and none of the values is among the answers
	OpLess Op = "less" // `fact<18`: answered with a smaller number
	OpOpen Op = "open" // `fact=?`: not answered
)

// Term is one question about one fact.
type Term struct {
	Fact   string // a field of the questionnaire, a part of it ("has_im.kinds"), or a fact of the text itself ("text:cites-statute")
	Op     Op
	Values []string // of OpIn and OpNot the choices, of OpLess the one bound; nil otherwise
}

// Truth is the answer to a question when facts may be unknown.
type Truth int8

const (
	Unknown Truth = iota
	No
	Yes
)

// Always reports whether c holds without asking anything.
func (c Condition) Always() bool { return len(c.AnyOf) == 0 }

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

// Facts returns the facts that c asks for, each once, in the order of their names.
func (c Condition) Facts() []string {
	var facts []string
	for _, row := range c.AnyOf {
		for _, t := range row {
			facts = append(facts, t.Fact)
		}
	}
	slices.Sort(facts)
	return slices.Compact(facts)
}

// Parse reads the written form of a condition; "" and "always" always hold.
func Parse(s string) (Condition, error) {
	if s == "" || s == "always" {
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
	fact, not := s, false
	if at >= 0 {
		fact, not = strings.CutSuffix(s[:at], "!")
	}
	switch {
	case fact == "" || strings.ContainsAny(fact, " &|!"):
		return Term{}, fmt.Errorf("term %q: not a fact name", s)
	case at < 0:
		return Term{Fact: fact, Op: OpYes}, nil
	case not && s[at] == '=':
		return Term{Fact: fact, Op: OpNot, Values: strings.Split(s[at+1:], ",")}, nil
	case not:
		return Term{}, fmt.Errorf("term %q: only = can be negated", s)
	case s[at] == '<':
		return Term{Fact: fact, Op: OpLess, Values: []string{s[at+1:]}}, nil
	case s[at+1:] == "?":
		return Term{Fact: fact, Op: OpOpen}, nil
	}
	return Term{Fact: fact, Op: OpIn, Values: strings.Split(s[at+1:], ",")}, nil
}

// String returns the written form of c, "always" for the zero Condition.
func (c Condition) String() string {
	if c.Always() {
		return "always"
	}
	var rows []string
	for _, row := range c.AnyOf {
		var terms []string
		for _, t := range row {
			terms = append(terms, t.String())
		}
		rows = append(rows, strings.Join(terms, " & "))
	}
	return strings.Join(rows, " || ")
}

// String returns the written form of t.
func (t Term) String() string {
	switch t.Op {
	case OpIn:
		return t.Fact + "=" + strings.Join(t.Values, ",")
	case OpNot:
		return t.Fact + "!=" + strings.Join(t.Values, ",")
	case OpLess:
		return t.Fact + "<" + t.Values[0]
	case OpOpen:
		return t.Fact + "=?"
	}
	return t.Fact
}
