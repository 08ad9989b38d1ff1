package export

import "strings"

// markKind says what a mark is.
type markKind int

const (
	bold    markKind = iota // **words**
	linked                  // [words](address)
	quoted                  // “words”, which may be the heading of a clause
	address                 // a bare web address
)

// mark is what is more than plain words inside a line.
type mark struct {
	kind       markKind
	start, end int    // bytes
	words      string // without the signs around them; of a bare address the address
	address    string // of linked
}

// nextMark returns the first mark of s, or false if there is none.
func nextMark(s string) (m mark, ok bool) {
	for at := range len(s) {
		switch {
		case s[at] == '*':
			m, ok = boldAt(s, at)
		case s[at] == '[':
			m, ok = linkAt(s, at)
		case s[at] == 'h':
			m, ok = addressAt(s, at)
		case strings.HasPrefix(s[at:], "“"):
			m, ok = quoteAt(s, at)
		}
		if ok {
			return m, true
		}
	}
	return mark{}, false
}

func boldAt(s string, at int) (mark, bool) {
	rest, ok := strings.CutPrefix(s[at:], "**")
	if !ok {
		return mark{}, false
	}
	size := strings.IndexByte(rest, '*')
	if size <= 0 || !strings.HasPrefix(rest[size:], "**") {
		return mark{}, false
	}
	return mark{kind: bold, start: at, end: at + size + len("****"), words: rest[:size]}, true
}

func linkAt(s string, at int) (mark, bool) {
	rest := s[at+1:]
	size := strings.IndexAny(rest, "[]")
	if size <= 0 || !strings.HasPrefix(rest[size:], "](") {
		return mark{}, false
	}
	target := rest[size+len("]("):]
	end := strings.IndexAny(target, "() \t\n\f\r")
	if end <= 0 || target[end] != ')' {
		return mark{}, false
	}
	return mark{kind: linked, start: at, end: at + size + end + len("[]()"), words: rest[:size], address: target[:end]}, true
}

func quoteAt(s string, at int) (mark, bool) {
	rest := s[at+len("“"):]
	size := strings.IndexAny(rest, "“”")
	if size <= 0 || !strings.HasPrefix(rest[size:], "”") {
		return mark{}, false
	}
	return mark{kind: quoted, start: at, end: at + size + len("“”"), words: rest[:size]}, true
}

// addressAt reads a bare address. It ends before Chinese, because there is no space
// behind it, and before a sign that ends the sentence.
func addressAt(s string, at int) (mark, bool) {
	start := at + len("http")
	if !strings.HasPrefix(s[at:], "http") {
		return mark{}, false
	}
	if strings.HasPrefix(s[start:], "s") {
		start++
	}
	if !strings.HasPrefix(s[start:], "://") {
		return mark{}, false
	}
	start += len("://")
	end := start
	for to := start; to < len(s); to++ {
		if isPlain(s[to]) || strings.IndexByte("-_~/=", s[to]) >= 0 {
			end = to + 1
		} else if strings.IndexByte(".:?#@!$&'*+,;%", s[to]) < 0 {
			break
		}
	}
	return mark{kind: address, start: at, end: end, words: s[at:end]}, end > start
}

// isPlain reports whether b is a letter or a digit.
func isPlain(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
