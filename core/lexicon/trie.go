package lexicon

// trie finds literals in folded text. Its edges stand in one hash table, so that it is
// quick to make and a garbage collector has nothing to follow in it. Node 0 is the root.
type trie struct {
	edges []edge // by hash, the next free place where one is taken; a power of two, at most half full
	nodes []node
}

// node has the patterns whose first letters end there.
type node struct{ from, to int32 } // Dictionary.patterns; before they are sorted, to is how many

type edge struct {
	key uint64 // the node it leaves and its letter; 0 for a free place
	to  int32
}

func edgeKey(from int32, r rune) uint64 { return uint64(uint32(from))<<32 | uint64(uint32(r)) }

// newTrie returns a trie with room for some nodes.
func newTrie(room int) trie {
	size := 2
	for size < 2*room {
		size *= 2
	}
	return trie{edges: make([]edge, size), nodes: make([]node, 1, 1+room)}
}

// place returns where the edge with a key stands, or would stand.
func (t *trie) place(key uint64) int {
	last := len(t.edges) - 1
	for i := int(key*0x9E3779B97F4A7C15>>40) & last; ; i = (i + 1) & last {
		if at := t.edges[i].key; at == key || at == 0 {
			return i
		}
	}
}

// child returns the node after r, or 0.
func (t *trie) child(from int32, r rune) int32 { return t.edges[t.place(edgeKey(from, r))].to }

// add returns the node of a word, which is made if it is new.
func (t *trie) add(word []rune) int32 {
	at := int32(0)
	for _, r := range word {
		key := edgeKey(at, r)
		i := t.place(key)
		if t.edges[i].to == 0 {
			t.edges[i] = edge{key, int32(len(t.nodes))}
			t.nodes = append(t.nodes, node{})
			at = int32(len(t.nodes) - 1)
			t.grow()
		} else {
			at = t.edges[i].to
		}
	}
	return at
}

// grow makes room for another edge.
func (t *trie) grow() {
	if 2*len(t.nodes) <= len(t.edges) {
		return
	}
	old := t.edges
	t.edges = make([]edge, 2*len(old))
	for _, e := range old {
		if e.to != 0 {
			t.edges[t.place(e.key)] = e
		}
	}
}
