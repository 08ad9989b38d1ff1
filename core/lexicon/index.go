package lexicon

import (
	"slices"

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
	hits      [][]Hit // by term, in the order of the text
}

// Find finds all words of all terms in the sentences of src. Sentences come in the
// order of the text; a word never reaches over the end of its sentence. Where two
// words of one term overlap, the one that starts first is kept; of those that start
// together the one with the least left open in gaps, then the longest.
func (d *Dictionary) Find(src string, sentences []text.Span) *Index {
	x := &Index{Source: src, Sentences: sentences, dict: d, hits: make([][]Hit, len(d.terms))}
	var letters []letter
	for s, span := range sentences {
		letters = foldSpan(letters, src, span)
		var present letterSet
		for _, l := range letters {
			present.add(l.r)
		}
		for i := range letters {
			d.matchAt(x, letters, i, s, &present)
		}
		x.findShapes(letters, s)
	}
	for term, hits := range x.hits {
		x.hits[term] = withoutOverlaps(x.names(d.terms[term], hits))
	}
	return x
}

// Of returns the hits of a term, in the order of the text. It panics on a term that
// neither a word file nor the catalog has.
func (x *Index) Of(term Term) []Hit {
	i, ok := x.dict.index[term]
	if !ok {
		return x.ofEntry(term)
	}
	return x.hits[i]
}

// In returns the hits of a term inside a span, in the order of the text.
func (x *Index) In(span text.Span, term Term) []Hit {
	hits := x.Of(term)
	from, _ := slices.BinarySearchFunc(hits, span.Start, func(h Hit, at int) int { return h.Span.Start - at })
	to := from
	for to < len(hits) && hits[to].Span.End <= span.End {
		to++
	}
	return hits[from:to]
}

// matchAt records the patterns whose first letters start at letter i of a sentence
// in which these letters are present.
func (d *Dictionary) matchAt(x *Index, letters []letter, i, sentence int, present *letterSet) {
	at := int32(0)
	for j := i; j < len(letters); j++ {
		at = d.trie.child(at, letters[j].r)
		if at == 0 {
			return
		}
		for _, n := range d.trie.nodes[at].patterns {
			p := &d.patterns[n]
			if !p.possible(present) {
				continue
			}
			if hit, ok := p.match(letters, i, j+1); ok {
				hit.Sentence = sentence
				x.hits[p.term] = append(x.hits[p.term], hit)
			}
		}
	}
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
