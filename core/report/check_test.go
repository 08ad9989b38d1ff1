package report

import (
	"slices"
	"strings"
	"testing"

	"clausewright/core/testkit"
	"clausewright/core/text"

	"golang.org/x/net/html"
)

// checks are the checks that the goldens of testdata/check show, by name, each made of
// the texts of its file.
var checks = map[string]func(texts []Text) Check{
	"one_policy":  onePolicy,
	"no_findings": noFindings,
	"early_law":   earlyLaw,
	"folded":      folded,
}

var pipl = Source{Title: "中华人民共和国个人信息保护法", Article: "第十四条第一款"}

func rulesRun() []Rule {
	return []Rule{
		{ID: "no-continued-use-consent", Title: "不把继续使用当作同意", Severity: "error", Text: "不得写继续使用即视为同意。",
			Bad: "您继续使用即视为同意。", Good: "请您阅读后选择是否同意。", Sources: []Source{pipl}},
		{ID: "retention-period-stated", Title: "写明保存期限", Severity: "error", Text: "保存期限要写明。", Bad: "```", Good: "保存 30 天。"},
		{ID: "drafting/typo", Title: "错别字", Severity: "warning", Text: "用词要正确。", Bad: "登陆", Good: "登录"},
		{ID: "drafting/term-variant", Title: "用词不统一", Severity: "info", Text: "一个意思用一个词。", Bad: "账号、帐号", Good: "账号"},
	}
}

// placeOf returns the place of the words, which stand once in the text.
func placeOf(t Text, index int, words string) Place {
	at := strings.Index(t.Source, words)
	return Place{index, text.Span{Start: at, End: at + len(words)}}
}

func onePolicy(texts []Text) Check {
	consent := placeOf(texts[0], 0, "继续使用即视为同意")
	typo := placeOf(texts[0], 0, "登陆")
	other := placeOf(texts[0], 0, "𠮷祥帐号")
	annex := placeOf(texts[1], 1, "帐号")
	end := text.Span{Start: len(texts[0].Source), End: len(texts[0].Source)}
	sources := []Source{pipl, {Title: pipl.Title, Article: "第十七条"}, {Title: "App违法违规收集使用个人信息行为认定方法"}}
	return Check{
		Program: "1.2.3", LawDate: "2026-11-21", AsOf: "2026-11-20", Day: "2026-11-22", Baseline: true,
		Rules:     rulesRun(),
		Off:       []Rule{{ID: "history-versions", Title: "提供历史版本", Severity: "info"}},
		Undecided: []Rule{{ID: "purpose-specific", Title: "收集目的明确具体", Severity: "error"}},
		Policies: []Policy{{
			Texts: texts, Title: "示例隐私政策", Facts: true, Hash: strings.Repeat("0f", 32),
			Requirements: []Requirement{
				{ID: "operator-name-stated", Title: "写明运营者全称", Status: "met", Evidence: []Place{placeOf(texts[0], 0, "示例有限公司")}, Sources: []Source{pipl}},
				{ID: "no-continued-use-consent", Title: "不把继续使用当作同意", Status: "violated", Reason: "把继续使用当作同意", Sources: []Source{pipl}},
				{ID: "retention-period-stated", Title: "写明保存期限", Status: "missing", Reason: "没有写明保存多久"},
				{ID: "face-alternative", Title: "人脸识别有替代方式", Status: "not-applicable", Reason: "文中没有提到这一条所指的情形"},
				{ID: "sdk-list", Title: "列明第三方 SDK", Status: "review", Reason: "两处不一样", Evidence: []Place{other, annex}},
			},
			Findings: []Finding{
				{Rule: "retention-period-stated", Severity: "error", Message: "没有写明保存多久", Fingerprint: "f1", Sources: sources,
					Fixes: []Fix{{Title: "补充保存期限", Edits: []text.Edit{{Span: end, New: "\n\n## 三、保存\n\n保存【多久】。\n"}}}}},
				{Rule: "drafting/typo", Severity: "warning", Message: "“登陆”应为“登录”", Place: &typo, Fingerprint: "f2",
					Fixes: []Fix{{Title: "改为“登录”", Edits: []text.Edit{{Span: typo.Span, New: "登录"}}}}},
				{Rule: "no-continued-use-consent", Severity: "error", Message: "把继续使用当作同意", Place: &consent, Fingerprint: "f3", Sources: []Source{pipl}, Known: true,
					Fixes: []Fix{{Title: "删去", Edits: []text.Edit{{Span: consent.Span}}}}},
				{Rule: "drafting/term-variant", Severity: "hint", Message: "“帐号”和“账号”并用", Place: &annex, Related: []Place{other}, Fingerprint: "f4"},
				{Rule: "drafting/term-variant", Severity: "info", Message: "“帐号”和“账号”并用", Place: &other, Fingerprint: "f5",
					Suppressed: &Suppression{Rule: "drafting/term-variant", Reason: "产品里的叫法", Until: "2027-01-01"}},
			},
			Idle: []Suppression{
				{Rule: "drafting/typo", Words: "“登陆”应为“登录”", Reason: "等改版", Until: "2026-11-21", Expired: true},
				{Rule: "drafting/date", Words: "更新日期早于发布日期", Reason: "日期无误"},
			},
		}},
	}
}

