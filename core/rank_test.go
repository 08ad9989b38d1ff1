package core_test

import (
	"strings"
	"testing"

	"clausewright/core"
)

// Of a text as long as a policy the default view shows three findings for a thousand
// characters, of a passage all. None is dropped, and each has a rank of its own.
func TestShownFindings(t *testing.T) {
	const mistake = "我们会会收集您的的昵称，登陆后展示。"
	for _, c := range []struct {
		text string
		want int // -1 for all
	}{
		{mistake, -1},
		{strings.Repeat("甲", 480) + mistake[:len("我们会会")], -1},
		{strings.Repeat("甲", 1000) + "\n", 3},
		{strings.Repeat("甲乙 丙\n", 700), 6},
	} {
		report, err := core.Check(core.CheckRequest{File: "a.md", Text: c.text, AsOf: "2026-11-21"})
		if err != nil {
			t.Fatal(err)
		}
		want := c.want
		if want < 0 {
			want = len(report.Findings)
		}
		if len(report.Findings) < 10 || report.Shown != want {
			t.Errorf("%.20q…: %d of %d findings shown, want %d", c.text, report.Shown, len(report.Findings), want)
		}
		ranks := map[int]bool{}
		for _, f := range report.Findings {
			ranks[f.Rank] = true
			if f.Rank < 0 || f.Rank >= len(report.Findings) {
				t.Errorf("%s has rank %d of %d", f.Rule, f.Rank, len(report.Findings))
			}
		}
		if len(ranks) != len(report.Findings) {
			t.Errorf("%.20q…: %d ranks for %d findings", c.text, len(ranks), len(report.Findings))
		}
	}
}

// What weighs more comes first: severity, then law before wording, then the first
// finding of a rule before its others.
func TestRanks(t *testing.T) {
	report, err := core.Check(core.CheckRequest{File: "a.md", AsOf: "2026-11-21",
		Text: "# 隐私政策\n\n您登陆后再次登陆。帐号、账号。您继续使用即视为同意。您继续使用视为接受。\n"})
	if err != nil {
		t.Fatal(err)
	}
	weight := func(f core.Finding) int {
		return strings.Index("error warning info hint", f.Severity)
	}
	first := map[string]int{}
	for _, f := range report.Findings {
		for _, g := range report.Findings {
			if weight(f) < weight(g) && f.Rank > g.Rank {
				t.Errorf("%s %s has rank %d, %s %s %d", f.Severity, f.Rule, f.Rank, g.Severity, g.Rule, g.Rank)
			}
			if f.Severity == g.Severity && g.Rule == "drafting/typo" && !strings.HasPrefix(f.Rule, "drafting/") && f.Rank > g.Rank {
				t.Errorf("%s has rank %d, a typo %d", f.Rule, f.Rank, g.Rank)
			}
		}
		if at, seen := first[f.Rule]; seen && at > f.Rank {
			t.Errorf("%s: a later finding has rank %d, the first %d", f.Rule, f.Rank, at)
		} else if !seen {
			first[f.Rule] = f.Rank
		}
	}
	if len(first) < 10 {
		t.Errorf("%d rules", len(first))
	}
}
