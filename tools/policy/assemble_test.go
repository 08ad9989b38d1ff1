package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// printed runs one command and returns what it printed, its status and its error.
func printed(run func([]string, *strings.Reader, *bytes.Buffer) (int, error), stdin string, args ...string) (string, int, error) {
	var out bytes.Buffer
	status, err := run(args, strings.NewReader(stdin), &out)
	return out.String(), status, err
}

func profileCommand(args []string, in *strings.Reader, out *bytes.Buffer) (int, error) {
	return runProfile(args, in, out)
}

func assembleCommand(args []string, in *strings.Reader, out *bytes.Buffer) (int, error) {
	return runAssemble(args, in, out)
}

func exportCommand(args []string, in *strings.Reader, out *bytes.Buffer) (int, error) {
	return runExport(args, in, out)
}

func TestProfileCommand(t *testing.T) {
	names, status, err := printed(profileCommand, "", "--list-presets")
	if err != nil || status != exitFine || strings.Count(names, "\n") != 4 || !strings.Contains(names, "语音房直播") {
		t.Errorf("--list-presets: %q, %d, %v", names, status, err)
	}
	preset, _, err := printed(profileCommand, "", "--preset", "一对一视频聊天")
	if err != nil || !json.Valid([]byte(preset)) {
		t.Fatalf("--preset: %v", err)
	}
	checked, status, err := printed(profileCommand, preset, "--check", "-")
	if err != nil || status != exitFine || !strings.Contains(checked, "0 项待答") {
		t.Errorf("--check of a preset: %q, %d, %v", checked, status, err)
	}
	checked, status, err = printed(profileCommand, `{"version": 1, "colour": 1}`, "--check", "-")
	if err != nil || status != exitFindings || !strings.Contains(checked, "colour 没有这个字段") || !strings.Contains(checked, "待答: app_name") {
		t.Errorf("--check of a wrong one: %q, %d, %v", checked, status, err)
	}
	schema, _, err := printed(profileCommand, "", "--schema")
	if err != nil || !json.Valid([]byte(schema)) {
		t.Errorf("--schema: %v", err)
	}
	for _, args := range [][]string{nil, {"--preset", "none"}, {"--schema", "--list-presets"}, {"--check", "no-such-file"}, {"x", "--schema"}} {
		if _, status, err := printed(profileCommand, "", args...); err == nil || status != exitFailed {
			t.Errorf("profile %v: %d, %v, want a failure", args, status, err)
		}
	}
}

func TestAssembleCommand(t *testing.T) {
	preset, _, err := printed(profileCommand, "", "--preset", "web-chat")
	if err != nil {
		t.Fatal(err)
	}
	text, status, err := printed(assembleCommand, preset, "--profile", "-")
	if err != nil || status != exitFine || !strings.HasPrefix(text, "# 话渡隐私政策\n") {
		t.Errorf("assemble: %.40q, %d, %v", text, status, err)
	}
	dir := filepath.Join(t.TempDir(), "new")
	listed, _, err := printed(assembleCommand, strings.Replace(preset, `"app_name": "话渡",`, "", 1), "--profile", "-", "--with", "all", "--format", "html", "-o", dir)
	if err != nil || !strings.Contains(listed, "待答: app_name（产品名称）") {
		t.Errorf("assemble -o: %q, %v", listed, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) < 5 {
		t.Fatalf("%d files, %v", len(entries), err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil || !bytes.HasPrefix(data, []byte("<!doctype html>")) {
			t.Errorf("%s is no page: %v", e.Name(), err)
		}
	}
	for _, args := range [][]string{nil, {"--profile", "no-such-file"}, {"--profile", "-", "--with", "all"}, {"--profile", "-", "--format", "pdf"}, {"--profile", "-", "x"}} {
		if _, status, err := printed(assembleCommand, preset, args...); err == nil || status != exitFailed {
			t.Errorf("assemble %v: %d, %v, want a failure", args, status, err)
		}
	}
}

func TestExportCommand(t *testing.T) {
	page, status, err := printed(exportCommand, sound, "-")
	if err != nil || status != exitFine || !strings.Contains(page, "<p>请登录。</p>") {
		t.Errorf("export: %q, %d, %v", page, status, err)
	}
	path := filepath.Join(t.TempDir(), "out.txt")
	if _, _, err := printed(exportCommand, sound, "-", "--format", "txt", "-o", path); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), "\n请登录。\n") {
		t.Errorf("export -o: %q, %v", data, err)
	}
	for _, args := range [][]string{nil, {"-", "-"}, {"-", "--format", "pdf"}} {
		if _, status, err := printed(exportCommand, sound, args...); err == nil || status != exitFailed {
			t.Errorf("export %v: %d, %v, want a failure", args, status, err)
		}
	}
}
