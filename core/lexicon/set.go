package lexicon

// letterSet is a set of letters that may hold more than was put in, never less. One of
// its bits stands for the end of a sentence.
type letterSet uint64

const (
	atEnd      letterSet = 1 << 63
	anyLetter  letterSet = atEnd - 1
	everything letterSet = anyLetter | atEnd
)

// only returns the set of one letter.
func only(r rune) letterSet { return 1 << min(uint32(r)&63, 62) }

// pairSet is a set of pairs of letters that stand side by side, and of single letters.
// It may hold more than was put in, never less: it lets most rows be ruled out for a
// sentence before their gaps are searched.
type pairSet [32]uint64

// pair is a pair of letters, or a single one, as a pairSet knows it.
type pair uint16

// pairOf returns the pair that letters begin with, the single letter if there is one.
func pairOf(letters []rune) pair {
	if len(letters) == 1 {
		return hashed(letters[0], 0)
	}
	return hashed(letters[0], letters[1])
}

func hashed(a, b rune) pair { return pair((uint32(a)*0x9E3779B1 + uint32(b)*0x85EBCA77) >> 21) }

// fill makes s the set of a sentence.
func (s *pairSet) fill(letters []letter) {
	*s = pairSet{}
	last := rune(0)
	for _, l := range letters {
		s.add(hashed(l.r, 0))
		s.add(hashed(last, l.r))
		last = l.r
	}
}

func (s *pairSet) add(p pair) { s[p>>6] |= 1 << (p & 63) }

func (s *pairSet) has(p pair) bool { return s[p>>6]>>(p&63)&1 != 0 }
