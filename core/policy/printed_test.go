package policy

import (
	"slices"
	"testing"
)

func TestReadNumber(t *testing.T) {
	for _, c := range []struct {
		line  string
		style NumberStyle // "" if the line has no number
		text  string
		parts []int
		rest  string
	}{
		{"第一部分 定义", "第一部分", "第一部分", []int{1}, "定义"},
		{"第一部分:定义", "第一部分", "第一部分:", []int{1}, "定义"},
		{"第 12 条 账号", "第一条", "第 12 条", []int{12}, "账号"},
		{"第二十一条规定的情形", "", "", nil, ""},
		{"第三方服务", "", "", nil, ""},
		{"第四十五條 查閱", "第一条", "第四十五條", []int{45}, "查閱"},
		{"一、收集", "一、", "一、", []int{1}, "收集"},
		{"十 、收集", "一、", "十 、", []int{10}, "收集"},
		{"二．收集", "一.", "二．", []int{2}, "收集"},
		{"二.、收集", "一.", "二.、", []int{2}, "收集"},
		{"一是为了", "", "", nil, ""},
		{"一键登录", "", "", nil, ""},
		{"（一）共享", "(一)", "（一）", []int{1}, "共享"},
		{"(一）、共享", "(一)", "(一）、", []int{1}, "共享"},
		{"（ 2 ） 共享", "(1)", "（ 2 ）", []int{2}, "共享"},
		{"1、账号", "1、", "1、", []int{1}, "账号"},
		{`1\. 账号`, "1.", "1.", []int{1}, "账号"},
		{"1．账号", "1.", "1．", []int{1}, "账号"},
		{"１、账号", "1、", "１、", []int{1}, "账号"},
		{"1** **、账号", "1、", "1 、", []int{1}, "账号"},
		{"12)账号", "1)", "12)", []int{12}, "账号"},
		{"2.3 账号", "1.1", "2.3", []int{2, 3}, "账号"},
		{"2.3账号", "1.1", "2.3", []int{2, 3}, "账号"},
		{"2.3.1.账号", "1.1.1", "2.3.1.", []int{2, 3, 1}, "账号"},
		{"2.1 个人信息", "1.1", "2.1", []int{2, 1}, "个人信息"},
		{"1.5条的服务", "", "", nil, ""},
		{"2.0版本", "", "", nil, ""},
		{"18周岁以下", "", "", nil, ""},
		{"18 周岁以下", "", "", nil, ""},
		{"3 分享", "1 ", "3", []int{3}, "分享"},
		{"2020年1月", "", "", nil, ""},
		{"2020.12.1", "", "", nil, ""},
		{"400-605", "", "", nil, ""},
		{"①登录", "①", "①", []int{1}, "登录"},
		{"⑵登录", "①", "⑵", []int{2}, "登录"},
		{"a.登录", "a.", "a.", []int{1}, "登录"},
		{"A、登录", "A、", "A、", []int{1}, "登录"},
		{"(b)登录", "(a)", "(b)", []int{2}, "登录"},
		{"iii) 登录", "i)", "iii)", []int{3}, "登录"},
		{"Ⅱ.登录", "i.", "Ⅱ.", []int{2}, "登录"},
		{"e.g. 登录", "", "", nil, ""},
		{"IMEI、MAC", "", "", nil, ""},
		{"(ISP)、日志", "", "", nil, ""},
		{"附录一：权限", "附录", "附录一：", []int{1}, "权限"},
		{"附件所列", "", "", nil, ""},
		{"[1](http://example.com)", "", "", nil, ""},
	} {
		n, after, ok := readNumber(c.line, 0, len(c.line))
		if ok != (c.style != "") {
			t.Errorf("readNumber(%q) found one: %v, want %v", c.line, ok, c.style != "")
			continue
		}
		if ok && (n.Style != c.style || n.Text != c.text || !slices.Equal(n.Parts, c.parts) || n.Value != c.parts[len(c.parts)-1] || c.line[after:] != c.rest) {
			t.Errorf("readNumber(%q) = %q %q %v, rest %q, want %q %q %v, rest %q", c.line, n.Style, n.Text, n.Parts, c.line[after:], c.style, c.text, c.parts, c.rest)
		}
	}
}

func TestFollows(t *testing.T) {
	number := func(s string) Number {
		n, _, ok := readNumber(s, 0, len(s))
		if !ok {
			t.Fatalf("readNumber(%q) found none", s)
		}
		return n
	}
	for _, c := range []struct {
		prev, n string
		want    bool
	}{
		{"一、", "二、", true}, {"1、", "2.", true}, {"（一）", "(二）", true}, {"（一）", "二）", true}, {"2.3", "2.4", true}, {"九、", "十、", true},
		{"一、", "三、", false}, {"一、", "（二）", false}, {"2.3", "3.4", false}, {"2.3", "2.3.4", false}, {"1、", "1、", false}, {"1)", "（2）", false},
	} {
		if got := number(c.n).Follows(number(c.prev)); got != c.want {
			t.Errorf("%q follows %q: %v, want %v", c.n, c.prev, got, c.want)
		}
	}
	if (Number{}).Follows(Number{}) {
		t.Error("no number follows no number")
	}
}
