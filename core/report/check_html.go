package report

import (
	_ "embed"
	"fmt"
	"html"
	"strings"

	"clausewright/core/policy"
	"clausewright/core/text"
)

//go:embed check.css
var checkCSS string

// HTML returns c as a sheet to sign off: one self-contained page without script and
// without a reference that loads anything. Whatever the texts hold is escaped, and
// what would turn the direction of the page is made visible.
func HTML(c Check) string {
	s := sheet{check: c}
	s.line(pageStart + s.title() + `</title>
<style>
` + strings.TrimSpace(checkCSS) + `
</style>
</head>
<body>
<main>
<h1>隐私政策检查报告</h1>`)
	s.head()
	for i, p := range c.Policies {
		s.policy(i, p)
	}
	s.notJudged()
	s.signatures()
	s.line("</main>\n</body>\n</html>")
	return s.out.String()
}

// pageStart is what every sheet begins with, up to its title.
const pageStart = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>`

// sheet writes one report.
type sheet struct {
	check   Check
	out     strings.Builder
	docs    []*policy.Document // of the policy being written
	mappers []*text.Mapper     // likewise
}

// line writes a line. Inlined in its many places it and esc would weigh 60 KB.
//
//go:noinline
func (s *sheet) line(l string) { s.out.WriteString(l + "\n") }

// esc writes words as HTML.
//
//go:noinline
func esc(words string) string { return html.EscapeString(visible(oneLine.Replace(words))) }

// escLines writes words as HTML and keeps their lines.
func escLines(words string) string {
	lines := strings.Split(strings.ReplaceAll(words, "\r\n", "\n"), "\n")
	for i, l := range lines {
		lines[i] = esc(l)
	}
	return strings.Join(lines, "\n")
}

func (s *sheet) title() string {
	if len(s.check.Policies) == 1 {
		return "检查报告：" + esc(s.check.Policies[0].Texts[0].Name)
	}
	return fmt.Sprintf("检查报告：%d 份文件", len(s.check.Policies))
}

// head writes what holds for the whole report.
func (s *sheet) head() {
	s.line(`<dl class="facts">`)
	s.fact("报告日期", s.check.Day)
	s.fact("适用法律", s.check.AsOf+" 的法律")
	s.fact("法律数据", "截至 "+s.check.LawDate)
	s.fact("程序", "Clausewright 条款工坊 "+s.check.Program)
	if len(s.check.Policies) > 1 {
		s.fact("文件", fmt.Sprintf("%d 份", len(s.check.Policies)))
	}
	s.line(`</dl>`)
	if s.check.AsOf < fullLaw {
		s.line(`<p class="note">` + partialLaw + `</p>`)
	}
}

func (s *sheet) fact(name, value string) {
	if value != "" {
		s.line(`<dt>` + name + `</dt><dd>` + esc(value) + `</dd>`)
	}
}

func (s *sheet) policy(i int, p Policy) {
	s.docs, s.mappers = nil, nil
	for _, t := range p.Texts {
		s.docs = append(s.docs, policy.Parse(t.Source))
		s.mappers = append(s.mappers, text.NewMapper(t.Source))
	}
	class := ""
	if i == 0 {
		class = ` class="first"`
	}
	s.line("<section>\n<h2" + class + ">" + esc(p.Texts[0].Name) + "</h2>\n" + `<dl class="facts">`)
	s.fact("标题", p.Title)
	s.fact("字数", fmt.Sprintf("%d", visibleCharacters(p.Texts[0].Source)))
	s.fact("SHA-256", p.Hash)
	if p.Facts {
		s.fact("对照", "应用的事实（问卷的答案）")
	}
	for _, t := range p.Texts[1:] {
		s.fact("附件", t.Name)
	}
	s.line(`</dl>`)
	s.totals(p)
	s.findings(p)
	s.coverage(p)
	s.suppressions(p)
	s.line(`</section>`)
}

// visibleCharacters counts the characters of a text, white space left out.
func visibleCharacters(src string) int {
	n := 0
	for _, word := range strings.Fields(src) {
		n += len([]rune(word))
	}
	return n
}

func (s *sheet) totals(p Policy) {
	t := TotalsOf(p.Findings)
	s.line(`<ul class="totals">`)
	item := func(class, name, value string) {
		s.line(`<li class="` + class + `"><strong class="sign">` + value + `</strong>` + name + `</li>`)
	}
	item("error", "错误", fmt.Sprint(t.Error))
	item("warning", "警告", fmt.Sprint(t.Warning))
	item("info", "提示", fmt.Sprint(t.Info+t.Hint))
	item("met", "适用的要求已满足", fmt.Sprintf("%d / %d", p.count("met"), len(p.Requirements)-p.count("not-applicable")))
	s.line(`</ul>`)
	if t.Known > 0 {
		s.line(fmt.Sprintf(`<p>另有 %d 个问题基线已有，不计入上面的数目。</p>`, t.Known))
	}
	if t.Suppressed > 0 {
		s.line(fmt.Sprintf(`<p>另有 %d 个问题已搁置，不计入上面的数目，理由见“已搁置的问题”。</p>`, t.Suppressed))
	}
}

func (s *sheet) findings(p Policy) {
	shown, folded := p.view()
	if len(shown) == 0 {
		s.line("<h3>问题</h3>\n<p>没有发现问题。</p>")
	}
	s.groups(p, shown)
	if len(folded) > 0 {
		s.line(`<details>` + "\n<summary>" + foldedLine(folded) + `</summary>`)
		s.groups(p, folded)
		s.line(`</details>`)
	}
}

func (s *sheet) groups(p Policy, findings []Finding) {
	for _, g := range groups(findings) {
		s.line(fmt.Sprintf(`<h3>%s（%d）</h3>`, g.title, len(g.findings)))
		for _, f := range g.findings {
			s.finding(p, f)
		}
	}
}

func (s *sheet) finding(p Policy, f Finding) {
	s.line(`<article class="finding ` + severityClass(f.Severity) + `">`)
	known := ""
	if f.Known {
		known = "（基线已有）"
	}
	s.line(`<h4><span class="sign">` + severityNames[f.Severity] + known + `</span> ` + esc(f.Message) + `</h4>`)
	place := "整份文件"
	if f.Place != nil {
		place = s.place(p, *f.Place)
	}
	s.line(`<p class="small">` + place + ` · ` + esc(s.check.title(f.Rule)) + ` <code>` + esc(f.Rule) + `</code></p>`)
	if f.Place != nil {
		s.quote(p, *f.Place)
	}
	for i, related := range f.Related {
		if i == mostPlaces {
			s.line(fmt.Sprintf(`<p class="small">另见等 %d 处</p>`, len(f.Related)))
			break
		}
		s.line(`<p class="small">另见 ` + s.place(p, related) + `：“` + esc(cut(p.words(related), mostQuoted)) + `”</p>`)
	}
	if len(f.Sources) > 0 {
		s.line(`<p class="small">依据：` + esc(citations(f.Sources)) + `</p>`)
	}
	for _, fix := range f.Fixes {
		s.fix(fix)
	}
	s.line(`</article>`)
}

// severityClass returns the class of a severity, whatever the finding says.
func severityClass(severity string) string {
	if _, known := severityNames[severity]; known {
		return severity
	}
	return "hint"
}

// mostPlaces is how many places are listed of those a requirement or a finding has.
const mostPlaces = 5

// place writes where a place is: its heading, its line, its file if it is an annex.
func (s *sheet) place(p Policy, at Place) string {
	var parts []string
	if at.Text > 0 {
		parts = append(parts, esc(p.Texts[at.Text].Name))
	}
	doc := s.docs[at.Text]
	if c := doc.ClauseAt(at.Span.Start); c >= 0 && doc.Clauses[c].HasHeading && doc.Clauses[c].Kind != policy.KindTitle {
		parts = append(parts, esc(doc.Clauses[c].Number+doc.Clauses[c].Heading))
	}
	parts = append(parts, fmt.Sprintf("第 %d 行", s.mappers[at.Text].Position(at.Span.Start).Line))
	return strings.Join(parts, " · ")
}

// quote writes the words at a place inside the sentence they stand in.
func (s *sheet) quote(p Policy, at Place) {
	src := p.Texts[at.Text].Source
	words := at.Span.Of(src)
	if strings.TrimSpace(words) == "" {
		return
	}
	before, after := "", ""
	if i := s.docs[at.Text].SentenceAt(at.Span.Start); i >= 0 {
		if sentence := s.docs[at.Text].Sentences[i].Span; sentence.Contains(at.Span) {
			before = src[sentence.Start:at.Span.Start]
			after = src[at.Span.End:sentence.End]
		}
	}
	if width(before) > context {
		before = "…" + tailOf(before)
	}
	if width(after) > context {
		after = headOf(after) + "…"
	}
	s.line(`<p class="quote"><span class="around">` + esc(before) + `</span><mark>` + esc(cut(words, 4*mostQuoted)) + `</mark><span class="around">` + esc(after) + `</span></p>`)
}

// fix writes a way to mend a finding with the words it brings.
func (s *sheet) fix(f Fix) {
	var news []string
	for _, e := range f.Edits {
		if n := strings.Trim(e.New, "\r\n"); strings.TrimSpace(n) != "" {
			news = append(news, n)
		}
	}
	s.line(`<div class="fix">修改：` + esc(f.Title))
	if len(news) > 0 {
		s.line(`<div class="new">` + escLines(cut(strings.Join(news, "\n…\n"), mostNew)) + `</div>`)
	}
	s.line(`</div>`)
}

// mostNew is how many columns of the words of a fix are shown.
const mostNew = 2400