// folded is a policy whose default view shows one finding: the error that the baseline
// has ranks first and yet gives way to the other.
func folded(texts []Text) Check {
	c := onePolicy(texts)
	p := &c.Policies[0]
	p.Shown = 1
	for i, rank := range []int{1, 2, 0, 3, 4} {
		p.Findings[i].Rank = rank
	}
	return c
}

func noFindings(texts []Text) Check {
	policies := make([]Policy, len(texts))
	for i, t := range texts {
		policies[i] = Policy{Texts: []Text{t}}
	}
	return Check{Program: "1.2.3", LawDate: "2026-11-21", AsOf: "2026-11-21", Day: "2026-11-21", Policies: policies}
}

func earlyLaw(texts []Text) Check {
	c := noFindings(texts)
	c.AsOf = "2021-10-31"
	return c
}

// outputs returns a check in every form, by the name of the part.
func outputs(t *testing.T, c Check) map[string]string {
	t.Helper()
	log, err := Sarif(c)
	if err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(HTML(c), "<body>\n")
	return map[string]string{
		"text":   CheckText{}.Write(c),
		"narrow": CheckText{Width: 48, Coverage: true}.Write(c),
		"html":   page,
		"sarif":  log,
	}
}

func TestCheckGoldens(t *testing.T) {
	left := len(checks)
	testkit.Run(t, "testdata/check/*.txtar", func(t *testing.T, g *testkit.Golden) {
		if checks[g.Name] == nil {
			t.Fatal("no check of this name")
		}
		left--
		var texts []Text
		for _, part := range g.Rest() {
			if strings.HasSuffix(part, ".md") {
				texts = append(texts, Text{part, g.Input(part)})
			}
		}
		g.WantAny(outputs(t, checks[g.Name](texts)))
	})
	if left != 0 {
		t.Errorf("%d checks have no golden", left)
	}
}

// hostile are texts that would do harm if a report let them through.
var hostile = []string{
	`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `'><b onclick=x>`,
	`</style><script>`, `&lt;script&gt;`, "\u202e<i>\u2066", "a\x00b\x1b[31m", "一\r\n</main>",
}

// hostileCheck puts words into every field that a text, a file's name or a rule fills.
func hostileCheck(words string) Check {
	src := "# " + words + "\n\n## 一、" + words + "\n\n" + words + "。\n"
	place := Place{0, text.Span{Start: strings.LastIndex(src, words), End: len(src)}}
	sources := []Source{{Title: words, Article: words}}
	suppression := Suppression{Rule: words, Words: words, Reason: words, Until: words}
	rule := Rule{ID: words, Title: words, Severity: "error", Text: words, Bad: words, Good: words, Sources: sources}
	return Check{
		Program: words, LawDate: words, AsOf: words, Day: words, Rules: []Rule{rule}, Off: []Rule{rule}, Undecided: []Rule{rule},
		Policies: []Policy{{
			Texts: []Text{{words, src}, {words, src}}, Title: words, Hash: words,
			Requirements: []Requirement{
				{ID: words, Title: words, Status: "missing", Reason: words, Evidence: []Place{place}, Sources: sources},
				{ID: words, Title: words, Status: "review", Reason: words},
			},
			Findings: []Finding{
				{Rule: words, Severity: "error", Message: words, Place: &place, Related: []Place{place}, Sources: sources,
					Fixes: []Fix{{Title: words, Edits: []text.Edit{{Span: place.Span, New: words}}}}},
				{Rule: words, Severity: words, Message: words, Suppressed: &suppression},
			},
			Idle: []Suppression{suppression},
		}},
	}
}

