package core_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"clausewright/core"
)

const reported = "# 示例隐私政策\n\n## 一、账号\n\n请登陆。您继续使用即视为同意。𠮷\n"

// reportOf checks a text and returns the request for a report on it.
func reportOf(t *testing.T, format, src, asOf string, annexes ...core.Annex) core.ReportRequest {
	t.Helper()
	res, err := core.Check(core.CheckRequest{File: "a.md", Text: src, Annexes: annexes, AsOf: asOf})
	if err != nil {
		t.Fatal(err)
	}
	return core.ReportRequest{
		Format: format, AsOf: asOf, Day: "2026-11-21",
		Files: []core.ReportFile{{Text: src, Annexes: annexes, Report: res}},
	}
}

// setAside checks the file of a request again, on its day, with suppressions.
func setAside(t *testing.T, req *core.ReportRequest, list ...core.Suppression) {
	t.Helper()
	file := &req.Files[0]
	res, err := core.Check(core.CheckRequest{File: "a.md", Text: file.Text, Annexes: file.Annexes, AsOf: req.AsOf, Suppressed: list, Day: req.Day})
	if err != nil {
		t.Fatal(err)
	}
	file.Report = res
}

// finding returns the finding of a rule in the first file of a request.
func finding(t *testing.T, req core.ReportRequest, rule string) core.Finding {
	t.Helper()
	for _, f := range req.Files[0].Report.Findings {
		if f.Rule == rule {
			return f
		}
	}
	t.Fatalf("no finding of %s", rule)
	return core.Finding{}
}

func TestReportForms(t *testing.T) {
	for format, want := range map[string]string{
		"text":  "a.md:5:2: 警告: ",
		"html":  "<mark>登陆</mark>",
		"sarif": `"ruleId": "no-continued-use-consent"`,
	} {
		req := reportOf(t, format, reported, "2026-11-21")
		res, err := core.Report(req)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(res.Text, want) {
			t.Errorf("%s: no %q in the report", format, want)
		}
		again, err := core.Report(req)
		if err != nil || again.Text != res.Text {
			t.Errorf("%s: a second report differs", format)
		}
	}
}

func TestReportTotals(t *testing.T) {
	req := reportOf(t, "text", reported, "2026-11-21")
	res, err := core.Report(req)
	if err != nil {
		t.Fatal(err)
	}
	want := core.Totals{}
	for _, f := range req.Files[0].Report.Findings {
		switch f.Severity {
		case "error":
			want.Error++
		case "warning":
			want.Warning++
		case "info":
			want.Info++
		case "hint":
			want.Hint++
		}
	}
	if res.Totals != want {
		t.Errorf("totals %+v, want %+v", res.Totals, want)
	}
	consent, typo := finding(t, req, "no-continued-use-consent"), finding(t, req, "drafting/typo")
	req.Files[0].Baseline = []string{consent.Fingerprint, "gone"}
	setAside(t, &req, core.Suppression{Fingerprint: typo.Fingerprint, Reason: "测试", Until: "2026-11-21"})
	if res, err = core.Report(req); err != nil {
		t.Fatal(err)
	}
	want.Error, want.Known = want.Error-1, 1
	want.Warning, want.Suppressed = want.Warning-1, 1
	if res.Totals != want {
		t.Errorf("totals with a baseline and a suppression %+v, want %+v", res.Totals, want)
	}
	if !strings.Contains(res.Text, "错误（基线已有）") || strings.Contains(res.Text, "原文：登陆") {
		t.Error("a known finding is not marked or a suppressed one is shown")
	}
}

