package policy

// nestHeadings returns how the headings of a text nest. Where # marks every heading
// at two depths or more, the marks say it; else numbers and looks do.
func nestHeadings(ps []passage) nesting {
	use := func(i int) bool { return ps[i].role >= roleHeading }
	if markedThroughout(ps, use) {
		return nestMarked(ps, use)
	}
	return nest(ps, use)
}

// markedThroughout reports whether every heading is marked with #, at more than one
// depth.
func markedThroughout(ps []passage, use func(i int) bool) bool {
	depth, several := 0, false
	for i := range ps {
		if !use(i) {
			continue
		}
		h := ps[i].hashes
		if h == 0 {
			return false
		}
		several = several || depth != 0 && h != depth
		depth = h
	}
	return several
}

// nestMarked nests headings by their # alone.
func nestMarked(ps []passage, use func(i int) bool) nesting {
	n := nesting{parent: make([]int, len(ps)), depth: make([]int, len(ps))}
	var stack []int
	for i := range ps {
		n.parent[i] = -1
		if !use(i) {
			continue
		}
		for len(stack) > 0 && ps[stack[len(stack)-1]].hashes >= ps[i].hashes {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			n.parent[i] = stack[len(stack)-1]
		}
		n.depth[i] = len(stack)
		stack = append(stack, i)
	}
	return n
}
