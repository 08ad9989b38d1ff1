package policy

import (
	"slices"

	"clausewright/core/text"
)

// Next returns the number after n as the text would print it: （二） after （一）. It
// returns the zero Number if there is none.
func (n Number) Next() Number { return n.With(n.Value + 1) }

// With returns n with another value, printed with the signs of n in its script. It
// returns the zero Number if n is none or its script has no such numeral, as there is
// none after ⑳.
func (n Number) With(value int) Number {
	if n.Style == "" || value < 1 {
		return Number{}
	}
	other := n
	other.Value = value
	other.Parts = slices.Clone(n.Parts)
	other.Parts[len(n.Parts)-1] = value
	numeral, ok := numeralIn(n.Text, text.Span{End: len(n.Text)})
	if !ok {
		return Number{}
	}
	printed, ok := rewriteNumeral(numeral.Of(n.Text), other.Parts)
	if !ok {
		return Number{}
	}
	other.Text = n.Text[:numeral.Start] + printed + n.Text[numeral.End:]
	return other
}