// ours are the elements and attributes that a sheet is made of.
var (
	ourElements = strings.Fields("html head meta title style body main h1 h2 h3 h4 dl dt dd section article div p ul li " +
		"span strong mark code br details summary table caption thead tbody tr th td")
	ourAttributes = strings.Fields("lang charset name content http-equiv class scope aria-label")
)

func TestHostileWordsInHTML(t *testing.T) {
	for _, words := range hostile {
		page := HTML(hostileCheck(words))
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		sections := 0
		for n := range root.Descendants() {
			if n.Type == html.CommentNode || n.Type == html.ElementNode && !slices.Contains(ourElements, n.Data) {
				t.Errorf("%q made the node %q", words, n.Data)
			}
			for _, a := range n.Attr {
				if !slices.Contains(ourAttributes, a.Key) {
					t.Errorf("%q made the attribute %s of %s", words, a.Key, n.Data)
				}
			}
			if n.Data == "section" && n.Parent.Data == "main" {
				sections++
			}
		}
		if sections != 3 {
			t.Errorf("%q left %d sections in their place, want 3", words, sections)
		}
		for _, bad := range []string{"\u202e", "\u2066", "\x00", "\x1b"} {
			if strings.Contains(page, bad) {
				t.Errorf("%q came through for %q", bad, words)
			}
		}
	}
}

func TestHostileWordsInTerminal(t *testing.T) {
	for _, words := range hostile {
		out := CheckText{Coverage: true, Width: 40}.Write(hostileCheck(words))
		for _, bad := range []string{"\u202e", "\u2066", "\x00", "\x1b", "\r"} {
			if strings.Contains(out, bad) {
				t.Errorf("%q reaches the terminal for %q", bad, words)
			}
		}
	}
}

// Nothing of the page loads anything: no script, no source, no import, no font.
func TestSheetLoadsNothing(t *testing.T) {
	page := HTML(hostileCheck("https://a.example.com/x.js"))
	for _, bad := range []string{"<script", "<link", "<iframe", "src=", "href=", "url(", "@import", "<img", "style=\""} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

func TestColorOfSeverity(t *testing.T) {
	c := onePolicy([]Text{{"a.md", "示例有限公司 继续使用即视为同意 登陆 𠮷祥帐号"}, {"b.md", "帐号"}})
	got := CheckText{Color: true}.Write(c)
	want := "a.md: \x1b[1;31m错误\x1b[0m: 没有写明保存多久"
	if !strings.Contains(got, want) {
		t.Errorf("in colour: %q, want in it %q", got, want)
	}
}

func TestWrapped(t *testing.T) {
	for _, c := range []struct {
		in      string
		columns int
		want    string
	}{
		{"", 10, ""},
		{"保存期限。", 0, "保存期限。"},
		{"保存期限要写明。", 10, "保存期限|要写明。"},
		{"保存期限。", 10, "保存期限。"},
		{"用 no-such-rule 系统", 9, "用|no-such-rule|系统"},
		{"e\u0301e\u0301e\u0301", 4, "e\u0301e\u0301e\u0301"},
		{"长\u0301长\u0301长\u0301", 6, "长\u0301长\u0301|长\u0301"},
	} {
		if got := strings.Join(wrapped(c.in, c.columns, 2), "|"); got != c.want {
			t.Errorf("wrapped(%q, %d) = %q, want %q", c.in, c.columns, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in      string
		columns int
		want    string
	}{
		{"保存期限", 8, "保存期限"},
		{"保存期限", 7, "保存期…"},
		{"保存期限", 6, "保存…"},
		{"abc", 2, "a…"},
	} {
		if got := cut(c.in, c.columns); got != c.want {
			t.Errorf("cut(%q, %d) = %q, want %q", c.in, c.columns, got, c.want)
		}
	}
}

func TestURI(t *testing.T) {
	for name, want := range map[string]string{
		"docs/a.md":         "docs/a.md",
		"隐私 政策.md":          "%E9%9A%90%E7%A7%81%20%E6%94%BF%E7%AD%96.md",
		"/srv/a#b.md":       "file:///srv/a%23b.md",
		`C:\docs\a.md`:      "file:///C:/docs/a.md",
		"-":                 "-",
		"javascript:x.html": "javascript%3Ax.html",
	} {
		if got := uri(name); got != want {
			t.Errorf("uri(%q) = %q, want %q", name, got, want)
		}
	}
}
