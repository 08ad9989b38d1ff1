package policy

// A run-in title stands on one line with its text: 搜索。您使用……. Whether it heads a
// clause or only an item is told by its list, and by headings of its style elsewhere.

// titles counts what the members of a list show of titles.
type titles struct {
	found   int // headings by now
	runIns  int // others that start with a title
	defined int // of those, the ones that say what the title means
}

func (h *headings) titles(members []int) titles {
	var t titles
	for _, i := range members {
		switch {
		case h.ps[i].role == roleHeading:
			t.found++
		case h.forms[i] == formRunIn:
			t.runIns++
			if h.defined(i) {
				t.defined++
			}
		}
	}
	return t
}

// decideRunIns takes run-in titles as headings if their style stands alone elsewhere.
func (h *headings) decideRunIns(members []int) {
	t := h.titles(members)
	mostly := 2*t.found >= len(members)
	if !mostly && h.itemsOnly(members, t) {
		return
	}
	for _, i := range members {
		p := &h.ps[i]
		alone := h.alone[h.rungOf(i)] > 0
		switch {
		case p.role != roleText:
		case h.forms[i] == formRunIn && !mostly && h.defined(i):
			// The words defined are a title only among titles.
		case h.forms[i] == formRunIn && alone:
			h.setInline(i)
		case h.forms[i] == formText && alone && 3*(t.found+t.runIns) >= 2*len(members) && len(members) > 2 && looseRunIn(h.src, p):
			h.setInline(i)
		case h.forms[i] == formSpaced && mostly:
			p.titleEnd, p.restAt = p.spaceAt, p.spaceRest
			h.setInline(i)
		}
	}
}

// itemsOnly reports whether the titles in a list only head its items: it counts examples
// or definitions, few members have a title, or a colon announces it and the first has
// none.
func (h *headings) itemsOnly(members []int, t titles) bool {
	if 2*t.defined > t.runIns+t.found {
		return true
	}
	first := members[0]
	announced := first > 0 && isColon(h.ps[first-1].last)
	if announced && leadsToExamples(tail(h.ps[first-1].words.Of(h.src))) {
		return true
	}
	return t.found == 0 && (4*t.runIns < len(members) || announced && 2*t.runIns < len(members) && h.forms[first] != formRunIn)
}

// defined reports whether passage i, which starts with a run-in title, says what that
// means.
func (h *headings) defined(i int) bool {
	p := &h.ps[i]
	return defines(h.src[p.words.Start:p.titleEnd], h.src[p.restAt:p.words.End])
}
