package export

import (
	"strings"

	"clausewright/core/policy"
)

// Markdown returns a policy in the Markdown subset that Parse reads. Parsed again it
// has the same clauses.
func Markdown(d *policy.Document) string { return policy.Format(d) }

// Text returns a policy as plain text: no marks, a heading a line, the cells of a
// table one under the other with the heading of their column.
func Text(d *policy.Document) string {
	var b strings.Builder
	gap := func() {
		if b.Len() > 0 {
			b.WriteString("\n")
		}
	}
	last := policy.BlockKind("")
	for i := 0; i < len(d.Blocks); {
		block := d.Blocks[i]
		switch block.Kind {
		case policy.BlockRow:
			t, next := tableAt(d, i)
			for _, row := range t.rows {
				gap()
				writeRow(&b, t, row)
			}
			i, last = next, block.Kind
			continue
		case policy.BlockHeading:
			gap()
			b.WriteString(plain(title(d.Clauses[block.Clause])) + "\n")
		default:
			if last != block.Kind || block.Kind == policy.BlockParagraph {
				gap()
			}
			if block.Kind == policy.BlockItem && block.Number.Style == "" {
				b.WriteString("· ")
			}
			b.WriteString(plain(words(d, block)) + "\n")
		}
		last = block.Kind
		i++
	}
	return b.String()
}

// writeRow writes a row as lines "heading：cell".
func writeRow(b *strings.Builder, t table, row []string) {
	for i, cell := range row {
		if label := t.label(i); label != "" {
			b.WriteString(plain(label) + "：")
		}
		b.WriteString(plain(cell) + "\n")
	}
}
