package lexicon

// termIndex gives names of terms their indexes. A check asks it thousands of times: a
// few letters are enough to tell a few hundred names apart.
type termIndex struct {
	names []Term
	slots []int32 // by hash, the next free place where one is taken: an index plus 1; 0 for a free place
}

// at returns the index of a name, or false if it was not added.
func (x *termIndex) at(name Term) (int, bool) {
	if len(x.slots) == 0 || name == "" {
		return 0, false
	}
	slot := x.slots[x.place(name)]
	return int(slot) - 1, slot > 0
}

// add gives a new name, which is not empty, the next index.
func (x *termIndex) add(name Term) int {
	x.names = append(x.names, name)
	if 2*len(x.names) > len(x.slots) {
		x.slots = make([]int32, max(16, 2*len(x.slots)))
		for i, known := range x.names[:len(x.names)-1] {
			x.slots[x.place(known)] = int32(i) + 1
		}
	}
	x.slots[x.place(name)] = int32(len(x.names))
	return len(x.names) - 1
}

// place returns where the slot of a name is, or would be.
func (x *termIndex) place(name Term) int {
	n := len(name)
	h := uint32(n)
	for _, at := range [...]int{0, n / 4, n / 2, n * 3 / 4, n - 1} {
		h = h*0x9E3779B1 + uint32(name[at])
	}
	last := len(x.slots) - 1
	for i := int(h>>15^h) & last; ; i = (i + 1) & last {
		if slot := x.slots[i]; slot == 0 || x.names[slot-1] == name {
			return i
		}
	}
}
