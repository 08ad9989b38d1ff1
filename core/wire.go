package core

// The types of this file are what crosses the boundary: one JSON object in, one
// out. `make gen` writes them down for TypeScript.

// Position is a place in a text. Line and Column are 1-based, Column in code
// points, Offset in bytes of UTF-8, UTF16 in UTF-16 units from the start.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
	UTF16  int `json:"utf16"`
}

// Range is a half-open stretch of a text with the words it covers.
type Range struct {
	File  string   `json:"file,omitempty"` // the annex it lies in; absent for the policy itself
	Start Position `json:"start"`
	End   Position `json:"end"`
	Text  string   `json:"text"`
}

// IntakeRequest is a file as it came, of any format and encoding.
type IntakeRequest struct {
	Name string `json:"name"` // file name; its extension is a hint, never trusted alone
	Data string `json:"data"` // the bytes in base64
}

// IntakeResponse is the text recovered from a file.
type IntakeResponse struct {
	Text    string   `json:"text"`
	Format  string   `json:"format"` // text, markdown or html
	Notices []Notice `json:"notices"`
}

// Notice says what was lost or guessed while a file was read.
type Notice struct {
	Message string `json:"message"`
	Range   *Range `json:"range"` // in the recovered text; null if it has no place
}

// ParseRequest asks for the structure of a text.
type ParseRequest struct {
	Text string `json:"text"`
}

// ParseResponse is the structure of a policy.
type ParseResponse struct {
	Title   string   `json:"title"`
	Dates   Dates    `json:"dates"`
	Clauses []Clause `json:"clauses"`
}

// Dates are printed dates as YYYY-MM-DD, or YYYY-MM or YYYY where the text gives no
// more; null if absent.
type Dates struct {
	Published *string `json:"published"`
	Updated   *string `json:"updated"`
	Effective *string `json:"effective"`
}

// Clause is one clause of ParseResponse.
type Clause struct {
	ID      string  `json:"id"`
	Level   int     `json:"level"` // 0 is the title
	Number  string  `json:"number"`
	Heading *string `json:"heading"` // null for text before the first heading
	Range   Range   `json:"range"`   // from the heading's line to the next heading
	Parent  *string `json:"parent"`  // id; null at the top
	Kind    string  `json:"kind"`    // clause, title, toc or annex
}

// CheckRequest asks for the findings on one policy.
type CheckRequest struct {
	File    string   `json:"file"` // name for the report
	Text    string   `json:"text"`
	Annexes []Annex  `json:"annexes"` // documents that belong to the policy; may be empty
	Profile string   `json:"profile"` // the facts about the app as JSON; "" to judge the text alone
	AsOf    string   `json:"asOf"`    // YYYY-MM-DD: the day whose law is applied
	Off     []string `json:"off"`     // rule ids not to run; may be empty
	// Suppressed are findings to set aside; may be empty.
	Suppressed []Suppression `json:"suppressed"`
	Day        string        `json:"day"` // YYYY-MM-DD: the day suppressions run out by; "" if there are none
}

// Suppression sets a finding aside. This is also how project files keep it.
type Suppression struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`   // of the finding; "" if unknown
	Words       string `json:"words"`  // of the finding, to know it by when it is gone; may be ""
	Reason      string `json:"reason"` // why; never ""
	Until       string `json:"until"`  // YYYY-MM-DD: the last day it holds; "" for no end
}

// Annex is another document that belongs to a policy: a list of SDKs, rules for
// children.
type Annex struct {
	File string `json:"file"`
	Text string `json:"text"`
}

// FileReport is the result of a check on one policy.
type FileReport struct {
	File         string        `json:"file"`
	Title        string        `json:"title"`
	DocumentKind string        `json:"documentKind"` // policy, agreement or other
	AsOf         string        `json:"asOf"`
	LawDate      string        `json:"lawDate"` // YYYY-MM-DD: the day the law data describe
	Facts        bool          `json:"facts"`   // the text was held against the facts about the app
	Requirements []Requirement `json:"requirements"`
	Findings     []Finding     `json:"findings"` // without those set aside
	// Shown is how many findings the default view shows, those of the lowest ranks: three
	// for each thousand characters, all of a passage. The rest is folded, not dropped.
	Shown int `json:"shown"`
	// Suppressed are the findings set aside, in the order of the text.
	Suppressed []SuppressedFinding `json:"suppressed"`
	// Idle are the suppressions that set nothing aside, in the order they were given.
	Idle []IdleSuppression `json:"idle"`
}

// SuppressedFinding is a finding that was set aside.
type SuppressedFinding struct {
	Finding     Finding     `json:"finding"`
	Suppression Suppression `json:"suppression"`
}

// IdleSuppression is a suppression that sets no finding aside.
type IdleSuppression struct {
	Suppression Suppression `json:"suppression"`
	Expired     bool        `json:"expired"` // it has run out; else its finding is gone
}

// Requirement is the status of one requirement of the law on a policy.
type Requirement struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	TitleEN  string   `json:"titleEn"`
	Status   string   `json:"status"`   // met, missing, violated, not-applicable or review
	Severity string   `json:"severity"` // error, warning or info
	Reason   string   `json:"reason"`
	Evidence []Range  `json:"evidence"`
	Sources  []Source `json:"sources"`
}

// Finding is what a rule reports.
type Finding struct {
	Rule        string   `json:"rule"`
	Severity    string   `json:"severity"` // error, warning, info or hint
	Message     string   `json:"message"`
	Rank        int      `json:"rank"`  // 0 for the finding that weighs most; of those set aside too
	Range       *Range   `json:"range"` // null if the finding is about the whole document
	Related     []Range  `json:"related"`
	Fingerprint string   `json:"fingerprint"`
	Sources     []Source `json:"sources"`
	Fixes       []Fix    `json:"fixes"`
}

// Source is a citation of an act.
type Source struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Article string `json:"article"` // "第四十五条第三款"; "" if the act is cited as a whole
}

// Fix is one way to mend a finding.
type Fix struct {
	Title string `json:"title"`
	Edits []Edit `json:"edits"`
}

// Edit replaces a range of the text; an empty range inserts.
type Edit struct {
	Range Range  `json:"range"`
	Text  string `json:"text"`
}

// RulesRequest asks for the catalogue of rules.
type RulesRequest struct {
	AsOf string `json:"asOf"` // YYYY-MM-DD; only rules of that day's law. "" for all
}

// RulesResponse is the catalogue of rules.
type RulesResponse struct {
	LawDate string `json:"lawDate"` // YYYY-MM-DD: the day the law data describe
	Rules   []Rule `json:"rules"`
}

// Rule is one entry of the catalogue.
type Rule struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	TitleEN  string   `json:"titleEn"`
	Severity string   `json:"severity"`
	Text     string   `json:"text"` // what the rule asks, in a sentence
	Bad      string   `json:"bad"`  // an example that fails
	Good     string   `json:"good"` // an example that passes
	Sources  []Source `json:"sources"`
	From     *string  `json:"from"` // YYYY-MM-DD: in force from; null for drafting rules
}
