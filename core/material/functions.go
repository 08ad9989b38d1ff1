package material

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// functions finds functions that came or went (M20).
func (c *comparison) functions() {
	for _, f := range c.new.functionClauses() {
		// Personalisation has a category of its own.
		personal := f.kind == facts.Recommend && !c.old.shows("uses_personalisation")
		if !personal && c.new.whole(f.body) && !c.old.heads(f.name) {
			c.add(found{number: "M20", direction: Wider, says: functionAdded, what: f.name, new: []text.Span{f.body}})
		}
	}
	for _, f := range c.old.functionClauses() {
		if c.old.whole(f.body) && !c.new.heads(f.name) {
			c.add(found{number: "M20", direction: Narrower, says: functionGone, what: f.name, old: []text.Span{f.body}})
		}
	}
}

// function is a clause or a paragraph on something the product does.
type function struct {
	name string
	kind facts.FunctionKind // "" if not known
	body text.Span
}

// functionClauses returns the functions of a text: those core/facts reads, the rows of
// tables of functions, and the clauses on collecting that a heading of their own names and
// that collect something.
func (s *side) functionClauses() []function {
	var all []function
	seen := map[int]bool{}
	for _, f := range s.facts.Functions {
		if !isTitle(f.Name) {
			continue
		}
		body := s.doc.Clauses[f.Clause].Span
		if f.Block >= 0 {
			body = s.doc.Blocks[f.Block].Span
		} else {
			seen[f.Clause] = true
		}
		all = append(all, function{name: f.Name, kind: f.Kind, body: s.trimmed(body)})
	}
	for _, r := range s.tables {
		if r.name != "" && isTitle(r.name) {
			all = append(all, function{name: r.name, body: r.span})
		}
	}
	for i, clause := range s.doc.Clauses {
		if !seen[i] && clause.HasHeading && clause.Kind == policy.KindClause && clause.Parent != policy.NoParent &&
			s.facts.Topic(i) == facts.TopicCollect && isTitle(clause.Heading) && !s.has(clause.HeadingSpan, lexicon.CatalogItem, lexicon.TopicCollect) && s.collects(i) {
			all = append(all, function{name: clause.Heading, body: s.trimmed(clause.Span)})
		}
	}
	return all
}

// longestTitle is the longest title of a function, in characters.
const longestTitle = 24

// isTitle reports whether a heading can be the title of a function, not a sentence that
// stands alone.
func isTitle(heading string) bool {
	if strings.HasSuffix(heading, "信息") {
		return false // of information, not of a function
	}
	sentence := slices.ContainsFunc([]string{"我们", "您的", "，", "。"}, func(sign string) bool { return strings.Contains(heading, sign) })
	return utf8.RuneCountInString(heading) <= longestTitle && !sentence
}

// collects reports whether a clause says that something is collected.
func (s *side) collects(clause int) bool {
	return slices.ContainsFunc(s.facts.Items, func(i facts.Item) bool { return i.Clause == clause && i.Stance == facts.Collected })
}

// whole reports whether a stretch of text came or went as one.
func (s *side) whole(span text.Span) bool {
	return slices.ContainsFunc(s.edits, func(e edit) bool { return e.span.Contains(span) })
}

func (s *side) trimmed(span text.Span) text.Span {
	words := span.Of(s.doc.Source)
	span.Start += len(words) - len(strings.TrimLeft(words, " \n\r\t　#*"))
	span.End -= len(words) - len(strings.TrimRight(words, " \n\r\t　#*"))
	return span
}

// heads reports whether a text has a function, or a heading, with a name.
func (s *side) heads(name string) bool {
	name = functionName(name)
	inTable := slices.ContainsFunc(s.tables, func(r tableRow) bool { return functionName(r.name) == name })
	return inTable || strings.Contains(s.headings, name) || slices.ContainsFunc(s.facts.Functions, func(f facts.Function) bool { return functionName(f.Name) == name })
}

// functionName returns a name as functions are compared.
func functionName(name string) string {
	return lexicon.Fold(strings.TrimSuffix(strings.TrimSuffix(name, "功能"), "服务"))
}
