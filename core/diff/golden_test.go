package diff

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"clausewright/core/policy"

	"golang.org/x/tools/txtar"
)

func TestCompareGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/compare/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("testdata/compare holds no golden file")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			old, new, want := goldenParts(t, archive)
			r := compare(old, new)
			checkResult(t, r)
			got := dump(r)
			if got == want {
				return
			}
			if os.Getenv("UPDATE_GOLDEN") == "" {
				t.Fatalf("Compare gives\n%s\nwant\n%s", got, want)
			}
			archive.Files = append(archive.Files[:2], txtar.File{Name: "want", Data: []byte(got)})
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// goldenParts returns the parts of an archive. A want that is not there yet is empty.
func goldenParts(t *testing.T, archive *txtar.Archive) (old, new, want string) {
	t.Helper()
	unescape := strings.NewReplacer(`\r`, "\r", `\u0300`, "\u0300", `\u0301`, "\u0301")
	names := []string{"old", "new", "want"}
	parts := make([]string, len(names))
	for i, f := range archive.Files {
		if i >= len(names) || f.Name != names[i] {
			t.Fatalf("part %d is %q; want old, new, want", i+1, f.Name)
		}
		parts[i] = string(f.Data)
	}
	return unescape.Replace(parts[0]), unescape.Replace(parts[1]), parts[2]
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
