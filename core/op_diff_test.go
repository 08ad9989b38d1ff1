package core_test

import (
	"encoding/json"
	"strings"
	"testing"

	"clausewright/core"
)

func TestDiffJSON(t *testing.T) {
	res, err := core.Diff(core.DiffRequest{
		Old: "开头。\n\n一、答复\n\n我们在15个工作日内答复(书面)。\n",
		New: "开头。\n\n一、答复\n\n我们在三十日内答复（书面）。\n\n二、更新\n\n另行通知。\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(res, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
 "summary": {
  "added": 1,
  "changed": 1,
  "cosmetic": 0,
  "deleted": 0,
  "merged": 0,
  "moved": 0,
  "moved-changed": 0,
  "renumbered": 0,
  "same": 1,
  "split": 0
 },
 "unrelated": false,
 "renames": [],
 "changes": [
  {
   "kind": "changed",
   "cosmetic": false,
   "old": [
    {
     "heading": "答复",
     "number": "一、",
     "range": {
      "start": {
       "line": 3,
       "column": 1,
       "offset": 11,
       "utf16": 5
      },
      "end": {
       "line": 6,
       "column": 1,
       "offset": 69,
       "utf16": 29
      },
      "text": "一、答复\n\n我们在15个工作日内答复(书面)。\n"
     }
    }
   ],`
	if !strings.HasPrefix(string(got), want) {
		t.Errorf("Diff = %s\nwant it to begin with %s", got, want)
	}
	var marks strings.Builder
	for _, s := range res.Changes[0].Segments {
		marks.WriteString(s.Op + map[bool]string{true: "~", false: ""}[s.Cosmetic] + " " + s.Text + "|")
	}
	const segments = "equal 一、答复\n\n我们在|delete 15个工作日|insert 三十日|equal 内答复|delete~ (|insert~ （|equal 书面|delete~ )|insert~ ）|equal 。\n|insert~ \n|"
	if marks.String() != segments {
		t.Errorf("segments = %s, want %s", marks.String(), segments)
	}
	if added := res.Changes[1]; added.Kind != "added" || len(added.Old) != 0 || *added.New[0].Heading != "更新" {
		t.Errorf("second change = %+v, want 更新 added", added)
	}
}

func TestDiffHasNoNull(t *testing.T) {
	res, err := core.Diff(core.DiffRequest{Old: "甲。\n", New: "一、乙\n\n丙。\n"})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	for _, null := range []string{`"old":null`, `"new":null`, `"segments":null`, `"rows":null`, `"changes":null`, `"renames":null`, `"material":null`} {
		if strings.Contains(string(data), null) {
			t.Errorf("Diff writes %s", null)
		}
	}
}

func TestDiffRows(t *testing.T) {
	const head = "一、权限\n\n| 权限 | 用途 |\n|---|---|\n"
	res, err := core.Diff(core.DiffRequest{
		Old: head + "| 相机 | 拍照、扫码 |\n| 位置 | 附近的人 |\n",
		New: head + "| 麦克风 | 通话 |\n| 相机 | 拍照、录像 |\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(res.Changes[0].Rows)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"key":"麦克风","kind":"added","old":"","new":"| 麦克风 | 通话 |","deleted":[],"added":[]},` +
		`{"key":"相机","kind":"changed","old":"| 相机 | 拍照、扫码 |","new":"| 相机 | 拍照、录像 |","deleted":["扫码"],"added":["录像"]},` +
		`{"key":"位置","kind":"deleted","old":"| 位置 | 附近的人 |","new":"","deleted":[],"added":[]}]`
	if string(got) != want {
		t.Errorf("rows = %s, want %s", got, want)
	}
}

func TestDiffText(t *testing.T) {
	res, err := core.DiffText(core.DiffTextRequest{Old: "一、甲\n\n15天。\n", New: "一、甲\n\n30天。\n", OldName: "a", NewName: "b"})
	if err != nil {
		t.Fatal(err)
	}
	if res.Changes != 1 || !strings.Contains(res.Text, "[-15-]{+30+}天。") {
		t.Errorf("DiffText = %+v, want one change of 15 to 30", res)
	}
	if _, err := core.DiffText(core.DiffTextRequest{Width: -1}); core.CodeOf(err) != core.BadRequest {
		t.Errorf("DiffText with a negative width = %v, want a bad request", err)
	}
}
