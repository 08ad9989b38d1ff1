package diff

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"clausewright/core/policy"
	"clausewright/core/text"
)

// checkResult fails unless the segments of every change are its texts, byte for byte,
// and the sides of all cover both documents, every byte once.
func checkResult(t *testing.T, r *Result) {
	t.Helper()
	var olds, news []text.Span
	for _, c := range slices.Concat(r.Changes, r.Same) {
		var old, new, before, after strings.Builder
		for _, s := range c.Old {
			olds = append(olds, s.Span)
			old.WriteString(s.Span.Of(r.Old.Source))
		}
		for _, s := range c.New {
			news = append(news, s.Span)
			new.WriteString(s.Span.Of(r.New.Source))
		}
		if c.Kind == Same {
			continue
		}
		cosmetic := true
		for _, s := range c.Segments {
			said := r.Text(s)
			if said == "" {
				t.Errorf("%s: empty segment", c.Kind)
			}
			if utf8.ValidString(r.Old.Source) && utf8.ValidString(r.New.Source) && !utf8.ValidString(said) {
				t.Errorf("%s: segment %q is half a character", c.Kind, said)
			}
			if s.Op != Insert {
				before.WriteString(said)
			}
			if s.Op != Delete {
				after.WriteString(s.New.Of(r.New.Source))
			}
			cosmetic = cosmetic && (s.Op == Equal || s.Cosmetic)
		}
		if before.String() != old.String() {
			t.Errorf("%s: equal and deleted segments are %q, want %q", c.Kind, before.String(), old.String())
		}
		if after.String() != new.String() {
			t.Errorf("%s: equal and inserted segments are %q, want %q", c.Kind, after.String(), new.String())
		}
		if c.Cosmetic && !cosmetic {
			t.Errorf("%s: cosmetic, with words that differ", c.Kind)
		}
	}
	checkCovers(t, olds, len(r.Old.Source))
	checkCovers(t, news, len(r.New.Source))
}

func checkCovers(t *testing.T, spans []text.Span, size int) {
	t.Helper()
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	at := 0
	for _, s := range spans {
		if s.Start != at {
			t.Fatalf("sides: one at %d after byte %d", s.Start, at)
		}
		at = s.End
	}
	if at != size {
		t.Fatalf("sides end at byte %d of %d", at, size)
	}
}

// writePolicy returns a policy of n sections with texts of their own.
func writePolicy(random *rand.Rand, n int) []string {
	subjects := []string{"手机号码", "昵称", "头像", "位置", "通话记录", "聊天内容", "身份证号码", "银行卡号", "设备型号", "IP 地址"}
	verbs := []string{"收集", "存储", "删除", "展示", "提供给合作方", "用于推荐", "用于风控", "保存"}
	sections := make([]string, n)
	for i := range sections {
		var b strings.Builder
		fmt.Fprintf(&b, "## %s、关于%s的第%d类说明\n\n", numeral(i+1), subjects[i%len(subjects)], random.IntN(900)+100)
		for range random.IntN(3) + 1 {
			for range random.IntN(4) + 1 {
				fmt.Fprintf(&b, "我们%s您的%s，期限是%d天。", verbs[random.IntN(len(verbs))], subjects[random.IntN(len(subjects))], random.IntN(999)+1)
			}
			b.WriteString("\n\n")
		}
		sections[i] = b.String()
	}
	return sections
}

func numeral(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n-10]
	}
	return digits[n/10] + "十" + digits[n%10]
}

func TestShuffledSectionsHaveMoved(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 30 {
		sections := writePolicy(random, 3+random.IntN(25))
		old := strings.Join(sections, "")
		random.Shuffle(len(sections), func(i, j int) { sections[i], sections[j] = sections[j], sections[i] })
		r := compare(old, strings.Join(sections, ""))
		checkResult(t, r)
		for _, c := range r.Changes {
			if c.Kind != Moved {
				t.Fatalf("shuffled sections: %s of %v", c.Kind, c.New)
			}
		}
	}
}

