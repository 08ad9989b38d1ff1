package rules

import (
	"clausewright/core/clause"
	"clausewright/core/rule"
)

// addClause returns the fix of a duty: it adds the clause of the library that meets
// the requirement with the given slug to the section where a reader would look.
func addClause(slug, title string) func(*rule.Pass, rule.Section) []rule.Fix {
	return func(p *rule.Pass, section rule.Section) []rule.Fix {
		return []rule.Fix{{Title: title, Edits: clause.Insert(p.Doc, section.Index, slug)}}
	}
}
