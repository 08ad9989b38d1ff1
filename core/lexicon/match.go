package lexicon

import "clausewright/core/text"

// finder is one pass over a text, one sentence after the other.
type finder struct {
	*Dictionary
	letters  []letter // of the sentence
	present  pairSet  // in the sentence
	sentence int
	found    []found
	own      [][]detail // of hits that share theirs with none, in pages
	owners   int        // how many there are
}

// found is a hit before the hits are sorted by term. There are many, without pointers.
type found struct {
	term, sentence int32
	start, end     int32 // bytes
	detail         int32 // index into Dictionary.details, or what setOwn returned
}

// ownPage is how many details are set aside at a time.
const ownPage = 64

// setOwn keeps a detail that one hit has alone and returns what found says of it.
func (f *finder) setOwn(d detail) int32 {
	if f.owners%ownPage == 0 {
		f.own = append(f.own, make([]detail, 0, ownPage))
	}
	page := &f.own[len(f.own)-1]
	*page = append(*page, d)
	f.owners++
	return -int32(f.owners)
}

// detailOf returns the detail of a hit.
func (f *finder) detailOf(hit *found) *detail {
	if hit.detail >= 0 {
		return &f.details[hit.detail]
	}
	i := int(-hit.detail) - 1
	return &f.own[i/ownPage][i%ownPage]
}

// reading is what has been read of a row so far, in letters.
type reading struct {
	*finder
	number [2]int    // the first number, half open; {0, 0} if none
	gaps   [4][2]int // what gaps stand for, half open, empty ones left out
	n      int       // how many of gaps
}

// matchAll records the patterns of the sentence.
func (f *finder) matchAll() {
	f.present.fill(f.letters)
	for i := range f.letters {
		at := int32(0)
		for j := i; j < len(f.letters); j++ {
			if at = f.trie.child(at, f.letters[j].r); at == 0 {
				break
			}
			if n := f.trie.nodes[at]; n.from < n.to {
				f.matchAt(n, i, j+1)
			}
		}
	}
}

// matchAt records the patterns of a node that match where their first letters are
// letters[from:to].
func (f *finder) matchAt(n node, from, to int) {
	next := atEnd
	if to < len(f.letters) {
		next = only(f.letters[to].r)
	}
	patterns := f.patterns[n.from:n.to]
	for i := range patterns {
		switch p := &patterns[i]; {
		case p.next&next == 0:
		case p.from == p.to && !p.number && p.focusEnd == 0:
			f.record(int(p.term), from, to, p.detail)
		case f.possible(p):
			f.match(p, from, to)
		}
	}
}

func (f *finder) record(term, from, to int, detail int32) {
	f.found = append(f.found, found{
		term: int32(term), sentence: int32(f.sentence),
		start: int32(f.letters[from].start), end: int32(f.letters[to-1].end), detail: detail,
	})
}

// possible reports whether the sentence may hold the pieces of a pattern.
func (f *finder) possible(p *pattern) bool {
pieces:
	for i := p.from; i < p.to; i++ {
		piece := &f.pieces[i]
		if piece.kind != lettersPiece || piece.optional {
			continue
		}
		for _, c := range f.choices[piece.from:piece.to] {
			if f.present.has(c.pair) {
				continue pieces
			}
		}
		return false
	}
	return true
}

// match reads the rest of a pattern whose first letters are letters[from:to]. Of
// several ways it takes the one with the shortest gaps, then the longest choices.
func (f *finder) match(p *pattern, from, to int) {
	r := reading{finder: f}
	head := from
	if p.number {
		for from > 0 && isNumeral(f.letters[from-1].r) {
			from--
		}
		if from == head {
			return
		}
		r.number = [2]int{from, head}
	}
	to, ok := r.rest(to, p.from, p.to)
	if !ok {
		return
	}
	detail := p.detail
	if r.n > 0 || r.number != [2]int{} || p.focusEnd > 0 {
		own := f.details[detail]
		if r.number != [2]int{} {
			own.Number = f.spanOf(r.number[0], r.number[1])
		}
		if r.n > 0 {
			own.Gaps = make([]text.Span, r.n)
			for i, gap := range r.gaps[:r.n] {
				own.Gaps[i] = f.spanOf(gap[0], gap[1])
			}
		}
		if p.focusEnd > 0 {
			own.Focus = f.spanOf(head+int(p.focusStart), head+int(p.focusEnd))
		}
		detail = f.setOwn(own)
	}
	f.record(int(p.term), from, to, detail)
}

// spanOf returns the span of letters[from:to], which is not empty.
func (f *finder) spanOf(from, to int) text.Span {
	return text.Span{Start: f.letters[from].start, End: f.letters[to-1].end}
}

// rest reads the pieces from index piece up to last from letter at on and returns
// where they end. It notes their numbers and gaps; where it fails r is as before.
func (r *reading) rest(at int, piece, last int32) (end int, ok bool) {
	if piece == last {
		return at, true
	}
	number, n := r.number, r.n
	switch p := &r.pieces[piece]; p.kind {
	case numberPiece:
		end := at
		for end < len(r.letters) && isNumeral(r.letters[end].r) {
			end++
		}
		if end == at {
			return 0, false
		}
		if number == [2]int{} {
			r.number = [2]int{at, end}
		}
		if done, ok := r.rest(end, piece+1, last); ok {
			return done, true
		}
	case gapPiece:
		next := &r.pieces[piece+1]
		for end := at; end < len(r.letters) && end-at <= gapLimit; end++ {
			if !next.mayStart(r.letters[end].r) {
				continue
			}
			if end > at && n < len(r.gaps) {
				r.gaps[n] = [2]int{at, end}
				r.n = n + 1
			}
			if done, ok := r.rest(end, piece+1, last); ok {
				return done, true
			}
			r.number, r.n = number, n
		}
	default:
		for _, c := range r.choices[p.from:p.to] {
			if !hasLetters(r.letters, at, r.runes[c.from:c.to]) {
				continue
			}
			if done, ok := r.rest(at+int(c.to-c.from), piece+1, last); ok {
				return done, true
			}
		}
	}
	r.number, r.n = number, n
	return 0, false
}

// mayStart reports whether what stands behind a gap may start with a letter: it is
// asked for every letter of the gap.
func (p *piece) mayStart(r rune) bool {
	if p.kind == numberPiece {
		return isNumeral(r)
	}
	return p.starts&only(r) != 0
}

func hasLetters(letters []letter, at int, want []rune) bool {
	if at+len(want) > len(letters) {
		return false
	}
	for i, r := range want {
		if letters[at+i].r != r {
			return false
		}
	}
	return true
}
