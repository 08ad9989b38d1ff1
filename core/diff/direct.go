package diff

// What is left between anchors is aligned by a shortest edit script, after Myers, An
// O(ND) Difference Algorithm (1986): searched from both ends at once, so that where the
// two searches meet parts the task in two.

// direct aligns two stretches exactly. Its time grows with their lengths multiplied.
func (g *aligner) direct(a0, a1, b0, b1 int) {
	for _, r := range g.shortest(a0, a1, b0, b1) {
		g.equal(r.a, r.b, r.n)
	}
}

// shortest returns what a shortest edit script from a[a0:a1] to b[b0:b1] keeps.
func (g *aligner) shortest(a0, a1, b0, b1 int) []run {
	var runs []run
	n := 0
	for a0+n < a1 && b0+n < b1 && g.a[a0+n].word == g.b[b0+n].word {
		n++
	}
	runs = joinRun(runs, run{a0, b0, n})
	a0, b0 = a0+n, b0+n
	n = 0
	for a0 < a1-n && b0 < b1-n && g.a[a1-n-1].word == g.b[b1-n-1].word {
		n++
	}
	a1, b1 = a1-n, b1-n
	if a0 < a1 && b0 < b1 {
		for _, r := range g.parted(a0, a1, b0, b1) {
			runs = joinRun(runs, r)
		}
	}
	return g.settle(joinRun(runs, run{a1, b1, n}))
}

// joinRun appends a run, or lengthens the last one that it goes on.
func joinRun(runs []run, r run) []run {
	if r.n == 0 {
		return runs
	}
	if k := len(runs) - 1; k >= 0 && runs[k].a+runs[k].n == r.a && runs[k].b+runs[k].n == r.b {
		runs[k].n += r.n
		return runs
	}
	return append(runs, r)
}

// parted aligns two stretches that neither begin nor end alike: it looks for the
// shorter in the longer, else parts both.
func (g *aligner) parted(a0, a1, b0, b1 int) []run {
	n, m := a1-a0, b1-b0
	for at := 0; at+min(n, m) <= max(n, m); at++ {
		a, b := a0, b0+at
		if n > m {
			a, b = a0+at, b0
		}
		if g.sameRun(a, b, min(n, m)) {
			return []run{{a, b, min(n, m)}}
		}
	}
	if n == 1 || m == 1 {
		return nil
	}
	x, y, ok := g.meet(a0, a1, b0, b1)
	if !ok {
		return nil
	}
	return append(g.shortest(a0, x, b0, y), g.shortest(x, a1, y, b1)...)
}

// meet returns a place on a shortest edit script about half of its way, or false if the
// two stretches have nothing in common.
func (g *aligner) meet(a0, a1, b0, b1 int) (x, y int, ok bool) {
	n, m := a1-a0, b1-b0
	most, delta := (n+m+1)/2, n-m
	ahead := newSearch(n, m, most, func(x, y int) bool { return g.a[a0+x].word == g.b[b0+y].word })
	behind := newSearch(n, m, most, func(x, y int) bool { return g.a[a1-1-x].word == g.b[b1-1-y].word })
	for d := range most {
		// With an odd difference of lengths the search ahead is the one to notice that
		// they meet, with an even one the search from behind.
		k, met := ahead.step(d, behind, delta%2 != 0)
		if !met {
			if k, met = behind.step(d, ahead, delta%2 == 0); met {
				k = delta - k
			}
		}
		if met {
			x := ahead.reached[most+k]
			return a0 + x, b0 + x - k, true
		}
	}
	return 0, 0, false
}

// search is a search from one end. On diagonal k, x - y = k, it knows how far x comes
// with the edits so far.
type search struct {
	n, m      int
	most      int   // the place of diagonal 0 in reached
	reached   []int // by diagonal; -1 where it has not been
	low, high int   // how many diagonals at either side have left the stretches, times two
	same      func(x, y int) bool
}

func newSearch(n, m, most int, same func(x, y int) bool) *search {
	s := &search{n: n, m: m, most: most, reached: make([]int, 2*most), same: same}
	for k := range s.reached {
		s.reached[k] = -1
	}
	s.reached[most+1] = 0
	return s
}

// step goes one edit further. If it looks for the other search and meets it, it returns
// the diagonal.
func (s *search) step(d int, other *search, looks bool) (k int, met bool) {
	at := s.reached
	for k := -d + s.low; k <= d-s.high; k += 2 {
		i := s.most + k
		x := 0
		if k == -d || k != d && at[i-1] < at[i+1] {
			x = at[i+1]
		} else {
			x = at[i-1] + 1
		}
		for x < s.n && x-k < s.m && s.same(x, x-k) {
			x++
		}
		at[i] = x
		switch {
		case x > s.n:
			s.high += 2
		case x-k > s.m:
			s.low += 2
		case looks:
			j := s.most + s.n - s.m - k
			if j >= 0 && j < len(other.reached) && other.reached[j] >= 0 && x >= s.n-other.reached[j] {
				return k, true
			}
		}
	}
	return 0, false
}

// settle moves an edit, nothing but an insertion or nothing but a deletion, over the run
// before it if it ends with the same words, or over the run behind it if it begins with
// them. Two runs become one, and the edit stands beside the next one.
func (g *aligner) settle(runs []run) []run {
	for moved := true; moved; {
		moved = false
		for k := 1; k < len(runs); k++ {
			p, q := runs[k-1], runs[k]
			deleted, inserted := q.a-p.a-p.n, q.b-p.b-p.n
			if deleted > 0 && inserted > 0 {
				continue
			}
			tokens, from, to := g.b, p.b+p.n, q.b
			if deleted > 0 {
				tokens, from, to = g.a, p.a+p.n, q.a
			}
			switch {
			case to-from >= p.n && sameWords(tokens[to-p.n:to], tokens[from-p.n:from]):
				runs[k] = run{q.a - p.n, q.b - p.n, q.n + p.n}
				runs = append(runs[:k-1], runs[k:]...)
				k--
				moved = true
			case to-from >= q.n && sameWords(tokens[from:from+q.n], tokens[to:to+q.n]):
				runs[k-1].n += q.n
				runs = append(runs[:k], runs[k+1:]...)
				moved = true
			}
		}
	}
	return runs
}

func sameWords(a, b []token) bool {
	for k := range a {
		if a[k].word != b[k].word {
			return false
		}
	}
	return true
}
