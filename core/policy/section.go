package policy

import (
	"sort"

	"clausewright/core/text"
)

// SentenceAt returns the index of the sentence that covers a byte offset, or -1.
func (d *Document) SentenceAt(offset int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Span.End > offset })
	if i < len(d.Sentences) && d.Sentences[i].Span.Start <= offset {
		return i
	}
	return -1
}

// SectionSpan returns the span of a clause with all clauses below it.
func (d *Document) SectionSpan(clause int) text.Span {
	span := d.Clauses[clause].Span
	for i := clause + 1; i < len(d.Clauses); i++ {
		if !d.below(i, clause) {
			break
		}
		span.End = d.Clauses[i].Span.End
	}
	return span
}

// below reports whether ancestor stands somewhere above clause.
func (d *Document) below(clause, ancestor int) bool {
	for p := d.Clauses[clause].Parent; p != NoParent; p = d.Clauses[p].Parent {
		if p == ancestor {
			return true
		}
	}
	return false
}
