package assemble

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"clausewright/core/clause"
	"clausewright/core/profile"
)

func presets(t *testing.T) map[string]profile.Profile {
	t.Helper()
	all := map[string]profile.Profile{}
	for _, preset := range profile.Presets() {
		p, ok := profile.PresetOf(preset.Name)
		if !ok {
			t.Fatalf("no preset %s", preset.Name)
		}
		all[preset.Name] = p
	}
	return all
}

// documents returns the policy of p and all that goes with it, by name.
func documents(p profile.Profile) map[string]Document {
	all := map[string]Document{"policy": Policy(p)}
	for _, c := range clause.Companions() {
		if d, ok := Companion(p, c.Name); ok {
			all[c.Name] = d
		}
	}
	return all
}

func TestPresetsLeaveNoBlank(t *testing.T) {
	for name, p := range presets(t) {
		for document, d := range documents(p) {
			if d.Blanks != nil || strings.ContainsAny(d.Text, "【】{}^") {
				t.Errorf("%s, %s: blanks or marks left: %v", name, document, d.Blanks)
			}
			if again := documents(p)[document]; again.Text != d.Text {
				t.Errorf("%s, %s: not the same twice", name, document)
			}
		}
	}
}

func TestTraceCoversTheText(t *testing.T) {
	for name, p := range presets(t) {
		for document, d := range documents(p) {
			end := 0
			for _, trace := range d.Trace {
				if gap := d.Text[end:trace.Span.Start]; strings.TrimSpace(gap) != "" || trace.Span.Empty() || trace.Template == "" {
					t.Errorf("%s, %s: %q has no trace", name, document, gap)
				}
				end = trace.Span.End
			}
			if strings.TrimSpace(d.Text[end:]) != "" || len(d.Trace) == 0 {
				t.Errorf("%s, %s: the end has no trace", name, document)
			}
		}
	}
}

func TestNothingAnsweredStillAssembles(t *testing.T) {
	d := Policy(profile.Profile{})
	if len(d.Blanks) < 50 {
		t.Errorf("%d blanks, want many", len(d.Blanks))
	}
	for _, b := range d.Blanks {
		if got := b.Span.Of(d.Text); !b.Span.Empty() && got != "【"+b.Title+"】" && got != "【待答："+b.Title+"】" {
			t.Errorf("blank %+v stands at %q", b, got)
		}
	}
	for _, progress := range (profile.Profile{}).Completeness() {
		if progress.State == profile.Open && !d.asks(progress.Field) {
			t.Errorf("%s is open and no blank asks for it", progress.Field)
		}
	}
}

// Taking back one answer gives a blank that names its field, and a visible one unless
// the text does not use the answer.
func TestAnAnswerTakenBackLeavesABlank(t *testing.T) {
	unused := []string{"operator_type", "users_total", "app_categories", "has_voice_room"}
	for name, p := range presets(t) {
		for _, field := range fields() {
			f, _ := profile.FieldOf(field)
			if p.Answer(field) == nil || f.Optional {
				continue
			}
			d := Policy(p.With(field, nil))
			i := slices.IndexFunc(d.Blanks, func(b Blank) bool { return b.Field == field || strings.HasPrefix(b.Field, field+".") })
			switch {
			case i < 0:
				t.Errorf("%s without %s: no blank names it", name, field)
			case d.Blanks[i].Span.Empty() && !slices.Contains(unused, field):
				t.Errorf("%s without %s: the blank is not in the text", name, field)
			}
		}
	}
}

func fields() []string {
	var names []string
	for _, g := range profile.Groups() {
		for _, f := range g.Fields {
			names = append(names, f.Name)
		}
	}
	return names
}

var number = regexp.MustCompile(`[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+（`)

// lines returns the traced stretches of a document without the numbers of clauses,
// with the traces that have them.
func lines(d Document) map[string][]Trace {
	all := map[string][]Trace{}
	for _, trace := range d.Trace {
		if words := trace.Span.Of(d.Text); !strings.HasPrefix(words, "- 一、") { // not the contents
			words = number.ReplaceAllString(words, "")
			all[words] = append(all[words], trace)
		}
	}
	return all
}

// dependsOn reports whether facts of a trace hang on the answer to a field, also
// through the questions that decide whether they are asked.
func dependsOn(facts []string, field string) bool {
	for _, fact := range facts {
		name := strings.FieldsFunc(fact, func(r rune) bool { return r == '.' || r == '[' })[0]
		f, _ := profile.FieldOf(name)
		if name == field || dependsOn(f.When.Facts(), field) {
			return true
		}
	}
	return false
}

