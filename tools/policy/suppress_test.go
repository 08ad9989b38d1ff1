package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"clausewright/core"
)

// suppress checks a file and writes suppressions of all its findings of a rule.
func suppress(t *testing.T, dir, file, rule, until string) []core.Suppression {
	t.Helper()
	out, _ := check(t, dir, "--format", "json", file)
	var report checkResult
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	list := []core.Suppression{{Fingerprint: "0", Reason: "没有错"}}
	for _, f := range report.Files[0].Findings {
		if f.Rule == rule {
			list = append(list, core.Suppression{Fingerprint: f.Fingerprint, Rule: rule, Reason: "产品里的叫法", Until: until})
		}
	}
	var data bytes.Buffer
	if err := writeJSON(&data, list); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "aside.json"), data.String())
	return list
}

func TestSuppress(t *testing.T) {
	const early = "1999-01-01" // drafting rules alone
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.md"), broken)
	write(t, filepath.Join(dir, "b.md"), sound)
	suppress(t, dir, "a.md", "drafting/typo", "")
	args := []string{"--as-of", early, "--fail-on", "warning", "--suppress", "aside.json"}
	out, status := check(t, dir, append(args, "b.md", "a.md")...)
	if status != exitFine || strings.Count(out, "问题已不在：") != 1 || !strings.Contains(out, "已搁置：“登陆”") {
		t.Errorf("status %d: %s", status, out)
	}
	suppress(t, dir, "a.md", "drafting/typo", "2020-01-01")
	if out, status = check(t, dir, append(args, "a.md")...); status != exitFindings || !strings.Contains(out, "已到期，重新计入：") {
		t.Errorf("status %d after the end: %s", status, out)
	}
}

// What was set aside is not known to a baseline of either form: it counts once it is
// set aside no more.
func TestBaselineLeavesOutWhatIsSuppressed(t *testing.T) {
	for _, format := range []string{"json", "sarif"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "a.md"), broken)
		suppress(t, dir, "a.md", "drafting/typo", "")
		report, _ := check(t, dir, "--format", format, "--suppress", "aside.json", "a.md")
		write(t, filepath.Join(dir, "base"), report)
		if _, status := check(t, dir, "--as-of", "1999-01-01", "--baseline", "base", "--fail-on", "warning", "a.md"); status != exitFindings {
			t.Errorf("%s: status %d", format, status)
		}
	}
}

func TestSuppressRefuses(t *testing.T) {
	path := files(t, sound)[0]
	for _, list := range []string{`{}`, `[{"fingerprint": "f", "reason": "甲", "untill": "2026-01-01"}]`, `[{"fingerprint": "f"}]`, `[] []`, `[`} {
		name := filepath.Join(filepath.Dir(path), "aside.json")
		write(t, name, list)
		if status, err := run([]string{"check", "--suppress", name, path}, strings.NewReader(""), &bytes.Buffer{}); status != exitFailed || err == nil {
			t.Errorf("%s: status %d, error %v", list, status, err)
		}
	}
}
