package policy

import "testing"

func TestWithAnnexes(t *testing.T) {
	main := Parse("# 隐私政策\n\n## 一、共享\n\n详见 SDK 目录。")
	sdk := Parse("第三方SDK目录\n\n一、推送\n\n| SDK | 用途 |\n| --- | --- |\n| 示例 | 推送 |\n")
	list := Parse("相机：视频通话。")
	whole, starts := WithAnnexes(main, []Annex{{Name: "sdk.md", Doc: sdk}, {Name: "permissions.txt", Doc: list}})
	if len(starts) != 2 || whole.Source[starts[0]:starts[0]+len(sdk.Source)] != sdk.Source || whole.Source[starts[1]:] != list.Source {
		t.Fatalf("starts %v do not find the annexes in %q", starts, whole.Source)
	}
	at := 0
	for i, c := range whole.Clauses {
		if c.Span.Start != at {
			t.Errorf("clause %d starts at %d, want %d: a gap or an overlap", i, c.Span.Start, at)
		}
		at = c.Span.End
		if c.Parent >= i {
			t.Errorf("clause %d stands below %d, which follows it", i, c.Parent)
		}
	}
	if at != len(whole.Source) {
		t.Errorf("clauses end at %d of %d", at, len(whole.Source))
	}
	var annexes []string
	for _, c := range whole.Clauses {
		if c.Kind == KindAnnex && c.Parent == NoParent {
			annexes = append(annexes, c.Heading)
		}
	}
	if len(annexes) != 2 || annexes[0] != sdk.Title && annexes[0] != "sdk.md" || annexes[1] != "permissions.txt" {
		t.Errorf("annexes are called %q", annexes)
	}
	for i, b := range whole.Blocks {
		for _, cell := range b.Cells {
			if !b.Span.Contains(cell) {
				t.Errorf("block %d: cell %v outside %v", i, cell, b.Span)
			}
		}
	}
	if n := len(main.Sentences) + len(sdk.Sentences) + len(list.Sentences); len(whole.Sentences) != n {
		t.Errorf("%d sentences, want %d", len(whole.Sentences), n)
	}
	if same, _ := WithAnnexes(main, nil); same != main {
		t.Error("without annexes the document is not itself")
	}
}
