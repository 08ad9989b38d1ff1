package lexicon

import (
	"sync"

	"clausewright/core/text"
)

// Hit is one word found. Hits are many, so what only some rows have stands apart.
type Hit struct {
	Span     text.Span
	Sentence int // index of the sentence it stands in
	*detail
}

// detail is what a row tells of a hit besides its place. It is never changed once a
// hit has it: hits of one row share it where nothing in it depends on the place.
type detail struct {
	Gaps    []text.Span // what a … of the row stands for; nil if the row has none
	Number  text.Span   // the first number of the row; empty if it has none
	Focus   text.Span   // the words <a=b> marks; empty if the row has no mark
	Instead string      // what should stand there; "" if the row has no mark
	Entry   string      // of a name of the catalog: the entry's id; "" otherwise
	loose   bool        // of such a name: it counts only in an enumeration
}

// Index holds all words found in a text.
type Index struct {
	Source    string
	Sentences []text.Span
	dict      *Dictionary
	hits      [][]Hit  // by term, in the order of the text
	folded    []string // of each sentence that was asked for
	aside     finder   // of the terms marked aside
}

// Find finds all words of all terms in the sentences of src. Sentences come in the
// order of the text; a word never reaches over the end of its sentence. Where two
// words of one term overlap, the one that starts first is kept; of those that start
// together the one with the least left open in gaps, then the longest.
func (d *Dictionary) Find(src string, sentences []text.Span) *Index {
	buffer := buffers.Get().(*[]found)
	f := finder{Dictionary: d, found: (*buffer)[:0]}
	for i, span := range sentences {
		f.sentence, f.letters = i, foldSpan(f.letters, src, span)
		f.matchAll()
		f.findShapes()
	}
	x := &Index{Source: src, Sentences: sentences, dict: d, hits: f.byTerm()}
	*buffer = f.found
	buffers.Put(buffer)
	for term, hits := range x.hits {
		x.hits[term] = withoutOverlaps(x.names(d.terms.names[term], hits))
	}
	return x
}

// buffers are used again: most of what a pass over a text needs is one.
var buffers = sync.Pool{New: func() any { return new([]found) }}

// byTerm returns what was found by term, each in the order it was found.
func (f *finder) byTerm() [][]Hit {
	counts := make([]int, len(f.terms.names))
	for i := range f.found {
		counts[f.found[i].term]++
	}
	all, hits := make([]Hit, len(f.found)), make([][]Hit, len(f.terms.names))
	from := 0
	for term, n := range counts {
		hits[term] = all[from : from : from+n]
		from += n
	}
	for i := range f.found {
		one := &f.found[i]
		hits[one.term] = append(hits[one.term], f.hitOf(one))
	}
	return hits
}

func (f *finder) hitOf(one *found) Hit {
	return Hit{Span: text.Span{Start: int(one.start), End: int(one.end)}, Sentence: int(one.sentence), detail: f.detailOf(one)}
}

// Of returns the hits of a term, in the order of the text. It panics on a term that
// neither a word file nor the catalog has.
func (x *Index) Of(term Term) []Hit {
	i, ok := x.dict.terms.at(term)
	if !ok {
		return x.ofEntry(term)
	}
	return x.hits[i]
}

// Folded returns a sentence as Fold does, which is worked out once.
func (x *Index) Folded(sentence int) string {
	if x.folded == nil {
		x.folded = make([]string, len(x.Sentences))
	}
	if x.folded[sentence] == "" {
		x.folded[sentence] = Fold(x.Sentences[sentence].Of(x.Source))
	}
	return x.folded[sentence]
}

// In returns the hits of a term inside a span, in the order of the text. Those of a term
// marked aside do not say in which sentence they stand.
func (x *Index) In(span text.Span, term Term) []Hit {
	if i, ok := x.dict.terms.at(term); ok {
		return within(span, x.hits[i])
	}
	if x.dict.aside != nil && x.dict.aside.has(term) {
		return x.asideIn(span, term)
	}
	return within(span, x.ofEntry(term))
}

// within returns those of hits in the order of the text that stand inside a span.
func within(span text.Span, hits []Hit) []Hit {
	from, behind := 0, len(hits)
	for from < behind {
		if middle := (from + behind) / 2; hits[middle].Span.Start < span.Start {
			from = middle + 1
		} else {
			behind = middle
		}
	}
	to := from
	for to < len(hits) && hits[to].Span.End <= span.End {
		to++
	}
	return hits[from:to]
}

// asideIn looks a term marked aside up in a span.
func (x *Index) asideIn(span text.Span, term Term) []Hit {
	f := &x.aside
	f.Dictionary, f.found = x.dict.aside, f.found[:0]
	f.letters = foldSpan(f.letters, x.Source, span)
	f.matchAll()
	var hits []Hit
	for i := range f.found {
		if one := &f.found[i]; f.terms.names[one.term] == term {
			hits = append(hits, f.hitOf(one))
		}
	}
	return withoutOverlaps(hits)
}

// withoutOverlaps keeps, of hits that overlap, the one that starts first; of those
// that start together the one with the least left open in gaps, then the longest.
func withoutOverlaps(hits []Hit) []Hit {
	// The hits come almost in order: only a number before the first letters moves one
	// forward. Sorting by insertion is then linear.
	for i := 1; i < len(hits); i++ {
		for j := i; j > 0 && hits[j].before(hits[j-1]); j-- {
			hits[j], hits[j-1] = hits[j-1], hits[j]
		}
	}
	kept := hits[:0]
	for _, h := range hits {
		if n := len(kept); n == 0 || h.Span.Start >= kept[n-1].Span.End {
			kept = append(kept, h)
		}
	}
	return kept
}

// before reports whether a hit is preferred to another: it starts first, has less left
// open, or is longer.
func (h Hit) before(other Hit) bool {
	switch {
	case h.Span.Start != other.Span.Start:
		return h.Span.Start < other.Span.Start
	case h.open() != other.open():
		return h.open() < other.open()
	}
	return h.Span.End > other.Span.End
}

// open returns how many bytes the gaps of a hit cover.
func (h Hit) open() int {
	n := 0
	for _, gap := range h.Gaps {
		n += gap.Len()
	}
	return n
}
