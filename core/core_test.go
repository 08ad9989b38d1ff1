package core

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
)

// call runs an operation as the boundary does and decodes its answer.
func call[Response any](t *testing.T, op string, request any) Response {
	t.Helper()
	data, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := Ops()[op](string(data))
	if err != nil {
		t.Fatalf("%s: %v", op, err)
	}
	var res Response
	if err := json.Unmarshal([]byte(answer), &res); err != nil {
		t.Fatalf("%s: answer %.200s: %v", op, answer, err)
	}
	return res
}

func TestCodes(t *testing.T) {
	ops := Ops()
	for _, c := range []struct {
		op, request string
		want        Code
	}{
		{"check", `not JSON`, BadRequest},
		{"check", `{"text": "x", "asOf": "2026-02-30"}`, BadRequest},
		{"check", `{"text": "x", "asOf": "2026-02-28", "asof": ""}`, BadRequest},
		{"rules", `{"asOf": "yesterday"}`, BadRequest},
		{"intake", `{"name": "a.txt", "data": "%%"}`, BadRequest},
		{"intake", `{"name": "a.pdf", "data": "` + base64.StdEncoding.EncodeToString([]byte("%PDF-1.7 \x00\x01")) + `"}`, Unreadable},
	} {
		if _, err := ops[c.op](c.request); CodeOf(err) != c.want {
			t.Errorf("%s(%s): code %q (%v), want %q", c.op, c.request, CodeOf(err), err, c.want)
		}
	}
}

func TestIntakeKeepsUTF8(t *testing.T) {
	src := "\ufeff一、收集\r\n𐐀 é\n"
	got := call[IntakeResponse](t, "intake", IntakeRequest{Name: "a.txt", Data: base64.StdEncoding.EncodeToString([]byte(src))})
	if got.Text != src {
		t.Errorf("intake of %q = %q", src, got.Text)
	}
}

// TestPositions holds every range of every operation against the text: its words
// must stand at its offsets, in bytes and in UTF-16 units.
func TestPositions(t *testing.T) {
	src := "👩🏽 示例隐私政策\r\n\r\n一、权利 𐐀\r\n\r\n您继续使用，即视为同意，详见本政策第九节。\r\n\r\n二、登陆\r\n\r\n18周岁以下的儿童请登陆。\r\n"
	ranges := 0
	check := func(r Range) {
		ranges++
		if got := src[r.Start.Offset:r.End.Offset]; got != r.Text {
			t.Errorf("offset %d covers %q, the range says %q", r.Start.Offset, got, r.Text)
		}
		if got := utf16Len(src[:r.Start.Offset]); got != r.Start.UTF16 {
			t.Errorf("%q: utf16 %d, want %d", r.Text, r.Start.UTF16, got)
		}
		before := src[:r.Start.Offset]
		line := strings.Count(before, "\n") + 1
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
		if line != r.Start.Line || column != r.Start.Column {
			t.Errorf("%q: line %d column %d, want %d and %d", r.Text, r.Start.Line, r.Start.Column, line, column)
		}
	}
	for _, c := range call[ParseResponse](t, "parse", ParseRequest{Text: src}).Clauses {
		check(c.Range)
	}
	report := call[FileReport](t, "check", CheckRequest{Text: src, AsOf: "2026-11-21"})
	for _, r := range report.Requirements {
		for _, e := range r.Evidence {
			check(e)
		}
	}
	for _, f := range report.Findings {
		if f.Range != nil {
			check(*f.Range)
		}
		for _, fix := range f.Fixes {
			for _, e := range fix.Edits {
				check(e.Range)
			}
		}
	}
	if ranges < 10 {
		t.Errorf("only %d ranges looked at", ranges)
	}
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

func TestCheckByDate(t *testing.T) {
	src := "# 隐私政策\n\n## 一、权利\n\n您可以查阅您的信息。\n"
	statuses := func(day string) map[string]string {
		got := map[string]string{}
		for _, r := range call[FileReport](t, "check", CheckRequest{Text: src, AsOf: day}).Requirements {
			got[r.ID] = r.Status
		}
		return got
	}
	if got := statuses("2026-11-21")["right-portability"]; got != "missing" {
		t.Errorf("portability today: %q, want missing", got)
	}
	if got, there := statuses("2020-12-01")["right-portability"]; there {
		t.Errorf("portability was judged %q by a law of 2021 as of 2020", got)
	}
}

func TestRulesOff(t *testing.T) {
	src := "请登陆。"
	for _, off := range [][]string{nil, {"drafting/typo"}} {
		report := call[FileReport](t, "check", CheckRequest{Text: src, AsOf: "2026-11-21", Off: off})
		found := false
		for _, f := range report.Findings {
			found = found || f.Rule == "drafting/typo"
		}
		if found == (off != nil) {
			t.Errorf("off %v: typo reported = %v", off, found)
		}
	}
}

// TestFingerprintsSurviveEditsElsewhere adds a section in front and expects the same
// fingerprints.
func TestFingerprintsSurviveEditsElsewhere(t *testing.T) {
	src := "## 一、账号\n\n请登陆，您可以可以再次登录。\n"
	prints := func(text string) map[string]bool {
		got := map[string]bool{}
		for _, f := range call[FileReport](t, "check", CheckRequest{Text: text, AsOf: "2026-11-21"}).Findings {
			if f.Rule == "drafting/typo" {
				got[f.Fingerprint] = true
			}
		}
		return got
	}
	before, after := prints(src), prints("## 前言\n\n欢迎。\n\n"+src)
	if len(before) != 2 {
		t.Fatalf("%d different fingerprints, want 2", len(before))
	}
	for p := range before {
		if !after[p] {
			t.Errorf("fingerprint %s is gone after an edit elsewhere", p)
		}
	}
}

func TestAnnexesCount(t *testing.T) {
	src := "# 隐私政策\n\n## 一、共享\n\n我们使用的 SDK 见附件一。\n"
	annex := Annex{File: "sdk.md", Text: "# 附件一 第三方SDK目录\n\n您登陆时使用示例 SDK。\n"}
	find := func(annexes []Annex, rule string) *Finding {
		for _, f := range call[FileReport](t, "check", CheckRequest{Text: src, Annexes: annexes, AsOf: "2026-11-21"}).Findings {
			if f.Rule == rule {
				return &f
			}
		}
		return nil
	}
	if f := find(nil, "references-resolve"); f == nil || f.Range.Text != "附件一" {
		t.Errorf("without the annex: %+v, want a finding on 附件一", f)
	}
	if f := find([]Annex{annex}, "references-resolve"); f != nil {
		t.Errorf("with the annex: %s", f.Message)
	}
	f := find([]Annex{annex}, "drafting/typo")
	if f == nil || f.Range.File != "sdk.md" || annex.Text[f.Range.Start.Offset:f.Range.End.Offset] != "登陆" || len(f.Fixes) != 0 {
		t.Errorf("finding in the annex: %+v, want one on 登陆 of sdk.md without a fix", f)
	}
}
