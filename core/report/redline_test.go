package report

import (
	"slices"
	"strings"
	"testing"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/notice"
	"clausewright/core/policy"
	"clausewright/core/testkit"

	"golang.org/x/net/html"
)

// redlineOf compares two texts as of a day, with the notice.
func redlineOf(old, new string, effective law.Date) Redline {
	r := diff.Compare(policy.Parse(old), policy.Parse(new))
	const day law.Date = "2026-03-10"
	reading := material.Read(r, day)
	draft := notice.Write(notice.Request{Result: r, Reading: reading, Day: day, Effective: effective})
	return Redline{
		Program: "1.2.3", LawDate: "2026-11-21", AsOf: string(day), Effective: string(effective),
		OldName: "旧.md", NewName: "新.md", Result: r, Material: reading.Changes, Notice: &draft,
	}
}

func TestRedlineGoldens(t *testing.T) {
	testkit.Run(t, "testdata/redline/*.txtar", func(t *testing.T, g *testkit.Golden) {
		old, new := g.Input("old.md"), g.Input("new.md")
		effective := law.Date("2026-04-01")
		if g.Name == "nothing_material" {
			effective = ""
		}
		r := redlineOf(old, new, effective)
		sources := []law.Citation{{Source: "pipl", Article: "第十七条"}}
		r.Duties = []DutyChange{
			{ID: "retention-period-stated", Title: "写明保存期限", Old: "met", New: "missing", Sources: sources},
			{ID: "definitions-current", Title: "定义与现行法一致", Old: "met", New: "met", Since: "2021-11-01", Changes: []int{0}, Sources: sources},
			{ID: "sdk-list-present", Title: "列明第三方 SDK", Old: "missing", New: "met", Changes: []int{0}, Sources: sources},
		}
		_, page, _ := strings.Cut(r.HTML(), "<body>\n")
		g.WantAny(map[string]string{
			"html":     page,
			"text":     DiffText{OldName: r.OldName, NewName: r.NewName, Width: 60, Material: r.Material, Duties: r.Duties}.Write(r.Result),
			"notice":   NoticeText(*r.Notice, false),
			"markdown": NoticeText(*r.Notice, true),
		})
	})
}

// redlineElements and redlineAttributes are those a redline has besides a sheet's.
var (
	redlineElements   = append(strings.Fields("nav a ins del details summary"), ourElements...)
	redlineAttributes = append(strings.Fields("href id"), ourAttributes...)
)

func TestHostileWordsInRedline(t *testing.T) {
	for _, words := range hostile {
		old := "# " + words + "\n\n## 一、" + words + "\n\n我们收集您的手机号码。" + words + "\n\n## 二、不变\n\n" + words + "。\n"
		new := strings.Replace(old, "手机号码", "手机号码、"+words+"、声纹", 1)
		r := redlineOf(old, new, "2026-04-01")
		r.OldName, r.NewName = words, words
		r.Duties = []DutyChange{{ID: words, Title: words, Old: "met", New: "missing"}}
		for _, page := range []string{r.HTML(), NoticeHTML(*r.Notice)} {
			checkNodes(t, words, page)
		}
		for _, out := range []string{NoticeText(*r.Notice, false), NoticeText(*r.Notice, true)} {
			for _, bad := range []string{"\u202e", "\u2066", "\x00", "\x1b", "\r"} {
				if strings.Contains(out, bad) {
					t.Errorf("%q reaches the notice for %q", bad, words)
				}
			}
		}
	}
}

// checkNodes holds that words made no node of a page.
func checkNodes(t *testing.T, words, page string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode || n.Type == html.ElementNode && !slices.Contains(redlineElements, n.Data) {
			t.Errorf("%q made the node %q", words, n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(redlineAttributes, a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "#c") {
				t.Errorf("%q made the attribute %s=%q of %s", words, a.Key, a.Val, n.Data)
			}
		}
	}
	for _, bad := range []string{"\u202e", "\u2066", "\x00", "\x1b", "<script", "@import", "url("} {
		if strings.Contains(page, bad) {
			t.Errorf("%q came through for %q", bad, words)
		}
	}
}

// Every change has its place on the page, and every link leads to one.
func TestRedlineLinks(t *testing.T) {
	archive := testkit.Inputs(t, "testdata/redline/update.txtar", "old.md")
	r := redlineOf(archive[0], testkit.Inputs(t, "testdata/redline/update.txtar", "new.md")[0], "")
	root, err := html.Parse(strings.NewReader(r.HTML()))
	if err != nil {
		t.Fatal(err)
	}
	ids, linked := map[string]bool{}, map[string]bool{}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				if ids[a.Val] {
					t.Errorf("two elements are %s", a.Val)
				}
				ids[a.Val] = true
			case "href":
				linked[strings.TrimPrefix(a.Val, "#")] = true
			}
		}
	}
	for id := range linked {
		if !ids[id] {
			t.Errorf("a link leads to %s, which is not there", id)
		}
	}
	if len(linked) != len(r.Result.Changes) {
		t.Errorf("%d changes are linked of %d", len(linked), len(r.Result.Changes))
	}
}
