package profile

import (
	"bytes"
	"encoding/json"
)

// node is an object of a JSON Schema whose keys keep their order.
type node []entry

type entry struct {
	key   string
	value any // string, bool, int, []string, []any or node
}

// MarshalJSON writes the entries in their order.
func (n node) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		writeJSON(&b, e.key)
		b.WriteByte(':')
		writeJSON(&b, e.value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Schema returns the JSON Schema (2020-12) of a profile. Keys that begin with x-
// carry what a form needs: English titles, the group, when a question is asked, the
// requirements it serves. No field is required: what is absent is not answered.
func Schema() []byte {
	properties := node{{"version", node{{"const", Version}}}}
	for _, g := range Groups() {
		for _, f := range g.Fields {
			properties = append(properties, entry{f.Name, f.schema(g.Name)})
		}
	}
	var groups []any
	for _, g := range Groups() {
		groups = append(groups, node{{"name", g.Name}, {"title", g.Title}, {"x-titleEn", g.TitleEN}})
	}
	schema := node{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "隐私政策事实问卷"},
		{"x-titleEn", "Facts questionnaire of a privacy policy"},
		{"type", "object"},
		{"x-groups", groups},
		{"properties", properties},
		{"required", []string{"version"}},
		{"additionalProperties", false},
	}
	var compact, b bytes.Buffer
	writeJSON(&compact, schema)
	if err := json.Indent(&b, compact.Bytes(), "", "  "); err != nil {
		panic("profile: " + err.Error()) // what was just encoded is JSON
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// schema describes the value of f; group is "" for a part.
func (f Field) schema(group string) node {
	n := node{{"title", f.Title}, {"x-titleEn", f.TitleEN}}
	if group != "" {
		n = append(n, entry{"description", f.Why}, entry{"x-descriptionEn", f.WhyEN}, entry{"x-group", group},
			entry{"x-feeds", f.Feeds})
		if !f.When.Always() {
			n = append(n, entry{"x-when", f.When.String()})
		}
	}
	if f.Optional {
		n = append(n, entry{"x-optional", true})
	}
	if f.Among != nil {
		n = append(n, entry{"x-among", f.Among})
	}
	return append(n, f.shape()...)
}

// shape is the part of the schema that says which values are valid.
func (f Field) shape() node {
	switch f.Type {
	case TypeDate:
		return node{{"type", "string"}, {"format", "date"}}
	case TypeBool:
		return node{{"type", "boolean"}}
	case TypeNumber:
		return node{{"type", "integer"}, {"minimum", 0}}
	case TypeOne:
		return append(node{{"type", "string"}}, f.choices()...)
	case TypeMany:
		return node{{"type", "array"}, {"items", append(node{{"type", "string"}}, f.choices()...)}}
	case TypeList:
		return node{{"type", "array"}, {"items", node{{"type", "string"}}}}
	case TypeRows:
		return node{{"type", "array"}, {"items", f.object()}}
	case TypeObject:
		return f.object()
	}
	return node{{"type", "string"}}
}

func (f Field) choices() node {
	var values []string
	var titles []any
	for _, c := range f.Choices {
		values = append(values, c.Value)
		titles = append(titles, node{{"value", c.Value}, {"title", c.Title}, {"x-titleEn", c.TitleEN}})
	}
	return node{{"enum", values}, {"x-choices", titles}}
}

func (f Field) object() node {
	var properties node
	for _, part := range f.Parts {
		properties = append(properties, entry{part.Name, part.schema("")})
	}
	return node{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
}
