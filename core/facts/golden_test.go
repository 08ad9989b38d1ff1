package facts

import (
	"strings"
	"testing"

	"clausewright/core/testkit"
)

func TestGolden(t *testing.T) {
	testkit.Run(t, "testdata/*.txtar", func(t *testing.T, g *testkit.Golden) {
		f := read(g.Input("policy.md"))
		for _, kind := range g.Rest() {
			g.Want(kind, strings.Join(append(f.dumpKind(kind), ""), "\n"))
		}
		checkPlaces(t, f)
	})
}

// checkPlaces holds that each fact stands inside its sentence and clause.
func checkPlaces(t *testing.T, f *Facts) {
	t.Helper()
	check := func(what string, p Place) {
		if p.Span.Empty() || !f.doc.Clauses[p.Clause].Span.Contains(p.Span) {
			t.Errorf("%s at %v lies outside clause %d", what, p.Span, p.Clause)
		}
		if s := f.doc.Sentences[p.Sentence].Span; s.Start > p.Span.Start || s.End < p.Span.Start {
			t.Errorf("%s at %v starts outside sentence %d", what, p.Span, p.Sentence)
		}
	}
	for _, c := range f.Companies {
		for _, p := range c.Places {
			check("company", p)
		}
	}
	for _, x := range f.Products {
		check("product", x.First)
	}
	for _, x := range f.Contacts {
		check("contact", x.Place)
	}
	for _, x := range f.Paths {
		check("path", x.Place)
	}
	for _, x := range f.Functions {
		check("function", x.Place)
	}
	for _, x := range f.Items {
		check("item", x.Place)
	}
	for _, x := range f.Identifiers {
		check("identifier", x.Place)
	}
	for _, x := range f.Permissions {
		check("permission", x.Place)
	}
	for _, x := range f.Recipients {
		check("recipient", x.Place)
	}
	for _, x := range f.Periods {
		check("period", x.Place)
	}
	for _, x := range f.Ages {
		check("age", x.Place)
	}
	for _, x := range f.Dates {
		check("date", x.Place)
	}
}
