package core

import "testing"

func TestRenumber(t *testing.T) {
	src := "目录\n\n一、收集\n二、存储\n四、权利\n\n## 一、收集\n\n办法见第四节。\n\n## 二、存储\n\n三年。\n\n## 四、权利\n\n您可以查阅。\n"
	got := call[RenumberResponse](t, "renumber", RenumberRequest{Text: src})
	mended := src
	for i := len(got.Edits) - 1; i >= 0; i-- {
		e := got.Edits[i]
		mended = mended[:e.Range.Start.Offset] + e.Text + mended[e.Range.End.Offset:]
	}
	want := "目录\n\n一、收集\n二、存储\n三、权利\n\n## 一、收集\n\n办法见第三节。\n\n## 二、存储\n\n三年。\n\n## 三、权利\n\n您可以查阅。\n"
	if mended != want {
		t.Errorf("renumbered:\n%s\nwant:\n%s", mended, want)
	}
	if again := call[RenumberResponse](t, "renumber", RenumberRequest{Text: want}); len(again.Edits) != 0 {
		t.Errorf("a text in order gets %d edits", len(again.Edits))
	}
}