// A suppression holds to the end of its last day; then its finding counts again. Every
// form of report says so, with the reason.
func TestReportOfSuppressions(t *testing.T) {
	for _, c := range []struct {
		format, day string
		want        []string
	}{
		{"html", "2026-11-21", []string{"已搁置</td>", "<td>等改版</td>", "问题已不在</td>"}},
		{"html", "2026-11-22", []string{"已到期，重新计入</td>", "<td>等改版</td>", "问题已不在</td>"}},
		{"text", "2026-11-21", []string{"已搁置：", "    理由：等改版（有效到 2026-11-21）\n", "问题已不在：旧日期 [drafting/date]\n    理由：没有错\n"}},
		{"text", "2026-11-22", []string{"已到期，重新计入：登陆 [drafting/typo]\n"}},
		{"sarif", "2026-11-21", []string{`"justification": "等改版（有效到 2026-11-21）"`}},
	} {
		req := reportOf(t, c.format, reported, "2026-11-21")
		f := finding(t, req, "drafting/typo")
		req.Day = c.day
		setAside(t, &req,
			core.Suppression{Fingerprint: f.Fingerprint, Rule: f.Rule, Words: "登陆", Reason: "等改版", Until: "2026-11-21"},
			core.Suppression{Fingerprint: "0123", Rule: "drafting/date", Words: "旧日期", Reason: "没有错"})
		res, err := core.Report(req)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(res.Text, want) {
				t.Errorf("%s on %s lacks %q", c.format, c.day, want)
			}
		}
		if suppressed := res.Totals.Suppressed == 1; suppressed != (c.day == "2026-11-21") {
			t.Errorf("%s on %s: totals %+v", c.format, c.day, res.Totals)
		}
	}
}

func TestReportSaysWhetherFactsWereUsed(t *testing.T) {
	for profile, want := range map[string]bool{"": false, `{"version": 1}`: true} {
		res, err := core.Check(core.CheckRequest{File: "a.md", Text: reported, Profile: profile, AsOf: "2026-11-21"})
		if err != nil {
			t.Fatal(err)
		}
		req := reportOf(t, "html", reported, "2026-11-21")
		req.Files[0].Report = res
		sheet, err := core.Report(req)
		if err != nil {
			t.Fatal(err)
		}
		if said := strings.Contains(sheet.Text, "应用的事实"); said != want || res.Facts != want {
			t.Errorf("with profile %q: said %v, facts %v, want %v", profile, said, res.Facts, want)
		}
	}
}

func TestReportRefuses(t *testing.T) {
	for name, spoil := range map[string]func(r *core.ReportRequest){
		"format":      func(r *core.ReportRequest) { r.Format = "pdf" },
		"no files":    func(r *core.ReportRequest) { r.Files = nil },
		"day":         func(r *core.ReportRequest) { r.Day = "" },
		"as-of":       func(r *core.ReportRequest) { r.AsOf = "2026-11-31" },
		"other as-of": func(r *core.ReportRequest) { r.AsOf = "2026-11-20" },
		"hash":        func(r *core.ReportRequest) { r.Files[0].Hash = "abc" },
		"changed text": func(r *core.ReportRequest) {
			r.Files[0].Text = strings.Replace(reported, "登陆。您", "登录。您", 1)
		},
		"shorter text":  func(r *core.ReportRequest) { r.Files[0].Text = "" },
		"unknown annex": func(r *core.ReportRequest) { r.Files[0].Report.Findings[0].Range = &core.Range{File: "x.md"} },
		"negative place": func(r *core.ReportRequest) {
			r.Files[0].Report.Findings[0].Range = &core.Range{Start: core.Position{Offset: -1}}
		},
		"status":   func(r *core.ReportRequest) { r.Files[0].Report.Requirements[0].Status = "fine" },
		"severity": func(r *core.ReportRequest) { r.Files[0].Report.Findings[0].Severity = "\x1b[31m" },
		"severity of what is set aside": func(r *core.ReportRequest) {
			r.Files[0].Report.Suppressed = []core.SuppressedFinding{{Finding: core.Finding{Severity: "<b>"}}}
		},
	} {
		req := reportOf(t, "html", reported, "2026-11-21")
		spoil(&req)
		if _, err := core.Report(req); core.CodeOf(err) != core.BadRequest {
			t.Errorf("%s: %v, want a bad request", name, err)
		}
	}
}

func TestReportOnEarlyLaw(t *testing.T) {
	for day, want := range map[string]bool{"2020-12-01": true, "2021-10-31": true, "2021-11-01": false} {
		for _, format := range []string{"text", "html", "sarif"} {
			res, err := core.Report(reportOf(t, format, reported, day))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(res.Text, "只收了一部分"); got != want {
				t.Errorf("%s as of %s: note = %v, want %v", format, day, got, want)
			}
		}
	}
}

