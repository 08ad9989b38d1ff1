package lexicon

// letterSet is a set of letters that may hold more than was put in, never less. It
// lets most rows be ruled out for a sentence before their gaps are searched.
type letterSet [4]uint64

func (s *letterSet) add(r rune) {
	h := uint32(r) * 2654435761 >> 24
	s[h>>6] |= 1 << (h & 63)
}

// meets reports whether the sets may share a letter.
func (s *letterSet) meets(other *letterSet) bool {
	return s[0]&other[0]|s[1]&other[1]|s[2]&other[2]|s[3]&other[3] != 0
}

// needs returns, for each piece of letters that can't be absent, what it may begin
// with.
func needs(pieces []piece) []letterSet {
	var sets []letterSet
	for _, p := range pieces {
		if p.kind != lettersPiece || hasEmpty(p.alts) {
			continue
		}
		var set letterSet
		for _, alt := range p.alts {
			set.add(alt[0])
		}
		sets = append(sets, set)
	}
	return sets
}

// possible reports whether a sentence of these letters may hold the pattern.
func (p *pattern) possible(sentence *letterSet) bool {
	for i := range p.needs {
		if !p.needs[i].meets(sentence) {
			return false
		}
	}
	return true
}
