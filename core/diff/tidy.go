package diff

import "slices"

// An exact alignment is not yet one to read: two rewritten sentences share a 的 here and
// a comma there, and showing these as kept leaves confetti. A short equal run between
// two edits that outweigh it is taken into them, so that 15个工作日 → 三十日 is one
// replacement. Then an edit that could stand in several places is put where sentences
// or lines begin.

// tidy returns runs with what is not worth keeping left out.
func (g *aligner) tidy(runs []run) []run {
	g.aWeight, g.bWeight = weights(g.a), weights(g.b)
	kept := []run{{}} // a sentinel before the text, never taken out
	for _, r := range append(runs, run{a: len(g.a), b: len(g.b)}) {
		for len(kept) > 1 {
			k := len(kept) - 1
			before := g.gapWeight(kept[k-1], kept[k])
			after := g.gapWeight(kept[k], r)
			if !g.island(kept[k], min(before, after)) {
				break
			}
			kept = kept[:k]
		}
		kept = append(kept, r)
	}
	kept = kept[1 : len(kept)-1]
	for k := range kept {
		g.slide(kept, k)
	}
	for k := 1; k < len(kept); k++ {
		g.keepUnit(&kept[k-1], &kept[k])
	}
	return slices.DeleteFunc(kept, func(r run) bool { return r.n == 0 })
}

// island reports whether an equal run is to be taken into the edits around it, the
// lighter of which weighs beside. A run that begins or ends a line on both sides is not:
// edits do not run on from line to line.
func (g *aligner) island(r run, beside int) bool {
	if beside == 0 {
		return false
	}
	weight := 0
	for k := range r.n + 1 {
		if g.lineAt(r.a+k, r.b+k) {
			return false
		}
		if k < r.n {
			weight += int(g.a[r.a+k].weight)
		}
		if weight > beside {
			return false
		}
	}
	return weight <= beside
}

// lineAt reports whether a line begins or the text ends at both places.
func (g *aligner) lineAt(a, b int) bool {
	return (a == len(g.a) || g.a[a].after == blockBreak) && (b == len(g.b) || g.b[b].after == blockBreak)
}

// gapWeight returns the weight of the edit between two runs.
func (g *aligner) gapWeight(p, q run) int {
	return max(g.aWeight[q.a]-g.aWeight[p.a+p.n], g.bWeight[q.b]-g.bWeight[p.b+p.n])
}

// weights returns for every place in tokens the weight of those before it.
func weights(tokens []token) []int {
	sums := make([]int, len(tokens)+1)
	for i, t := range tokens {
		sums[i+1] = sums[i] + int(t.weight)
	}
	return sums
}

// keepUnit shows a number that was replaced with its unit, and a unit with its number:
// 30 天 became 60 天. p and q are the runs before and behind the edit.
func (g *aligner) keepUnit(p, q *run) {
	if p.a+p.n == q.a || p.b+p.n == q.b || p.n == 0 || q.n == 0 {
		return
	}
	if g.a[q.a-1].number && g.b[q.b-1].number && g.a[q.a].unit {
		q.a, q.b, q.n = q.a+1, q.b+1, q.n-1
	}
	last, a, b := g.a[p.a+p.n-1], g.a[p.a+p.n], g.b[p.b+p.n]
	if last.number && a.unit && b.unit || last.nth && a.number && b.number {
		p.n--
	}
}

// slide moves the edit before run k, if nothing but an insertion or nothing but a
// deletion, to where it begins and ends at the strongest breaks. The run before gives or
// takes what run k takes or gives.
func (g *aligner) slide(runs []run, k int) {
	if k == 0 {
		return
	}
	p, q := &runs[k-1], &runs[k]
	tokens, from, to := g.b, p.b+p.n, q.b
	if from == to {
		tokens, from, to = g.a, p.a+p.n, q.a
	} else if p.a+p.n != q.a {
		return
	}
	if from == to {
		return
	}
	at := func(place int) breakKind {
		if place < len(tokens) {
			return tokens[place].after
		}
		return blockBreak
	}
	// The first and the last run may be used up, those between keep a word.
	most, least := q.n-1, p.n-1
	if k == len(runs)-1 && q.a+q.n == len(g.a) && q.b+q.n == len(g.b) {
		most++
	}
	if k == 1 && p.a == 0 && p.b == 0 {
		least++
	}
	best, bestBreaks := 0, at(from)+at(to)
	for step := 1; step <= most && tokens[from+step-1].word == tokens[to+step-1].word; step++ {
		if breaks := at(from+step) + at(to+step); breaks > bestBreaks {
			best, bestBreaks = step, breaks
		}
	}
	for step := 1; step <= least && tokens[from-step].word == tokens[to-step].word; step++ {
		if breaks := at(from-step) + at(to-step); breaks > bestBreaks {
			best, bestBreaks = -step, breaks
		}
	}
	p.n += best
	q.a, q.b, q.n = q.a+best, q.b+best, q.n-best
}
