package law

import (
	"strconv"
	"strings"

	"clausewright/core/datafile"
)

// CSLArticle returns the number that an article of 网络安全法 as enacted in 2016 has
// since the amendment of 2025-10-28 (in force 2026-01-01), or false if there is no
// such article or it was split among several (69).
func CSLArticle(old int) (number int, ok bool) {
	for _, s := range tables().cslStretches {
		if s.first <= old && old <= s.last {
			return s.now + old - s.first, true
		}
	}
	return 0, false
}

// stretch is a run of articles that kept their order: first became now, first+1
// became now+1, up to last.
type stretch struct {
	first, last int
	now         int
}

func (t *table) readCSL(file string) {
	for r := range datafile.Rows(data, file) {
		r.Want(3)
		first, last := spanOf(r, r.Col[0])
		now, nowLast := spanOf(r, r.Col[1])
		if last-first != nowLast-now {
			r.Fail("stretches of different length")
		}
		t.cslStretches = append(t.cslStretches, stretch{first, last, now})
	}
}

// spanOf reads "3-18" or "64".
func spanOf(r datafile.Row, s string) (first, last int) {
	from, to, ok := strings.Cut(s, "-")
	if !ok {
		to = from
	}
	first, err := strconv.Atoi(from)
	if err != nil {
		r.Fail(err.Error())
	}
	if last, err = strconv.Atoi(to); err != nil {
		r.Fail(err.Error())
	}
	return first, last
}
