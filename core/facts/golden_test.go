package facts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func TestGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("testdata holds no golden file (%v)", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if archive.Files[0].Name != "policy.md" || len(archive.Files) < 2 {
				t.Fatal("want policy.md and a list of facts")
			}
			f := read(string(archive.Files[0].Data))
			checkGolden(t, file, archive, f)
			checkPlaces(t, f)
		})
	}
}

// checkGolden compares the lists of an archive with the facts, or with UPDATE_GOLDEN=1
// writes them.
func checkGolden(t *testing.T, file string, archive *txtar.Archive, f *Facts) {
	changed := false
	for i := range archive.Files[1:] {
		part := &archive.Files[1+i]
		got := strings.Join(append(f.dumpKind(part.Name), ""), "\n")
		switch {
		case string(part.Data) == got:
		case os.Getenv("UPDATE_GOLDEN") == "":
			t.Errorf("%s: %s are\n%s\nwant\n%s", file, part.Name, got, part.Data)
		default:
			part.Data, changed = []byte(got), true
		}
	}
	if changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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
