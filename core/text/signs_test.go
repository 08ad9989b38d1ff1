package text

import (
	"strings"
	"testing"
)

func TestSigns(t *testing.T) {
	signs := "，,。“：\n"
	set := SignsOf(signs)
	for _, words := range []string{
		"", "手机号码", "，", "手机号，昵称,头像", "昵称“头像”", "昵称”头像", "a,b", "\n", "末尾。", "\xef\xbc", "破\xe3字。", "２：３", "👩🏽，",
	} {
		if got, want := set.Index(words), strings.IndexAny(words, signs); got != want {
			t.Errorf("Index(%q) = %d, want %d", words, got, want)
		}
		if got, want := set.LastIndex(words), strings.LastIndexAny(words, signs); got != want {
			t.Errorf("LastIndex(%q) = %d, want %d", words, got, want)
		}
	}
}
