package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	broken = "# 示例隐私政策\n\n## 一、账号\n\n请登陆，您继续使用即视为同意。\n"
	sound  = "# 示例隐私政策\n\n## 一、账号\n\n请登录。\n"
)

// files writes texts into a folder of its own and returns their paths.
func files(t *testing.T, texts ...string) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i, text := range texts {
		path := filepath.Join(dir, string(rune('a'+i))+".md")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func TestExitStatus(t *testing.T) {
	paths := files(t, broken, sound)
	bad, good := paths[0], paths[1]
	for _, c := range []struct {
		name  string
		args  []string
		stdin string
		want  int
		err   string // part of the message
	}{
		{"no command", nil, "", exitFailed, "no command"},
		{"unknown command", []string{"chekc"}, "", exitFailed, `"chekc"`},
		{"help", []string{"help"}, "", exitFine, ""},
		{"errors found", []string{"check", bad}, "", exitFindings, ""},
		{"never fails", []string{"check", "--fail-on", "never", bad}, "", exitFine, ""},
		{"flags after the file", []string{"check", bad, "--fail-on", "never"}, "", exitFine, ""},
		{"standard input", []string{"check", "-", "--fail-on=never"}, broken, exitFine, ""},
		{"no file", []string{"check"}, "", exitFailed, "no FILE"},
		{"absent file", []string{"check", bad + "x"}, "", exitFailed, "no such file"},
		{"bad date", []string{"check", "--as-of", "2026-13-01", bad}, "", exitFailed, "2026-13-01"},
		{"bad format", []string{"check", "--format", "xml", bad}, "", exitFailed, "xml"},
		{"unknown rule", append([]string{"check", bad}, "--rule", "no-such=off"), "", exitFailed, "no such rule"},
		{"malformed rule", append([]string{"check", bad}, "--rule", "x=on"), "", exitFailed, "ID=off"},
		{"warnings pass, before all law", []string{"check", bad, "--as-of", "1999-01-01"}, "", exitFine, ""},
		{"warnings fail", []string{"check", bad, "--as-of", "1999-01-01", "--fail-on", "warning"}, "", exitFindings, ""},
		{"broken profile", []string{"check", bad, "--profile", bad}, "", exitFailed, "profile"},
		{"binary", []string{"check", "-"}, "%PDF-1.7\x00\x01", exitFailed, "PDF"},
		{"differences", []string{"diff", bad, good}, "", exitFindings, ""},
		{"no differences", []string{"diff", good, good}, "", exitFine, ""},
		{"one side", []string{"diff", good}, "", exitFailed, "OLD and NEW"},
		{"parse", []string{"parse", good}, "", exitFine, ""},
		{"parse two", []string{"parse", good, bad}, "", exitFailed, "one FILE"},
		{"rules", []string{"rules"}, "", exitFine, ""},
	} {
		var out bytes.Buffer
		got, err := run(c.args, strings.NewReader(c.stdin), &out)
		if got != c.want {
			t.Errorf("%s: exit status %d (%v), want %d", c.name, got, err, c.want)
		}
		if (err != nil) != (c.want == exitFailed) || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.err)
		}
		if err == nil && out.Len() == 0 {
			t.Errorf("%s: nothing printed", c.name)
		}
	}
}

// TestCheckJSON holds the JSON of check to the names of the contract.
func TestCheckJSON(t *testing.T) {
	path := files(t, broken)[0]
	var out bytes.Buffer
	if _, err := run([]string{"check", "--format", "json", "--as-of", "2026-11-21", path}, nil, &out); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Files []map[string]any `json:"files"`
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Files) != 1 {
		t.Fatalf("%d files, want 1", len(got.Files))
	}
	file := got.Files[0]
	wantKeys(t, "file", file, "file", "title", "documentKind", "asOf", "requirements", "findings")
	requirement := file["requirements"].([]any)[0].(map[string]any)
	wantKeys(t, "requirement", requirement, "id", "status", "severity", "reason", "evidence")
	found := false
	for _, f := range file["findings"].([]any) {
		finding := f.(map[string]any)
		if finding["rule"] != "no-continued-use-consent" {
			continue
		}
		found = true
		wantKeys(t, "finding", finding, "rule", "severity", "message", "range", "related", "fingerprint", "sources", "fixes")
		place := finding["range"].(map[string]any)
		wantKeys(t, "range", place, "start", "end", "text")
		wantKeys(t, "position", place["start"].(map[string]any), "line", "column", "offset", "utf16")
		wantKeys(t, "source", finding["sources"].([]any)[0].(map[string]any), "id", "title", "article")
		fix := finding["fixes"].([]any)[0].(map[string]any)
		wantKeys(t, "fix", fix, "title", "edits")
		wantKeys(t, "edit", fix["edits"].([]any)[0].(map[string]any), "range", "text")
	}
	if !found {
		t.Error("the finding looked at is not there")
	}
}

func wantKeys(t *testing.T, what string, object map[string]any, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if _, there := object[key]; !there {
			t.Errorf("%s has no %q", what, key)
		}
	}
}

// TestCheckWithProfile expects facts that the text does not have.
func TestCheckWithProfile(t *testing.T) {
	paths := files(t, sound, `{"version": 1, "app_name": "星桥"}`)
	var out bytes.Buffer
	if _, err := run([]string{"check", paths[0], "--profile", paths[1]}, nil, &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "事实里的产品名称“星桥”") {
		t.Errorf("check with a profile:\n%s\nwant a finding on the name", out.String())
	}
}

func TestParseText(t *testing.T) {
	path := files(t, broken)[0]
	var out bytes.Buffer
	if _, err := run([]string{"parse", "--format", "text", path}, nil, &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != broken {
		t.Errorf("parse --format text = %q, want the file itself", out.String())
	}
}