// Every requirement of the day is in the table: decided, switched off or without a
// rule.
func TestReportCoversAllRequirements(t *testing.T) {
	const off = "right-portability"
	res, err := core.Check(core.CheckRequest{File: "a.md", Text: reported, AsOf: "2026-11-21", Off: []string{off}})
	if err != nil {
		t.Fatal(err)
	}
	out, err := core.Report(core.ReportRequest{
		Format: "text", AsOf: "2026-11-21", Day: "2026-11-21", Off: []string{off}, Coverage: true,
		Files: []core.ReportFile{{Text: reported, Report: res}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range res.Requirements {
		if n := strings.Count(out.Text, "  "+r.ID+" "); n != 1 {
			t.Errorf("%s stands %d times in the table", r.ID, n)
		}
	}
	if !regexp.MustCompile(`(?m)^已关闭 +` + off + ` `).MatchString(out.Text) {
		t.Error("the rule switched off is not in the table")
	}
}

// TestSarifPlaces holds the regions of SARIF, and those of its fixes, against the
// text, counted in code points and in bytes.
func TestSarifPlaces(t *testing.T) {
	src := "👩🏽 示例隐私政策\r\n\r\n一、权利 𐐀\r\n\r\n𐐀您继续使用，即视为同意。\r\n\r\n二、𐐀登陆\r\n\r\n"
	annex := core.Annex{File: "附 件.md", Text: "# 附件一 第三方SDK目录\n\n𐐀您登陆时使用示例 SDK。\n"}
	res, err := core.Report(reportOf(t, "sarif", src, "2026-11-21", annex))
	if err != nil {
		t.Fatal(err)
	}
	type region struct {
		StartLine, StartColumn, CharOffset, CharLength, ByteOffset, ByteLength int
		Snippet                                                                *struct{ Text string }
	}
	var log struct {
		Runs []struct {
			Artifacts []struct{ Location struct{ URI string } }
			Results   []struct {
				RuleID         string
				AnalysisTarget *struct{ URI string }
				Locations      []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ Index int }
						Region           region
					}
				}
				Fixes []struct {
					ArtifactChanges []struct {
						Replacements []struct{ DeletedRegion region }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(res.Text), &log); err != nil {
		t.Fatal(err)
	}
	checked, annexed, fixed := 0, 0, 0
	check := func(text string, r region) {
		if r.ByteOffset+r.ByteLength > len(text) {
			t.Fatalf("region %+v lies outside the text", r)
		}
		words, before := text[r.ByteOffset:r.ByteOffset+r.ByteLength], text[:r.ByteOffset]
		line := 1 + strings.Count(before, "\n")
		column := 1 + len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
		if r.CharOffset != len([]rune(before)) || r.CharLength != len([]rune(words)) || r.StartLine != line || r.StartColumn != column {
			t.Errorf("region %+v covers %q at line %d, column %d", r, words, line, column)
		}
		if r.Snippet != nil && r.Snippet.Text != words {
			t.Errorf("snippet %q, the text has %q", r.Snippet.Text, words)
		}
		checked++
	}
	run := log.Runs[0]
	for _, result := range run.Results {
		place := result.Locations[0].PhysicalLocation
		text := src
		if place.ArtifactLocation.Index == 1 {
			text = annex.Text
			annexed++
			if result.AnalysisTarget == nil || result.AnalysisTarget.URI != "a.md" {
				t.Errorf("%s: a finding in the annex is of %+v, want a.md", result.RuleID, result.AnalysisTarget)
			}
		}
		check(text, place.Region)
		for _, fix := range result.Fixes {
			for _, r := range fix.ArtifactChanges[0].Replacements {
				check(src, r.DeletedRegion)
				fixed++
			}
		}
	}
	if checked < 10 || annexed == 0 || fixed == 0 {
		t.Errorf("%d regions looked at, %d in the annex, %d of fixes", checked, annexed, fixed)
	}
	if uri := run.Artifacts[1].Location.URI; uri != "%E9%99%84%20%E4%BB%B6.md" {
		t.Errorf("the annex is at %q", uri)
	}
}

// The page is built with a version of its own until the build takes it from here.
func TestVersionIsThatOfThePage(t *testing.T) {
	src, err := os.ReadFile("../tools/build/main.go")
	if err != nil {
		t.Fatal(err)
	}
	uses := []string{`const version = "` + core.Version + `"`, "core.Version"}
	if !slices.ContainsFunc(uses, func(use string) bool { return strings.Contains(string(src), use) }) {
		t.Errorf("tools/build shows another version than %s", core.Version)
	}
}
