// Package profile holds what is known about one app, its operator included: the
// questionnaire, the answers to it, ready-made answers to start from.
package profile

import (
	"bytes"
	"encoding/json"
)

// Version is the version of the JSON format of a profile.
const Version = 1

// Profile is the answers to the questionnaire. What has not been answered is absent:
// there are no defaults. The zero Profile answers nothing.
type Profile struct {
	answers Object // by name of field
}

// Object is a composite answer: values by the names of the parts. A value is a
// string, an int, a bool, a []string, an Object or a []Object.
type Object map[string]any

// Problem is something wrong with a profile.
type Problem struct {
	Path    string `json:"path"`    // "sdks[2].provider"; "" for the profile as a whole
	Message string `json:"message"` // Chinese
}

// Value returns the answer to a field as given, or nil if there is none. The caller
// must not change it.
func (p Profile) Value(name string) any { return p.answers[name] }

// With returns a copy of p with one field answered anew; nil takes the answer back.
// It panics if there is no such field, or if the value is none of the kinds an Object
// holds.
func (p Profile) With(name string, value any) Profile {
	if _, ok := questionnaire().fields[name]; !ok {
		panic("profile: no field " + name)
	}
	answers := Object{}
	for k, v := range p.answers {
		answers[k] = v
	}
	delete(answers, name)
	switch value.(type) {
	case nil:
	case string, int, bool, []string, Object, []Object:
		answers[name] = value
	default:
		panic("profile: no answer can be given so: " + name)
	}
	return Profile{answers}
}

// Encode returns the JSON of p: the version, then the answers in the order of the
// questionnaire, indented. Decode reads it back.
func (p Profile) Encode() []byte {
	var b bytes.Buffer
	b.WriteString("{\n  \"version\": 1")
	for _, g := range Groups() {
		for _, f := range g.Fields {
			v, ok := p.answers[f.Name]
			if !ok {
				continue
			}
			b.WriteString(",\n  ")
			writeJSON(&b, f.Name)
			b.WriteString(": ")
			f.encode(&b, v, "  ")
		}
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

// encode writes the value of f, the parts in their order, rows one a line.
func (f Field) encode(b *bytes.Buffer, v any, indent string) {
	switch v := v.(type) {
	case []Object:
		b.WriteByte('[')
		for i, row := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString("\n  " + indent)
			f.encode(b, row, indent+"  ")
		}
		if len(v) > 0 {
			b.WriteString("\n" + indent)
		}
		b.WriteByte(']')
	case Object:
		b.WriteByte('{')
		sep := ""
		for _, part := range f.Parts {
			if value, ok := v[part.Name]; ok {
				b.WriteString(sep)
				writeJSON(b, part.Name)
				b.WriteString(": ")
				part.encode(b, value, indent)
				sep = ", "
			}
		}
		b.WriteByte('}')
	case []string:
		b.WriteByte('[')
		for i, s := range v {
			if i > 0 {
				b.WriteString(", ")
			}
			writeJSON(b, s)
		}
		b.WriteByte(']')
	default:
		writeJSON(b, v)
	}
}

// writeJSON writes v without escaping <, > and &.
func writeJSON(b *bytes.Buffer, v any) {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic("profile: " + err.Error()) // strings, numbers and booleans always encode
	}
	b.Truncate(b.Len() - 1) // the line end Encode adds
}
