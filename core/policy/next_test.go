package policy

import "testing"

func TestNext(t *testing.T) {
	for _, c := range []struct{ printed, want string }{
		{"一、", "二、"}, {"九、", "十、"}, {"十、", "十一、"}, {"二十九、", "三十、"}, {"（九）", "（十）"}, {"(3)", "(4)"},
		{"第九条", "第十条"}, {"第九十九条", "第一百条"}, {"1.9", "1.10"}, {"①", "②"}, {"a.", "b."}, {"⑳", ""},
	} {
		n, _, ok := readNumber(c.printed+" 标题", 0, len(c.printed+" 标题"))
		if !ok {
			t.Fatalf("readNumber(%q) found none", c.printed)
		}
		if got := n.Next().Text; got != c.want {
			t.Errorf("Next of %q = %q, want %q", c.printed, got, c.want)
		}
	}
}
