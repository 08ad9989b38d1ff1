package material

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/testkit"
)

// TestEdits holds every edit of testdata against what it means in law.
func TestEdits(t *testing.T) {
	testkit.Run(t, "testdata/*/*.txtar", checkEdit)
}

func checkEdit(t *testing.T, g *testkit.Golden) {
	r := diff.Compare(policy.Parse(g.Input("old.md")), policy.Parse(g.Input("new.md")))
	if len(r.Changes) == 0 {
		t.Fatal("old.md and new.md do not differ")
	}
	changes := Read(r, law.AsOf).Changes
	if again := Read(r, law.AsOf).Changes; !reflect.DeepEqual(changes, again) {
		t.Errorf("read twice: %v, then %v", changes, again)
	}
	got := map[string]string{}
	for _, c := range changes {
		got[dump(c)] = c.Reason
		checkPlaces(t, r, c)
	}
	allowed := map[string]bool{}
	for line := range strings.Lines(g.Input("want")) {
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
