package profile

import (
	"slices"
	"strconv"

	"clausewright/core/when"
)

// givenFact is the fact that there is a profile at all: conditions of the law ask
// for it where a text alone cannot show a breach.
const givenFact = "profile"

// Ask returns the answer to a term. A question that is not relevant counts as
// answered with nothing, whatever stands in the profile; so does an optional one left
// open. Facts of a text, "text:…", are unknown here.
func (p Profile) Ask(t when.Term) when.Truth {
	if t.Fact == givenFact {
		return truth(t.Op == when.OpYes)
	}
	if t.Op == when.OpNot {
		return not(p.Ask(when.Term{Fact: t.Fact, Op: when.OpIn, Values: t.Values}))
	}
	name, rest := cutDot(t.Fact)
	f, ok := questionnaire().fields[name]
	if !ok {
		return when.Unknown
	}
	switch p.Relevant(f) {
	case when.No:
		return truth(t.Op == when.OpIn && slices.Contains(t.Values, "no"))
	case when.Unknown:
		return when.Unknown
	}
	v := p.Answer(name)
	if v == nil {
		switch {
		case t.Op == when.OpOpen:
			return when.Yes
		case f.Optional:
			return truth(t.Op == when.OpIn && slices.Contains(t.Values, "no"))
		}
		return when.Unknown
	}
	return ask(f, v, rest, t)
}

// Holds returns whether a condition holds for p.
func (p Profile) Holds(c when.Condition) when.Truth { return c.Eval(p.Ask) }

// Relevant returns whether f is to be asked; Unknown as long as an earlier answer is
// open that decides it.
func (p Profile) Relevant(f Field) when.Truth { return p.Holds(f.When) }

// Answer returns the answer to a field that counts: nil if there is none, if the
// question is not relevant, or if the answer must stand in a list (Field.Among) and
// does not.
func (p Profile) Answer(name string) any {
	f, ok := questionnaire().fields[name]
	v := p.answers[name]
	if !ok || v == nil || p.Relevant(f) == when.No {
		return nil
	}
	if f.Among != nil && !p.among(f, v) {
		return nil
	}
	return v
}

// among reports whether a column that f names holds v.
func (p Profile) among(f Field, v any) bool {
	for _, column := range f.Among {
		name, part := cutDot(column)
		rows, _ := p.Answer(name).([]Object)
		for _, row := range rows {
			if row[part] == v {
				return true
			}
		}
	}
	return false
}

// Open returns the paths of the open questions that leave c undecided, each once and
// in the order in which c asks; nil if c is decided.
func (p Profile) Open(c when.Condition) []string {
	if p.Holds(c) != when.Unknown {
		return nil
	}
	var open []string
	for _, row := range c.AnyOf {
		for _, t := range row {
			if p.Ask(t) != when.Unknown {
				continue
			}
			name, _ := cutDot(t.Fact)
			f, known := questionnaire().fields[name]
			paths := []string{t.Fact}
			if known && p.Relevant(f) == when.Unknown {
				paths = p.Open(f.When)
			} else if known && p.Answer(name) == nil {
				paths = []string{name}
			}
			for _, path := range paths {
				if !slices.Contains(open, path) {
					open = append(open, path)
				}
			}
		}
	}
	return open
}

// ask answers a term on the value of f, or on the part of it that path names: on any
// of the rows if there are several.
func ask(f Field, v any, path string, t when.Term) when.Truth {
	if path == "" {
		return askValue(f, v, t)
	}
	name, rest := cutDot(path)
	part, ok := f.Part(name)
	if !ok {
		return when.Unknown
	}
	switch v := v.(type) {
	case Object:
		if name != AnswerPart && declined(f, v) {
			return truth(t.Op == when.OpIn && slices.Contains(t.Values, "no"))
		}
		if v[name] == nil {
			return absent(part, t)
		}
		return ask(part, v[name], rest, t)
	case []Object:
		result := when.No
		for _, row := range v {
			answer := absent(part, t)
			if row[name] != nil {
				answer = ask(part, row[name], rest, t)
			}
			switch answer {
			case when.Yes:
				return when.Yes
			case when.Unknown:
				result = when.Unknown
			}
		}
		return result
	}
	return when.Unknown
}

func absent(part Field, t when.Term) when.Truth {
	if t.Op == when.OpOpen {
		return when.Yes
	}
	if part.Optional {
		return when.No
	}
	return when.Unknown
}

// declined reports whether the deciding part of an object says no.
func declined(f Field, v Object) bool {
	_, decides := f.Part(AnswerPart)
	answer, given := v[AnswerPart]
	return decides && given && !affirms(answer)
}

func askValue(f Field, v any, t when.Term) when.Truth {
	if object, ok := v.(Object); ok {
		if _, decides := f.Part(AnswerPart); decides {
			if object[AnswerPart] == nil {
				return truth3(t.Op == when.OpOpen, when.Yes, when.Unknown)
			}
			v = object[AnswerPart]
		}
	}
	switch t.Op {
	case when.OpYes:
		return truth(affirms(v))
	case when.OpLess:
		bound, err := strconv.Atoi(t.Values[0])
		n, ok := v.(int)
		return truth(err == nil && ok && n < bound)
	case when.OpIn:
		return truth(isOneOf(v, t.Values))
	}
	return when.No // OpOpen: it is answered
}

// affirms reports whether a value says more than no, none or nothing.
func affirms(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case int:
		return v != 0
	case string:
		return v != "无" && v != "没有" && v != "不存"
	case []string:
		return len(v) > 0
	case []Object:
		return len(v) > 0
	case Object:
		for _, part := range v {
			if affirms(part) {
				return true
			}
		}
	}
	return false
}

func isOneOf(v any, values []string) bool {
	switch v := v.(type) {
	case bool:
		return slices.Contains(values, map[bool]string{true: "yes", false: "no"}[v])
	case int:
		return slices.Contains(values, strconv.Itoa(v))
	case string:
		return slices.Contains(values, v) || !affirms(v) && slices.Contains(values, "no")
	case []string:
		for _, s := range v {
			if slices.Contains(values, s) {
				return true
			}
		}
	}
	return !affirms(v) && slices.Contains(values, "no")
}

func not(t when.Truth) when.Truth {
	switch t {
	case when.Yes:
		return when.No
	case when.No:
		return when.Yes
	}
	return when.Unknown
}

func truth(b bool) when.Truth { return truth3(b, when.Yes, when.No) }

func truth3(b bool, then, otherwise when.Truth) when.Truth {
	if b {
		return then
	}
	return otherwise
}
