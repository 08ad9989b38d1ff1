package notice

import (
	"slices"
	"testing"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/policy"
	"clausewright/core/testkit"
)

// Whatever the edit, pop-up, message and page of changes tell of every material change,
// each line with the changes it rests on, and the page tells of every change of words.
func TestEveryChangeIsTold(t *testing.T) {
	const pattern = "../material/testdata/*/*.txtar"
	olds, news := testkit.Inputs(t, pattern, "old.md"), testkit.Inputs(t, pattern, "new.md")
	for i := range olds {
		r := diff.Compare(policy.Parse(olds[i]), policy.Parse(news[i]))
		reading := material.Read(r, law.AsOf)
		draft := Write(Request{Result: r, Reading: reading, Day: law.AsOf})
		var page []Line
		for _, e := range draft.Summary {
			page = append(page, e.Line)
		}
		for name, lines := range map[string][]Line{"pop-up": draft.Popup, "message": draft.Message, "page": page} {
			checkLines(t, name, lines, reading)
		}
		told := map[int]bool{}
		for _, l := range page {
			for _, c := range l.Changes {
				told[c] = true
			}
		}
		for c, change := range r.Changes {
			if !change.Cosmetic && !told[c] {
				t.Errorf("the page does not tell of change %d of %q", c, news[i])
			}
		}
		checkAsks(t, draft.Asks, reading)
	}
}

func checkLines(t *testing.T, name string, lines []Line, reading material.Reading) {
	t.Helper()
	told := map[int]bool{}
	for _, l := range lines {
		for _, m := range l.Material {
			told[m] = true
			for _, c := range reading.Changes[m].Changes {
				if !slices.Contains(l.Changes, c) {
					t.Errorf("%s: %q does not link change %d", name, l.Text, c)
				}
			}
		}
	}
	if len(told) != len(reading.Changes) {
		t.Errorf("%s tells of %d material changes of %d", name, len(told), len(reading.Changes))
	}
}

// checkAsks holds that every consent that follows from a change is asked for.
func checkAsks(t *testing.T, asks []Ask, reading material.Reading) {
	t.Helper()
	for i, m := range reading.Changes {
		for _, code := range m.Effects {
			asked := slices.ContainsFunc(asks, func(a Ask) bool { return a.Code == code && a.When == "" && slices.Contains(a.Material, i) })
			if asked == (code == law.EffectNotify) {
				t.Errorf("%s %s: asked %v", m.Reason, code, asked)
			}
		}
	}
}

func TestWritten(t *testing.T) {
	if got := written("2026-04-01"); got != "2026年4月1日" {
		t.Errorf("written = %s", got)
	}
}
