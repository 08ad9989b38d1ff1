package policy

import "slices"

// NumberStyle is the look of a printed number, written as the number one would be
// in half-width characters: "第一章", "一、", "(一)", "1.", "(1)", "1.1", "①", "a.".
// A space in it stands for a number with nothing but space behind it: "1 ".
type NumberStyle string

// Number is a number printed before a heading or an item.
type Number struct {
	Style NumberStyle // "" if there is no number
	Value int         // 1 for 一, 1, ①, a; of 2.3.1 the last part
	Parts []int       // of 2.3.1: 2, 3, 1; one element otherwise
	Text  string      // as printed, without the space around it
}

// Follows reports whether n is the number after prev in one list. A change of the
// sign behind the number, as from 1、 to 2., is no break.
func (n Number) Follows(prev Number) bool {
	return n.Continues(prev) && n.Value == prev.Value+1
}

// Continues reports whether n can stand in the same list as prev, whatever its
// value: both have one look, and of 2.3 and 2.4 the parts before the last agree.
func (n Number) Continues(prev Number) bool {
	if n.Style == "" || n.Style.family() != prev.Style.family() || len(n.Parts) != len(prev.Parts) {
		return false
	}
	last := len(n.Parts) - 1
	return last < 0 || slices.Equal(n.Parts[:last], prev.Parts[:last])
}

// family returns the style that stands for all styles n may mix with in one list.
func (s NumberStyle) family() NumberStyle {
	switch s {
	case "一.", "一，", "一 ", "一:":
		return "一、"
	case "一)":
		return "(一)" // its first bracket is lost
	case "1.", "1，", "1 ", "1:":
		return "1、"
	case "a、", "a ":
		return "a."
	case "A、", "A ":
		return "A."
	}
	return s
}

// rank orders styles from the outermost to the innermost as policies usually nest
// them. The order decides only where the text itself shows none.
func (s NumberStyle) rank() int {
	switch s.family() {
	case "第一编", "第一篇":
		return 1
	case "第一部分", "附录":
		return 2
	case "第一章":
		return 3
	case "第一节":
		return 4
	case "第一条":
		return 5
	case "一、", "I.":
		return 6
	case "(一)":
		return 7
	case "1、":
		return 8
	case "1.1":
		return 9
	case "1.1.1":
		return 10
	case "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1":
		return 11
	case "(1)":
		return 12
	case "1)":
		return 13
	case "①":
		return 14
	case "A.", "(A)", "A)":
		return 15
	case "a.", "(a)", "a)":
		return 16
	}
	return 17
}

// decimal reports whether s is a style of several parts, 1.1 or deeper.
func (s NumberStyle) decimal() bool { return len(s) >= 3 && s[:3] == "1.1" }
