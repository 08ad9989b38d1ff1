package project

import (
	"reflect"
	"strings"
	"testing"
)

const second = `{
  "version": 2,
  "name": "云枝",
  "text": "# 云枝隐私政策\n",
  "annexes": [{"file": "SDK 清单.md", "text": "# 附件一\n"}],
  "profile": {"version": 1, "app_name": "云枝"},
  "assembled": "底稿",
  "versions": [{"label": "送审稿", "date": "2026-03-01T08:30:00.000Z", "hash": null, "text": "旧文"}],
  "suppressed": [{"fingerprint": "f1", "rule": "r", "words": "w", "reason": "另有约定", "until": ""}]
}
`

func TestRead(t *testing.T) {
	got, err := Read([]byte(second))
	if err != nil {
		t.Fatal(err)
	}
	assembled := "底稿"
	want := Project{
		Name: "云枝", Text: "# 云枝隐私政策\n", Annexes: []Annex{{"SDK 清单.md", "# 附件一\n"}},
		Profile: `{"version": 1, "app_name": "云枝"}`, Assembled: &assembled,
		Versions:   []Saved{{Label: "送审稿", Date: "2026-03-01T08:30:00.000Z", Text: "旧文"}},
		Suppressed: []Suppression{{"f1", "r", "w", "另有约定", ""}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("Read = %+v, want %+v", got, want)
	}
}

// first is second in the format before annexes, with nothing in it.
const first = `{"version": 1, "name": "", "text": "甲。", "profile": null, "assembled": null, "versions": [], "suppressed": []}`

func TestReadFirstFormat(t *testing.T) {
	got, err := Read([]byte(first))
	if err != nil || got.Text != "甲。" || got.Profile != "" || got.Annexes != nil || got.Assembled != nil {
		t.Errorf("Read = %+v, %v", got, err)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"broken JSON", second[:len(second)-20], "line 9: unexpected end"},
		{"another type", strings.Replace(second, `"text": "# 云枝隐私政策\n"`, `"text": 3`, 1), "line 4: "},
		{"newer", strings.Replace(second, `"version": 2`, `"version": 3, "shape": 1`, 1), "format 3 is newer than this program, which knows 2"},
		{"no version", `{}`, "version: want a whole number"},
		{"half a version", `{"version": 1.5}`, "version: want a whole number"},
		{"unknown field", strings.Replace(second, `"name"`, `"colour": 1, "name"`, 1), `unknown field "colour"`},
		{"no text", strings.Replace(first, `"text": "甲。", `, "", 1), "text: missing"},
		{"no profile", strings.Replace(first, `"profile": null, `, "", 1), "profile: missing"},
		{"annexes too early", strings.Replace(first, `"text"`, `"annexes": [], "text"`, 1), "annexes: format 1 has none"},
		{"annexes missing", strings.Replace(first, `"version": 1`, `"version": 2`, 1), "annexes: missing"},
		{"two annexes of one name", strings.Replace(second, `"annexes": [`, `"annexes": [{"file": "SDK 清单.md", "text": ""}, `, 1), "annexes[1].file"},
		{"more behind it", first + "{}", "after top-level value"},
		{"a list", "[]", "line 1: "},
	} {
		_, err := Read([]byte(c.src))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want %q in one line", c.name, err, c.want)
		}
	}
}

func TestIs(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"a.clausewright.json", "not JSON at all", true},
		{"A.CLAUSEWRIGHT.JSON", first, true},
		{"-", "\n" + second, true},
		{"a.json", first, true},
		{"a.json", `{"version": 1, "app_name": "云枝"}`, false},
		{"a.md", "{", false},
		{"a.md", "", false},
	} {
		if got := Is(c.name, []byte(c.src)); got != c.want {
			t.Errorf("Is(%q, %q) = %v, want %v", c.name, c.src, got, c.want)
		}
	}
}
