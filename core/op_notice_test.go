package core_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"clausewright/core"
)

const (
	noticeOld = "# 萤火语音隐私政策\n\n## 一、收集\n\n您注册时，我们收集您的手机号码，用于创建账号。\n\n## 二、存储\n\n聊天记录保存30日，到期删除。\n"
	noticeNew = "# 萤火语音隐私政策\n\n## 一、收集\n\n您注册时，我们收集您的手机号码、声纹，用于创建账号。\n\n## 二、存储\n\n聊天记录保存180日，到期删除。\n"
)

func TestDiffMaterialJSON(t *testing.T) {
	res, err := core.Diff(core.DiffRequest{Old: noticeOld, New: noticeNew, AsOf: "2026-03-10"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(res.Material[0])
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"category":"M04","slug":"sensitive-added","title":"新增敏感个人信息","titleEn":"Sensitive information added",` +
		`"effects":["N","S"],"direction":"wider","changes":[0],"reason":"新增收集：声纹",` +
		`"sources":[{"id":"pipl","title":"中华人民共和国个人信息保护法","article":"第二十九条"},{"id":"pipl","title":"中华人民共和国个人信息保护法","article":"第三十条"}],` +
		`"old":[],"new":[{"start":{"line":5,"column":17,"offset":93,"utf16":37},"end":{"line":5,"column":19,"offset":99,"utf16":39},"text":"声纹"}]}`
	if string(got) != want {
		t.Errorf("material = %s\nwant %s", got, want)
	}
	if len(res.Material) != 2 || res.Material[1].Category != "M13" {
		t.Errorf("material = %+v, want M04 and M13", res.Material)
	}
}

// Without a day nothing is said of the law; before the law of the day there is none.
func TestMaterialByDay(t *testing.T) {
	for day, want := range map[string]string{"": "", "2020-06-01": "", "2023-01-01": "M04 M13N", "2026-01-01": "M04 M13NC"} {
		res, err := core.Diff(core.DiffRequest{Old: noticeOld, New: noticeNew, AsOf: day})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range res.Material {
			if m.Category == "M13" {
				m.Category += strings.Join(m.Effects, "")
			}
			got = append(got, m.Category)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("as of %q: %v, want %s", day, got, want)
		}
	}
}

func TestDutiesOfDifference(t *testing.T) {
	req := core.DiffRequest{
		Old:  "# 示例隐私政策\n\n生效日期：2021年6月1日\n\n## 一、定义\n\n个人敏感信息：指一旦泄露可能危害人身安全的个人信息，包括身份证号码。\n",
		New:  "# 示例隐私政策\n\n生效日期：2022年6月1日\n\n## 一、定义\n\n敏感个人信息：指一旦泄露容易使人格尊严受到侵害的个人信息，包括生物识别信息。\n",
		AsOf: "2022-06-01", Duties: true,
	}
	res, err := core.Diff(req)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(res.Duties, func(d core.DutyChange) bool { return d.ID == "definitions-current" })
	if i < 0 {
		t.Fatalf("no definitions-current among %+v", res.Duties)
	}
	if d := res.Duties[i]; d.Old == "met" || d.New != "met" || d.Since != "2021-11-01" || len(d.Changes) == 0 {
		t.Errorf("definitions-current = %+v, want it brought by the law of 2021-11-01", d)
	}
}

func TestNoticeTellsEveryMaterialChange(t *testing.T) {
	req := core.NoticeRequest{Old: noticeOld, New: noticeNew, AsOf: "2026-03-10", Effective: "2026-04-01"}
	res, err := core.DraftNotice(req)
	if err != nil {
		t.Fatal(err)
	}
	for name, lines := range map[string][]core.NoticeLine{"popup": res.Popup, "message": res.Message} {
		var told []int
		for _, l := range lines {
			told = append(told, l.Material...)
			if (len(l.Changes) == 0) != (len(l.Material) == 0) {
				t.Errorf("%s: %q is linked to changes %v and material %v", name, l.Text, l.Changes, l.Material)
			}
		}
		if !slices.Equal(told, []int{0, 1}) {
			t.Errorf("%s tells of %v, want both material changes", name, told)
		}
	}
	if len(res.Asks) != 2 || res.Asks[0].Effect != "C" || res.Asks[1].Effect != "S" {
		t.Errorf("asks = %+v, want C of the period and S of the voiceprint", res.Asks)
	}
	if text := res.Popup[0].Text; !strings.Contains(text, "2026年4月1日") {
		t.Errorf("the pop-up begins with %q, want the day it takes effect", text)
	}
}

func TestNoticeWarnings(t *testing.T) {
	const dated = "# 萤火语音隐私政策\n\n更新日期：2026年4月1日\n生效日期：2026年5月1日\n\n请登录。\n"
	for _, c := range []struct {
		name, new, effective, want string
	}{
		{"no day", noticeNew, "", "没有给出生效日期"},
		{"no time after the notice", noticeNew, "2026-03-10", "没有时间"},
		{"no time after the update", dated, "2026-04-01", "不晚于新版正文写的更新日期2026-04-01"},
		{"another day than printed", dated, "2026-06-01", "正文写的生效日期是2026-05-01"},
		{"consent", noticeNew, "2026-04-01", "继续使用不算同意"},
		{"nothing found", noticeOld + "\n谢谢。\n", "2026-04-01", "没有发现重大变更"},
	} {
		res, err := core.DraftNotice(core.NoticeRequest{Old: noticeOld, New: c.new, AsOf: "2026-03-10", Effective: c.effective})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(res.Warnings, "\n"), c.want) {
			t.Errorf("%s: warnings %q, want %q among them", c.name, res.Warnings, c.want)
		}
	}
	fine, err := core.DraftNotice(core.NoticeRequest{Old: noticeOld, New: noticeOld + "\n我们新申请日历权限。\n", AsOf: "2026-03-10", Effective: "2026-05-01"})
	if err != nil || len(fine.Warnings) != 0 {
		t.Errorf("warnings %q (%v), want none", fine.Warnings, err)
	}
}

func TestNoticeAndRedlineRefuse(t *testing.T) {
	for name, err := range map[string]error{
		"as-of":     second(core.DraftNotice(core.NoticeRequest{AsOf: "today"})),
		"effective": second(core.DraftNotice(core.NoticeRequest{AsOf: "2026-01-01", Effective: "2026-02-30"})),
		"format":    second(core.DraftNotice(core.NoticeRequest{AsOf: "2026-01-01", Format: "pdf"})),
		"redline":   second(core.Redline(core.RedlineRequest{AsOf: ""})),
		"diff":      second(core.Diff(core.DiffRequest{AsOf: "2026"})),
		"text":      second(core.DiffText(core.DiffTextRequest{AsOf: "2026"})),
	} {
		if core.CodeOf(err) != core.BadRequest {
			t.Errorf("%s: error %v, want a bad request", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestRedlineWithNotice(t *testing.T) {
	for _, notice := range []bool{false, true} {
		res, err := core.Redline(core.RedlineRequest{Old: noticeOld, New: noticeNew, OldName: "a", NewName: "b", AsOf: "2026-03-10", Notice: notice})
		if err != nil {
			t.Fatal(err)
		}
		if res.Changes != 2 || strings.Contains(res.HTML, `id="notice"`) != notice || !strings.Contains(res.HTML, "<ins>、声纹</ins>") {
			t.Errorf("notice %v: %d changes, page %s", notice, res.Changes, res.HTML)
		}
	}
}

// Guardians are asked whatever their wards are, where the product lets children in.
func TestNoticeAsksGuardians(t *testing.T) {
	const minors = "\n## 三、儿童\n\n不满十四周岁的儿童，应当在监护人同意后使用本产品。\n"
	for suffix, want := range map[string]bool{minors: true, "": false} {
		res, err := core.DraftNotice(core.NoticeRequest{Old: noticeOld + suffix, New: noticeNew + suffix, AsOf: "2026-03-10"})
		if err != nil {
			t.Fatal(err)
		}
		asked := slices.ContainsFunc(res.Asks, func(a core.NoticeAsk) bool { return a.Effect == "G" && a.When != "" && len(a.Material) == 2 })
		if asked != want {
			t.Errorf("with %q guardians are asked: %v, want %v", suffix, asked, want)
		}
	}
}
