package rule

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Scope is how far apart the words of a query may stand.
type Scope int

const (
	InSentence Scope = iota // one sentence, or one table row
	InBlock                 // one paragraph or item with the one behind it
	InClause                // the text directly under one heading
)

// Query asks for a passage that has all words asked for, none of those shut out, and
// no negation over the first of them. It is data: rules are rows of queries.
type Query struct {
	All     []lexicon.Term // a word of each, in one scope; the first one leads and must be affirmed
	Not     []lexicon.Term // no word of any in the scope
	Except  []lexicon.Term // no word of any overlaps the leading word
	Under   []lexicon.Term // a heading above has a word of one of these; nil for anywhere
	Scope   Scope
	Negated bool // the leading word is wanted with a negation over it: 不会…
}

// Passages returns the sentences in which a query's leading words stand where all of
// it holds, in the order of the text. Headings and contents promise but do not say:
// they never answer a query.
func (p *Pass) Passages(q Query) []text.Span {
	var found []text.Span
	for _, m := range p.answers(q) {
		s := p.Sentence(m.Span)
		if n := len(found); n == 0 || found[n-1] != s {
			found = append(found, s)
		}
	}
	return found
}

// Places returns the leading words of a query where all of it holds, in the order of
// the text.
func (p *Pass) Places(q Query) []text.Span {
	var found []text.Span
	for _, m := range p.answers(q) {
		found = append(found, m.Span)
	}
	return found
}

// answers returns the places of a query's leading words where all of it holds.
func (p *Pass) answers(q Query) []Match {
	var found []Match
	for _, hit := range p.Words.Of(q.All[0]) {
		if m := (Match{Span: hit.Span, Word: hit}); p.inBody(m) && p.answersAt(q, m) {
			found = append(found, m)
		}
	}
	return found
}

// answersAt reports whether all of a query holds around a place of its leading words.
func (p *Pass) answersAt(q Query, m Match) bool {
	scope := p.scope(m, q.Scope)
	for _, term := range q.All[1:] {
		if len(p.Words.In(scope, term)) == 0 {
			return false
		}
	}
	for _, term := range q.Not {
		if len(p.Words.In(scope, term)) > 0 {
			return false
		}
	}
	if p.overlapped(m.Span, q.Except) {
		return false
	}
	return p.Words.Negated(m.Word) == q.Negated && (q.Under == nil || p.Under(m.Span, q.Under...))
}

// overlapReach is how far before a word another may begin that overlaps it, and how far
// behind it end, in bytes.
const overlapReach = 240

// overlapped reports whether a word of one of the terms overlaps a span.
func (p *Pass) overlapped(s text.Span, terms []lexicon.Term) bool {
	near := text.Span{Start: max(0, s.Start-overlapReach), End: s.End + overlapReach}
	for _, term := range terms {
		for _, h := range p.Words.In(near, term) {
			if h.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// scope returns the stretch of text around a match that a query looks at.
func (p *Pass) scope(m Match, s Scope) text.Span {
	sentence := p.Doc.Sentences[m.Word.Sentence]
	block := p.Doc.Blocks[sentence.Block]
	switch {
	case s == InClause:
		return p.Doc.Clauses[block.Clause].Body
	case s == InBlock:
		span := block.Span
		if next := sentence.Block + 1; next < len(p.Doc.Blocks) && p.Doc.Blocks[next].Clause == block.Clause {
			span.End = p.Doc.Blocks[next].Span.End
		}
		return span
	case block.Kind == policy.BlockRow:
		return block.Span
	}
	return sentence.Span
}

// Under reports whether a heading above a place has a word of one of the terms. The
// title of the whole is no such heading: 个人信息保护政策 is not all on security.
func (p *Pass) Under(s text.Span, terms ...lexicon.Term) bool {
	for _, c := range p.Doc.Path(p.Doc.ClauseAt(s.Start)) {
		clause := p.Doc.Clauses[c]
		if clause.HasHeading && clause.Kind != policy.KindTitle && p.heads(clause.HeadingSpan, terms) {
			return true
		}
	}
	return false
}
