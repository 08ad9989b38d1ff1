package policy

// Which numbered passages are headings is decided for a whole list at a time: a list
// whose members stand alone on short lines with text under them is made of
// headings, one whose members follow each other line on line, or carry their
// sentence, is made of items. A list that is mixed is decided member by member, with
// the other lists of the same style as witnesses.

// headings decides which of the passages are headings.
type headings struct {
	src   string
	ps    []passage
	forms []form
	nesting
	alone map[rung]int // headings found that stand alone on their line
}

// rung is where a number stands: its family, and in how many lists of its own family it is
// set further in. Of the two lists in 1. 共享, 1. 关联公司 one may have headings and the other
// items.
type rung struct {
	family NumberStyle
	within int
}

// findHeadings sets the role of every passage that is a heading.
func findHeadings(src string, ps []passage) {
	h := headings{src: src, ps: ps, forms: make([]form, len(ps)), alone: map[rung]int{}}
	for i := range ps {
		h.forms[i] = formOf(src, &ps[i])
	}
	h.nesting = nest(ps, func(i int) bool { return ps[i].number.Style != "" && ps[i].role == roleText && !ps[i].row() })
	h.marked()
	lists := h.candidates()
	for _, members := range lists {
		h.decideAlone(members)
	}
	for _, members := range lists {
		h.decideWeak(members)
	}
	for range 3 { // what one round finds is evidence for the next
		for _, members := range lists {
			h.decideRunIns(members)
		}
		for _, members := range lists {
			h.decideClaims(members)
		}
		h.promoteParents()
	}
	h.plain()
}

// candidates returns the members of each list that may be made of headings.
func (h *headings) candidates() [][]int {
	lists := make([][]int, 0, len(h.all))
	for i := range h.all {
		if !h.records(h.all[i].members) {
			lists = append(lists, h.all[i].members)
		}
	}
	return lists
}

// records reports whether a list names things, each with particulars on the lines below
// it and nothing else: 使用目的：…, 官网链接：….
func (h *headings) records(members []int) bool {
	if len(members) < 2 {
		return false
	}
	for _, i := range members {
		if h.particulars(i+1) < 2 {
			return false
		}
	}
	return true
}

// particulars counts the passages from i on that give a value behind a label.
func (h *headings) particulars(i int) int {
	from := i
	for i < len(h.ps) && h.list[i] < 0 && isColon(h.ps[i].titleSign) && h.ps[i].titleSize <= maxLabel && h.ps[i].stops == 0 {
		i++
	}
	return i - from
}

// set makes passage i a heading.
func (h *headings) set(i int) {
	p := &h.ps[i]
	if p.role == roleText && (p.number.Style != "" || tocKey(p.words.Of(h.src)) != "") {
		p.role = roleHeading
	}
	if p.number.Style != "" && !p.inline {
		h.alone[h.rungOf(i)]++
	}
}

// rungOf returns the rung of passage i, which has a number.
func (h *headings) rungOf(i int) rung {
	r := rung{family: h.ps[i].number.Style.family()}
	for up := h.parent[i]; up >= 0; up = h.parent[up] {
		if h.ps[up].number.Style.family() == r.family && h.ps[up].indent+1 < h.ps[i].indent {
			r.within++
		}
	}
	return r
}

// setInline makes passage i a heading that its text follows on the line.
func (h *headings) setInline(i int) {
	h.ps[i].inline = true
	h.set(i)
}

// marked takes the lines that # marks as headings, unless one is a whole paragraph or a
// sentence that leads to a list.
func (h *headings) marked() {
	for i := range h.ps {
		p := &h.ps[i]
		if p.hashes == 0 || p.role != roleText || p.runes == 0 {
			continue
		}
		if p.runes > 60 && (p.stops > 0 || isStop(p.last)) || p.runes > 120 || h.dated(p) || p.number.Style == "" && p.commas > 0 && isColon(p.last) && leadsToList(p.words.Of(h.src)) {
			continue
		}
		h.set(i)
	}
}

// dated reports whether p is a line of the title block that gives a date.
func (h *headings) dated(p *passage) bool {
	if p.runes > 30 || p.digits < 4 {
		return false
	}
	d, ok := nextDate(h.src, p.words.Start, p.words.End)
	return ok && dateLabel(h.src[p.words.Start:d.Span.Start]) != 0
}

// hasBody reports whether text stands under member k of a list: what follows is
// neither the next member nor a member of a list around it.
func (h *headings) hasBody(members []int, k int) bool {
	i := members[k]
	next := i + 1
	if next >= len(h.ps) || h.ps[next].role == roleTOC {
		return false
	}
	if h.list[next] < 0 {
		return h.ps[next].hashes == 0
	}
	return h.parent[next] == i
}

