package export

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/policy"
)

// words returns the words of a block with its number, without the marks around it:
// bullet, heading marks. White space inside is made one space.
func words(d *policy.Document, b policy.Block) string {
	s := strings.Join(strings.Fields(b.Span.Of(d.Source)), " ")
	for {
		r, size := utf8.DecodeRuneInString(s)
		rest := strings.TrimLeft(s[size:], " ")
		switch {
		case r == '#' || r == '>', strings.ContainsRune("•●○■□◆◇▪·", r):
			s = rest
		case (r == '-' || r == '*' || r == '+') && len(s) > size && s[size] == ' ':
			s = rest
		default:
			return s
		}
	}
}

// title returns a heading's number and words.
func title(c policy.Clause) string {
	if strings.HasPrefix(c.Number, "附") || strings.HasPrefix(c.Number, "第") {
		return c.Number + " " + c.Heading
	}
	return c.Number + c.Heading
}

// table is a run of rows.
type table struct {
	head []string // nil if the first row is one like the others
	rows [][]string
}

// tableAt gathers the rows that begin at a block; next is the block behind them.
func tableAt(d *policy.Document, first int) (t table, next int) {
	for next = first; next < len(d.Blocks) && d.Blocks[next].Kind == policy.BlockRow && d.Blocks[next].Clause == d.Blocks[first].Clause; next++ {
		b := d.Blocks[next]
		cells := make([]string, len(b.Cells))
		for i, cell := range b.Cells {
			cells[i] = strings.Join(strings.Fields(cell.Of(d.Source)), " ")
		}
		if next > first && ruled(d, next) && t.rows != nil {
			if len(t.rows) > 1 { // another table begins with the row above
				return table{t.head, t.rows[:len(t.rows)-1]}, next - 1
			}
			t.head, t.rows = t.rows[0], nil
		}
		t.rows = append(t.rows, cells)
	}
	return t, next
}

// ruled reports whether a line of dashes stands between a row and the one before it.
func ruled(d *policy.Document, block int) bool {
	return strings.Contains(d.Source[d.Blocks[block-1].Span.End:d.Blocks[block].Span.Start], "--")
}

// label returns the heading of a column, "" if the table has none there.
func (t table) label(column int) string {
	if column < len(t.head) {
		return t.head[column]
	}
	return ""
}
