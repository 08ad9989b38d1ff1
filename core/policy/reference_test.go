package policy

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/core/testkit"
	"clausewright/core/text"
)

func TestReferencesGolden(t *testing.T) {
	testkit.Run(t, "testdata/references/*.txtar", func(t *testing.T, g *testkit.Golden) {
		g.Want("references", references(Parse(g.Input("policy.md"))))
	})
}

// references shows the references of a document, one a line.
func references(d *Document) string {
	var b strings.Builder
	for _, r := range d.References() {
		to := "nowhere"
		if r.Clause != Unresolved {
			to = strings.TrimSpace(d.Clauses[r.Clause].Number + " " + d.Clauses[r.Clause].Heading)
		}
		if r.Loose {
			to += " (loose)"
		}
		fmt.Fprintf(&b, "%s %q -> %s\n", r.Kind, r.Span.Of(d.Source), to)
	}
	return b.String()
}

func TestRenumberGolden(t *testing.T) {
	testkit.Run(t, "testdata/renumber/*.txtar", func(t *testing.T, g *testkit.Golden) {
		out := renumber(t, g.Input("policy.md"))
		g.Want("renumbered", out)
		if again := renumber(t, out); again != out {
			t.Errorf("renumbered twice:\n%s", again)
		}
	})
}

// renumber applies Renumber to src and fails if it changes more than numerals.
func renumber(t *testing.T, src string) string {
	t.Helper()
	edits := Renumber(Parse(src))
	for _, e := range edits {
		for _, s := range []string{e.Span.Of(src), e.New} {
			if n, ok := numeralIn(s, text.Span{End: len(s)}); !ok || n.Len() != len(s) {
				t.Errorf("Renumber(%.60q) replaces %q by %q", src, e.Span.Of(src), e.New)
			}
		}
	}
	out, err := text.Apply(src, edits)
	if err != nil {
		t.Errorf("Renumber(%.60q): %v", src, err)
	}
	return out
}

func TestRewriteNumeral(t *testing.T) {
	for _, c := range []struct {
		old   string
		parts []int
		want  string // "" if it cannot be written
	}{
		{"一", []int{12}, "十二"}, {"三", []int{103}, "一百零三"}, {"九", []int{110}, "一百一十"}, {"３", []int{14}, "１４"},
		{"2.3", []int{2, 10}, "2.10"}, {"2．3．1", []int{3, 1, 1}, "3．1．1"}, {`1\.2`, []int{1, 3}, `1\.3`},
		{"①", []int{20}, "⑳"}, {"①", []int{21}, ""}, {"⑴", []int{2}, "⑵"}, {"a", []int{2}, "b"}, {"Z", []int{27}, ""},
		{"ii", []int{4}, "iv"}, {"IX", []int{10}, "X"}, {"Ⅱ", []int{3}, "Ⅲ"}, {"1.2", []int{1}, ""}, {"3", []int{3, 1}, ""},
	} {
		got, ok := rewriteNumeral(c.old, c.parts)
		if !ok {
			got = ""
		}
		if got != c.want {
			t.Errorf("rewriteNumeral(%q, %v) = %q, want %q", c.old, c.parts, got, c.want)
		}
	}
}

func FuzzRenumber(f *testing.F) {
	addSeeds(f, "parse", "references", "renumber")
	f.Fuzz(func(t *testing.T, src string) {
		renumber(t, src)
	})
}

// FuzzFormat holds that what Format writes is read without a crash and covers the
// words of every heading.
func FuzzFormat(f *testing.F) {
	addSeeds(f, "parse", "format")
	f.Fuzz(func(t *testing.T, src string) {
		doc := Parse(src)
		out := Parse(Format(doc))
		checkDocument(t, out)
	})
}
