package core

// ReportRequest asks for what checks found as one document to read.
type ReportRequest struct {
	Format   string       `json:"format"`   // text, html or sarif
	AsOf     string       `json:"asOf"`     // YYYY-MM-DD: the day the files were checked by
	Day      string       `json:"day"`      // YYYY-MM-DD: the day the report is made
	Off      []string     `json:"off"`      // rule ids that were not run; may be empty
	Files    []ReportFile `json:"files"`    // one or more
	Color    bool         `json:"color"`    // of text: severities in colour
	Width    int          `json:"width"`    // of text: columns to wrap at; 0 for none
	Coverage bool         `json:"coverage"` // of text: list every requirement
	All      bool         `json:"all"`      // of text: list the findings too that the default view folds
}

// ReportFile is one checked policy of a ReportRequest.
type ReportFile struct {
	Text     string     `json:"text"`               // that was checked
	Annexes  []Annex    `json:"annexes"`            // that it was checked with; may be empty
	Hash     string     `json:"hash"`               // SHA-256 of the text in hex; "" to say none
	Report   FileReport `json:"report"`             // the answer of check on this text
	Baseline []string   `json:"baseline,omitempty"` // fingerprints of an earlier report; absent if there is none
}

// ReportResponse is a report.
type ReportResponse struct {
	Text string `json:"text"`
	// Totals are over all files.
	Totals Totals `json:"totals"`
}

// Totals are numbers of findings: by severity those that count, then those that stand
// in the baseline and those set aside, which do not.
type Totals struct {
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Info       int `json:"info"`
	Hint       int `json:"hint"`
	Known      int `json:"known"`
	Suppressed int `json:"suppressed"`
}
