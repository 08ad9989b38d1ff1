package clause

import (
	"clausewright/core/when"
)

// Level says where a clause stands in a document.
type Level string

const (
	LevelTitle   Level = "title" // the title of the document, with what stands under it
	LevelPlain   Level = "plain" // a section without number
	LevelSection Level = "1"
	LevelPart    Level = "2" // a part of the section or annex before it
	LevelAnnex   Level = "annex"
)

// Template is one clause of the library: its words with slots for the facts, the
// condition under which it applies, the requirements it meets. Its sources are those
// of the requirements.
type Template struct {
	ID      string // "retention"
	Level   Level
	Heading []Piece // without number
	When    when.Condition
	Meets   []string // slugs of requirements
	Lines   []Line
}

// Break says how a line follows the one before it.
type Break int8

const (
	BreakNone  Break = iota // in the same paragraph
	BreakLine               // on a line of its own: an item of a list, a row of a table
	BreakBlock              // after a blank line
)

// Line is a sentence, a list item or a table row of a template: the smallest unit
// that a condition can leave out and that a trace points to.
type Line struct {
	Break   Break
	Marker  string         // "- ", "1. " or "| "; "" for a sentence
	When    when.Condition // over the facts
	Each    string         // rows the line is repeated for, "sdks"; "" for once
	Where   when.Condition // over the columns of a row of Each: ".role=独立处理"
	Pieces  []Piece
	Meets   []string // the requirements this line meets; those of the template if it names none
	Include string   // the id of a template that stands here whole; in companions only
}

// PieceKind says what a piece of a line is.
type PieceKind int8

const (
	PieceText     PieceKind = iota
	PieceSlot               // a fact
	PieceRef                // the heading of another clause
	PieceIf                 // words that stand there under a condition
	PieceContents           // the table of contents
)

// Piece is a part of a line.
type Piece struct {
	Kind   PieceKind
	Text   string         // of PieceText the words, of PieceRef the id of the clause
	Path   string         // of PieceSlot: a field or part of one, ".name" for a column of the row of Line.Each
	Filter string         // of PieceSlot: "permission" writes the Chinese name of a permission, "chinese" a number in Chinese; "" writes the value
	When   when.Condition // of PieceIf; of PieceSlot which rows are taken, over their columns
	Pieces []Piece        // of PieceIf
}

// Templates returns the clauses of a privacy policy in their order. The caller must
// not change them.
func Templates() []Template { return policyTemplates() }

// TemplateOf returns the template with the given id, or false if there is none.
func TemplateOf(id string) (Template, bool) {
	for _, t := range policyTemplates() {
		if t.ID == id {
			return t, true
		}
	}
	return Template{}, false
}

// Companion is a document that goes with a policy.
type Companion struct {
	Name  string // "sdk-list"
	Title string // Chinese, without the name of the product
	Template
}

// Companions returns the documents that go with a policy, in their order. The caller
// must not change them.
func Companions() []Companion { return companions() }
