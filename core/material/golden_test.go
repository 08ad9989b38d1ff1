package material

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/policy"
)

// TestEdits holds every edit of testdata against what it means in law.
func TestEdits(t *testing.T) {
	for _, dir := range []string{"law", "real"} {
		files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txtar"))
		if err != nil || len(files) == 0 {
			t.Fatalf("testdata/%s holds no edit (%v)", dir, err)
		}
		for _, file := range files {
			t.Run(dir+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
				archive, err := txtar.ParseFile(file)
				if err != nil {
					t.Fatal(err)
				}
				checkEdit(t, archive)
			})
		}
	}
}

func checkEdit(t *testing.T, archive *txtar.Archive) {
	t.Helper()
	part := map[string]string{}
	for _, f := range archive.Files {
		part[f.Name] = string(f.Data)
	}
	r := diff.Compare(policy.Parse(part["old.md"]), policy.Parse(part["new.md"]))
	if len(r.Changes) == 0 {
		t.Fatal("old.md and new.md do not differ")
	}
	changes := Read(r, law.AsOf).Changes
	got := map[string]string{}
	for _, c := range changes {
		got[dump(c)] = c.Reason
		checkPlaces(t, r, c)
	}
	allowed := map[string]bool{}
	for line := range strings.Lines(part["want"]) {
		want, may := strings.CutPrefix(strings.TrimSpace(line), "may ")
		allowed[want] = true
		if _, ok := got[want]; !ok && !may {
			t.Errorf("no %s", want)
		}
	}
	for line, reason := range got {
		if !allowed[line] {
			t.Errorf("unexpected %s: %s", line, reason)
		}
	}
	if t.Failed() {
		for _, c := range changes {
			t.Logf("%s: %s", dump(c), c.Reason)
		}
	}
}

func dump(c Change) string {
	var effects []string
	for _, e := range c.Effects {
		effects = append(effects, string(e))
	}
	return fmt.Sprintf("%s %s %s", c.Category.Number, strings.Join(effects, "+"), c.Direction)
}

// checkPlaces holds that a change points at changes that are there and at words of the
// texts, and that it names a source and a reason.
func checkPlaces(t *testing.T, r *diff.Result, c Change) {
	t.Helper()
	if len(c.Changes) == 0 || !slices.IsSorted(c.Changes) || c.Changes[len(c.Changes)-1] >= len(r.Changes) {
		t.Errorf("%s: changes %v of %d", c.Category.Number, c.Changes, len(r.Changes))
	}
	if len(c.Old)+len(c.New) == 0 || c.Reason == "" || len(c.Sources) == 0 {
		t.Errorf("%s: no place, reason or source: %+v", c.Category.Number, c)
	}
	for _, s := range c.Old {
		if s.Empty() || s.End > len(r.Old.Source) {
			t.Errorf("%s: old place %v", c.Category.Number, s)
		}
	}
	for _, s := range c.New {
		if s.Empty() || s.End > len(r.New.Source) {
			t.Errorf("%s: new place %v", c.Category.Number, s)
		}
	}
}
