package text

import "unicode/utf8"

// Signs is a set of characters that is looked for often. It finds what
// strings.IndexAny does, without decoding a text whose characters are mostly others.
type Signs struct {
	first [4]uint64 // the bytes that they begin with
	third uint64    // the third bytes of those outside ASCII, by their last six bits
	wide  []rune    // those outside ASCII
}

// SignsOf returns the set of the characters of a string.
func SignsOf(characters string) Signs {
	var s Signs
	for at, r := range characters {
		b := characters[at]
		s.first[b>>6] |= 1 << (b & 63)
		switch utf8.RuneLen(r) {
		case 1:
			continue
		case 3:
			s.third |= 1 << (characters[at+2] & 63)
		default:
			s.third = ^uint64(0)
		}
		s.wide = append(s.wide, r)
	}
	return s
}

// Index returns the byte at which the first of the signs in words begins, or -1.
func (s *Signs) Index(words string) int {
	for at := range len(words) {
		if b := words[at]; s.first[b>>6]>>(b&63)&1 != 0 && s.at(words, at) {
			return at
		}
	}
	return -1
}

// LastIndex returns the byte at which the last of the signs in words begins, or -1.
func (s *Signs) LastIndex(words string) int {
	for at := len(words) - 1; at >= 0; at-- {
		if b := words[at]; s.first[b>>6]>>(b&63)&1 != 0 && s.at(words, at) {
			return at
		}
	}
	return -1
}

// at reports whether a sign begins at a byte that one may begin with.
func (s *Signs) at(words string, at int) bool {
	if words[at] < utf8.RuneSelf {
		return true
	}
	if at+2 < len(words) && s.third>>(words[at+2]&63)&1 == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[at:])
	for _, w := range s.wide {
		if r == w {
			return true
		}
	}
	return false
}
