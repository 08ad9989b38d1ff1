package diff

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/core/policy"
	"clausewright/core/testkit"
)

func TestCompareGolden(t *testing.T) {
	testkit.Run(t, "testdata/compare/*.txtar", func(t *testing.T, g *testkit.Golden) {
		r := compare(g.Input("old"), g.Input("new"))
		checkResult(t, r)
		g.Want("want", dump(r))
	})
}

func compare(old, new string) *Result {
	return Compare(policy.Parse(old), policy.Parse(new))
}

// dump writes a result as testdata/README.md describes.
func dump(r *Result) string {
	var b strings.Builder
	sides := func(d *policy.Document, sides []Side) string {
		var all []string
		for _, s := range sides {
			all = append(all, s.Number+s.Title(d))
		}
		return strings.Join(all, " + ")
	}
	for _, n := range r.Renames {
		fmt.Fprintf(&b, "rename: %s → %s, %d times\n", n.Old, n.New, n.Count)
	}
	for _, c := range r.Changes {
		b.WriteString(string(c.Kind))
		if c.Cosmetic {
			b.WriteByte('~')
		}
		b.WriteString(strings.TrimRight(": "+sides(r.Old, c.Old)+" → "+sides(r.New, c.New), " ") + "\n")
		var text strings.Builder
		for _, s := range c.Segments {
			mark := ""
			if s.Cosmetic {
				mark = "~"
			}
			switch s.Op {
			case Equal:
				text.WriteString(r.Text(s))
			case Delete:
				text.WriteString("[-" + mark + r.Text(s) + "-]")
			case Insert:
				text.WriteString("{+" + mark + r.Text(s) + "+}")
			}
		}
		for line := range strings.Lines(strings.ReplaceAll(text.String(), "\r", `\r`)) {
			b.WriteString(strings.TrimRight("\t"+line, "\n\t") + "\n")
		}
		for _, row := range c.Rows {
			fmt.Fprintf(&b, "row %s: %s", row.Kind, row.Key)
			for _, s := range row.Gone {
				b.WriteString(", less " + s.Of(r.Old.Source))
			}
			for _, s := range row.Came {
				b.WriteString(", more " + s.Of(r.New.Source))
			}
			b.WriteByte('\n')
		}
	}
	fmt.Fprintf(&b, "same: %d\n", len(r.Same))
	return b.String()
}
