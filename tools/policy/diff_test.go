package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"clausewright/core"
)

const (
	diffOld = "# 示例隐私政策\n\n## 一、收集\n\n您注册时，我们收集您的手机号码，用于创建账号。\n"
	diffNew = "# 示例隐私政策\n\n## 一、收集\n\n您注册时，我们收集您的手机号码、声纹，用于创建账号。\n"
)

func TestDiffForms(t *testing.T) {
	paths := files(t, diffOld, diffNew)
	for _, c := range []struct {
		args []string
		want []string
		not  string
	}{
		{nil, []string{"重大变更 1 项", "M04 新增收集：声纹", "{+、声纹+}"}, "【弹窗】"},
		{[]string{"--notice"}, []string{"M04 新增收集：声纹", "【弹窗】", "【生效日期】"}, ""},
		{[]string{"--notice", "--effective", "2026-12-24"}, []string{"2026年12月24日"}, "【生效日期】"},
		{[]string{"--format", "html"}, []string{"<!doctype html>", "<ins>、声纹</ins>"}, `id="notice"`},
		{[]string{"--format", "html", "--notice"}, []string{`id="notice"`}, ""},
		{[]string{"--format", "json"}, []string{`"category": "M04"`, `"duties": [`}, `"popup"`},
		{[]string{"--format", "json", "--notice"}, []string{`"popup": [`}, ""},
		{[]string{"--as-of", "2020-01-01"}, []string{"{+、声纹+}"}, "重大变更"},
	} {
		args := append([]string{"diff", paths[0], paths[1], "--as-of", "2026-11-21"}, c.args...)
		var out bytes.Buffer
		status, err := run(args, strings.NewReader(""), &out)
		if err != nil || status != exitFindings {
			t.Fatalf("%v: status %d, error %v", c.args, status, err)
		}
		for _, want := range c.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%v: no %q in\n%s", c.args, want, out.String())
			}
		}
		if c.not != "" && strings.Contains(out.String(), c.not) {
			t.Errorf("%v: %q in\n%s", c.args, c.not, out.String())
		}
	}
}

// The JSON is the contract's, the notice one field more.
func TestDiffJSONIsTheContract(t *testing.T) {
	paths := files(t, diffOld, diffNew)
	var out bytes.Buffer
	if _, err := run([]string{"diff", paths[0], paths[1], "--as-of", "2026-11-21", "--format", "json", "--notice"}, strings.NewReader(""), &out); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Summary  map[string]int
		Renames  []core.Rename
		Changes  []core.Change
		Material []core.Material
		Notice   core.NoticeResponse
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Summary["changed"] != 1 || got.Renames == nil || len(got.Changes) != 1 || len(got.Material) != 1 || len(got.Notice.Popup) == 0 {
		t.Errorf("diff = %+v", got)
	}
}

func TestDiffRefuses(t *testing.T) {
	paths := files(t, diffOld, diffNew)
	for want, args := range map[string][]string{
		"--effective": {"--effective", "soon"},
		"as-of":       {"--as-of", "soon"},
		"--format":    {"--format", "sarif"},
	} {
		status, err := run(append([]string{"diff", paths[0], paths[1]}, args...), strings.NewReader(""), &bytes.Buffer{})
		if status != exitFailed || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: status %d, error %v", args, status, err)
		}
	}
}
