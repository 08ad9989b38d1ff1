package lexicon

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"clausewright/core/text"
)

func cut(src string) string {
	var words []string
	for _, w := range DefaultSegmenter().Cut(nil, src, text.Span{End: len(src)}) {
		words = append(words, w.Of(src))
	}
	return strings.Join(words, "|")
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"words", "我们如何收集和使用您的个人信息", "我们|如何|收集|和|使用|您|的|个人|信息"},
		{"between two readings", "产品的安全性能提升", "产品|的|安全|性能|提升"},
		{"negation apart", "不同意", "不|同意"},
		{"negation inside a word", "您不得转让账号", "您|不得|转让|账号"},
		{"unknown characters", "尬聊聊", "尬|聊|聊"},
		{"number and unit", "15个工作日内答复", "15|个工作日|内|答复"},
		{"number, space, unit", "在 15 个工作日内", "在| |15| |个工作日|内"},
		{"full-width number", "１８周岁", "１８|周岁"},
		{"Chinese numerals", "三十日内", "三十|日|内"},
		{"numerals after 第", "见第十五条", "见|第|十五|条"},
		{"numerals that are a word", "进一步统一十分重要", "进一步|统一|十分|重要"},
		{"one numeral before a unit", "保存六个月", "保存|六|个月"},
		{"date", "2021年9月1日", "2021|年|9|月|1|日"},
		{"version and amount", "V2.3.1收10,000元。", "V2.3.1|收|10,000|元|。"},
		{"list of digits", "1,a,2", "1|,|a|,|2"},
		{"letters", "Android ID与OAID", "Android| |ID|与|OAID"},
		{"address", "kefu@example.com、400-800-1234", "kefu@example.com|、|400-800-1234"},
		{"apostrophe", "you don't.", "you| |don't|."},
		{"white space", "甲 \t乙\n\n丙\r\n", "甲| \t|乙|\n|\n|丙|\r\n"},
		{"runs of punctuation", "**粗**……完——", "**|粗|**|……|完|——"},
		{"marks", "e\u0301a！️", "e\u0301a|！️"},
		{"emoji", "👩🏽👨‍👩‍👧x", "👩🏽|👨‍👩‍👧|x"},
		{"rare characters", "𠮷野家", "𠮷|野|家"},
		{"no UTF-8", "\xe4\xb8a\xff", "\xe4|\xb8|a|\xff"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cut(c.src); got != c.want {
				t.Errorf("Cut(%q) = %s, want %s", c.src, got, c.want)
			}
		})
	}
}

func TestCutInsideSpan(t *testing.T) {
	src := "前个人信息后"
	words := DefaultSegmenter().Cut(nil, src, text.Span{Start: 3, End: 15})
	if len(words) != 2 || words[0].Of(src) != "个人" || words[1].Of(src) != "信息" {
		t.Errorf("Cut of a span = %v, want 个人 and 信息", words)
	}
}

// checkCut reports a cut that loses, repeats or splits something.
func checkCut(t *testing.T, src string) {
	t.Helper()
	at := 0
	for _, w := range DefaultSegmenter().Cut(nil, src, text.Span{End: len(src)}) {
		if w.Start != at || w.Empty() {
			t.Fatalf("Cut(%q): word %v after byte %d", src, w, at)
		}
		if utf8.ValidString(src) && !utf8.ValidString(w.Of(src)) {
			t.Fatalf("Cut(%q): %q is half a character", src, w.Of(src))
		}
		at = w.End
	}
	if at != len(src) {
		t.Fatalf("Cut(%q) ends at byte %d of %d", src, at, len(src))
	}
}

func TestCutCoversRandomText(t *testing.T) {
	pieces := []string{"个人", "信息", "十", "15", "个月", "第", " ", "\n", "\r", "é", "e\u0301", "👩🏽", "\u200d", "，", "a", ".", "𠮷", "\xff", "的", "万一"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		for range random.IntN(30) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		checkCut(t, b.String())
	}
}

func FuzzCut(f *testing.F) {
	f.Add("15个工作日内，e\u0301 👨‍👩‍👧\r\n")
	f.Add("\xe4\xb8")
	f.Fuzz(checkCut)
}

func TestNewSegmenterErrors(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"信息", "segmenter: row 1: word before the first class"},
		{"[1]\nID", `segmenter: row 2: "ID" is not Chinese throughout`},
		{"[1]\n信息\n[2]\n信息", `segmenter: "信息" twice`},
	} {
		if _, err := NewSegmenter(c.words); err == nil || err.Error() != c.want {
			t.Errorf("NewSegmenter(%q) = %v, want %s", c.words, err, c.want)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	src := strings.Repeat("如您不同意我们将在15个工作日内删除您的个人信息，并以显著方式通知您。", 500)
	s := DefaultSegmenter()
	words := s.Cut(nil, src, text.Span{End: len(src)})
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		words = s.Cut(words[:0], src, text.Span{End: len(src)})
	}
}

func BenchmarkNewSegmenter(b *testing.B) {
	for b.Loop() {
		if _, err := NewSegmenter(segmentWords); err != nil {
			b.Fatal(err)
		}
	}
}
