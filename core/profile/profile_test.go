package profile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"clausewright/core/law"
	"clausewright/core/when"
)

func TestEveryFactOfTheLawIsAField(t *testing.T) {
	conditions := 0
	check := func(slug string, c when.Condition) {
		for _, row := range c.AnyOf {
			for _, term := range row {
				if strings.HasPrefix(term.Fact, "text:") || term.Fact == givenFact {
					continue
				}
				conditions++
				f, ok := FieldOf(term.Fact)
				if !ok {
					t.Errorf("%s: no field %q", slug, term.Fact)
					continue
				}
				for _, value := range term.Values {
					if term.Op == when.OpIn && value != "no" && !slices.ContainsFunc(f.Choices, func(c Choice) bool { return c.Value == value }) {
						t.Errorf("%s: %s has no choice %q", slug, term.Fact, value)
					}
				}
			}
		}
	}
	for _, r := range law.Requirements() {
		check(r.Slug, r.When)
		for _, s := range r.SeverityWhen {
			check(r.Slug, s.When)
		}
	}
	if conditions == 0 {
		t.Error("no condition was looked at")
	}
}

func TestQuestionnaire(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range Groups() {
		if g.Name == "" || g.Title == "" || g.TitleEN == "" || len(g.Fields) == 0 {
			t.Errorf("group %+v lacks a name, a title or fields", g)
		}
		for _, f := range g.Fields {
			if seen[f.Name] {
				t.Errorf("%s stands twice", f.Name)
			}
			seen[f.Name] = true
			checkField(t, f, f.Name)
			if f.Why == "" || f.WhyEN == "" || len(f.Feeds) == 0 {
				t.Errorf("%s: no reason or nothing it feeds", f.Name)
			}
			for _, slug := range f.Feeds {
				if _, ok := law.RequirementOf(slug); !ok {
					t.Errorf("%s feeds %q, which is no requirement", f.Name, slug)
				}
			}
			for _, fact := range f.When.Facts() {
				if name, _ := cutDot(fact); !seen[name] && f.Name != "collects_id_card" && f.Name != "shows_ip_territory" && f.Name != "has_moderation" && f.Name != "real_name_scope" {
					t.Errorf("%s is asked before %s, which decides whether it is asked", f.Name, fact)
				}
				if _, ok := FieldOf(fact); !ok {
					t.Errorf("%s asks for %s, which is no field", f.Name, fact)
				}
			}
			for _, column := range f.Among {
				if _, ok := FieldOf(column); !ok {
					t.Errorf("%s among %s, which is no column", f.Name, column)
				}
			}
		}
	}
}

func checkField(t *testing.T, f Field, path string) {
	known := []Type{TypeText, TypeDate, TypeBool, TypeNumber, TypeOne, TypeMany, TypeList, TypeRows, TypeObject}
	if !slices.Contains(known, f.Type) || f.Title == "" || f.TitleEN == "" {
		t.Errorf("%s: unknown type %q or no title", path, f.Type)
	}
	if chosen := f.Type == TypeOne || f.Type == TypeMany; chosen != (len(f.Choices) > 0) {
		t.Errorf("%s: type %s with %d choices", path, f.Type, len(f.Choices))
	}
	if composite := f.Type == TypeRows || f.Type == TypeObject; composite != (len(f.Parts) > 0) {
		t.Errorf("%s: type %s with %d parts", path, f.Type, len(f.Parts))
	}
	for _, part := range f.Parts {
		checkField(t, part, path+"."+part.Name)
	}
}

