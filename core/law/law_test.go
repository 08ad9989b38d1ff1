package law

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestSources(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Sources() {
		if seen[s.ID] {
			t.Errorf("source %s: twice", s.ID)
		}
		seen[s.ID] = true
		if s.Title == "" || s.TitleEN == "" || s.Issuer == "" || s.Checked == "" {
			t.Errorf("source %s: an empty column", s.ID)
		}
		if strings.ContainsAny(s.Title, "《》") {
			t.Errorf("source %s: title %q has title marks", s.ID, s.Title)
		}
		switch s.Kind {
		case KindLaw, KindRegulation, KindRule, KindNormative, KindNotice, KindJudicial, KindStandard, KindGuidance:
		default:
			t.Errorf("source %s: kind %q", s.ID, s.Kind)
		}
		checkDate(t, s.ID, s.From)
		if s.Until != "" {
			checkDate(t, s.ID, s.Until)
			if s.Until < s.From {
				t.Errorf("source %s: ends %s before it begins %s", s.ID, s.Until, s.From)
			}
		}
		if s.Draft && s.Binding() {
			t.Errorf("source %s: a draft that binds", s.ID)
		}
		if got, ok := SourceOf(s.ID); !ok || got != s {
			t.Errorf("SourceOf(%q) = %v, %v", s.ID, got, ok)
		}
	}
	if len(seen) < 50 {
		t.Errorf("%d sources, want 50 at least", len(seen))
	}
	if _, ok := SourceOf("no-such-act"); ok {
		t.Error("SourceOf(no-such-act) found one")
	}
}

func checkDate(t *testing.T, where string, d Date) {
	t.Helper()
	if _, err := time.Parse("2006-01-02", string(d)); err != nil {
		t.Errorf("%s: date %q: %v", where, d, err)
	}
}

// An article is 第…条 with 款 and 项, in Chinese numerals but for the items of the
// criteria of 2019, which print 1. 2. 3.; of a standard it is a clause or an annex.
var (
	actArticle      = regexp.MustCompile(`^第[一二三四五六七八九十百千零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项(至第[一二三四五六七八九十]+项)?)?$`)
	criteriaArticle = regexp.MustCompile(`^第[一二三四五六]条(第[1-9]项)?$`)
	standardArticle = regexp.MustCompile(`^([0-9]+(\.[0-9]+)*|附录[A-Z])$`)
)

func checkCitation(t *testing.T, where string, c Citation, draft bool) {
	t.Helper()
	s, ok := SourceOf(c.Source)
	if !ok {
		t.Errorf("%s: unknown source %s", where, c.Source)
		return
	}
	if s.Draft != draft {
		t.Errorf("%s: %s: draft %v, want %v", where, c.Source, s.Draft, draft)
	}
	form := actArticle
	switch {
	case s.ID == "cac-app-2019":
		form = criteriaArticle
	case s.Kind == KindStandard:
		form = standardArticle
	}
	if c.Article != "" && !form.MatchString(c.Article) {
		t.Errorf("%s: %s: article %q", where, c.Source, c.Article)
	}
	switch c.Check {
	case CheckRead:
		if c.How != "" {
			t.Errorf("%s: %s: read, and yet %q", where, c.Source, c.How)
		}
	case CheckChecked:
		if c.How == "" || c.Article == "" {
			t.Errorf("%s: %s: checked without saying what or how", where, c.Source)
		}
	case CheckNone:
		if c.Article != "" && !draft {
			t.Errorf("%s: %s: article %s was not verified", where, c.Source, c.Article)
		}
	default:
		t.Errorf("%s: %s: check %q", where, c.Source, c.Check)
	}
	if c.From != s.From || c.Until != s.Until {
		t.Errorf("%s: %s: cited from %q until %q, in force from %q until %q", where, c.Source, c.From, c.Until, s.From, s.Until)
	}
}

