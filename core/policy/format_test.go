package policy

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/core/testkit"
)

// shape shows the clauses of a document without their places.
func shape(d *Document) string {
	var b strings.Builder
	for i, c := range d.Clauses {
		if from, to := d.BlocksOf(i); !c.HasHeading && from == to {
			continue // nothing but blank lines or a rule before the first heading
		}
		fmt.Fprintf(&b, "%s%s %s|%s\n", strings.Repeat("  ", c.Level), c.Kind, c.Number, c.Heading)
	}
	return b.String()
}

func TestFormatGolden(t *testing.T) {
	testkit.Run(t, "testdata/format/*.txtar", func(t *testing.T, g *testkit.Golden) {
		g.Want("formatted", Format(Parse(g.Input("policy.md"))))
	})
}

// TestFormatKeepsTree reads what Format has written of every golden file.
func TestFormatKeepsTree(t *testing.T) {
	for _, folder := range []string{"parse", "format"} {
		for _, src := range testkit.Inputs(t, "testdata/"+folder+"/*.txtar", "policy.md") {
			doc := Parse(src)
			out := Format(doc)
			if got, want := shape(Parse(out)), shape(doc); got != want {
				t.Errorf("Parse(Format(%q)) is\n%s\nwant\n%s\nformatted\n%s", src, got, want, out)
			}
		}
	}
}