func TestDecode(t *testing.T) {
	tests := []struct {
		name, json string
		want       []Problem
	}{
		{"nothing answered", `{"version": 1}`, nil},
		{"no version", `{}`, []Problem{{"version", `缺少版本号，应当写 "version": 1`}}},
		{"newer version", `{"version": 2}`, []Problem{{"version", "版本2不认识，这里只认识版本1"}}},
		{"unknown field", `{"version": 1, "colour": "red"}`, []Problem{{"colour", "没有这个字段"}}},
		{"unknown column", `{"version": 1, "sdks": [{"name": "a"}, {"nmae": "b"}]}`, []Problem{{"sdks[1].nmae", "没有这个字段"}}},
		{"unknown part", `{"version": 1, "has_im": {"answer": true, "kind": []}}`, []Problem{{"has_im.kind", "没有这个字段"}}},
		{"wrong kinds", `{"version": 1, "app_name": 3, "uses_face": "yes", "response_days": 1.5, "has_im": true}`, []Problem{
			{"app_name", "应当是文字"}, {"has_im", "应当是一个对象：{ … }"}, {"response_days", "应当是不小于0的整数"}, {"uses_face", "应当是 true 或者 false"}}},
		{"no such choice", `{"version": 1, "operator_type": "合伙"}`, []Problem{{"operator_type", "没有“合伙”这个选项，可以选：公司、个体工商户、个人、境外公司"}}},
		{"twice", `{"version": 1, "app_name": "甲", "app_name": "乙"}`, []Problem{{"app_name", "写了两次"}}},
		{"null and empty are no answer", `{"version": 1, "app_name": "", "uses_face": null}`, nil},
		{"no object", `[]`, []Problem{{"", "应当是一个对象：{ … }"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, got := Decode([]byte(test.json)); !reflect.DeepEqual(got, test.want) {
				t.Errorf("Decode(%s) = %v, want %v", test.json, got, test.want)
			}
		})
	}
	for _, broken := range []string{"", "{", `{"version": 1} {}`, `{"version": 1,}`} {
		if _, problems := Decode([]byte(broken)); len(problems) != 1 || problems[0].Path != "" {
			t.Errorf("Decode(%q) = %v, want one problem about the whole", broken, problems)
		}
	}
}

func TestEncodeIsReadBack(t *testing.T) {
	for name, p := range presets(t) {
		again, problems := Decode(p.Encode())
		if problems != nil || !reflect.DeepEqual(again, p) {
			t.Errorf("%s: not the same after Encode and Decode: %v", name, problems)
		}
	}
}

func TestAsk(t *testing.T) {
	p, problems := Decode([]byte(`{"version": 1, "uses_face": false, "face_purpose": ["登录"], "has_payment": [],
		"min_age": 16, "has_im": {"answer": true, "kinds": ["私聊"]}, "stores_chat": {"days": 3},
		"has_accounts": true, "profile_fields": [{"field": "昵称", "public": true}, {"field": "生日"}],
		"users_total": "<100k", "cross_border": true, "rtc_vendor": "甲", "has_voice_room": true,
		"av_routing": "via RTC vendor servers", "uses_sdks": true, "sdks": [{"provider": "乙"}]}`))
	if problems != nil {
		t.Fatal(problems)
	}
	tests := map[string]when.Truth{
		"uses_face":                      when.No,
		"uses_face=no":                   when.Yes,
		"face_purpose=登录":                when.No, // not relevant, whatever is answered
		"has_payment":                    when.No,
		"has_payment=no":                 when.Yes,
		"min_age<18":                     when.Yes,
		"min_age<16":                     when.No,
		"allows_under14":                 when.Unknown,
		"allows_under14=?":               when.Yes,
		"min_age=?":                      when.No,
		"has_im":                         when.Yes,
		"has_im.kinds=私聊":                when.Yes,
		"has_im.kinds=群聊":                when.No,
		"stores_chat":                    when.Unknown, // the deciding part is open
		"profile_fields.public":          when.Yes,
		"profile_fields.required":        when.Unknown,
		"users_total=<100k":              when.Yes,
		"cross_border_recipients":        when.Unknown,
		"algorithm_filing_no":            when.Unknown, // whether it is asked is open
		"dormant_days":                   when.No,      // optional
		"rtc_vendor":                     when.Unknown, // none of the SDKs is theirs
		"text:cites-statute":             when.Unknown,
		"uses_face || min_age<18":        when.Yes,
		"uses_face & allows_under14":     when.No,
		"min_age<18 & allows_under14":    when.Unknown,
		"uses_face=no & has_im.kinds=私聊": when.Yes,
	}
	for written, want := range tests {
		c, err := when.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Holds(c); got != want {
			t.Errorf("Holds(%s) = %v, want %v", written, got, want)
		}
		if got := c.String(); got != written {
			t.Errorf("String of %q = %q", written, got)
		}
	}
}

func TestOpen(t *testing.T) {
	tests := map[string][]string{
		"uses_face":                 {"uses_face"},
		"face_storage=不存":           {"uses_face"},
		"has_im.kinds=群聊 & has_ugc": {"has_im", "has_ugc"},
		"uses_face=? || has_im":     nil,
		"dormant_days":              {"has_accounts"},
	}
	for written, want := range tests {
		c, err := when.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		if got := (Profile{}).Open(c); !reflect.DeepEqual(got, want) {
			t.Errorf("Open(%s) = %v, want %v", written, got, want)
		}
	}
}

func TestValidate(t *testing.T) {
	tests := []struct {
		preset, field string
		value         any
		want          string // path of the problem
	}{
		{"video-chat", "response_days", 30, "response_days"},
		{"video-chat", "cancel_days", 0, "cancel_days"},
		{"video-chat", "contact_email", "privacy", "contact_email"},
		{"video-chat", "effective_date", "2026-01-01", "effective_date"},
		{"video-chat", "update_date", "2026-02-30", "update_date"},
		{"video-chat", "av_e2ee", true, "av_e2ee"},
		{"video-chat", "uses_face", false, "uses_face"},
		{"video-chat", "face_upload_consent", false, "face_upload_consent"},
		{"video-chat", "sdk_init_after_consent", false, "sdk_init_after_consent"},
		{"video-chat", "basic_mode_on_refusal", false, "basic_mode_on_refusal"},
		{"video-chat", "sdks", []Object{}, "face_provider"},
		{"video-chat", "allows_under14", true, "allows_under14"},
		{"video-chat", "log_items", []Object{{"item": "登录日志", "days": 90}}, "log_items"},
		{"video-chat", "device_ids", []Object{{"id": "OAID"}, {"id": "OAID"}}, "device_ids[1]"},
		{"voice-room", "guest_mode", false, "guest_mode"},
		{"voice-room", "av_record_days", 30, "av_record_days"},
		{"voice-room", "uses_personalisation", Object{"answer": false}, "uses_personalisation"},
		{"voice-room", "cross_border", true, ""},
		{"live-course", "allows_under14", false, "allows_under14"},
		{"live-course", "operator_type", "境外公司", "operator_overseas"},
	}
	all := presets(t)
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s %s", test.preset, test.field), func(t *testing.T) {
			got := all[test.preset].With(test.field, test.value).Validate()
			found := slices.ContainsFunc(got, func(p Problem) bool { return p.Path == test.want && p.Message != "" })
			if found != (test.want != "") {
				t.Errorf("Validate() = %v, want a problem at %q", got, test.want)
			}
		})
	}
}