func TestCSLArticle(t *testing.T) {
	tests := []struct{ old, now int }{
		{1, 1}, {3, 4}, {18, 19}, {19, 21}, {21, 23}, {22, 24}, {24, 26}, {25, 27}, {40, 42}, {41, 43}, {42, 44},
		{47, 49}, {49, 51}, {58, 60}, {59, 61}, {60, 62}, {61, 64}, {62, 65}, {64, 71}, {65, 67}, {66, 71},
		{68, 69}, {70, 71}, {75, 77}, {76, 78}, {79, 81},
	}
	for _, tt := range tests {
		if got, ok := CSLArticle(tt.old); !ok || got != tt.now {
			t.Errorf("CSLArticle(%d) = %d, %v, want %d", tt.old, got, ok, tt.now)
		}
	}
	for _, old := range []int{0, 69, 80} {
		if got, ok := CSLArticle(old); ok {
			t.Errorf("CSLArticle(%d) = %d, want none", old, got)
		}
	}
}

func TestRetentions(t *testing.T) {
	want := map[string]string{ // of the day the data describe
		"网络日志":           "6 month csl-2025第二十三条第三项",
		"直播内容和日志":        "60 day live-2016第十六条第一款",
		"直播电商的交易信息和直播回放": "3 year liveecom-2026第十六条",
	}
	for _, r := range Retentions() {
		for _, c := range r.Citations {
			checkCitation(t, r.Matter, c, false)
		}
		if r.Length <= 0 || r.MatterEN == "" || (r.Unit != Day && r.Unit != Month && r.Unit != Year) {
			t.Errorf("retention %+v", r)
		}
		on := r.On(AsOf)
		if len(on) != 1 {
			t.Fatalf("%s: %d citations on %s, want 1", r.Matter, len(on), AsOf)
		}
		got := fmt.Sprintf("%d %s %s%s", r.Length, r.Unit, on[0].Source, on[0].Article)
		if w, ok := want[r.Matter]; ok && got != w {
			t.Errorf("%s: %s, want %s", r.Matter, got, w)
		}
		delete(want, r.Matter)
	}
	if len(want) > 0 {
		t.Errorf("not in the table: %v", want)
	}
}

func TestMaterialCategories(t *testing.T) {
	all := MaterialCategories()
	if len(all) != 20 {
		t.Fatalf("%d categories, want 20", len(all))
	}
	for i, m := range all {
		if want := fmt.Sprintf("M%02d", i+1); m.Number != want || m.Slug == "" || m.Title == "" || m.TitleEN == "" {
			t.Errorf("category %+v, want number %s and no empty column", m, want)
		}
		if len(m.Effects) == 0 || m.Effects[0].Code != EffectNotify {
			t.Errorf("%s: effects %v, want %s first", m.Number, m.Effects, EffectNotify)
		}
		for _, e := range m.Effects {
			switch e.Code {
			case EffectNotify, EffectConsent, EffectSeparate, EffectGuardian:
			default:
				t.Errorf("%s: effect %q", m.Number, e.Code)
			}
			if (e.When == "") != (e.WhenEN == "") {
				t.Errorf("%s: effect %s: case in one language only", m.Number, e.Code)
			}
		}
		for _, c := range m.Citations {
			checkCitation(t, m.Number, c, false)
		}
		if len(m.On(AsOf)) == 0 {
			t.Errorf("%s: nothing to cite on %s", m.Number, AsOf)
		}
	}
	sdk := all[7]
	if sdk.Slug != "sdk-added-or-widened" || len(sdk.Effects) != 3 || sdk.Effects[2].Code != EffectSeparate || sdk.Effects[2].When == "" {
		t.Errorf("M08 = %+v", sdk)
	}
}

func TestActNamed(t *testing.T) {
	for _, c := range []struct {
		words       string
		from, until Date
	}{
		{"《中华人民共和国个人信息保护法》", "2021-11-01", ""},
		{"个人信息保护法", "2021-11-01", ""},
		{"《侵权责任法", "2010-07-01", "2020-12-31"},
		{"35273—2017", "2018-05-01", "2020-09-30"},
		{"35273-2020", "2020-10-01", ""},
		{"《网络安全法》", "", ""}, // by another edition it is in force all the time
	} {
		if a, ok := ActNamed(c.words); !ok || a.From != c.from || a.Until != c.until {
			t.Errorf("ActNamed(%q) = %+v, %v", c.words, a, ok)
		}
	}
	if a, ok := ActNamed("《大型个人信息处理者个人信息保护规定》"); ok {
		t.Errorf("a draft is an act: %+v", a)
	}
}
