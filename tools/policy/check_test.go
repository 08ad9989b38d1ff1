package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// checkResult is the JSON of check.
type checkResult struct {
	Files []markedReport `json:"files"`
}

// check runs check in a folder and returns what it printed and its exit status.
func check(t *testing.T, dir string, args ...string) (string, int) {
	t.Helper()
	t.Chdir(dir)
	var out bytes.Buffer
	status, err := run(append([]string{"check", "--as-of", "2026-11-21"}, args...), strings.NewReader(""), &out)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), status
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestCheckFormats(t *testing.T) {
	path := files(t, broken)[0]
	for format, want := range map[string]string{
		"text": path + ":5:2: 警告", "html": "<!doctype html>", "sarif": `"version": "2.1.0"`, "json": `"files": [`,
	} {
		out, status := check(t, filepath.Dir(path), "--format", format, path)
		if status != exitFindings || !strings.Contains(out, want) {
			t.Errorf("%s: status %d, %q in it %v", format, status, want, strings.Contains(out, want))
		}
	}
}

// The hash on the sheet is that of the file, for a text that is the file.
func TestSheetNamesTheHash(t *testing.T) {
	path := files(t, "甲。\n")[0]
	out, _ := check(t, filepath.Dir(path), "--format", "html", path)
	// As sha256sum prints it.
	const want = "<dt>SHA-256</dt><dd>2f6bf9b6f5f412e69bb918b0a3ab2c3b57c946842d4d6f593a2de9f0195909a4"
	if !strings.Contains(out, want) {
		t.Errorf("the sheet lacks %q", want)
	}
}

func TestCoverageIsAskedFor(t *testing.T) {
	path := files(t, broken)[0]
	for _, c := range []struct {
		args []string
		want bool
	}{{nil, false}, {[]string{"--coverage"}, true}} {
		out, _ := check(t, filepath.Dir(path), append(c.args, path)...)
		if got := strings.Contains(out, "法律要求\n"); got != c.want {
			t.Errorf("check %v: table of requirements = %v, want %v", c.args, got, c.want)
		}
	}
}

// A baseline of either form takes the findings it has from the exit status, marks
// them, and leaves new ones.
func TestBaseline(t *testing.T) {
	for _, format := range []string{"json", "sarif"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "隐私 政策.md"), broken)
		report, _ := check(t, dir, "--format", format, "隐私 政策.md")
		write(t, filepath.Join(dir, "base"), report)

		out, status := check(t, dir, "--baseline", "base", "--fail-on", "warning", "隐私 政策.md")
		if status != exitFine || !strings.Contains(out, "警告（基线已有）") {
			t.Errorf("%s: status %d with its own baseline: %s", format, status, out)
		}
		write(t, filepath.Join(dir, "隐私 政策.md"), "# 前言\n\n新的一段。\n\n"+broken+"\n## 二、其他\n\n请登陆后再次登陆。\n")
		out, status = check(t, dir, "--baseline", "base", "--fail-on", "warning", "--format", "json", "隐私 政策.md")
		var got checkResult
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		known, fresh := 0, 0
		for _, f := range got.Files[0].Findings {
			if f.Rule == "drafting/typo" && f.Known {
				known++
			} else if f.Rule == "drafting/typo" {
				fresh++
			}
		}
		if status != exitFindings || known != 1 || fresh != 2 {
			t.Errorf("%s: status %d, %d known and %d new typos, want 1 and 2", format, status, known, fresh)
		}
	}
}

func TestCheckJSONHasALineForEachFile(t *testing.T) {
	paths := files(t, broken, "# 甲&乙隐私政策\n\n请登陆。\n")
	out, _ := check(t, filepath.Dir(paths[0]), "--format", "json", paths[0], paths[1])
	var got checkResult
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out, "\n")
	if len(got.Files) != 2 || len(lines) != 5 || !strings.Contains(lines[2], "甲&乙") || got.Files[1].File != paths[1] {
		t.Errorf("%d files in %d lines, want 2 in 5, the second with its title", len(got.Files), len(lines))
	}
}

