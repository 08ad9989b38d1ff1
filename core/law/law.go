// Package law holds the sources and requirements of the law on privacy policies as
// data, each with the days on which it is in force.
package law

// Date is a calendar day written "2006-01-02", so that days compare as text. "" is
// open: no beginning or no end.
type Date string

// AsOf is the day the data describe. What was enacted later is not in them.
const AsOf Date = "2026-11-21"

// Kind says what sort of act a source is.
type Kind string

const (
	KindLaw        Kind = "law"        // 法律
	KindRegulation Kind = "regulation" // 行政法规
	KindRule       Kind = "rule"       // 部门规章
	KindNormative  Kind = "normative"  // 规范性文件, enforcement criteria among them
	KindNotice     Kind = "notice"     // a ministry's notice
	KindJudicial   Kind = "judicial"   // interpretation or opinion of the Supreme People's Court
	KindStandard   Kind = "standard"   // recommended national standard
	KindGuidance   Kind = "guidance"   // questions and answers, announcements
)

// Source is an act that requirements rest on. Two editions of one act whose articles
// are numbered differently are two sources.
type Source struct {
	ID      string // "pipl"
	Title   string // full Chinese title without the edition and without 《》
	TitleEN string
	Edition string // Chinese, "2025修正"; "" if there is one edition only
	Kind    Kind
	Issuer  string // Chinese
	From    Date   // first day in force; of a draft the day its consultation began
	Until   Date   // last day in force; "" while it lasts
	Draft   bool   // a draft binds nobody: no Citation names one
	Checked string // how title and dates were verified, in English words
}

// Binding reports whether a requirement can rest on s alone. Drafts, guidance and
// recommended standards explain a requirement but do not make it binding.
func (s Source) Binding() bool {
	return !s.Draft && s.Kind != KindStandard && s.Kind != KindGuidance
}

// Check says how the article of a citation was verified.
type Check string

const (
	CheckRead    Check = "v"       // read in a stored copy of the official text when the catalogue was written
	CheckChecked Check = "checked" // looked up later; Citation.How says where
	CheckNone    Check = "none"    // not seen: the act is cited as a whole, without an article
)

// Citation is a place in a source, with the days on which it may be cited.
type Citation struct {
	Source  string // id of a Source, never of a draft but in Requirement.Drafts
	Article string // "第四十五条第三款", "5.5" of a standard; "" cites the act as a whole
	From    Date   // the source's
	Until   Date   // the source's
	Context bool   // explains the requirement, but alone does not bring it into force
	Check   Check
	How     string // how it was checked, in English words; "" for CheckRead

	binding bool // the source is
}

// InForce reports whether day lies within the days of the citation.
func (c Citation) InForce(day Date) bool {
	return c.From <= day && (c.Until == "" || day <= c.Until)
}

// Sources returns all sources in the order of the table, drafts among them. The
// caller must not change it.
func Sources() []Source { return tables().sources }

// SourceOf returns the source with the given id, or false if there is none.
func SourceOf(id string) (Source, bool) {
	i, ok := tables().sourceAt[id]
	if !ok {
		return Source{}, false
	}
	return tables().sources[i], true
}
