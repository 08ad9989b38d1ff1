package lexicon

import "clausewright/core/text"

// reading is what has been read of a row so far, in letters.
type reading struct {
	number [2]int    // the first number, half open; {0, 0} if none
	gaps   [4][2]int // what gaps stand for, half open, empty ones left out
	n      int       // how many of gaps
}

// match reads the rest of a pattern whose first letters are letters[from:to]. Of
// several ways it takes the one with the shortest gaps, then the longest choices.
func (p *pattern) match(letters []letter, from, to int) (Hit, bool) {
	var r reading
	head := from
	if p.number {
		for from > 0 && isNumeral(letters[from-1].r) {
			from--
		}
		if from == head {
			return Hit{}, false
		}
		r.number = [2]int{from, head}
	}
	to, ok := r.rest(letters, to, p.rest)
	if !ok {
		return Hit{}, false
	}
	hit := Hit{Span: spanOf(letters, from, to), detail: &p.detail}
	if r.n == 0 && r.number == [2]int{} && p.Instead == "" {
		return hit, true
	}
	own := p.detail
	if r.number != [2]int{} {
		own.Number = spanOf(letters, r.number[0], r.number[1])
	}
	for _, gap := range r.gaps[:r.n] {
		own.Gaps = append(own.Gaps, spanOf(letters, gap[0], gap[1]))
	}
	if p.Instead != "" {
		own.Focus = spanOf(letters, head+p.focus[0], head+p.focus[1])
	}
	hit.detail = &own
	return hit, true
}

// rest reads pieces from letter at on and returns where they end. It notes their
// numbers and gaps; where it fails r is as before.
func (r *reading) rest(letters []letter, at int, pieces []piece) (end int, ok bool) {
	if len(pieces) == 0 {
		return at, true
	}
	number, n := r.number, r.n
	switch pieces[0].kind {
	case numberPiece:
		end := at
		for end < len(letters) && isNumeral(letters[end].r) {
			end++
		}
		if end == at {
			return 0, false
		}
		if number == [2]int{} {
			r.number = [2]int{at, end}
		}
		if done, ok := r.rest(letters, end, pieces[1:]); ok {
			return done, true
		}
	case gapPiece:
		for end := at; end < len(letters) && end-at <= gapLimit; end++ {
			if !pieces[1].mayStart(letters[end].r) {
				continue
			}
			if end > at && n < len(r.gaps) {
				r.gaps[n] = [2]int{at, end}
				r.n = n + 1
			}
			if done, ok := r.rest(letters, end, pieces[1:]); ok {
				return done, true
			}
			r.number, r.n = number, n
		}
	default:
		for _, alt := range pieces[0].alts {
			if !hasLetters(letters, at, alt) {
				continue
			}
			if done, ok := r.rest(letters, at+len(alt), pieces[1:]); ok {
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
	for _, alt := range p.alts {
		if alt[0] == r {
			return true
		}
	}
	return false
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

// spanOf returns the span of letters[from:to], which is not empty.
func spanOf(letters []letter, from, to int) text.Span {
	return text.Span{Start: letters[from].start, End: letters[to-1].end}
}
