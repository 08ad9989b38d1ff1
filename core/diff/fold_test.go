package diff

import (
	"testing"

	"clausewright/core/policy"
	"clausewright/core/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"width", "手机号码(必填),１８岁:可!", "手机号码（必填），18岁：可！"},
		{"numbers keep their signs", "10,000 元，12:30，V2.3.1", "10,000元，12:30，V2.3.1"},
		{"full-width signs in numbers", "10，000元，12：30", "10,000元，12:30"},
		{"full stops", "见 www.example.com. 完.", "见www.example.com。完。"},
		{"quotes", "“甲”‘乙’", "\"甲\"'乙'"},
		{"white space", "我们\n收集 　Android  ID\t和 IP", "我们收集Android ID和IP"},
		{"emphasis", "**手机**号`码`，_斜_体，a_b", "手机号码，斜体，a_b"},
		{"tags", "甲<br>乙<b>丙</b><a href=\"x\">丁</a>", "甲乙丙<a href=\"x\">丁"},
		{"invisible", "手\u200b机\ufeff号", "手机号"},
		{"emoji", "👨‍👩‍👧好", "👨‍👩‍👧好"},
		{"numbering", "1、手机号码", "手机号码"},
		{"case stays", "Android android", "Android android"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := policy.Parse(c.src)
			if got := string(fold(d, text.Span{End: len(c.src)}).text); got != c.want {
				t.Errorf("fold(%q) = %q, want %q", c.src, got, c.want)
			}
		})
	}
}