// hasChild reports whether a list inside passage i follows it, at once or behind the
// paragraph that leads to it.
func (h *headings) hasChild(i int) bool {
	next := i + 1
	if next+1 < len(h.ps) && h.list[next] < 0 && isColon(h.ps[next].last) {
		next++
	}
	return next < len(h.ps) && h.list[next] >= 0 && h.parent[next] == i
}

// standsAlone reports whether passage i stands alone on its line like a heading.
func (h *headings) standsAlone(i int) bool {
	return h.forms[i] == formTitle || h.forms[i] == formLabel
}

// tally counts the members of a list by what they look like. What follows the last
// member may be the text behind the whole list: it counts as bodied only if another
// member is.
type tally struct {
	bodied int // stand alone with text below
	bare   int // stand alone with nothing below
	runIns int
}

func (h *headings) tally(members []int) tally {
	var t tally
	for k, i := range members {
		switch {
		case h.standsAlone(i):
			if h.hasBody(members, k) {
				if k < len(members)-1 || len(members) == 1 || t.bodied > 0 {
					t.bodied++
				}
			} else {
				t.bare++
			}
		case h.forms[i] == formRunIn:
			t.runIns++
		}
	}
	return t
}

// decideAlone takes the members of a list that stand alone as headings where the
// list itself shows that they are.
func (h *headings) decideAlone(members []int) {
	t := h.tally(members)
	for k, i := range members {
		if !h.standsAlone(i) || h.ps[i].role != roleText {
			continue
		}
		p := &h.ps[i]
		body := h.hasBody(members, k)
		last := k == len(members)-1 && k > 0
		switch rank := p.number.Style.rank(); {
		case rank <= NumberStyle("第一条").rank():
			h.set(i)
		case t.bare > t.bodied:
		case h.forms[i] == formLabel && !body:
		case last && t.bodied == 0 && t.runIns == 0 && rank > NumberStyle("一、").rank():
			// Behind a list of items: the text that follows is not its own.
		case 2*(t.bodied+t.bare+t.runIns) >= len(members) && (body || t.bodied > t.bare):
			h.set(i)
		case rank <= NumberStyle("一、").rank() && p.commas == 0 && body:
			h.set(i)
		}
	}
}

// decideWeak takes the few members that stand alone in a list of sentences: the text
// between such a member and the next is its own. What follows the last member may
// belong to the whole list.
func (h *headings) decideWeak(members []int) {
	t := h.tally(members)
	for k, i := range members {
		if !h.standsAlone(i) || h.ps[i].role != roleText || !h.hasBody(members, k) || t.bare > t.bodied {
			continue
		}
		if k == len(members)-1 && k > 0 && t.bodied == 0 && !h.hasChild(i) {
			continue
		}
		h.set(i)
	}
}

// decideClaims takes members that end with a full stop or read like a sentence as
// headings where most of their list are headings; those with a full stop also where
// every one of them has its text below. Of such a list a label is a heading even with
// nothing below it.
func (h *headings) decideClaims(members []int) {
	titles, closed := 0, 0
	for k, i := range members {
		switch {
		case h.ps[i].role == roleHeading:
			titles++
		case h.forms[i] == formClosed && h.hasBody(members, k):
			closed++
		}
	}
	half, most := 2*titles >= len(members), 3*titles >= 2*len(members)
	for k, i := range members {
		if h.ps[i].role != roleText {
			continue
		}
		body, title := h.hasBody(members, k), false
		switch h.forms[i] {
		case formLabel:
			title = half
		case formClaim:
			title = half && body
		case formClosed:
			title = body && (titles > 0 && 2*(titles+closed) >= len(members) || closed == len(members) && closed > 1)
		case formText:
			title = most && body && h.ps[i].brief()
		}
		if title {
			h.set(i)
		}
	}
}

// brief reports whether p is one short sentence, which among titles may be one.
func (p *passage) brief() bool {
	return p.stops == 0 && p.commas == 0 && p.size() <= maxRunIn && isStop(p.last) && !p.address
}

// promoteParents takes a short passage as a heading if headings stand inside it. In a
// text with marks the parent would have one too.
func (h *headings) promoteParents() {
	for i := len(h.ps) - 1; i >= 0; i-- {
		if h.ps[i].role != roleHeading || h.ps[i].inline || h.ps[i].hashes > 0 || h.list[i] < 0 || h.parent[i] < 0 {
			continue
		}
		p := &h.ps[h.parent[i]]
		if p.role == roleText && p.stops == 0 && p.size() <= maxTitle && p.commas <= 1 && (!isStop(p.last) || h.forms[h.parent[i]] == formClosed) && h.forms[h.parent[i]] != formRunIn {
			h.set(h.parent[i])
		}
	}
}