// What one policy lacks is not known of another, though a finding on a whole policy
// has the same fingerprint in both.
func TestBaselineTellsFilesApart(t *testing.T) {
	for _, format := range []string{"json", "sarif"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "a.md"), sound)
		write(t, filepath.Join(dir, "b.md"), sound)
		report, _ := check(t, dir, "--format", format, "a.md")
		write(t, filepath.Join(dir, "base"), report)
		if _, status := check(t, dir, "--baseline", "base", "./a.md", "b.md"); status != exitFindings {
			t.Errorf("%s: the findings on b.md are taken for those on a.md", format)
		}
		report, _ = check(t, dir, "--format", format, "a.md", "b.md")
		write(t, filepath.Join(dir, "base"), report)
		if _, status := check(t, dir, "--baseline", "base", "b.md", "a.md"); status != exitFine {
			t.Errorf("%s: findings on two files are not known again", format)
		}
	}
}

// A file without findings is in the report too: it does not take those of another.
func TestBaselineOfFileWithoutFindings(t *testing.T) {
	const early = "1999-01-01" // drafting rules alone
	for _, format := range []string{"json", "sarif"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "a.md"), broken)
		write(t, filepath.Join(dir, "b.md"), sound)
		report, _ := check(t, dir, "--as-of", early, "--format", format, "a.md", "b.md")
		write(t, filepath.Join(dir, "base"), report)
		write(t, filepath.Join(dir, "b.md"), broken)
		if _, status := check(t, dir, "--as-of", early, "--baseline", "base", "--fail-on", "warning", "b.md"); status != exitFindings {
			t.Errorf("%s: the typo of a.md is taken for that of b.md", format)
		}
	}
}

// A baseline written with a baseline still has what was known then.
func TestBaselineOfBaseline(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.md"), broken)
	first, _ := check(t, dir, "--format", "sarif", "a.md")
	write(t, filepath.Join(dir, "base"), first)
	second, _ := check(t, dir, "--format", "sarif", "--baseline", "base", "a.md")
	if !strings.Contains(second, `"baselineState": "unchanged"`) || strings.Contains(second, `"baselineState": "new"`) {
		t.Error("the results are not marked as unchanged")
	}
	write(t, filepath.Join(dir, "base"), second)
	if _, status := check(t, dir, "--baseline", "base", "--fail-on", "warning", "a.md"); status != exitFine {
		t.Errorf("status %d with the second baseline", status)
	}
}

func TestBrokenBaseline(t *testing.T) {
	path := files(t, sound)[0]
	for text, want := range map[string]string{
		"{\n\"files\": [}":          "line 2",
		"{\n\n\"files\": \"none\"}": "line 3",
		"{}":                        "want the JSON or SARIF of a check",
		"":                          "unexpected end",
	} {
		base := filepath.Join(t.TempDir(), "base")
		write(t, base, text)
		var out bytes.Buffer
		status, err := run([]string{"check", "--baseline", base, path}, nil, &out)
		if status != exitFailed || err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), base) {
			t.Errorf("baseline %q: status %d, %v, want %q", text, status, err, want)
		}
	}
	if status, err := run([]string{"check", "--baseline", path + "x", path}, nil, &bytes.Buffer{}); status != exitFailed || err == nil {
		t.Errorf("absent baseline: status %d, %v", status, err)
	}
}

// Many files come out in the order they were given.
func TestCheckKeepsOrder(t *testing.T) {
	texts := make([]string, 20)
	for i := range texts {
		texts[i] = broken
	}
	paths := files(t, texts...)
	out, _ := check(t, filepath.Dir(paths[0]), paths...)
	at := -1
	for _, path := range paths {
		next := strings.Index(out, path+"：")
		if next <= at {
			t.Fatalf("%s stands at %d, after %d", path, next, at)
		}
		at = next
	}
}

func TestFileName(t *testing.T) {
	for uri, want := range map[string]string{
		"docs/a.md":        "docs/a.md",
		"%E7%94%B2%20b.md": "甲 b.md",
		"file:///srv/a.md": "/srv/a.md",
		"file:///C:/a.md":  "C:/a.md",
		"./a.md":           "a.md",
	} {
		if got := fileName(uri); got != want {
			t.Errorf("fileName(%q) = %q, want %q", uri, got, want)
		}
	}
}