func TestOneAnswerChangesOnlyWhatDependsOnIt(t *testing.T) {
	for name, p := range presets(t) {
		before := lines(Policy(p))
		for _, field := range fields() {
			if p.Value(field) == nil {
				continue
			}
			for words, traces := range lines(Policy(p.With(field, nil))) {
				if before[words] == nil && !dependsOn(traces[0].Facts, field) {
					t.Errorf("%s without %s: %q changed, it depends on %v", name, field, words, traces[0].Facts)
				}
			}
		}
	}
}

func TestAnSDKTakenAwayIsGoneEverywhere(t *testing.T) {
	for name, p := range presets(t) {
		rows := p.Answer("sdks").([]profile.Object)
		for i, row := range rows {
			rest := slices.Delete(slices.Clone(rows), i, i+1)
			for document, d := range documents(p.With("sdks", rest)) {
				for _, column := range []string{"name", "provider", "policy_link"} {
					word := row[column].(string)
					listed := slices.ContainsFunc(rest, func(o profile.Object) bool { return o[column] == word }) || word == adPartner(p) || entrusted(p, word)
					if !listed && strings.Contains(d.Text, word) {
						t.Errorf("%s, %s still names %s", name, document, word)
					}
				}
			}
		}
	}
}

// adPartner returns the partner for advertising, who is named by an answer of its own.
func adPartner(p profile.Profile) string {
	partners, _ := p.Answer("has_ads").(profile.Object)["partners"].([]string)
	return strings.Join(partners, "")
}

// entrusted reports whether an answer of its own names a company as entrusted.
func entrusted(p profile.Profile, company string) bool {
	card, _ := p.Answer("collects_id_card").(profile.Object)
	return card["checking"] == company
}

func TestAnswersCannotBreakTheMarkup(t *testing.T) {
	p := presets(t)["web-chat"].With("operator_full_name", "甲|乙\n# 丙**丁【戊】[己](x)").
		With("sdks", []profile.Object{{"name": "a | b\nc"}})
	d := Policy(p)
	for _, trace := range d.Trace {
		words := trace.Span.Of(d.Text)
		if strings.HasPrefix(words, "| a") && strings.Count(words, " | ") != 7 {
			t.Errorf("the row has been cut: %q", words)
		}
		if trace.Template == "operator" && strings.ContainsAny(words, "\n|[]") {
			t.Errorf("marks of an answer came through: %q", words)
		}
	}
}

// Variants the presets do not show.
func TestVariants(t *testing.T) {
	video, course := presets(t)["video-chat"], presets(t)["live-course"]
	tests := []struct {
		name       string
		p          profile.Profile
		want, gone string
	}{
		{"peer to peer", video.With("av_routing", "P2P"), "点对点实时传输，不经过我们的服务器", "服务器实时转发"},
		{"not recorded", video.With("av_recorded", "不录制"), "我们不录制，也不保存音视频。", "截取"},
		{"end to end", video.With("av_e2ee", true), "采用端到端加密", "不是端到端加密"},
		{"abroad", video.With("cross_border", true).With("cross_border_path", profile.Object{"answer": "标准合同", "ground": "已经备案"}).
			With("cross_border_recipients", []profile.Object{{"name": "Example Ltd.", "country": "新加坡"}}), "合规路径是标准合同：已经备案", "我们不向境外提供您的个人信息"},
		{"operator abroad", video.With("operator_overseas", true).With("domestic_representative", profile.Object{"name": "甲公司", "contact": "a@example.com"}), "境内代表甲公司", ""},
		{"no face", video.With("uses_face", false), "不把人脸", ""},
		{"nothing shared", video.With("shares_pi", profile.Object{"answer": false}), "目前，我们不向其他个人信息处理者提供您的信息。", "与第三方共享个人信息清单"},
		{"no children", course.With("min_age", 18).With("allows_under14", false), "不向不满十四周岁的人开通账号", "监护人可以拒绝"},
		{"models trained", video.With("uses_ai_on_content", []string{"模型训练"}), "经您单独同意，我们才把您的内容用于训练模型", "不用于训练模型"},
		{"precise location", video.With("location_use", []profile.Object{{"precision": "精确位置", "function": "约见", "frequency": "一次", "background": false}}), "精确位置是敏感个人信息", "我们不收集您的精确位置"},
		{"voiceprint", video.With("uses_voiceprint", profile.Object{"answer": true, "purpose": "登录", "retention": "到注销为止"}), "我们提取声纹，用来登录", "不从您的声音里提取声纹"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := Policy(test.p).Text
			if test.name == "no face" {
				if strings.Contains(text, "### （三）人脸信息") {
					t.Error("the clause on faces is still there")
				}
				return
			}
			if !strings.Contains(text, test.want) || test.gone != "" && strings.Contains(text, test.gone) {
				t.Errorf("want %q, not %q", test.want, test.gone)
			}
		})
	}
}
