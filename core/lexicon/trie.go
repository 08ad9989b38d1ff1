package lexicon

// trie finds literals in folded text. Node 0 is the root.
type trie struct {
	roots map[rune]int32
	nodes []node
}

type node struct {
	next     []edge
	patterns []int32 // patterns whose first literal ends here
}

type edge struct {
	r    rune
	node int32
}

func newTrie() trie { return trie{roots: map[rune]int32{}, nodes: make([]node, 1)} }

// child returns the node after r, or 0.
func (t *trie) child(from int32, r rune) int32 {
	if from == 0 {
		return t.roots[r]
	}
	for _, e := range t.nodes[from].next {
		if e.r == r {
			return e.node
		}
	}
	return 0
}

func (t *trie) add(word []rune, pattern int) {
	at := int32(0)
	for _, r := range word {
		next := t.child(at, r)
		if next == 0 {
			next = int32(len(t.nodes))
			t.nodes = append(t.nodes, node{})
			if at == 0 {
				t.roots[r] = next
			} else {
				t.nodes[at].next = append(t.nodes[at].next, edge{r, next})
			}
		}
		at = next
	}
	t.nodes[at].patterns = append(t.nodes[at].patterns, int32(pattern))
}
