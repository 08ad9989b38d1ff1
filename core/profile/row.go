package profile

import (
	"slices"

	"clausewright/core/when"
)

// AskRow returns the answer to a term about one row of f, whose fact is a column
// with a point before it: ".role=独立处理".
func (f Field) AskRow(row Object, t when.Term) when.Truth {
	if t.Op == when.OpNot {
		return not(f.AskRow(row, when.Term{Fact: t.Fact, Op: when.OpIn, Values: t.Values}))
	}
	return ask(f, []Object{row}, t.Fact[1:], t)
}

// Rows returns the rows under a path, "sdks" or "shares_pi.recipients", and the field
// they are rows of. ok is false as long as it is open which rows there are; none is
// no rows. It panics if the path leads to no rows.
func (p Profile) Rows(path string) (rows []Object, f Field, ok bool) {
	f, known := FieldOf(path)
	if !known || f.Type != TypeRows {
		panic("profile: no rows " + path)
	}
	name, part := cutDot(path)
	top := questionnaire().fields[name]
	if p.Relevant(top) == when.No {
		return nil, f, true
	}
	v := p.Answer(name)
	if object, composite := v.(Object); composite && part != "" {
		if declined(top, object) {
			return nil, f, true
		}
		v = object[part]
	}
	rows, ok = v.([]Object)
	return slices.Clone(rows), f, ok || v == nil && top.Optional
}
