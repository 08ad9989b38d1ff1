package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// visible writes white space and other signs that an editor would spoil as in Go.
func visible(s string) string {
	return strings.NewReplacer("\u00a0", `\u00a0`, "\u3000", `\u3000`, "\u200b", `\u200b`, "\ufeff", `\ufeff`).Replace(s)
}

// shown returns a result as the golden files have it, by the names of their parts.
func shown(r Result, err error) map[string]string {
	if err != nil {
		return map[string]string{"text": "", "notices": "error: " + err.Error() + "\n"}
	}
	var notices strings.Builder
	for _, n := range r.Notices {
		notices.WriteString(n.Message + "\n")
		if !n.Span.Empty() {
			fmt.Fprintf(&notices, "  at %q\n", visible(n.Span.Of(r.Text)))
		}
	}
	return map[string]string{"text": visible(r.Text), "notices": notices.String()}
}

// TestReadGolden reads the first part of every archive as a file of its name and
// compares the parts text and notices.
func TestReadGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(archive.Files) != 3 || len(archive.Comment) == 0 {
				t.Fatalf("%s has %d parts, want a comment, the page, text and notices", file, len(archive.Files))
			}
			got := shown(Read(archive.Files[0].Name, archive.Files[0].Data))
			changed := false
			for i := range archive.Files[1:] {
				f := &archive.Files[i+1]
				want, listed := got[f.Name]
				switch {
				case !listed:
					t.Errorf("no test uses %s", f.Name)
				case string(f.Data) == want:
				case os.Getenv("UPDATE_GOLDEN") != "":
					f.Data, changed = []byte(want), true
				default:
					t.Errorf("%s is\n%s\nwant\n%s", f.Name, want, f.Data)
				}
			}
			if changed {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
