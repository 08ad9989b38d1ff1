package lexicon

// Terms whose words are known by their shape rather than listed.
const (
	Email Term = "email" // an e-mail address
	Phone Term = "phone" // a Chinese phone number: mobile, with area code, or 400/800

	// Doubled is a word of two to four Chinese characters written twice in a row. A
	// word of one character twice is none: 看看, 谢谢.
	Doubled Term = "doubled"

	// Blank is a blank of a template: 【】 or 【…】, a line of underscores, {{name}},
	// XX before a Chinese word, …… at the end of an enumeration.
	Blank Term = "blank"
)

// shapes are the terms of this file; they take no rows.
var shapes = []Term{Email, Phone, Doubled, TimeSpan, Blank}

// findShapes records the shapes of the sentence.
func (f *finder) findShapes() {
	letters := f.letters
	record := func(shape Term, from, to int) {
		term, _ := f.terms.at(shape)
		f.record(term, from, to, 0)
	}
	for i := 0; i < len(letters); i++ {
		if isNumeral(letters[i].r) && (i == 0 || !isNumeral(letters[i-1].r)) || letters[i].r == '半' {
			if _, to, ok := periodAt(letters, i); ok {
				record(TimeSpan, i, to)
			}
		}
		switch r := letters[i].r; {
		case r == '@':
			if from, to, ok := emailAround(letters, i); ok {
				record(Email, from, to)
				i = to - 1
			}
		case isDigit(r) && (i == 0 || !isDigit(letters[i-1].r)):
			if to, ok := phoneAt(letters, i); ok {
				record(Phone, i, to)
				i = to - 1
			}
		case r == '【' || r == '{' || r == '_' || r == 'x' || r == '…':
			if to, ok := blankAt(letters, i); ok {
				record(Blank, i, to)
				i = to - 1
			}
		case isHan(r):
			if to, ok := doubledAt(letters, i); ok {
				record(Doubled, i, to)
				i = to - 1
			}
		}
	}
}

// longestDoubled is the longest word looked for twice in a row, in characters.
const longestDoubled = 4

func doubledAt(letters []letter, i int) (to int, ok bool) {
	for n := 2; n <= longestDoubled && i+2*n <= len(letters); n++ {
		if letters[i+n].r != letters[i].r {
			continue
		}
		same, varied := true, false
		for k := range n {
			same = same && letters[i+k].r == letters[i+n+k].r && isHan(letters[i+k].r)
			varied = varied || letters[i+k].r != letters[i].r
		}
		if same && varied {
			return i + 2*n, true
		}
	}
	return 0, false
}

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

func emailAround(letters []letter, at int) (from, to int, ok bool) {
	from, to = at, at+1
	for from > 0 && isAddressRune(letters[from-1].r) {
		from--
	}
	dot := false
	for to < len(letters) && isAddressRune(letters[to].r) {
		dot = dot || letters[to].r == '.'
		to++
	}
	for to > at && letters[to-1].r == '.' {
		to--
	}
	return from, to, from < at && dot && to > at+3
}

// phoneAt reads a phone number that starts at letters[i]. Hyphens and brackets may
// stand between its digits; what they are is settled by the digits alone.
func phoneAt(letters []letter, i int) (to int, ok bool) {
	if i > 0 && (isAddressRune(letters[i-1].r) || letters[i-1].r == '@') && letters[i-1].r != '-' {
		return 0, false
	}
	var digits []rune
	gap := 0
	for j := i; j < len(letters) && gap < 2; j++ {
		switch r := letters[j].r; {
		case isDigit(r):
			digits = append(digits, r)
			to, gap = j+1, 0
		case r == '-' || r == ')' || r == '—' || r == '–':
			gap++
		default:
			gap = 2
		}
	}
	n := len(digits)
	if n > 11 && digits[0] == '8' && digits[1] == '6' {
		digits, n = digits[2:], n-2
	}
	switch {
	case n < 10:
		return 0, false
	case (digits[0] == '4' || digits[0] == '8') && digits[1] == '0' && digits[2] == '0':
		return to, n == 10
	case digits[0] == '0' && digits[1] != '0':
		return to, n <= 12
	case digits[0] == '1' && digits[1] >= '3':
		return to, n == 11
	}
	return 0, false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isAddressRune(r rune) bool {
	return isDigit(r) || r >= 'a' && r <= 'z' || r == '.' || r == '_' || r == '-' || r == '+' || r == '%'
}

// shortestRule is how many underscores in a row draw a line to write on; fewer are
// marks of emphasis.
const shortestRule = 4

// blankAt reads a blank that starts at letters[i].
func blankAt(letters []letter, i int) (to int, ok bool) {
	to = i
	run := func(want rune) int {
		from := to
		for to < len(letters) && letters[to].r == want {
			to++
		}
		return to - from
	}
	switch r := letters[i].r; r {
	case '【':
		for to++; to < len(letters) && (letters[to].r == '…' || letters[to].r == '_' || letters[to].r == '.'); to++ {
		}
		return to + 1, to < len(letters) && letters[to].r == '】'
	case '{':
		if run('{') != 2 {
			return 0, false
		}
		for to < len(letters) && letters[to].r != '}' {
			to++
		}
		return to, run('}') == 2
	case '_':
		rule := run('_') >= shortestRule && letters[to-1].end-letters[i].start == to-i
		return to, rule && !(to < len(letters) && letters[to].r == '[') // emphasis that a copied link has lost
	case 'x':
		name := run('x') >= 2 && (i == 0 || !isAddressRune(letters[i-1].r)) && to < len(letters) && isHan(letters[to].r)
		return to, name && !(i > 0 && letters[i-1].r == '"' && letters[to].r == '的') // “xxx的主页” is each user's
	}
	n := run('…')
	return to, n >= 1 && i > 0 && letters[i-1].r == '、'
}
