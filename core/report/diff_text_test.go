package report

import (
	"strings"
	"testing"

	"clausewright/core/diff"
	"clausewright/core/policy"
	"clausewright/core/testkit"
)

func diffText(w DiffText, old, new string) string {
	return w.Write(diff.Compare(policy.Parse(old), policy.Parse(new)))
}

func TestDiffTextGolden(t *testing.T) {
	testkit.Run(t, "testdata/diff_text/*.txtar", func(t *testing.T, g *testkit.Golden) {
		g.Want("want", diffText(DiffText{OldName: "旧.md", NewName: "新.md", Width: 60}, g.Input("old"), g.Input("new")))
	})
}

const (
	oldText = "一、答复\n\n我们在15个工作日内答复您。\n"
	newText = "一、答复\n\n我们在三十日内答复您。\n"
)

func TestDiffTextInColour(t *testing.T) {
	got := diffText(DiffText{Color: true}, oldText, newText)
	want := "我们在\x1b[9;31m15个工作日\x1b[0m\x1b[1;32m三十日\x1b[0m内答复您。\n"
	if !strings.Contains(got, want) {
		t.Errorf("DiffText in colour = %q, want in it %q", got, want)
	}
}

// Every line of the terminal stands alone: colours begin and end in it.
func TestDiffTextColourInEveryLine(t *testing.T) {
	got := diffText(DiffText{Color: true, Width: 20}, "", "一、收集\n\n"+strings.Repeat("我们收集您的昵称。", 9)+"\n")
	inside := 0
	for line := range strings.Lines(got) {
		if strings.Contains(line, "昵称") {
			inside++
			if !strings.HasPrefix(line, "   \x1b[1;32m") || !strings.HasSuffix(line, "\x1b[0m\n") {
				t.Errorf("line %q is not coloured from end to end", line)
			}
		}
	}
	if inside < 5 {
		t.Errorf("%d lines, want the text wrapped", inside)
	}
}

func TestDiffTextKeepsToTheWidth(t *testing.T) {
	old := "一、收集\n\n" + strings.Repeat("我们收集 device 的 Android ID，用于风控。", 5)
	got := diffText(DiffText{Width: 40}, old, strings.ReplaceAll(old, "风控", "推荐"))
	for line := range strings.Lines(got) {
		if n := width(strings.TrimRight(line, "\n")); n > 40+2 && strings.HasPrefix(line, "   ") { // a stop may hang
			t.Errorf("%d columns, want 40: %q", n, line)
		}
	}
}

func TestDiffTextShowsControls(t *testing.T) {
	got := diffText(DiffText{OldName: "a\x1b[2J"}, oldText, oldText+"\n新的\x1b]0;标题\a一段，\u202e反着写\u202c的。\n")
	if strings.ContainsAny(got, "\x1b\a\u202e\u202c") {
		t.Errorf("DiffText = %q, with controls in it", got)
	}
	if !strings.Contains(got, "\uFFFD反着写\uFFFD的") {
		t.Errorf("DiffText = %q, controls are not shown", got)
	}
}

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0}, {"abc", 3}, {"隐私", 4}, {"，。", 4}, {"ＡＢ", 4}, {"é", 1}, {"e\u0301", 1}, {"𠮷", 2}, {"👩🏽", 2}, {"한글", 4}, {"—…“”", 4}, {"\u200b", 0},
	} {
		if got := width(c.text); got != c.want {
			t.Errorf("width(%q) = %d, want %d", c.text, got, c.want)
		}
	}
}

func TestNumbered(t *testing.T) {
	for _, c := range []struct{ number, heading, want string }{
		{"", "定义", "定义"}, {"一、", "定义", "一、定义"}, {"（二）", "定义", "（二）定义"}, {"第一部分", "定义", "第一部分 定义"}, {"1.", "Scope", "1. Scope"}, {"(1)", "定义", "(1) 定义"},
	} {
		if got := numbered(c.number, c.heading); got != c.want {
			t.Errorf("numbered(%q, %q) = %q, want %q", c.number, c.heading, got, c.want)
		}
	}
}

func TestContextEndsWithAWord(t *testing.T) {
	const text = "one two three four five six seven eight nine ten eleven twelve"
	if got, want := headOf(text), "one two three four five six seven eight"; got != want {
		t.Errorf("headOf = %q, want %q", got, want)
	}
	if got, want := tailOf(text), "six seven eight nine ten eleven twelve"; got != want {
		t.Errorf("tailOf = %q, want %q", got, want)
	}
	chinese := strings.Repeat("隐私", 30)
	if got := width(headOf(chinese)); got != context {
		t.Errorf("headOf of Chinese takes %d columns, want %d", got, context)
	}
	if got := width(tailOf(chinese)); got != context {
		t.Errorf("tailOf of Chinese takes %d columns, want %d", got, context)
	}
}

func TestDiffTextSaysUnrelated(t *testing.T) {
	repeated := func(sentence string) string { return "一、条款\n\n" + strings.Repeat(sentence, 60) + "\n" }
	got := diffText(DiffText{}, repeated("我们收集您的手机号码。"), repeated("货物由仓库发出，签收后可退换。"))
	if !strings.Contains(got, "两份不同的文件") {
		t.Errorf("DiffText of unrelated texts = %s, want it to say so", got)
	}
}
