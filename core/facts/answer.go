package facts

import (
	"slices"
	"strconv"

	"clausewright/core/text"
	"clausewright/core/when"
)

// Answer is what a text shows of one fact.
type Answer struct {
	Truth    when.Truth
	Values   []string    // of a fact with choices: those the text shows
	Number   int         // of a fact that is a number; 0 if the text gives none
	Evidence []text.Span // the words that show it, in the order of the text
}

// Shows returns what the text shows of a fact: a field of the questionnaire
// ("uses_face", "profile_fields.public") or a fact of the text itself
// ("text:cites-statute"). A fact that no text can show, such as the number of users, is
// Unknown; so is a name that is no fact. Answers are kept, as many requirements ask for
// the same: the caller must not change them.
func (f *Facts) Shows(fact string) Answer {
	read := signs[fact]
	if read == nil {
		return Answer{}
	}
	answer, known := f.answers[fact]
	if !known {
		answer = read(f)
		answer.Values, answer.Evidence = slices.Clip(answer.Values), slices.Clip(answer.Evidence)
		f.answers[fact] = answer
	}
	return answer
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

// Ask answers one term of a condition, != aside, which no text can answer. It returns
// the words that show the answer with it.
func (f *Facts) Ask(t when.Term) (when.Truth, []text.Span) {
	a := f.Shows(t.Fact)
	switch t.Op {
	case when.OpIn:
		return a.in(t.Values), a.Evidence
	case when.OpLess:
		return a.less(t.Values), a.Evidence
	case when.OpOpen:
		if a.Truth == when.Unknown {
			return when.Yes, nil
		}
		return when.No, a.Evidence
	}
	return a.Truth, a.Evidence
}

// in reports whether one of values is among the answers. A choice that the text does
// not show is unknown, unless the text denies the fact as a whole.
func (a Answer) in(values []string) when.Truth {
	for _, v := range values {
		if slices.Contains(a.Values, v) {
			return when.Yes
		}
		if v == "no" && a.Truth == when.No {
			return when.Yes
		}
	}
	if a.Truth == when.No {
		return when.No
	}
	return when.Unknown
}

func (a Answer) less(values []string) when.Truth {
	bound, err := strconv.Atoi(values[0])
	switch {
	case err != nil || a.Truth != when.Yes || a.Number == 0:
		return when.Unknown
	case a.Number < bound:
		return when.Yes
	}
	return when.No
}
