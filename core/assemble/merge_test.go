package assemble

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"clausewright/core/policy"
	"clausewright/core/profile"
)

func TestTokensAreTheText(t *testing.T) {
	texts := []string{"", "\n", " 甲。乙！\n\n- 丙。丁。\n1. 戊；己\n| a | b |\n# 庚\n", "甲说：“好。”乙说：“不好。”\r\n\r\n丙", "**粗体。**之后。\n"}
	for _, p := range presets(t) {
		texts = append(texts, Policy(p).Text)
	}
	for _, text := range texts {
		list, tail := tokens(text)
		var b strings.Builder
		for _, token := range list {
			b.WriteString(token.space + token.words)
		}
		if got := b.String() + tail; got != text {
			t.Errorf("tokens(%q) together are %q", text, got)
		}
	}
}

func TestTokens(t *testing.T) {
	list, _ := tokens("甲说：“好。”乙。\n- 丙。丁。\n| a。b |\n### （一）戊。己")
	var words []string
	for _, token := range list {
		words = append(words, token.words)
	}
	want := []string{"甲说：“好。”", "乙。", "- 丙。丁。", "| a。b |", "### （一）戊。己"}
	if !slices.Equal(words, want) {
		t.Errorf("tokens = %q, want %q", words, want)
	}
}

func TestMergeWithoutOneSide(t *testing.T) {
	p := presets(t)["video-chat"]
	base, fresh := Policy(p).Text, Policy(p.With("av_recorded", "不录制")).Text
	edited := strings.Replace(base, "您的通信秘密受法律保护。", "您的通信秘密受法律保护，我们很看重。", 1)
	if got := Merge(base, base, fresh); got.Text != fresh || got.Conflicts != nil {
		t.Error("without hand edits the result is not the fresh text")
	}
	if got := Merge(base, edited, base); got.Text != edited || got.Conflicts != nil {
		t.Error("without new facts the result is not the edited text")
	}
}

