package text

import (
	"slices"
	"strings"
	"testing"
)

func TestCounts(t *testing.T) {
	for _, s := range []string{
		"", "糖聊", "欢迎使用糖聊App。糖聊和糖聊聊都叫糖聊", "aaaaa", "Tang chat, tang Chat", "é是é，𠮷𠮷𠮷\xff糖",
	} {
		words := []string{"糖聊", "糖聊聊", "聊", "aa", "Tang", "é", "𠮷", "糖", "没有"}
		want := make([]int, len(words))
		for i, w := range words {
			want[i] = strings.Count(s, w)
		}
		if got := Counts(s, words); !slices.Equal(got, want) {
			t.Errorf("Counts(%q) = %d, want %d", s, got, want)
		}
	}
}
