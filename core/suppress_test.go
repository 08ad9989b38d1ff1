package core_test

import (
	"testing"

	"clausewright/core"
)

func TestSuppressions(t *testing.T) {
	const day = "2026-11-21"
	plain := reportOf(t, "text", reported, day)
	typo := finding(t, plain, "drafting/typo")
	for name, c := range map[string]struct {
		list       []core.Suppression
		suppressed string // reason of the one that holds; "" if none does
		idle       []bool // whether expired
	}{
		"without end":       {[]core.Suppression{{Fingerprint: typo.Fingerprint, Reason: "产品里的叫法"}}, "产品里的叫法", nil},
		"on its last day":   {[]core.Suppression{{Fingerprint: typo.Fingerprint, Reason: "等改版", Until: day}}, "等改版", nil},
		"the day after":     {[]core.Suppression{{Fingerprint: typo.Fingerprint, Reason: "等改版", Until: "2026-11-20"}}, "", []bool{true}},
		"of what is gone":   {[]core.Suppression{{Fingerprint: "0", Reason: "没有错"}}, "", []bool{false}},
		"one has run out":   {[]core.Suppression{{Fingerprint: typo.Fingerprint, Reason: "甲", Until: "2020-01-01"}, {Fingerprint: typo.Fingerprint, Reason: "乙"}}, "乙", []bool{true}},
		"the first of both": {[]core.Suppression{{Fingerprint: typo.Fingerprint, Reason: "甲"}, {Fingerprint: typo.Fingerprint, Reason: "乙"}}, "甲", []bool{false}},
	} {
		req := reportOf(t, "text", reported, day)
		setAside(t, &req, c.list...)
		got := req.Files[0].Report
		reason := ""
		for _, s := range got.Suppressed {
			reason += s.Suppression.Reason
			if s.Finding.Fingerprint != typo.Fingerprint || s.Finding.Range == nil {
				t.Errorf("%s: %s is set aside", name, s.Finding.Rule)
			}
		}
		if total := len(got.Findings) + len(got.Suppressed); reason != c.suppressed || total != len(plain.Files[0].Report.Findings) {
			t.Errorf("%s: %d findings, set aside because %q, want %q", name, len(got.Findings), reason, c.suppressed)
		}
		if len(got.Idle) != len(c.idle) || len(c.idle) == 1 && got.Idle[0].Expired != c.idle[0] {
			t.Errorf("%s: idle %+v", name, got.Idle)
		}
	}
}

// The sentence and its headings name a finding: it stays set aside when the text around
// it changes, and comes back when the sentence does.
func TestSuppressionFollowsItsSentence(t *testing.T) {
	typo := finding(t, reportOf(t, "text", reported, "2026-11-21"), "drafting/typo")
	for text, want := range map[string]int{
		"新的一段。\n\n" + reported: 1,
		"# 示例隐私政策\n\n## 一、账号\n\n请先登陆。您继续使用即视为同意。\n": 0,
	} {
		req := reportOf(t, "text", text, "2026-11-21")
		setAside(t, &req, core.Suppression{Fingerprint: typo.Fingerprint, Reason: "甲"})
		if got := len(req.Files[0].Report.Suppressed); got != want {
			t.Errorf("%q: %d set aside, want %d", text, got, want)
		}
	}
}

func TestCheckRefusesSuppressions(t *testing.T) {
	for name, req := range map[string]core.CheckRequest{
		"no fingerprint": {Suppressed: []core.Suppression{{Reason: "甲"}}, Day: "2026-11-21"},
		"no reason":      {Suppressed: []core.Suppression{{Fingerprint: "f", Reason: " "}}, Day: "2026-11-21"},
		"until":          {Suppressed: []core.Suppression{{Fingerprint: "f", Reason: "甲", Until: "soon"}}, Day: "2026-11-21"},
		"no day":         {Suppressed: []core.Suppression{{Fingerprint: "f", Reason: "甲"}}},
	} {
		req.AsOf = "2026-11-21"
		if _, err := core.Check(req); core.CodeOf(err) != core.BadRequest {
			t.Errorf("%s: %v, want a bad request", name, err)
		}
	}
}
