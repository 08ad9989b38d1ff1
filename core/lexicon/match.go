package lexicon

import "clausewright/core/text"

// match reads the rest of a pattern whose first letters are letters[from:to]. Of
// several ways it takes the one with the shortest gaps, then the longest choices.
func (p *pattern) match(letters []letter, from, to int) (Hit, bool) {
	var hit Hit
	head := from
	if p.number {
		for from > 0 && isNumeral(letters[from-1].r) {
			from--
		}
		if from == head {
			return hit, false
		}
		hit.Number = spanOf(letters, from, head)
	}
	to, ok := matchRest(letters, to, p.rest, &hit)
	if !ok {
		return hit, false
	}
	if p.instead != "" {
		hit.Focus = spanOf(letters, head+p.focus[0], head+p.focus[1])
		hit.Instead = p.instead
	}
	hit.Entry, hit.loose = p.entry, p.loose
	hit.Span = spanOf(letters, from, to)
	return hit, true
}

// matchRest reads pieces from letter at on and returns where they end. It notes their
// numbers and gaps in hit.
func matchRest(letters []letter, at int, rest []piece, hit *Hit) (end int, ok bool) {
	if len(rest) == 0 {
		return at, true
	}
	switch rest[0].kind {
	case numberPiece:
		end := at
		for end < len(letters) && isNumeral(letters[end].r) {
			end++
		}
		if end == at {
			return 0, false
		}
		if hit.Number.Empty() {
			hit.Number = spanOf(letters, at, end)
		}
		return matchRest(letters, end, rest[1:], hit)
	case gapPiece:
		for end := at; end < len(letters) && end-at <= gapLimit; end++ {
			tried := *hit
			if end > at {
				tried.Gaps = append(tried.Gaps[:len(tried.Gaps):len(tried.Gaps)], spanOf(letters, at, end))
			}
			if done, ok := matchRest(letters, end, rest[1:], &tried); ok {
				*hit = tried
				return done, true
			}
		}
		return 0, false
	}
	for _, alt := range rest[0].alts {
		if !hasLetters(letters, at, alt) {
			continue
		}
		tried := *hit
		if done, ok := matchRest(letters, at+len(alt), rest[1:], &tried); ok {
			*hit = tried
			return done, true
		}
	}
	return 0, false
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
