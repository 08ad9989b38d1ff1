package policy

// NumberStyle is the look of a printed number; two numbers continue each other only
// if their styles are equal.
type NumberStyle string

// Number is a number printed before a heading or an item.
type Number struct {
	Style NumberStyle // "" if there is no number
	Value int         // 1 for 一, 1, ①, a; of 2.3.1 the last part
	Parts []int       // of 2.3.1: 2, 3, 1; one element otherwise
	Text  string      // as printed, without the space around it
}