func TestOneNumberChangedIsOneWord(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 30 {
		sections := writePolicy(random, 3+random.IntN(25))
		old := strings.Join(sections, "")
		k := random.IntN(len(sections))
		at := strings.Index(sections[k], "期限是") + len("期限是")
		end := at + strings.Index(sections[k][at:], "天")
		sections[k] = sections[k][:at] + "5000" + sections[k][end:]
		r := compare(old, strings.Join(sections, ""))
		checkResult(t, r)
		if len(r.Changes) != 1 || r.Changes[0].Kind != Changed {
			t.Fatalf("one number changed: %d changes", len(r.Changes))
		}
		var ops []Op
		for _, s := range r.Changes[0].Segments {
			ops = append(ops, s.Op)
		}
		if want := []Op{Equal, Delete, Insert, Equal}; !slices.Equal(ops, want) {
			t.Fatalf("one number changed: segments %v, want %v", ops, want)
		}
	}
}

// editPolicy makes random edits of characters and lines.
func editPolicy(random *rand.Rand, src string) string {
	pieces := []string{"不", "，", "的", "15", " ", "\n", "\n\n", "## 九、新节\n", "（一）", "**", "\r\n", "👩🏽", "e\u0301", "个工作日", "| a | b |\n|---|---|\n| c | d |\n"}
	runes := []rune(src)
	for range random.IntN(12) {
		at := random.IntN(len(runes) + 1)
		cut := min(at+random.IntN(random.IntN(40)+1), len(runes))
		runes = slices.Concat(runes[:at], []rune(pieces[random.IntN(len(pieces))]), runes[cut:])
	}
	return string(runes)
}

func TestRandomEditsKeepEveryByte(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		old := strings.Join(writePolicy(random, 1+random.IntN(8)), "")
		checkResult(t, compare(old, editPolicy(random, old)))
		checkResult(t, compare(editPolicy(random, old), editPolicy(random, old)))
	}
}

func TestSameTextsHaveNoChange(t *testing.T) {
	for _, src := range []string{"", "\n", "一、收集\n\n手机号码。\n", strings.Join(writePolicy(rand.New(rand.NewPCG(9, 9)), 20), "")} {
		r := compare(src, src)
		checkResult(t, r)
		if len(r.Changes) != 0 {
			t.Errorf("Compare of a text with itself: %d changes", len(r.Changes))
		}
	}
}

func TestCompareEmpty(t *testing.T) {
	const src = "一、收集\n\n手机号码。\n"
	if r := compare("", src); len(r.Changes) != 1 || r.Changes[0].Kind != Added {
		t.Errorf("Compare of nothing with a clause = %+v, want one added", r.Changes)
	}
	if r := compare(src, ""); len(r.Changes) != 1 || r.Changes[0].Kind != Deleted {
		t.Errorf("Compare of a clause with nothing = %+v, want one deleted", r.Changes)
	}
}

