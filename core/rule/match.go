package rule

import (
	"sort"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Match is a place where the words a rule asked for stand.
type Match struct {
	Span text.Span // from the first to the last of the words
	Word lexicon.Hit
}

// Matches are places in the order of the text. Its methods narrow them down and
// return the rest, so that a question reads like a sentence:
// pass.Find(lexicon.Keep).Near(lexicon.Period).Affirmed().
type Matches struct {
	pass *Pass
	list []Match
}

// Find returns the places of the words of one or more terms.
func (p *Pass) Find(terms ...lexicon.Term) Matches {
	n := 0
	for _, term := range terms {
		n += len(p.Words.Of(term))
	}
	m := Matches{pass: p, list: make([]Match, 0, n)}
	for _, term := range terms {
		for _, hit := range p.Words.Of(term) {
			m.list = append(m.list, Match{Span: hit.Span, Word: hit})
		}
	}
	if len(terms) > 1 {
		sort.SliceStable(m.list, func(i, j int) bool { return m.list[i].Span.Start < m.list[j].Span.Start })
	}
	return m
}

// Near keeps the places with a word of a term in the same sentence.
func (m Matches) Near(terms ...lexicon.Term) Matches {
	return m.Filter(func(match Match) bool {
		return m.has(m.pass.Words.Sentences[match.Word.Sentence], terms)
	})
}

// NotNear keeps the places with no word of the terms in the same sentence.
func (m Matches) NotNear(terms ...lexicon.Term) Matches {
	return m.Filter(func(match Match) bool {
		return !m.has(m.pass.Words.Sentences[match.Word.Sentence], terms)
	})
}

// After keeps the places that follow a word of a term in the same sentence, at most
// reach bytes after it, and widens them to begin with the nearest such word.
func (m Matches) After(reach int, terms ...lexicon.Term) Matches {
	kept := Matches{pass: m.pass}
	for _, match := range m.list {
		sentence := m.pass.Words.Sentences[match.Word.Sentence]
		start := -1
		for _, term := range terms {
			hits := m.pass.Words.In(text.Span{Start: max(sentence.Start, match.Span.Start-reach), End: match.Span.Start}, term)
			if n := len(hits); n > 0 {
				start = max(start, hits[n-1].Span.Start)
			}
		}
		if start >= 0 {
			match.Span.Start = start
			kept.list = append(kept.list, match)
		}
	}
	return kept
}

// Before keeps the places that have a word of a term in them, or behind them in the same
// sentence at most reach bytes away, and widens them to end with the nearest such word.
func (m Matches) Before(reach int, terms ...lexicon.Term) Matches {
	kept := Matches{pass: m.pass}
	for _, match := range m.list {
		sentence := m.pass.Words.Sentences[match.Word.Sentence]
		end := -1
		for _, term := range terms {
			hits := m.pass.Words.In(text.Span{Start: match.Span.Start, End: min(sentence.End, match.Span.End+reach)}, term)
			if len(hits) > 0 && (end < 0 || hits[0].Span.End < end) {
				end = hits[0].Span.End
			}
		}
		if end >= 0 {
			match.Span.End = max(match.Span.End, end)
			kept.list = append(kept.list, match)
		}
	}
	return kept
}

// Affirmed keeps the places that no negation governs.
func (m Matches) Affirmed() Matches {
	return m.Filter(func(match Match) bool { return !m.pass.Words.Negated(match.Word) })
}

// InBody keeps the places that stand neither in a heading, nor in the title, nor in
// a table of contents.
func (m Matches) InBody() Matches {
	return m.Filter(m.pass.inBody)
}

func (p *Pass) inBody(m Match) bool {
	kind := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Kind
	return kind != policy.BlockHeading && kind != policy.BlockTOC
}

// Filter keeps the places for which keep is true.
func (m Matches) Filter(keep func(Match) bool) Matches {
	kept := Matches{pass: m.pass}
	for _, match := range m.list {
		if keep(match) {
			kept.list = append(kept.list, match)
		}
	}
	return kept
}

// Any reports whether a place is left.
func (m Matches) Any() bool { return len(m.list) > 0 }

// All returns the places left, in the order of the text.
func (m Matches) All() []Match { return m.list }

// Spans returns the spans of the places left.
func (m Matches) Spans() []text.Span {
	spans := make([]text.Span, len(m.list))
	for i, match := range m.list {
		spans[i] = match.Span
	}
	return spans
}

// First returns the span of the first place, or the empty span if none is left.
func (m Matches) First() text.Span {
	if len(m.list) == 0 {
		return text.Span{}
	}
	return m.list[0].Span
}

// has reports whether a word of a term stands inside span.
func (m Matches) has(span text.Span, terms []lexicon.Term) bool {
	for _, term := range terms {
		if len(m.pass.Words.In(span, term)) > 0 {
			return true
		}
	}
	return false
}
