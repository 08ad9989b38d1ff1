package policy

// A series is a list of passages that count on from each other. Series nest: which
// one a number belongs to is told by its value, look and indentation, by what comes
// after, and last by the order in which policies usually nest their styles.

// maxDepth bounds the series open at one time; what lies deeper is taken for this
// depth.
const maxDepth = 7

// series is one list with the passages in it, in order.
type series struct {
	members []int // indices of passages
}

// nesting is the result of nest, indexed by passage.
type nesting struct {
	parent []int // the passage whose list member or heading encloses it, or -1
	depth  []int // 0 at the top
	list   []int // index into all, or -1 for a passage left out
	all    []series
}

// opened is one series on the stack.
type opened struct {
	last int // its latest member
	list int // index into nesting.all
}

// nester runs the stack of open series over passages.
type nester struct {
	ps    []passage
	next  []int // index of the next passage of one look that counts on, or -1
	first []int // index of the next passage of the family that counts 1, or -1
	ones  map[NumberStyle]int
	stack []opened
	nesting
}

// nest finds the series among the passages that use picks. Passages without a
// number take part as headings that open a list of their own.
func nest(ps []passage, use func(i int) bool) nesting {
	n := nester{ps: ps, next: make([]int, len(ps)), first: make([]int, len(ps)), ones: map[NumberStyle]int{}}
	n.parent, n.depth, n.list = make([]int, len(ps)), make([]int, len(ps)), make([]int, len(ps))
	nearest, ones := map[lookKey]int{}, map[NumberStyle]int{}
	for i := len(ps) - 1; i >= 0; i-- {
		n.next[i], n.first[i], n.parent[i], n.list[i] = -1, -1, -1, -1
		if ps[i].number.Style != "" && use(i) {
			n.lookAhead(i, nearest, ones)
		}
	}
	for i := range ps {
		if use(i) {
			n.place(i)
		}
	}
	return n.nesting
}

// lookKey tells passages apart by number and look.
type lookKey struct {
	numberKey
	hashes       int
	bold, closed bool
}

// lookAhead notes for passage i where a passage of its look counts on and where one of
// its family starts, given those behind it.
func (n *nester) lookAhead(i int, nearest map[lookKey]int, ones map[NumberStyle]int) {
	p := &n.ps[i]
	family := p.number.Style.family()
	key := lookKey{keyOf(family, p.number), p.hashes, p.bold, isStop(p.last)}
	if j, ok := ones[family]; ok {
		n.first[i] = j
	}
	after := key
	after.parts[len(p.number.Parts)-1]++
	if j, ok := nearest[after]; ok {
		n.next[i] = j
	}
	nearest[key] = i
	if p.number.Value == 1 {
		n.ones[family]++
		ones[family] = i
	}
}

// place puts passage i into a series.
func (n *nester) place(i int) {
	if n.ps[i].role == roleAnnex || n.ps[i].part {
		n.stack = n.stack[:0]
	}
	depth := n.find(i)
	if depth < 0 {
		depth = n.newDepth(i)
		n.stack = append(n.stack[:depth], opened{list: len(n.all)})
		n.all = append(n.all, series{})
	}
	n.stack = n.stack[:depth+1]
	top := &n.stack[depth]
	top.last = i
	n.list[i], n.depth[i] = top.list, depth
	if depth > 0 {
		n.parent[i] = n.stack[depth-1].last
	}
	list := &n.all[top.list]
	list.members = append(list.members, i)
}

// find returns the depth of the open series that passage i continues, or -1.
func (n *nester) find(i int) int {
	p := &n.ps[i]
	if p.number.Style == "" {
		return n.findPlain(i)
	}
	best, score := -1, 0
	for d := len(n.stack) - 1; d >= 0; d-- {
		last := &n.ps[n.stack[d].last]
		if !p.number.Continues(last.number) {
			continue
		}
		s := 0
		switch gap := p.number.Value - last.number.Value; {
		case gap == 1:
			s = 40
		case gap == 0 && (p.number.Value > 1 || n.stack[d].last == i-1 && p.indent <= last.indent+1), gap > 1 && gap <= 6:
			s = 10
		case gap > 6 || gap < 0 && p.number.Value > 1:
			s = 1
		default:
			continue
		}
		if p.number.Style == last.number.Style {
			s += 4
		}
		if p.indent == last.indent {
			s += 2
		}
		if p.bold == last.bold && (p.hashes == last.hashes) && isStop(p.last) == isStop(last.last) {
			s += 3
		}
		if s > score {
			best, score = d, s
		}
	}
	return best
}