// Compare twice gives the same, maps or not.
func TestCompareIsDeterministic(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	old := strings.Join(writePolicy(random, 30), "")
	new := editPolicy(random, editPolicy(random, strings.Join(writePolicy(random, 30), "")+old))
	first := compare(old, new)
	for range 5 {
		if again := compare(old, new); !reflect.DeepEqual(first.Changes, again.Changes) || !reflect.DeepEqual(first.Same, again.Same) {
			t.Fatal("Compare gives another result the second time")
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("一、收集\n\n手机号码。\n", "一、收集\n\n手机号码和昵称。\n")
	f.Add("a\xff\n\n## b", "\r\n| a |\n")
	f.Add("1. 甲\n2. 乙\n", "- 乙\n- 甲\n")
	f.Fuzz(func(t *testing.T, old, new string) {
		checkResult(t, Compare(policy.Parse(old), policy.Parse(new)))
	})
}

// Without a bound on the work of one comparison this takes minutes.
func TestLongLinesWithoutAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	line := func() string {
		var b strings.Builder
		for range 40_000 {
			b.WriteRune(rune(0x4E00 + random.IntN(900)))
		}
		return b.String()
	}
	checkResult(t, compare("一、甲\n\n"+line()+"\n", "一、甲\n\n"+line()+"\n"))
}

func TestUnrelated(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 16))
	version := strings.Join(writePolicy(random, 20), "")
	var other strings.Builder
	for i := range 20 {
		fmt.Fprintf(&other, "第%s条 配送\n\n商品由第%d号仓库发出，签收以后%d日内可以退换，运费由买家承担。包装破损的当场拒收。\n\n", numeral(i+1), i*7, i+3)
	}
	for _, tc := range []struct {
		name     string
		old, new string
		want     bool
	}{
		{"two versions", version, editPolicy(random, version), false},
		{"shuffled", version, strings.Join(writePolicy(rand.New(rand.NewPCG(15, 16)), 20)[10:], ""), false},
		{"two documents", version, other.String(), true},
		{"too short to tell", "一、收集\n\n手机号码。\n", "第一条 退货\n\n七日内可退。\n", false},
		{"nothing before", "", version, false},
	} {
		if got := compare(tc.old, tc.new).Unrelated; got != tc.want {
			t.Errorf("%s: Unrelated = %v, want %v", tc.name, got, tc.want)
		}
	}
}

func TestNameReplacedThroughoutIsOneRename(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 18))
	names := []string{"蓝鲸", "蓝鲸语音", "鲸聊", "V聊", "Bluewhale", "Blue Whale", "蓝鲸Pro"}
	for range 40 {
		old, new := names[random.IntN(len(names))], names[random.IntN(len(names))]
		if old == new {
			continue
		}
		text := "# “" + old + "”隐私政策\n\n欢迎使用" + old + "App。\n\n" +
			strings.ReplaceAll(strings.Join(writePolicy(random, 3+random.IntN(9)), ""), "我们", old+"会")
		renamed := strings.ReplaceAll(text, old, new)
		r := compare(text, renamed)
		checkResult(t, r)
		if want := (Rename{old, new, strings.Count(text, old)}); len(r.Renames) != 1 || r.Renames[0] != want {
			t.Errorf("%s → %s throughout: Renames = %v, want %v", old, new, r.Renames, want)
		}
		for _, c := range r.Changes {
			if !c.Cosmetic {
				t.Errorf("%s → %s throughout: %s change that is not cosmetic", old, new, c.Kind)
			}
		}
	}
}

func TestLooksAreCosmetic(t *testing.T) {
	random := rand.New(rand.NewPCG(27, 28))
	width := strings.NewReplacer("，", ",", "；", ";", "：", ":")
	for n := range 60 {
		var old string
		if n%2 == 0 {
			old = strings.Join(writePolicy(random, 2+random.IntN(12)), "")
		} else {
			old = strings.Join(writeParagraphs(random, 2+random.IntN(40)), "")
		}
		var b strings.Builder
		for line := range strings.Lines(old) {
			runes := []rune(line)
			for !strings.HasPrefix(line, "#") && len(runes) > 40 {
				at := 15 + random.IntN(15)
				for !isHan(runes[at-1]) || !isHan(runes[at]) { // never inside a number
					at++
				}
				b.WriteString(string(runes[:at]) + []string{"\n", "\r\n", " ", "**", "\n"}[random.IntN(5)])
				runes = runes[at:]
			}
			b.WriteString(string(runes))
			if line == "\n" && random.IntN(3) == 0 {
				b.WriteString("\n")
			}
		}
		r := compare(old, width.Replace(b.String()))
		checkResult(t, r)
		for _, c := range r.Changes {
			if !c.Cosmetic {
				t.Fatalf("other looks: %s of\n%s\nbecame\n%s", c.Kind, old, r.New.Source)
			}
		}
	}
}
