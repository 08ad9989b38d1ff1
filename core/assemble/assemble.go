// Package assemble makes documents from the facts of a profile: the policy, the
// documents that go with it. Every sentence knows where it comes from.
package assemble

import (
	"strings"

	"clausewright/core/clause"
	"clausewright/core/profile"
	"clausewright/core/text"
	"clausewright/core/when"
)

// Document is an assembled text. Its Trace covers every heading, sentence, list item
// and table row, in the order of the text.
type Document struct {
	Title  string
	Text   string // Markdown, numbers as ordinary text
	Trace  []Trace
	Blanks []Blank // what is open, in the order of the text
}

// Trace says why a stretch of an assembled text stands there.
type Trace struct {
	Span         text.Span
	Template     string   // id of the clause template
	Facts        []string // fields the words depend on, "sdks[2]" for a row; in alphabetical order, nil if none
	Requirements []string // slugs of the requirements the words meet; nil if none
}

// Blank is a place 【…】 that waits for an answer. Of an open question that the text
// has no place for the span is empty.
type Blank struct {
	Span  text.Span
	Field string // path in the profile, "sdks[2].provider"
	Title string // the question, Chinese
}

// Policy assembles the privacy policy. Any profile makes one: what is not answered
// stands as a blank.
func Policy(p profile.Profile) Document {
	doc := newRenderer(p, policyClauses(p)).document()
	for _, progress := range p.Completeness() {
		for _, path := range progress.Missing {
			if !doc.asks(path) {
				f, _ := profile.FieldOf(progress.Field)
				doc.Blanks = append(doc.Blanks, Blank{Field: path, Title: f.Title})
			}
		}
	}
	return doc
}

// asks reports whether a blank of the text asks for what is open at a path.
func (d Document) asks(path string) bool {
	for _, b := range d.Blanks {
		if b.Field == path || strings.HasPrefix(path, b.Field+".") || strings.HasPrefix(path, b.Field+"[") {
			return true
		}
	}
	return false
}

// policyClauses returns the clauses that apply, or may apply.
func policyClauses(p profile.Profile) []clause.Template {
	var kept []clause.Template
	var section clause.Template // the section or annex that parts belong to
	open := false               // section waits for its first part
	above := when.Yes
	for _, t := range clause.Templates() {
		applies := p.Holds(t.When)
		if t.Level != clause.LevelPart {
			section, above, open = t, applies, false
			switch {
			case applies == when.No:
			case hasText(p, t) || applies == when.Unknown:
				kept = append(kept, t)
			default:
				open = true
			}
			continue
		}
		if above == when.No || applies == when.No || applies == when.Yes && !hasText(p, t) {
			continue
		}
		if open {
			kept, open = append(kept, section), false
		}
		kept = append(kept, t)
	}
	return kept
}

// hasText reports whether a line of t applies or may apply.
func hasText(p profile.Profile, t clause.Template) bool {
	for _, l := range t.Lines {
		if p.Holds(l.When) == when.No {
			continue
		}
		if l.Each == "" {
			return true
		}
		if rows, _, ok := p.Rows(l.Each); !ok || len(rows) > 0 {
			return true
		}
	}
	return false
}

// Companion assembles a document that goes with the policy, by its name, or false if
// there is none of that name or if it does not apply. What both say comes from the
// same clauses.
func Companion(p profile.Profile, name string) (Document, bool) {
	for _, c := range clause.Companions() {
		if c.Name == name && p.Holds(c.When) != when.No {
			return companion(p, c), true
		}
	}
	return Document{}, false
}

func companion(p profile.Profile, c clause.Companion) Document {
	main := newRenderer(p, policyClauses(p))
	templates := []clause.Template{c.Template}
	for _, l := range c.Lines {
		if t, ok := clause.TemplateOf(l.Include); ok && p.Holds(t.When) != when.No {
			t.Level = clause.LevelSection
			templates = append(templates, t)
		}
	}
	r := newRenderer(p, templates)
	r.elsewhere, r.policy = main.at, main.titleOf("title")
	return r.document()
}