// findPlain returns the depth of an open heading without number that looks like
// passage i, or of a numbered one with the same heading mark.
func (n *nester) findPlain(i int) int {
	p := &n.ps[i]
	for d := len(n.stack) - 1; d >= 0; d-- {
		last := &n.ps[n.stack[d].last]
		if last.part || last.role == roleAnnex {
			break
		}
		if p.hashes > 0 && last.hashes == p.hashes {
			return d
		}
		if last.number.Style == "" && last.hashes == p.hashes && last.bold == p.bold {
			return d
		}
	}
	return -1
}

// newDepth returns the depth at which passage i opens a new series.
func (n *nester) newDepth(i int) int {
	p := &n.ps[i]
	if p.number.Style.decimal() {
		if d := n.owner(p.number); d >= 0 {
			return min(d+1, maxDepth)
		}
	}
	d := len(n.stack)
	for d > 0 && !n.encloses(d-1, i) {
		d--
		if n.replaces(d, i) {
			break
		}
	}
	return min(d, maxDepth)
}

// owner returns the depth of the series whose latest number is the front part of the
// decimal number num, or -1.
func (n *nester) owner(num Number) int {
	for d := len(n.stack) - 1; d >= 0; d-- {
		last := n.ps[n.stack[d].last].number
		if len(last.Parts) == len(num.Parts)-1 && last.Value == num.Parts[len(num.Parts)-2] && (len(last.Parts) > 1 || last.Style.rank() <= num.Style.rank()) {
			return d
		}
	}
	return -1
}

// replaces reports whether passage i opens its series in place of that at depth d:
// both have one look.
func (n *nester) replaces(d, i int) bool {
	p, last := &n.ps[i], &n.ps[n.stack[d].last]
	return p.number.Style != "" && p.number.Style.family() == last.number.Style.family()
}

// encloses reports whether the series at depth d goes on around the new series that
// passage i opens.
func (n *nester) encloses(d, i int) bool {
	p, at := &n.ps[i], n.stack[d].last
	last := &n.ps[at]
	if last.lead {
		return false
	}
	introduced := at == i-1 && isColon(last.last)
	if p.number.Style == "" {
		return p.hashes == 0 || last.hashes > 0 && last.hashes < p.hashes
	}
	if last.number.Style == "" {
		if last.part || last.role == roleAnnex {
			return true
		}
		if d > 0 || last.hashes > 0 && p.hashes > last.hashes {
			return true
		}
		return n.ones[p.number.Style.family()] > 1 && p.number.Style.rank() >= NumberStyle("1、").rank() || n.endsWithin(at, i)
	}
	if n.replaces(d, i) {
		return introduced || p.number.Value == 1 && (p.indent > last.indent+1 || !n.alike(at, i) && n.resumes(d, i))
	}
	if last.number.Style.rank() <= p.number.Style.rank() || introduced {
		return true
	}
	return p.number.Value == 1 && n.resumes(d, i) // a list inside another starts anew
}

// resumes reports whether the list at depth d counts on behind passage i, before the
// list around it does. A list of the same family that starts in between would count
// the same numbers: then only a look of its own tells them apart.
func (n *nester) resumes(d, i int) bool {
	at := n.stack[d].last
	next := n.next[at]
	if next <= i || d > 0 && n.next[n.stack[d-1].last] >= 0 && n.next[n.stack[d-1].last] < next {
		return false
	}
	start := n.first[at]
	if start < i || start > next {
		return true
	}
	return !n.alike(at, start)
}

// maxAhead bounds the passages looked at to find where a list ends.
const maxAhead = 400

// endsWithin reports whether the list that passage i opens ends before the next
// heading that looks like the one at at: then it stands under that heading.
func (n *nester) endsWithin(at, i int) bool {
	q := &n.ps[at]
	family, passed := n.ps[i].number.Style.family(), false
	for j := i + 1; j < len(n.ps) && j < i+maxAhead; j++ {
		p := &n.ps[j]
		switch {
		case p.role < roleHeading:
		case p.number.Style == "":
			passed = passed || p.hashes == q.hashes && p.bold == q.bold
		case passed && p.number.Style.family() == family:
			return p.number.Value == 1
		}
	}
	return passed
}

// alike reports whether two passages look like members of one list.
func (n *nester) alike(i, j int) bool {
	p, q := &n.ps[i], &n.ps[j]
	return p.hashes == q.hashes && p.bold == q.bold && isStop(p.last) == isStop(q.last) && p.indent == q.indent
}
