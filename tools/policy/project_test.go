package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"clausewright/core"
)

// projectFile writes a project file and returns its path.
func projectFile(t *testing.T, fields map[string]any) string {
	t.Helper()
	whole := map[string]any{
		"version": 2, "name": "示例", "text": broken, "annexes": []any{}, "profile": nil, "assembled": nil, "versions": []any{}, "suppressed": []any{},
	}
	for name, value := range fields {
		whole[name] = value
	}
	data, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "draft.clausewright.json")
	write(t, path, string(data))
	return path
}

// checked checks a project file and returns its report.
func checked(t *testing.T, path string, args ...string) core.FileReport {
	t.Helper()
	out, _ := check(t, filepath.Dir(path), append([]string{path, "--format", "json", "--fail-on", "never"}, args...)...)
	var all struct{ Files []core.FileReport }
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all.Files) != 1 {
		t.Fatalf("check of a project: %v in %s", err, out)
	}
	return all.Files[0]
}

func requirement(r core.FileReport, id string) string {
	for _, q := range r.Requirements {
		if q.ID == id {
			return q.Status
		}
	}
	return ""
}

func TestProjectFileWhereverFileIs(t *testing.T) {
	path := projectFile(t, nil)
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"parse", path}, exitFine, "一、账号"},
		{[]string{"parse", "--format", "text", path}, exitFine, broken},
		{[]string{"check", "--as-of", "2026-11-21", path}, exitFindings, path + ":5:2: 警告"},
		{[]string{"export", "--format", "md", path}, exitFine, "请登陆"},
		{[]string{"diff", path, path}, exitFine, "没有差别"},
	} {
		var out bytes.Buffer
		status, err := run(c.args, strings.NewReader(""), &out)
		if err != nil || status != c.status || !strings.Contains(out.String(), c.want) {
			t.Errorf("%v: status %d, error %v, %q in %q", c.args, status, err, c.want, out.String())
		}
	}
}

func TestProjectSuppressesItsFindings(t *testing.T) {
	before := checked(t, projectFile(t, nil))
	first := before.Findings[0]
	after := checked(t, projectFile(t, map[string]any{"suppressed": []core.Suppression{{Fingerprint: first.Fingerprint, Rule: first.Rule, Reason: "另有约定"}}}))
	if len(after.Findings) != len(before.Findings)-1 || len(after.Suppressed) != 1 || after.Suppressed[0].Suppression.Reason != "另有约定" {
		t.Errorf("%d findings before, %d after, set aside %+v", len(before.Findings), len(after.Findings), after.Suppressed)
	}
}

const (
	listed  = "# 示例隐私政策\n\n## 一、SDK\n\n我们接入的第三方SDK见《第三方SDK目录》。\n"
	annexed = "# 第三方SDK目录\n\n| SDK名称 | 公司 | 用途 | 收集的信息 | 隐私政策链接 |\n| --- | --- | --- | --- | --- |\n| 松果SDK | 广州松果科技有限公司 | 播放课程 | 设备型号 | https://songguo.example/p |\n"
)

func TestProjectAnnexesCount(t *testing.T) {
	alone := checked(t, projectFile(t, map[string]any{"text": listed}))
	with := checked(t, projectFile(t, map[string]any{"text": listed, "annexes": []core.Annex{{File: "目录.md", Text: annexed}}}))
	if a, b := requirement(alone, "references-resolve"), requirement(with, "references-resolve"); a == "met" || b != "met" {
		t.Errorf("references-resolve is %q alone and %q with the annex", a, b)
	}
}

func TestProjectProfileUnlessOneIsGiven(t *testing.T) {
	const face = `{"version": 1, "uses_face": true}`
	path := projectFile(t, map[string]any{"profile": json.RawMessage(face)})
	if status := requirement(checked(t, path), "face-separate-consent"); status == "not-applicable" {
		t.Errorf("the project's profile was not used: %s", status)
	}
	given := filepath.Join(t.TempDir(), "p.json")
	write(t, given, `{"version": 1, "uses_face": false}`)
	if status := requirement(checked(t, path, "--profile", given), "face-separate-consent"); status != "not-applicable" {
		t.Errorf("--profile does not come first: %s", status)
	}
}

func TestProjectRefused(t *testing.T) {
	for name, c := range map[string]struct {
		fields map[string]any
		want   string
	}{
		"newer":   {map[string]any{"version": 3}, "draft.clausewright.json: project: format 3 is newer than this program"},
		"unknown": {map[string]any{"colour": "red"}, `unknown field "colour"`},
		"no text": {map[string]any{"text": nil}, "text: missing"},
	} {
		path := projectFile(t, c.fields)
		status, err := run([]string{"check", path}, strings.NewReader(""), &bytes.Buffer{})
		if status != exitFailed || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: status %d, error %v, want %q", name, status, err, c.want)
		}
	}
}
