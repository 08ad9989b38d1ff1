package lexicon

import (
	"strings"
	"testing"

	"clausewright/core/text"
)

// find returns the words of term found in src as one sentence.
func find(t *testing.T, words, src string, term Term) []string {
	t.Helper()
	d, err := New(words)
	if err != nil {
		t.Fatalf("New(%q): %v", words, err)
	}
	var found []string
	for _, hit := range d.Find(src, []text.Span{{Start: 0, End: len(src)}}).Of(term) {
		found = append(found, hit.Span.Of(src))
	}
	return found
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, words, src, want string }{
		{"plain", "[a]\n转移权", "您的转移权。", "转移权"},
		{"width, space and emphasis are folded", "[a]\n18周岁", "年满**１８** 周岁者", "１８** 周岁"},
		{"case is folded", "[a]\nAndroid ID", "读取 ANDROIDID 等", "ANDROIDID"},
		{"alternatives", "[a]\n(登录|注册)(时|)收集", "注册收集，登录时收集", "注册收集|登录时收集"},
		{"nested alternatives", "[a]\n(单方(面|)|自行)修改", "单方面修改，单方修改，自行修改，修改", "单方面修改|单方修改|自行修改"},
		{"the longest word wins", "[a]\n未成年\n未成年人", "未成年人", "未成年人"},
		{"number before", "[a]\n#个工作日", "15个工作日或十五个工作日，个工作日", "15个工作日|十五个工作日"},
		{"number inside", "[a]\n不满#周岁", "不满十四周岁，不满周岁", "不满十四周岁"},
		{"gap", "[a]\n受…约束", "受本政策的约束", "受本政策的约束"},
		{"the shortest gap wins", "[a]\n打开…(权限|授权)", "打开相机权限即授权", "打开相机权限"},
		{"gap has an end", "[a]\n受…约束", "受" + strings.Repeat("长", gapLimit+1) + "约束", ""},
		{"one letter of several after a gap", "[a]\n受…(约束|限)", "受本条限", "受本条限"},
		{"what may be absent at the end", "[a]\n登录(时|)", "您在登录", "登录"},
		{"a number after a gap", "[a]\n保存…#年", "保存的记录满三年", "保存的记录满三年"},
		{"email", "", "请写信至 Privacy.Team@example.com。谢谢", "Privacy.Team@example.com"},
	} {
		term := Term("a")
		if c.words == "" {
			term = Email
		}
		if got := strings.Join(find(t, c.words, c.src, term), "|"); got != c.want {
			t.Errorf("%s: found %q in %q, want %q", c.name, got, c.src, c.want)
		}
	}
}

func TestPhone(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"电话：400-820-8820", "400-820-8820"},
		{"电话0571-88158198转1", "0571-88158198"},
		{"(010)62512345", "010)62512345"},
		{"手机13800138000。", "13800138000"},
		{"+86-13800138000", "13800138000"},
		{"更新于2020-10-13", ""},
		{"京ICP备20210526号", ""},
		{"订单1234567890123", ""},
	} {
		if got := strings.Join(find(t, "", c.src, Phone), "|"); got != c.want {
			t.Errorf("phone in %q: found %q, want %q", c.src, got, c.want)
		}
	}
}

func TestFocus(t *testing.T) {
	src := "我们会手机您的昵称，请填手机号"
	d, err := New("[typo]\n会<手机=收集>您")
	if err != nil {
		t.Fatal(err)
	}
	hits := d.Find(src, []text.Span{{Start: 0, End: len(src)}}).Of("typo")
	if len(hits) != 1 || hits[0].Focus.Of(src) != "手机" || hits[0].Instead != "收集" {
		t.Errorf("focus in %q: %+v, want one on 手机 with 收集 instead", src, hits)
	}
}

func TestNewRefusesBadRows(t *testing.T) {
	for _, words := range []string{
		"词", "[]\n词", "[a]\n词\n[a]", "[a]\n(一|二", "[a]\n一|二", "[a]\n(一(二|三)", "[a]\n…一", "[a]\n一…", "[a]\n#", "[a]\n会<手机>您", "[a]\n会<手机=收集>…您",
	} {
		if _, err := New(words); err == nil {
			t.Errorf("New(%q) took a bad row", words)
		}
	}
}

func TestNegated(t *testing.T) {
	dict := Default()
	for _, c := range []struct {
		src  string
		want bool
	}{
		{"继续使用视为同意", false},
		{"继续使用不视为同意", true},
		{"我们不会将您的使用视为同意", true},
		{"如您不同意，继续使用视为同意", false},
		{"包括但不限于使用视为同意", false},
		{"未成年人使用视为同意", false},
	} {
		x := dict.Find(c.src, []text.Span{{Start: 0, End: len(c.src)}})
		hits := x.Of(Deemed)
		if len(hits) != 1 {
			t.Fatalf("%q: %d hits of %s, want 1", c.src, len(hits), Deemed)
		}
		if got := x.Negated(hits[0]); got != c.want {
			t.Errorf("Negated in %q = %v, want %v", c.src, got, c.want)
		}
	}
}

// TestTermsHaveWords holds the constants against the word files, both ways.
func TestTermsHaveWords(t *testing.T) {
	known := map[Term]bool{}
	for _, term := range declaredTerms(t) {
		known[term] = true
	}
	listed := map[Term]bool{}
	for _, term := range Default().Terms() {
		listed[term] = true
		if !known[term] {
			t.Errorf("the word files have [%s], no constant names it", term)
		}
	}
	for term := range known {
		if !listed[term] {
			t.Errorf("constant %q has no words", term)
		}
	}
}

func TestTermAside(t *testing.T) {
	d, err := New("[they]\n他们\n[we] aside\n(我|咱)们\n[aside-too] aside\n我们的")
	if err != nil {
		t.Fatal(err)
	}
	src := "我们和他们，咱们。我们的。"
	x := d.Find(src, []text.Span{{Start: 0, End: len(src)}})
	for _, tt := range []struct {
		term Term
		span text.Span
		want string
	}{
		{"they", text.Span{End: len(src)}, "他们"},
		{"we", text.Span{End: len(src)}, "我们 咱们 我们"},
		{"we", text.Span{Start: len("我们"), End: len("我们和他们，咱们")}, "咱们"},
		{"we", text.Span{Start: len("我"), End: len("我们和")}, ""},
		{"aside-too", text.Span{End: len(src)}, "我们的"},
	} {
		var got []string
		for _, h := range x.In(tt.span, tt.term) {
			got = append(got, h.Span.Of(src))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("In(%v, %s) = %q, want %q", tt.span, tt.term, got, tt.want)
		}
	}
	if _, err := New("[we] aside\n我们\n[we]\n咱们"); err == nil {
		t.Error("a term stands twice, once aside")
	}
}
