package core

// QuestionnaireRequest asks for the questionnaire of a profile.
type QuestionnaireRequest struct{}

// QuestionnaireResponse is the questionnaire, with profiles to start from.
type QuestionnaireResponse struct {
	Groups  []ProfileGroup  `json:"groups"`
	Presets []ProfilePreset `json:"presets"`
	Schema  string          `json:"schema"` // the JSON Schema of a profile
}

// ProfileGroup is a part of the questionnaire.
type ProfileGroup struct {
	Name    string         `json:"name"`
	Title   string         `json:"title"`
	TitleEN string         `json:"titleEn"`
	Fields  []ProfileField `json:"fields"`
}

// ProfileField is one question, or a part of a composite answer.
type ProfileField struct {
	Name     string          `json:"name"`
	Type     string          `json:"type"` // text, date, bool, number, one, many, list, rows or object
	Title    string          `json:"title"`
	TitleEN  string          `json:"titleEn"`
	Why      string          `json:"why"` // why it is asked, with the legal reason; "" of a part
	WhyEN    string          `json:"whyEn"`
	When     string          `json:"when"` // when it is asked; "always"
	Optional bool            `json:"optional"`
	Choices  []ProfileChoice `json:"choices"` // of one and many
	Parts    []ProfileField  `json:"parts"`   // columns of rows, parts of an object; the part "answer" decides whether the others are asked
	Feeds    []string        `json:"feeds"`   // slugs of requirements
}

// ProfileChoice is one answer to choose.
type ProfileChoice struct {
	Value   string `json:"value"`
	Title   string `json:"title"`
	TitleEN string `json:"titleEn"`
}

// ProfilePreset is a complete profile of an invented product.
type ProfilePreset struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	TitleEN string `json:"titleEn"`
	Profile string `json:"profile"` // JSON
}

// ProfileCheckRequest asks what is wrong with a profile and what is open in it.
type ProfileCheckRequest struct {
	Profile string `json:"profile"` // JSON
}

// ProfileCheckResponse says what is wrong with a profile and what is open in it.
type ProfileCheckResponse struct {
	Problems []ProfileProblem  `json:"problems"`
	Progress []ProfileProgress `json:"progress"` // every question, in the order of the questionnaire
}

// ProfileProblem is something wrong with a profile.
type ProfileProblem struct {
	Path    string `json:"path"` // "sdks[2].provider"; "" for the profile as a whole
	Message string `json:"message"`
}

// ProfileProgress is the state of one question.
type ProfileProgress struct {
	Field   string   `json:"field"`
	State   string   `json:"state"`   // answered, open, skipped or not-relevant
	Missing []string `json:"missing"` // paths of what is open in it
}

// AssembleRequest asks for the policy of a profile and documents that go with it.
type AssembleRequest struct {
	Profile string   `json:"profile"` // JSON
	With    []string `json:"with"`    // names of companions, "all" for all that apply; null for none
}

// AssembleResponse is the policy and the documents that go with it.
type AssembleResponse struct {
	Policy     AssembledDocument   `json:"policy"`
	Companions []AssembledDocument `json:"companions"`
}

// AssembledDocument is a text made from the facts.
type AssembledDocument struct {
	Name      string              `json:"name"` // "policy", "sdk-list" …
	Title     string              `json:"title"`
	Text      string              `json:"text"`
	Sentences []AssembledSentence `json:"sentences"` // in the order of the text
	Blanks    []AssembledBlank    `json:"blanks"`    // what is open
}

// AssembledSentence says why a heading, sentence, list item or table row stands there.
type AssembledSentence struct {
	Range        Range    `json:"range"`
	Template     string   `json:"template"`     // id of the clause template
	Facts        []string `json:"facts"`        // fields it depends on, "sdks[2]" for a row
	Requirements []string `json:"requirements"` // slugs of the requirements it meets
}

// AssembledBlank is a place 【…】 that waits for an answer.
type AssembledBlank struct {
	Range *Range `json:"range"` // null if the text has no place for the answer
	Field string `json:"field"` // "sdks[2].provider"
	Title string `json:"title"` // the question
}

// ReassembleRequest asks for hand edits to be carried over to the text of a profile.
type ReassembleRequest struct {
	Base    string `json:"base"`    // the text last assembled
	Edited  string `json:"edited"`  // what became of it by hand
	Profile string `json:"profile"` // JSON, the answers of now
}

// ReassembleResponse is a newly assembled text with hand edits carried over.
type ReassembleResponse struct {
	Text      string            `json:"text"`
	Conflicts []MergeConflict   `json:"conflicts"`
	Policy    AssembledDocument `json:"policy"` // without the hand edits: the base of the next merge
}

// MergeConflict is a place where both the hand and the facts changed the same words.
// The text keeps what the hand wrote.
type MergeConflict struct {
	Range   Range  `json:"range"` // in the text; empty where the hand deleted the words
	Heading string `json:"heading"`
	Base    string `json:"base"`
	Edited  string `json:"edited"`
	New     string `json:"new"`
}

// ExportRequest asks for a policy in a format for its readers.
type ExportRequest struct {
	Text   string `json:"text"`
	Format string `json:"format"` // html, md or txt
}

// ExportResponse is a policy in a format for its readers.
type ExportResponse struct {
	Content string `json:"content"`
}
