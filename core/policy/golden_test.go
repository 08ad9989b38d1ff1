package policy

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/core/testkit"
)

func TestParseGolden(t *testing.T) {
	testkit.Run(t, "testdata/parse/*.txtar", func(t *testing.T, g *testkit.Golden) {
		doc := Parse(g.Input("policy.md"))
		g.Want("tree", tree(doc))
		checkDocument(t, doc)
	})
}

// tree shows a document for comparison: its title and dates, then each clause with
// the line it starts on, and under it its blocks.
func tree(d *Document) string {
	var b strings.Builder
	if d.Title != "" {
		fmt.Fprintf(&b, "title %s\n", d.Title)
	}
	for _, date := range []struct {
		label string
		date  *Date
	}{{"published", d.Dates.Published}, {"updated", d.Dates.Updated}, {"effective", d.Dates.Effective}} {
		if date.date != nil {
			fmt.Fprintf(&b, "%s %04d-%02d-%02d %q\n", date.label, date.date.Year, date.date.Month, date.date.Day, date.date.Span.Of(d.Source))
		}
	}
	block := 0
	for i, c := range d.Clauses {
		indent := strings.Repeat("  ", c.Level)
		heading := "-"
		if c.HasHeading {
			heading = strings.TrimSpace(c.Number + " " + c.Heading)
		}
		fmt.Fprintf(&b, "%s%s %s (line %d)\n", indent, c.Kind, heading, strings.Count(d.Source[:c.Span.Start], "\n")+1)
		for ; block < len(d.Blocks) && d.Blocks[block].Clause == i; block++ {
			if k := d.Blocks[block]; k.Kind != BlockHeading {
				fmt.Fprintf(&b, "%s  . %s %s\n", indent, k.Kind, blockText(d.Source, k))
			}
		}
	}
	return b.String()
}

// blockText shows the number and words of a block, those of a row cell by cell.
func blockText(src string, k Block) string {
	if k.Kind == BlockRow {
		var cells []string
		for _, c := range k.Cells {
			cells = append(cells, fmt.Sprintf("%q", c.Of(src)))
		}
		return strings.Join(cells, " ")
	}
	s := fmt.Sprintf("%q", k.Text.Of(src))
	if k.Number.Style != "" {
		s = fmt.Sprintf("[%s] %s", k.Number.Text, s)
	}
	return s
}
