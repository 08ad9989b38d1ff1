package policy

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// goldens returns the archives of one folder under testdata.
func goldens(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("testdata/%s holds no golden file", dir)
	}
	return files
}

// checkGolden compares the parts of an archive with what they should be, or with
// UPDATE_GOLDEN=1 writes them.
func checkGolden(t *testing.T, file string, archive *txtar.Archive, want map[string]string) {
	t.Helper()
	changed := false
	for i := range archive.Files {
		f := &archive.Files[i]
		got, listed := want[f.Name]
		if !listed {
			if f.Name != "policy.md" {
				t.Errorf("%s: no test uses %s", file, f.Name)
			}
			continue
		}
		if string(f.Data) == got {
			continue
		}
		if os.Getenv("UPDATE_GOLDEN") == "" {
			t.Errorf("%s: %s is\n%s\nwant\n%s", file, f.Name, got, f.Data)
			continue
		}
		f.Data, changed = []byte(got), true
	}
	if changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// source returns the policy of an archive. Signs that an editor would spoil are
// written as in Go: \u00a0, \ufeff, \r.
func source(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	for _, f := range archive.Files {
		if f.Name == "policy.md" {
			return strings.NewReplacer(`\u00a0`, "\u00a0", `\u3000`, "\u3000", `\u200b`, "\u200b", `\ufeff`, "\ufeff",
				`\uf06c`, "\uf06c", `\r`, "\r", `\t`, "\t").Replace(string(f.Data))
		}
	}
	t.Fatal("no policy.md")
	return ""
}

func TestParseGolden(t *testing.T) {
	for _, file := range goldens(t, "parse") {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := Parse(source(t, archive))
			checkGolden(t, file, archive, map[string]string{"tree": tree(doc)})
			checkDocument(t, doc)
		})
	}
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