func TestMerge(t *testing.T) {
	p := presets(t)["video-chat"]
	base := Policy(p).Text
	replace := func(pairs ...string) string {
		out := strings.NewReplacer(pairs...).Replace(base)
		if out == base {
			t.Fatalf("no %q in the text", pairs[0])
		}
		return out
	}
	tests := []struct {
		name       string
		edited     string
		fresh      profile.Profile
		want, gone []string
		conflicts  int
	}{
		{
			"a sentence by hand, another by the facts",
			replace("您的通信秘密受法律保护。", "您的通信秘密受法律保护，我们很看重。"),
			p.With("av_recorded", "不录制"),
			[]string{"我们很看重。", "我们不录制，也不保存音视频。"}, []string{"截取少量画面"}, 0,
		},
		{
			"both change one sentence: the hand stays, the conflict is shown",
			replace("传输过程是加密的，但不是端到端加密。", "传输是加密的。"),
			p.With("av_e2ee", true),
			[]string{"传输是加密的。"}, []string{"采用端到端加密"}, 1,
		},
		{
			"a clause of one's own keeps its place and gets a number",
			replace("### （二）录不录，存多久", "### （二）网络不好的时候\n\n通话会自动降低清晰度。\n\n### （三）录不录，存多久"),
			p.With("av_recorded", "不录制"),
			[]string{"### （二）网络不好的时候\n\n通话会自动降低清晰度。\n\n### （三）录不录，存多久", "### （四）内容审核", "见“五（四）内容审核”"}, []string{"截取"}, 0,
		},
		{
			"a section goes, the later ones are numbered anew",
			replace("您的通信秘密受法律保护。", "您的通信秘密受法律保护，我们很看重。"),
			p.With("sensitive_necessity", []profile.Object{}).With("sensitive_consents", []profile.Object{}).With("uses_face", false),
			[]string{"## 四、声音、画面和内容", "- 四、声音、画面和内容", "写在“四、声音、画面和内容”", "我们很看重。"}, []string{"敏感个人信息\n\n### "}, 0,
		},
		{
			"a clause the hand has changed stays though the facts drop it",
			replace("**不想刷脸**：您可以", "**不想刷脸**：没关系，您可以"),
			p.With("uses_face", false),
			[]string{"没关系，您可以"}, nil, 1,
		},
		{
			"a clause the hand deleted stays deleted",
			strings.Replace(base, "### （三）长期不用的账号\n\n账号连续730天没有登录的，我们提前30天通知您。到期仍然没有登录，我们注销账号，删除信息或者做匿名化处理。\n\n", "", 1),
			p.With("av_recorded", "不录制"),
			[]string{"### （三）停止运营"}, []string{"账号连续730天"}, 0,
		},
		{
			"the same with new facts is a conflict",
			strings.Replace(base, "### （三）长期不用的账号\n\n账号连续730天没有登录的，我们提前30天通知您。到期仍然没有登录，我们注销账号，删除信息或者做匿名化处理。\n\n", "", 1),
			p.With("dormant_days", profile.Object{"days": 365, "notice_days": 30}),
			nil, []string{"没有登录的"}, 1,
		},
		{
			"a renamed and moved clause takes the new facts",
			strings.Replace(replace("### （四）通信秘密", "### （四）聊天的秘密"), "### （二）录不录，存多久\n\n我们不录制完整的音视频。为了审核，系统会截取少量画面或者声音片段，保存60天，到期删除。\n\n", "", 1),
			p.With("shows_ip_territory", false),
			[]string{"### （三）聊天的秘密"}, []string{"IP属地：境内到省", "不录制完整"}, 0,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Merge(base, test.edited, Policy(test.fresh).Text)
			for _, want := range test.want {
				if !strings.Contains(got.Text, want) {
					t.Errorf("%q is not in the text", want)
				}
			}
			for _, gone := range test.gone {
				if strings.Contains(got.Text, gone) {
					t.Errorf("%q is still in the text", gone)
				}
			}
			if len(got.Conflicts) != test.conflicts {
				t.Errorf("%d conflicts, want %d: %+v", len(got.Conflicts), test.conflicts, got.Conflicts)
			}
			for _, c := range got.Conflicts {
				if c.Span.Of(got.Text) != c.Edited && !strings.Contains(unnumbered(c.Span.Of(got.Text)), unnumbered(c.Edited)) {
					t.Errorf("the conflict stands at %q, want %q", c.Span.Of(got.Text), c.Edited)
				}
			}
		})
	}
}

// hand is a text edited by hand, with what must not be lost.
type hand struct {
	text    string
	marks   []string // words that were written
	deleted []string // sentences that were taken out
}

// edit changes a text at random places.
func edit(random *rand.Rand, src string) hand {
	h := hand{}
	list, tail := tokens(src)
	for range 1 + random.Intn(6) {
		i := random.Intn(len(list))
		mark := fmt.Sprintf("手写%d号", random.Intn(1_000_000))
		switch kind := random.Intn(5); {
		case kind == 0: // a sentence after this one
			list = slices.Insert(list, i+1, newToken("", mark+"的话。"))
			if list[i].heading() || whole(list[i].words) {
				list[i+1].space = "\n\n"
			}
		case kind == 1 && !strings.HasPrefix(list[i].words, "| -"): // words in a sentence
			list[i].words += mark
			if strings.HasPrefix(list[i].words, "|") {
				list[i].words = strings.TrimSuffix(list[i].words, " |"+mark) + mark + " |"
			}
		case kind == 2: // a clause
			list = slices.Insert(list, i+1, newToken("\n\n", "### （九）"+mark), newToken("\n\n", mark+"的内容。"))
			if i+2 < len(list)-1 && !strings.Contains(list[i+3].space, "\n") {
				list[i+3].space = "\n\n"
			}
		case kind == 3 && !list[i].heading() && !strings.Contains(list[i].words, "手写"): // a sentence goes
			h.deleted = append(h.deleted, list[i].words)
			if i+1 < len(list) && strings.Contains(list[i].space, "\n") {
				list[i+1].space = list[i].space
			}
			list = slices.Delete(list, i, i+1)
			continue
		case kind == 4: // a stretch moves
			j := min(len(list), i+1+random.Intn(8))
			part := slices.Clone(list[i:j])
			list = slices.Delete(list, i, j)
			k := random.Intn(len(list) + 1)
			part[0].space = "\n\n"
			if k < len(list) && !strings.Contains(list[k].space, "\n") {
				list[k].space = "\n\n"
			}
			list = slices.Insert(list, k, part...)
			continue
		default:
			continue
		}
		h.marks = append(h.marks, mark)
	}
	var b strings.Builder
	for _, t := range list {
		b.WriteString(t.space + t.words)
	}
	h.text = b.String() + tail
	return h
}

