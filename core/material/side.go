package material

import (
	"slices"
	"sort"
	"strings"

	"clausewright/core/diff"
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// side is one of the two texts.
type side struct {
	doc   *policy.Document
	words *lexicon.Index
	facts *facts.Facts
	edits []edit // in the order of the text

	folded   string           // the text, to look for names in
	headings string           // the folded headings, a line each
	given    map[int][]string // kinds of information and identifiers that others get, by sentence
	tables   []tableRow       // in the order of the text
	rows     []text.Span      // the rows and entries of recipients, in the order of the text
}

// edit is a stretch of one text that the other does not have, or the place where the
// other has one.
type edit struct {
	span   text.Span // empty where the other text has words
	change int       // index into diff.Result.Changes
}

func readSide(doc *policy.Document) *side {
	shown := facts.Read(doc)
	s := &side{doc: doc, words: shown.Index(), facts: shown, folded: lexicon.Fold(doc.Source), given: map[int][]string{}}
	var headings strings.Builder
	for _, c := range doc.Clauses {
		if c.Kind != policy.KindTOC {
			headings.WriteString(lexicon.Fold(c.Heading) + "\n")
		}
	}
	s.headings = headings.String()
	for _, i := range s.facts.Items {
		if i.Stance == facts.ByOthers {
			s.given[i.Sentence] = append(s.given[i.Sentence], i.ID)
		}
	}
	for _, i := range s.facts.Identifiers {
		if i.Stance == facts.ByOthers {
			s.given[i.Sentence] = append(s.given[i.Sentence], i.ID)
		}
	}
	s.tables = s.readTables()
	for _, r := range s.facts.Recipients {
		if r.Listed {
			s.rows = append(s.rows, s.statement(r.Span))
		}
	}
	return s
}

// markEdits notes where the words of the texts differ. Contents and titles tell of the
// text without being it.
func (c *comparison) markEdits(r *diff.Result) {
	for i, change := range r.Changes {
		if change.Cosmetic || change.Kind == diff.Moved || change.Kind == diff.Renumbered {
			continue
		}
		for _, s := range change.Segments {
			if s.Op == diff.Equal || s.Cosmetic {
				continue
			}
			if len(change.Old) > 0 {
				c.old.edits = append(c.old.edits, edit{s.Old, i})
			}
			if len(change.New) > 0 {
				c.new.edits = append(c.new.edits, edit{s.New, i})
			}
		}
	}
	for _, s := range []*side{c.old, c.new} {
		sort.SliceStable(s.edits, func(i, j int) bool { return s.edits[i].span.Start < s.edits[j].span.Start })
	}
}

// touched returns the changes with an edit in the sentence, or the row of a table, that
// a span stands in; ascending.
func (s *side) touched(span text.Span) []int { return s.editedIn(s.statement(span)) }

// editedIn returns the changes with an edit inside a span, ascending.
func (s *side) editedIn(span text.Span) []int {
	var changes []int
	i := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].span.End >= span.Start })
	for ; i < len(s.edits) && s.edits[i].span.Start < span.End; i++ {
		e := s.edits[i]
		inside := e.span.Empty() && e.span.Start > span.Start || e.span.Overlaps(span)
		if inside && !slices.Contains(changes, e.change) {
			changes = append(changes, e.change)
		}
	}
	slices.Sort(changes)
	return changes
}

// insertedIn reports whether words inside a span are none of the other text's.
func (s *side) insertedIn(span text.Span) bool {
	return slices.ContainsFunc(s.edits, func(e edit) bool { return e.span.Overlaps(span) })
}

// said returns words as they are compared: folded, and 你 as 您.
func said(words string) string { return strings.ReplaceAll(lexicon.Fold(words), "你", "您") }

// statement returns the sentence, or the row of a table, that a span starts in.
func (s *side) statement(span text.Span) text.Span {
	i := s.doc.SentenceAt(span.Start)
	if i < 0 {
		return span
	}
	sentence := s.doc.Sentences[i]
	if b := s.doc.Blocks[sentence.Block]; b.Kind == policy.BlockRow {
		return b.Span
	}
	return text.Span{Start: sentence.Span.Start, End: max(sentence.Span.End, span.End)}
}

// of returns the words at a span as readers see them.
func (s *side) of(span text.Span) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch r {
		case '*', '\\', '\n', '\r':
			return -1
		}
		return r
	}, span.Of(s.doc.Source)))
}

// affirmed returns the hits of a term that the text states: not in a heading, the
// contents or a definition, and not denied.
func (s *side) affirmed(term lexicon.Term) []lexicon.Hit {
	var hits []lexicon.Hit
	for _, h := range s.words.Of(term) {
		if s.facts.States(h.Sentence) && !s.words.Negated(h) {
			hits = append(hits, h)
		}
	}
	return hits
}

// has reports whether a word of one of some terms stands inside a span.
func (s *side) has(span text.Span, terms ...lexicon.Term) bool {
	return slices.ContainsFunc(terms, func(t lexicon.Term) bool { return len(s.words.In(span, t)) > 0 })
}
