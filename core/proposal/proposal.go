// Package proposal reads answers to the questionnaire off a policy, each for a person
// to confirm.
package proposal

import (
	"slices"

	"clausewright/core/facts"
	"clausewright/core/profile"
	"clausewright/core/text"
	"clausewright/core/when"
)

// Proposal is an answer that the words of a policy suggest. It may be incomplete: of a
// row only those columns are filled that the text shows.
type Proposal struct {
	Field    string      // name of a field of the questionnaire
	Value    any         // as profile.Object holds it
	Evidence []text.Span // the words that suggest it, in the order of the text; never nil
}

// Read returns the answers that a text suggests, in the order of the questionnaire. A
// question the text does not answer has none.
func Read(f *facts.Facts) []Proposal {
	var list []Proposal
	for _, g := range profile.Groups() {
		for _, field := range g.Fields {
			value, evidence := answer(f, field)
			if value != nil && len(evidence) > 0 {
				list = append(list, Proposal{field.Name, value, evidence})
			}
		}
	}
	return list
}

// answer returns what the text answers to a question; nil if it does not.
func answer(f *facts.Facts, field profile.Field) (value any, evidence []text.Span) {
	if read, ok := readers[field.Name]; ok {
		return read(f)
	}
	shown := f.Shows(field.Name)
	return valueOf(field, shown), shown.Evidence
}

// valueOf returns what the text shows of a fact as an answer of the field's type; nil
// if that takes more than the text shows.
func valueOf(field profile.Field, shown facts.Answer) any {
	switch field.Type {
	case profile.TypeBool:
		if shown.Truth == when.Yes {
			return true
		}
	case profile.TypeNumber:
		if shown.Number > 0 {
			return shown.Number
		}
	case profile.TypeOne, profile.TypeMany:
		return choicesOf(field, shown.Values)
	case profile.TypeObject:
		if deciding, ok := field.Part(profile.AnswerPart); ok {
			if value := valueOf(deciding, shown); value != nil {
				return profile.Object{profile.AnswerPart: value}
			}
		}
	}
	return nil
}

// choicesOf returns the choices among values in the order of the questionnaire; nil if
// there is none, or if one is asked for and there are several.
func choicesOf(field profile.Field, values []string) any {
	var chosen []string
	for _, c := range field.Choices {
		if slices.Contains(values, c.Value) {
			chosen = append(chosen, c.Value)
		}
	}
	switch {
	case len(chosen) == 0:
		return nil
	case field.Type == profile.TypeMany:
		return chosen
	case len(chosen) == 1:
		return chosen[0]
	}
	return nil
}
