package diff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// writeParagraphs returns n paragraphs without a heading, each with words of its own.
func writeParagraphs(random *rand.Rand, n int) []string {
	subjects := []string{"手机号码", "昵称", "头像", "位置", "通话记录", "聊天内容", "身份证号码", "银行卡号", "设备型号"}
	verbs := []string{"用来建立账号", "用来找回密码", "用来核验年龄", "用来防止盗用", "用来展示主页", "用来统计活跃"}
	all := make([]string, n)
	for k := range all {
		all[k] = fmt.Sprintf("在第%s类场景中我们收集您的%s和%s，%s，%d天以后删除，编号为%d。\n\n", numeral(k%99+1),
			subjects[random.IntN(len(subjects))], subjects[random.IntN(len(subjects))], verbs[random.IntN(len(verbs))], random.IntN(900)+1, random.IntN(1e6))
	}
	return all
}

func kindsOf(r *Result) string {
	var all []string
	for _, c := range r.Changes {
		all = append(all, string(c.Kind))
	}
	return strings.Join(all, " ")
}

func TestTextWithoutHeadingsIsComparedByParagraph(t *testing.T) {
	random := rand.New(rand.NewPCG(25, 26))
	old := writeParagraphs(random, 90)
	edit := func(do func(p []string) []string) string { return strings.Join(do(slices.Clone(old)), "") }
	for _, tc := range []struct{ name, new, want string }{
		{"one edited", edit(func(p []string) []string {
			p[40] = strings.Replace(p[40], "天以后", "天之内", 1)
			return p
		}), "changed"},
		{"some gone", edit(func(p []string) []string { return slices.Delete(p, 10, 13) }), "deleted"},
		{"some new", edit(func(p []string) []string {
			return slices.Insert(p, 30, "新的一段说明怎样申诉。\n\n", "申诉以后由人工复核，复核结果以站内信告知。\n\n")
		}), "added"},
		{"one moved", edit(func(p []string) []string {
			moved := p[20]
			return slices.Insert(slices.Delete(p, 20, 21), 70, moved)
		}), "moved"},
		{"one moved and edited", edit(func(p []string) []string {
			moved := strings.Replace(p[20], "天以后", "天之内", 1)
			return slices.Insert(slices.Delete(p, 20, 21), 70, moved)
		}), "moved-changed"},
		{"two edited far apart", edit(func(p []string) []string {
			p[3] = strings.Replace(p[3], "我们收集", "我们不收集", 1)
			p[80] = strings.Replace(p[80], "我们收集", "我们不收集", 1)
			return p
		}), "changed changed"},
	} {
		r := compare(strings.Join(old, ""), tc.new)
		checkResult(t, r)
		if got := kindsOf(r); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}