// answers are other answers to give, by field; nil takes the answer back.
func change(random *rand.Rand, p profile.Profile) profile.Profile {
	all := fields()
	for range 1 + random.Intn(3) {
		name := all[random.Intn(len(all))]
		switch v := p.Value(name).(type) {
		case bool:
			p = p.With(name, !v)
		case int:
			p = p.With(name, v+1)
		case string:
			f, _ := profile.FieldOf(name)
			if len(f.Choices) > 0 {
				p = p.With(name, f.Choices[random.Intn(len(f.Choices))].Value)
			} else {
				p = p.With(name, v+"乙")
			}
		case []profile.Object:
			if len(v) > 0 {
				i := random.Intn(len(v))
				p = p.With(name, slices.Delete(slices.Clone(v), i, i+1))
			}
		default:
			p = p.With(name, nil)
		}
	}
	return p
}

func TestMergeLosesNothingOfTheHand(t *testing.T) {
	all := presets(t)
	for seed := range int64(120) {
		random := rand.New(rand.NewSource(seed))
		name := profile.Presets()[seed%4].Name
		p := all[name]
		base := Policy(p).Text
		h := edit(random, base)
		fresh := Policy(change(random, p)).Text
		got := Merge(base, h.text, fresh)
		for _, mark := range h.marks {
			if strings.Contains(h.text, mark) && strings.Count(got.Text, mark) < strings.Count(h.text, mark) {
				t.Errorf("%s, seed %d: %s is lost", name, seed, mark)
			}
		}
		for _, sentence := range h.deleted {
			if strings.Count(h.text, sentence) == 0 && strings.Contains(fresh, sentence) && strings.Contains(got.Text, sentence) && strings.Count(base, sentence) == 1 {
				t.Errorf("%s, seed %d: %q is back", name, seed, sentence)
			}
		}
		for _, c := range got.Conflicts {
			if c.Span.Start < 0 || c.Span.End > len(got.Text) || c.Span.Start > c.Span.End {
				t.Errorf("%s, seed %d: conflict at %v", name, seed, c.Span)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// What the facts changed comes through wherever the hand has not been.
func TestMergeTakesTheNewFacts(t *testing.T) {
	all := presets(t)
	for seed := range int64(100) {
		random := rand.New(rand.NewSource(seed))
		p := all[profile.Presets()[seed%4].Name]
		base, fresh := Policy(p).Text, Policy(change(random, p)).Text
		edited := strings.Replace(base, "您的通信秘密受法律保护。", "您的通信秘密受法律保护，我们很看重。", 1)
		if edited == base {
			edited = strings.Replace(base, "有三个来源", "总共有三个来源", 1)
		}
		got := Merge(base, edited, fresh)
		list, _ := tokens(fresh)
		merged, _ := tokens(got.Text)
		for _, want := range list {
			if !slices.ContainsFunc(merged, want.same) && !strings.Contains(edited, "我们很看重") {
				t.Errorf("seed %d: %q is missing", seed, want.words)
			}
			if !slices.ContainsFunc(merged, want.same) && want.words != "您的通信秘密受法律保护。" && len(got.Conflicts) == 0 {
				t.Errorf("seed %d: %q is missing", seed, want.words)
			}
		}
		if headings(fresh) != headings(got.Text) && len(got.Conflicts) == 0 {
			t.Errorf("seed %d: headings\n%s\nwant\n%s", seed, headings(got.Text), headings(fresh))
		}
	}
}

func headings(src string) string {
	var b strings.Builder
	for _, c := range policy.Parse(src).Clauses {
		b.WriteString(c.Number + c.Heading + "\n")
	}
	return b.String()
}
