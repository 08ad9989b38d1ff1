package policy

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
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
	for _, file := range goldens(t, "format") {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			checkGolden(t, file, archive, map[string]string{"formatted": Format(Parse(source(t, archive)))})
		})
	}
}

// TestFormatKeepsTree reads what Format has written of every golden file.
func TestFormatKeepsTree(t *testing.T) {
	for _, file := range append(goldens(t, "parse"), goldens(t, "format")...) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := Parse(source(t, archive))
		out := Format(doc)
		if got, want := shape(Parse(out)), shape(doc); got != want {
			t.Errorf("%s: Parse(Format) is\n%s\nwant\n%s\nformatted\n%s", file, got, want, out)
		}
	}
}
