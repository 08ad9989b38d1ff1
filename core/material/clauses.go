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

// functionClauses returns the functions of a text: those core/facts reads, and the
// clauses on collecting that a heading of their own names and that collect something.
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
	return strings.Contains(s.headings, name) || slices.ContainsFunc(s.facts.Functions, func(f facts.Function) bool { return functionName(f.Name) == name })
}

// functionName returns a name as functions are compared.
func functionName(name string) string {
	return lexicon.Fold(strings.TrimSuffix(strings.TrimSuffix(name, "功能"), "服务"))
}

// storage finds another place where information is kept (M18).
func (c *comparison) storage() {
	before, after := c.old.storagePlaces(), c.new.storagePlaces()
	if len(before) == 0 {
		return
	}
	for _, h := range after {
		known := slices.ContainsFunc(before, func(b lexicon.Hit) bool {
			return lexicon.Fold(c.old.of(b.Span)) == lexicon.Fold(c.new.of(h.Span))
		})
		if !known && !c.covered("M09", c.new.statement(h.Span)) {
			c.add(found{number: "M18", direction: Neutral, says: storageMoved, what: c.new.of(h.Span), without: c.new.withoutChildren(), old: hitSpans(before), new: []text.Span{h.Span}})
		}
	}
}

// storagePlaces returns the places named in sentences on where information is kept.
func (s *side) storagePlaces() []lexicon.Hit {
	var places []lexicon.Hit
	for _, h := range s.words.Of(lexicon.StoragePlace) {
		statement := s.statement(h.Span)
		if !s.facts.States(h.Sentence) || s.has(statement, lexicon.StaysOnDevice) {
			continue
		}
		for _, p := range s.words.In(text.Span{Start: h.Span.Start, End: statement.End}, lexicon.PlaceName) {
			if !s.inCompany(p.Span) {
				places = append(places, p)
			}
		}
	}
	return places
}

// inCompany reports whether a span is part of the name of a company.
func (s *side) inCompany(span text.Span) bool {
	return slices.ContainsFunc(s.facts.Companies, func(company facts.Company) bool {
		return slices.ContainsFunc(company.Places, func(p facts.Place) bool { return p.Span.Contains(span) })
	})
}

// withoutChildren returns the sources on children unless the text speaks of them.
func (s *side) withoutChildren() []string {
	if len(s.words.Of(lexicon.AgeChild)) > 0 {
		return nil
	}
	return []string{"children-2019"}
}

// What the rules for minors say, compared term by term. protects are words whose loss
// weakens a child's position, burdens those whose gain does.
var (
	protects = []lexicon.Term{
		lexicon.GuardianExercise, lexicon.AccessWord, lexicon.CopyWord, lexicon.CorrectWord, lexicon.RestrictWord, lexicon.Erase,
		lexicon.AgeGuardian, lexicon.ConsentWord, lexicon.MinorMode, lexicon.ChildRules, lexicon.Under14Shut, lexicon.Officer,
	}
	burdens = []lexicon.Term{lexicon.ShareVerb, lexicon.ShowsAds, lexicon.ShowsMarketing, lexicon.ShowsPersonalisation, lexicon.ShowsAbroad}
)

// minors finds rules for minors that differ in substance (M17).
func (c *comparison) minors() {
	before, after := c.old.minorFacts(), c.new.minorFacts()
	f := found{number: "M17", direction: Neutral, says: minorsRules}
	worse, better := false, false
	for key, span := range before.burden {
		if _, ok := after.burden[key]; !ok {
			better = true
			f.old = append(f.old, span)
		}
	}
	for key, span := range after.burden {
		if _, ok := before.burden[key]; !ok {
			worse = true
			f.new = append(f.new, span)
		}
	}
	for key, span := range before.protection {
		if _, ok := after.protection[key]; !ok {
			worse = true
			f.old = append(f.old, span)
		}
	}
	for key, span := range after.protection {
		if _, ok := before.protection[key]; !ok {
			better = true
			f.new = append(f.new, span)
		}
	}
	f.old, f.new = c.old.edited(f.old), c.new.edited(f.new)
	if worse || better {
		switch {
		case worse && !better:
			f.direction = Wider
		case better && !worse:
			f.direction = Narrower
		}
		c.add(f)
	}
}

// edited keeps the spans whose statements were edited, in the order of the text.
func (s *side) edited(spans []text.Span) []text.Span {
	return inOrder(slices.DeleteFunc(spans, func(span text.Span) bool { return len(s.touched(span)) == 0 }))
}

// minorFacts is what a text says of minors, by key with one place each.
type minorFacts struct {
	protection map[string]text.Span
	burden     map[string]text.Span
}

func (s *side) minorFacts() minorFacts {
	m := minorFacts{protection: map[string]text.Span{}, burden: map[string]text.Span{}}
	for i, sentence := range s.doc.Sentences {
		if !s.facts.States(i) || !s.onMinors(i) {
			continue
		}
		for _, term := range protects {
			for _, h := range s.words.In(sentence.Span, term) {
				m.protection[string(term)] = h.Span
			}
		}
		for _, term := range burdens {
			for _, h := range s.words.In(sentence.Span, term) {
				if !s.words.Negated(h) {
					m.burden[string(term)] = h.Span
				}
			}
		}
		for _, h := range s.words.In(sentence.Span, lexicon.CatalogItem) {
			if entry := h.Entry; entry != "child-info" && entry != "minor-info" && entry != "sensitive-info" {
				m.burden["item "+entry] = h.Span
			}
		}
	}
	for _, a := range s.facts.Ages {
		if s.onMinors(a.Sentence) && s.facts.States(a.Sentence) {
			m.protection["age "+strings.Repeat("|", a.Years)] = a.Span
		}
	}
	for _, p := range s.facts.Periods {
		if s.onMinors(p.Sentence) {
			m.burden["period "+strings.Repeat("|", p.Length.Days()%4000)] = p.Span
		}
	}
	return m
}

// onMinors reports whether a sentence stands in a clause on minors or speaks of
// children, or of minors with their guardians.
func (s *side) onMinors(sentence int) bool {
	span := s.doc.Sentences[sentence].Span
	if s.facts.Topic(s.doc.Blocks[s.doc.Sentences[sentence].Block].Clause) == facts.TopicMinors {
		return true
	}
	return s.has(span, lexicon.AgeGuardian) && s.has(span, lexicon.AgeChild, lexicon.AgeMinor, lexicon.Age)
}
