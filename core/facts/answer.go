package facts

import (
	"slices"
	"strconv"

	"clausewright/core/text"
)

// Truth is an answer when a text may be silent. Its values are those of law.Truth.
type Truth int8

const (
	Unknown Truth = iota // the text does not say
	No                   // the text says that it is not so
	Yes
)

// Answer is what a text shows of one fact.
type Answer struct {
	Truth    Truth
	Values   []string    // of a fact with choices: those the text shows
	Number   int         // of a fact that is a number; 0 if the text gives none
	Evidence []text.Span // the words that show it, in the order of the text
}

// Shows returns what the text shows of a fact: a field of the questionnaire
// ("uses_face", "profile_fields.public") or a fact of the text itself
// ("text:cites-statute"). A fact that no text can show, such as the number of users, is
// Unknown; so is a name that is no fact.
func (f *Facts) Shows(fact string) Answer {
	if read, ok := signs[fact]; ok && read != nil {
		return read(f)
	}
	return Answer{}
}

// KnownFacts returns the names of all facts that Shows knows, sorted.
func KnownFacts() []string {
	names := make([]string, 0, len(signs))
	for name := range signs {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Ask answers one term of a condition, its op and values as in law.Term: "yes", "in",
// "less", "open". It returns the words that show the answer with it.
func (f *Facts) Ask(fact, op string, values []string) (Truth, []text.Span) {
	a := f.Shows(fact)
	switch op {
	case "in":
		return a.in(values), a.Evidence
	case "less":
		return a.less(values), a.Evidence
	case "open":
		if a.Truth == Unknown {
			return Yes, nil
		}
		return No, a.Evidence
	}
	return a.Truth, a.Evidence
}

// in reports whether one of values is among the answers. A choice that the text does
// not show is unknown, unless the text denies the fact as a whole.
func (a Answer) in(values []string) Truth {
	for _, v := range values {
		if slices.Contains(a.Values, v) {
			return Yes
		}
		if v == "no" && a.Truth == No {
			return Yes
		}
	}
	if a.Truth == No {
		return No
	}
	return Unknown
}

func (a Answer) less(values []string) Truth {
	bound, err := strconv.Atoi(values[0])
	switch {
	case err != nil || a.Truth != Yes || a.Number == 0:
		return Unknown
	case a.Number < bound:
		return Yes
	}
	return No
}
