package core

// RedlineRequest asks for a comparison as one page to send round.
type RedlineRequest struct {
	Old       string `json:"old"` // the texts
	New       string `json:"new"`
	OldName   string `json:"oldName"` // names for the page
	NewName   string `json:"newName"`
	AsOf      string `json:"asOf"`      // YYYY-MM-DD: the day whose law tells what is material
	Effective string `json:"effective"` // YYYY-MM-DD: the day the new text takes effect; "" if not known
	Notice    bool   `json:"notice"`    // with the draft of the notice to users
}

// RedlineResponse is a comparison as HTML.
type RedlineResponse struct {
	HTML    string `json:"html"`    // self-contained, without script
	Changes int    `json:"changes"` // how many there are
}

// NoticeRequest asks for a draft of what users are told of an update.
type NoticeRequest struct {
	Old       string `json:"old"` // the texts
	New       string `json:"new"`
	AsOf      string `json:"asOf"`      // YYYY-MM-DD: the day the notice goes out, whose law applies
	Effective string `json:"effective"` // YYYY-MM-DD: the day the new text takes effect; "" if not known
	Format    string `json:"format"`    // of NoticeResponse.Content: text, markdown or html; "" for none
}

// NoticeResponse is a draft. Its lines are in Chinese; what is not known is a blank 【…】.
type NoticeResponse struct {
	Title    string        `json:"title"`
	Popup    []NoticeLine  `json:"popup"`    // for the pop-up at the next start
	Message  []NoticeLine  `json:"message"`  // for the inbox inside the product
	Summary  []NoticeEntry `json:"summary"`  // for the page of changes: those that are material first
	Asks     []NoticeAsk   `json:"asks"`     // what must be asked again
	Warnings []string      `json:"warnings"` // for the operator, to see to before the notice goes out
	Content  string        `json:"content"`  // all of it in the format asked for; "" if none was
}

// NoticeLine is a paragraph of a draft with the changes it tells of.
type NoticeLine struct {
	Text     string `json:"text"`
	Changes  []int  `json:"changes"`  // indices into DiffResponse.Changes; empty for words around them
	Material []int  `json:"material"` // indices into DiffResponse.Material; empty likewise
}

// NoticeEntry is a change as the page of changes shows it.
type NoticeEntry struct {
	Text     string   `json:"text"`
	Changes  []int    `json:"changes"`
	Material []int    `json:"material"` // empty if it is not material
	Where    string   `json:"where"`    // headings of the clauses; "" if there are none
	Old      []string `json:"old"`      // the sentences it was said in; empty if it was not
	New      []string `json:"new"`      // the sentences it is said in; empty if it is not
	Effect   string   `json:"effect"`   // what the user has to do; "" for what is not material
}

// NoticeAsk is something that must be asked again.
type NoticeAsk struct {
	Effect   string `json:"effect"` // C, S or G
	When     string `json:"when"`   // the case in which it must; "" if it must anyway
	What     string `json:"what"`
	How      string `json:"how"`
	Changes  []int  `json:"changes"`
	Material []int  `json:"material"`
}
