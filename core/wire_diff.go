package core

// DiffRequest asks what changed between two versions of a policy.
type DiffRequest struct {
	Old string `json:"old"` // the texts
	New string `json:"new"`
	// AsOf is the day whose law tells what is material, YYYY-MM-DD; "" leaves Material
	// empty.
	AsOf string `json:"asOf,omitempty"`
	// Duties asks for DiffResponse.Duties as well, which takes two checks.
	Duties bool `json:"duties,omitempty"`
}

// DiffResponse is the difference between two versions, clause by clause.
type DiffResponse struct {
	Summary   map[string]int `json:"summary"`   // changes by kind, every kind; "cosmetic" and "same" besides
	Unrelated bool           `json:"unrelated"` // so little is equal that these look like two documents, not two versions of one
	Renames   []Rename       `json:"renames"`
	Changes   []Change       `json:"changes"` // in the order of the new text, what was deleted at its old place
	Material  []Material     `json:"material"`
	Duties    []DutyChange   `json:"duties,omitempty"` // absent if none were asked for or there are none
}

// DutyChange is a requirement of the law that the two texts answer differently, or that
// the new one meets in new words because the law is younger than the old text.
type DutyChange struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	TitleEN  string   `json:"titleEn"`
	Old      string   `json:"old"`      // status in the old text by the law of the day
	New      string   `json:"new"`      // status in the new one
	Since    string   `json:"since"`    // YYYY-MM-DD: the day it came into force, if the old text is older; "" otherwise
	Changes  []int    `json:"changes"`  // indices into DiffResponse.Changes; may be empty
	Evidence []Range  `json:"evidence"` // words of the new text
	Sources  []Source `json:"sources"`
}

// Rename is a name of the operator or its product that was replaced throughout.
type Rename struct {
	Old   string `json:"old"`
	New   string `json:"new"`
	Count int    `json:"count"` // how often it was replaced
}

// Change is what happened to one clause, or to several that were split or merged.
// Clauses that did not change are not listed.
type Change struct {
	Kind     string    `json:"kind"`     // changed, moved, moved-changed, renumbered, split, merged, added or deleted
	Cosmetic bool      `json:"cosmetic"` // it is in its place and no segment is more than cosmetic
	Old      []Side    `json:"old"`      // empty if added
	New      []Side    `json:"new"`      // empty if deleted
	Segments []Segment `json:"segments"`
	Rows     []Row     `json:"rows"`
}

// Side is a stretch of one of the texts that takes part in a change: a clause, or a
// part of one that went its own way.
type Side struct {
	Heading *string `json:"heading"` // of the clause; null for text before the first heading
	Number  string  `json:"number"`  // as printed; "" if none
	Range   Range   `json:"range"`
}

// Segment is a stretch of a change. Those that are equal or deleted are together the
// text of the old sides, those equal or inserted the text of the new ones.
type Segment struct {
	Op   string `json:"op"` // equal, insert or delete
	Text string `json:"text"`
	// Cosmetic is set if only width, white space, numbering and mark-up differ, or a
	// name of DiffResponse.Renames, or a cross-reference that follows its clause to a
	// new number. It is false if equal.
	Cosmetic bool `json:"cosmetic"`
}

// Row is what happened to one row of a list or table, found by its key wherever it
// stands in the change.
type Row struct {
	Key  string `json:"key"`  // what the row is about: the name of an SDK, a permission
	Kind string `json:"kind"` // added, deleted or changed
	Old  string `json:"old"`  // the row; "" if added
	New  string `json:"new"`  // "" if deleted
	// Of a changed row, the entries of its enumerations that went and came: of the
	// data an SDK collects, IMEI.
	Deleted []string `json:"deleted"`
	Added   []string `json:"added"`
}

// Material is a difference that has a consequence in law.
type Material struct {
	Category  string   `json:"category"` // M01 to M20
	Slug      string   `json:"slug"`
	Title     string   `json:"title"` // of the category, Chinese
	TitleEN   string   `json:"titleEn"`
	Effects   []string `json:"effects"`   // N: tell users, C: ask again, S: ask separately, G: ask the guardian again
	Direction string   `json:"direction"` // wider, narrower or neutral, for the user
	Changes   []int    `json:"changes"`   // indices into DiffResponse.Changes; at least one
	Reason    string   `json:"reason"`    // Chinese: what changed
	Sources   []Source `json:"sources"`
	Old       []Range  `json:"old"` // the words in the old text; empty if there are none
	New       []Range  `json:"new"` // likewise in the new text
}

// DiffTextRequest asks for a difference as text for a terminal.
type DiffTextRequest struct {
	Old     string `json:"old"` // the texts
	New     string `json:"new"`
	OldName string `json:"oldName"` // names for the report
	NewName string `json:"newName"`
	AsOf    string `json:"asOf"`  // YYYY-MM-DD: the day whose law tells what is material; "" to leave it out
	Color   bool   `json:"color"` // colours as terminals understand them instead of marks
	Width   int    `json:"width"` // columns; 0 for no wrapping
}

// DiffTextResponse is a difference to be read.
type DiffTextResponse struct {
	Text    string `json:"text"`
	Changes int    `json:"changes"` // how many there are
}
