// Package clause is the embedded library of clauses: our own words for what a policy
// must say, with blanks 【…】 for what only the operator knows.
package clause

import (
	"embed"
	"fmt"
	"strings"

	"clausewright/core/policy"
	"clausewright/core/text"
)

//go:embed library/*.md
var library embed.FS

// Fragment is what a fix inserts: a clause named after the requirement it meets.
type Fragment struct {
	Heading string // without number
	Text    string // the words under the heading, without surrounding blank lines
}

// Of returns the template that meets the requirement with the given slug. It panics
// if the library has none: which slugs have one is known when the program is built.
func Of(slug string) Fragment {
	data, err := library.ReadFile("library/" + slug + ".md")
	if err != nil {
		panic(fmt.Sprintf("clause: no template %q", slug))
	}
	heading, body, found := strings.Cut(string(data), "\n")
	heading, marked := strings.CutPrefix(heading, "## ")
	if !found || !marked {
		panic(fmt.Sprintf("clause: template %q has no heading", slug))
	}
	return Fragment{Heading: heading, Text: strings.TrimSpace(body)}
}

// Insert returns the edits that add the template for a requirement to a policy: at
// the end of the section with the given index, or, if that is policy.NoParent, as a
// section of its own behind the last one. Headings are written as those beside them.
func Insert(doc *policy.Document, section int, slug string) []text.Edit {
	t := Of(slug)
	if section == policy.NoParent {
		last, at := lastSection(doc)
		return insertion(doc, at, headingLike(doc, last, t.Heading)+"\n\n"+t.Text)
	}
	at := doc.SectionSpan(section).End
	if child := lastChild(doc, section); child != policy.NoParent {
		return insertion(doc, at, headingLike(doc, child, t.Heading)+"\n\n"+t.Text)
	}
	return insertion(doc, at, t.Text)
}

// insertion puts words after the last visible byte before at, set off by blank lines.
func insertion(doc *policy.Document, at int, words string) []text.Edit {
	end := len(strings.TrimRight(doc.Source[:at], " \t\r\n\u3000\u00a0"))
	prefix := "\n\n"
	if end == 0 {
		prefix = ""
	}
	suffix := ""
	if !strings.HasPrefix(doc.Source[end:], "\n") {
		suffix = "\n"
	}
	return []text.Edit{{Span: text.Span{Start: end, End: end}, New: prefix + words + suffix}}
}

// lastSection returns the last clause of the highest level that is no annex, or
// policy.NoParent, and the place behind it.
func lastSection(doc *policy.Document) (index, end int) {
	index, end = policy.NoParent, len(doc.Source)
	for i, c := range doc.Clauses {
		if c.Kind == policy.KindAnnex {
			return index, c.Span.Start
		}
		if c.Kind == policy.KindClause && c.HasHeading && c.Level == 1 {
			index = i
		}
	}
	return index, end
}

// lastChild returns the last clause directly below a section that has a heading, or
// policy.NoParent.
func lastChild(doc *policy.Document, section int) int {
	last := policy.NoParent
	for i, c := range doc.Clauses {
		if c.Parent == section && c.HasHeading {
			last = i
		}
	}
	return last
}

// headingLike writes a heading as the heading of a clause is written, with the number
// after its own; as a plain line if there is no such clause.
func headingLike(doc *policy.Document, like int, words string) string {
	if like == policy.NoParent {
		return "## " + words
	}
	c := doc.Clauses[like]
	line := doc.Source[c.Span.Start:c.HeadingSpan.End]
	mark := line[:len(line)-c.HeadingSpan.Len()]
	closing := ""
	if strings.HasSuffix(mark, "**") {
		closing = "**"
	}
	number := ""
	for _, b := range doc.Blocks {
		if b.Clause == like && b.Kind == policy.BlockHeading {
			number = b.Number.Next().Text
			gap := doc.Source[b.Span.Start:b.Text.Start]
			number += gap[len(strings.TrimRight(gap, " \u3000")):]
			break
		}
	}
	return mark + number + words + closing
}
