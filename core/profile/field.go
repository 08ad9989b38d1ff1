package profile

import "clausewright/core/when"

// Type says what an answer looks like in JSON.
type Type string

const (
	TypeText   Type = "text"   // a string
	TypeDate   Type = "date"   // a string YYYY-MM-DD
	TypeBool   Type = "bool"   // true or false
	TypeNumber Type = "number" // a whole number, not negative
	TypeOne    Type = "one"    // one of Choices
	TypeMany   Type = "many"   // an array of Choices; empty says none
	TypeList   Type = "list"   // an array of strings; empty says none
	TypeRows   Type = "rows"   // an array of objects with Parts; empty says none
	TypeObject Type = "object" // an object with Parts
)

// AnswerPart is the part of an object that decides: if it says no, the other parts
// are not asked.
const AnswerPart = "answer"

// Group is a part of the questionnaire.
type Group struct {
	Name    string // "operator"
	Title   string // Chinese
	TitleEN string
	Fields  []Field
}

// Field is one question, or one part of a composite answer.
type Field struct {
	Name     string // as in the questionnaire, "operator_full_name"
	Type     Type
	Title    string // Chinese
	TitleEN  string
	Choices  []Choice       // of TypeOne and TypeMany
	Parts    []Field        // columns of TypeRows, parts of TypeObject
	When     when.Condition // when it is asked; the zero Condition: always
	Why      string         // one Chinese sentence with the legal reason; "" of a part
	WhyEN    string         // the same in English
	Feeds    []string       // slugs of the requirements it serves; nil of a part
	Optional bool           // may stay unanswered in a complete profile
	Among    []string       // columns, "sdks.provider", one of which must hold the answer; nil for any answer
}

// Choice is one answer to choose.
type Choice struct {
	Value   string // as it stands in JSON and in conditions
	Title   string // Chinese
	TitleEN string
}

// Part returns the part or column with the given name, or false if there is none.
func (f Field) Part(name string) (Field, bool) {
	for _, part := range f.Parts {
		if part.Name == name {
			return part, true
		}
	}
	return Field{}, false
}

// TitleOf returns the Chinese title of a choice, or the value itself if it is none.
func (f Field) TitleOf(value string) string {
	for _, c := range f.Choices {
		if c.Value == value {
			return c.Title
		}
	}
	return value
}

// Groups returns the whole questionnaire in its order. The caller must not change it.
func Groups() []Group { return questionnaire().groups }

// FieldOf returns the field with the given name, or a part of one as "has_im.kinds",
// or false if there is none.
func FieldOf(path string) (Field, bool) {
	q := questionnaire()
	name, rest := cutDot(path)
	f, ok := q.fields[name]
	for ok && rest != "" {
		name, rest = cutDot(rest)
		f, ok = f.Part(name)
	}
	return f, ok
}