func TestCompleteness(t *testing.T) {
	state := func(p Profile, field string) Progress {
		for _, progress := range p.Completeness() {
			if progress.Field == field {
				return progress
			}
		}
		t.Fatalf("no field %s", field)
		return Progress{}
	}
	p := presets(t)["video-chat"]
	for _, g := range Groups() {
		for _, f := range g.Fields {
			if state(p, f.Name).State != Answered {
				continue
			}
			want := Open
			if f.Optional {
				want = Skipped
			}
			if got := state(p.With(f.Name, nil), f.Name); got.State != want {
				t.Errorf("%s taken back is %s, want %s", f.Name, got.State, want)
			}
		}
	}
	p = p.With("sdks", []Object{{"name": "甲", "items": []string{}}})
	want := []string{"sdks[0].provider", "sdks[0].function", "sdks[0].permissions", "sdks[0].platform", "sdks[0].policy_link", "sdks[0].role", "sdks[0].country"}
	if got := state(p, "sdks").Missing; !reflect.DeepEqual(got, want) {
		t.Errorf("missing in sdks = %v, want %v", got, want)
	}
	if got := state(p.With("uses_sdks", nil), "sdks").State; got != NotRelevant {
		t.Errorf("sdks while uses_sdks is open = %s, want not-relevant", got)
	}
}

func TestSchema(t *testing.T) {
	var schema struct {
		Properties map[string]struct {
			Title string `json:"title"`
			Group string `json:"x-group"`
		} `json:"properties"`
	}
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	for _, g := range Groups() {
		for _, f := range g.Fields {
			if got := schema.Properties[f.Name]; got.Title != f.Title || got.Group != g.Name {
				t.Errorf("schema of %s = %+v, want %s in %s", f.Name, got, f.Title, g.Name)
			}
		}
	}
	if n := len(questionnaire().fields) + 1; len(schema.Properties) != n {
		t.Errorf("%d properties, want %d", len(schema.Properties), n)
	}
}
