// Package clause is the embedded library of clauses: our own words for what a policy
// must say, with blanks 【…】 for what only the operator knows.
package clause

import (
	"embed"
	"fmt"
	"strings"
	"sync"

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
	f, known := fragments()[slug]
	if !known {
		panic(fmt.Sprintf("clause: no template %q", slug))
	}
	return f
}

// fragments are all templates by slug.
var fragments = sync.OnceValue(func() map[string]Fragment {
	entries, err := library.ReadDir("library")
	if err != nil {
		panic("clause: " + err.Error())
	}
	all := make(map[string]Fragment, len(entries))
	for _, entry := range entries {
		data, err := library.ReadFile("library/" + entry.Name())
		if err != nil {
			panic("clause: " + err.Error())
		}
		heading, body, found := strings.Cut(string(data), "\n")
		heading, marked := strings.CutPrefix(heading, "## ")
		if !found || !marked {
			panic(fmt.Sprintf("clause: template %q has no heading", entry.Name()))
		}
		all[strings.TrimSuffix(entry.Name(), ".md")] = Fragment{Heading: heading, Text: strings.TrimSpace(body)}
	}
	return all
})

// Insert returns the edits that add a clause to a policy: at the end of the section
// with the given index, or, if that is policy.NoParent, as a section of its own behind
// the last one. Headings are written as those beside them.
func Insert(doc *policy.Document, section int, t Fragment) []text.Edit {
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

// Append returns the edits that add a clause to a policy as its last annex, numbered
// after the annexes there are.
func Append(doc *policy.Document, t Fragment) []text.Edit {
	like, number := policy.NoParent, firstAnnex
	for i, c := range doc.Clauses {
		switch {
		case c.Kind == policy.KindAnnex:
			like = i
			if next := numberOf(doc, i).Next().Text; next != "" {
				number = next
			}
		case like == policy.NoParent && c.Kind == policy.KindClause && c.HasHeading && c.Level == 1:
			like = i
		}
	}
	opening, closing := "## ", ""
	if like != policy.NoParent {
		opening, closing = marks(doc, like)
	}
	return insertion(doc, len(doc.Source), opening+number+" "+t.Heading+closing+"\n\n"+t.Text)
}

const firstAnnex = "附录一"

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
	opening, closing := marks(doc, like)
	number := ""
	if i := headingBlock(doc, like); i >= 0 {
		b := doc.Blocks[i]
		number = b.Number.Next().Text
		gap := doc.Source[b.Span.Start:b.Text.Start]
		number += gap[len(strings.TrimRight(gap, " \u3000")):]
	}
	return opening + number + words + closing
}

// marks returns the Markdown before and behind the words of the heading of a clause.
func marks(doc *policy.Document, clause int) (opening, closing string) {
	c := doc.Clauses[clause]
	line := doc.Source[c.Span.Start:c.HeadingSpan.End]
	opening = line[:len(line)-c.HeadingSpan.Len()]
	if strings.HasSuffix(opening, "**") {
		closing = "**"
	}
	return opening, closing
}

// numberOf returns the number printed in the heading of a clause, zero if none is.
func numberOf(doc *policy.Document, clause int) policy.Number {
	if i := headingBlock(doc, clause); i >= 0 {
		return doc.Blocks[i].Number
	}
	return policy.Number{}
}

// headingBlock returns the index of the block that is the heading of a clause, -1 if
// it has none.
func headingBlock(doc *policy.Document, clause int) int {
	for i, b := range doc.Blocks {
		if b.Clause == clause && b.Kind == policy.BlockHeading {
			return i
		}
	}
	return -1
}
