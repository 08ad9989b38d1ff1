package report

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/notice"
	"clausewright/core/text"
)

//go:embed redline.css
var redlineCSS string

// Redline is a comparison as one page to send round.
type Redline struct {
	Program          string
	LawDate          string // YYYY-MM-DD: the day the law data describe
	AsOf             string // YYYY-MM-DD: the day whose law tells what is material
	Effective        string // YYYY-MM-DD: the new text takes effect; "" if not known
	OldName, NewName string
	Result           *diff.Result
	Material         []material.Change
	Duties           []DutyChange
	Notice           *notice.Draft // nil to leave it out
}

// HTML returns r as one self-contained page without script and without a reference that
// loads anything: what is material, the notice, a list of all changes, then the whole
// new text with what was deleted and inserted. What the texts hold is escaped.
func (r Redline) HTML() string {
	w := redlineWriter{Redline: r, olds: text.NewMapper(r.Result.Old.Source), news: text.NewMapper(r.Result.New.Source)}
	w.line(pageStart + "对比：" + esc(r.OldName) + " → " + esc(r.NewName) + `</title>
<style>
` + strings.TrimSpace(checkCSS) + "\n" + strings.TrimSpace(redlineCSS) + `
</style>
</head>
<body>
<main>
<h1>隐私政策对比</h1>`)
	w.head()
	w.material()
	w.duties()
	if r.Notice != nil {
		noticeWriter{sheet: &w.sheet, links: links}.write(*r.Notice, "h2")
	}
	w.list()
	w.body()
	w.line("</main>\n</body>\n</html>")
	return w.out.String()
}

type redlineWriter struct {
	sheet
	Redline
	olds, news *text.Mapper
}

// head writes what holds for the whole comparison.
func (w *redlineWriter) head() {
	w.line(`<dl class="facts">`)
	w.fact("旧版", w.OldName)
	w.fact("新版", w.NewName)
	w.fact("生效日期", w.Effective)
	w.fact("适用法律", w.AsOf+" 的法律")
	w.fact("法律数据", "截至 "+w.LawDate)
	w.fact("程序", "Clausewright 条款工坊 "+w.Program)
	w.fact("变化", strings.TrimSuffix(counts(w.Result), "。"))
	for _, n := range w.Result.Renames {
		w.fact("改名", fmt.Sprintf("%s → %s，共 %d 处", n.Old, n.New, n.Count))
	}
	w.line(`</dl>`)
	if w.Result.Unrelated {
		w.line(`<p class="note">两份文本几乎没有相同的内容，可能不是同一份政策的两个版本。</p>`)
	}
	if w.AsOf < fullLaw {
		w.line(`<p class="note">` + partialLaw + `</p>`)
	}
}

var directionNames = map[material.Direction]string{material.Wider: "对用户更不利", material.Narrower: "处理减少", material.Neutral: "中性"}

var effectNames = map[law.EffectCode]string{
	law.EffectNotify: "告知用户", law.EffectConsent: "重新取得同意", law.EffectSeparate: "取得单独同意", law.EffectGuardian: "重新征得监护人同意",
}

// material writes what the changes mean in law.
func (w *redlineWriter) material() {
	w.line(fmt.Sprintf(`<section id="material"><h2 class="first">重大变更（%d）</h2>`, len(w.Material)))
	if len(w.Material) == 0 {
		w.line("<p>没有发现重大变更。</p></section>")
		return
	}
	w.line(`<table>
<thead><tr><th scope="col">变更</th><th scope="col">方向</th><th scope="col">要做什么</th><th scope="col">依据</th><th scope="col">位置</th></tr></thead>
<tbody>`)
	for _, m := range w.Material {
		var effects []string
		for _, e := range m.Effects {
			effects = append(effects, effectNames[e])
		}
		w.line(`<tr><th scope="row">` + esc(m.Reason) + `<br><span class="small">` + m.Category.Number + ` ` + esc(m.Category.Title) + `</span></th><td>` +
			directionNames[m.Direction] + `</td><td>` + strings.Join(effects, "；") + `</td><td>` + esc(citations(lawSources(m.Sources))) + `</td><td>` + links(m.Changes) + `</td></tr>`)
	}
	w.line("</tbody>\n</table></section>")
}

// lawSources returns citations with the titles of what they cite.
func lawSources(list []law.Citation) []Source {
	sources := make([]Source, len(list))
	for i, c := range list {
		act, _ := law.SourceOf(c.Source)
		sources[i] = Source{Title: act.Title, Article: c.Article}
	}
	return sources
}

// links writes a link to each of some changes.
func links(changes []int) string {
	var all []string
	for _, i := range changes {
		all = append(all, fmt.Sprintf(`<a href="#c%d">第 %d 处</a>`, i+1, i+1))
	}
	return strings.Join(all, "、")
}

// list writes the changes by number, those that are material first.
func (w *redlineWriter) list() {
	w.line(`<nav aria-label="变更列表"><h2 class="first">变更列表</h2>`)
	if len(w.Result.Changes) == 0 {
		w.line("<p>两个版本没有差别。</p></nav>")
		return
	}
	w.line(`<ul class="changes">`)
	for _, wanted := range [...]bool{true, false} {
		for i, c := range w.Result.Changes {
			reasons := w.reasons(i)
			if (len(reasons) > 0) != wanted {
				continue
			}
			mark := ""
			if wanted {
				mark = ` <strong class="sign">重大</strong>`
			}
			w.line(fmt.Sprintf(`<li><a href="#c%d">%d. %s</a> %s%s</li>`, i+1, i+1, kindName(c), esc(DiffText{}.titles(w.Result, c)), mark))
		}
	}
	w.line("</ul></nav>")
}

// reasons returns why a change is material, nil if it is not.
func (w *redlineWriter) reasons(change int) []string {
	var all []string
	for _, m := range w.Material {
		if slices.Contains(m.Changes, change) {
			all = append(all, m.Category.Number+" "+m.Reason)
		}
	}
	return all
}

// body writes the new text with its changes; what was deleted stands at its old place.
func (w *redlineWriter) body() {
	w.line(`<section><h2>全文对照</h2>
<p class="small"><del>删去的文字</del>，<ins>新增的文字</ins>；没有变化的条款收起。</p>`)
	same := w.Result.Same
	before := func(at int) {
		for len(same) > 0 && (at < 0 || same[0].New[0].Span.Start < at) {
			w.unchanged(same[0])
			same = same[1:]
		}
	}
	for i, c := range w.Result.Changes {
		if len(c.New) > 0 {
			before(c.New[0].Span.Start)
		}
		w.change(i, c)
	}
	before(-1)
	w.line("</section>")
}

func (w *redlineWriter) unchanged(c diff.Change) {
	words := c.New[0].Span.Of(w.Result.New.Source)
	w.line(`<details><summary>` + esc(DiffText{}.titles(w.Result, c)) + ` <span class="small">未变</span></summary><div class="words">` + escLines(strings.TrimSpace(words)) + `</div></details>`)
}

func (w *redlineWriter) change(i int, c diff.Change) {
	reasons := w.reasons(i)
	class := "change"
	if len(reasons) > 0 {
		class += " material"
	}
	w.line(fmt.Sprintf(`<article class="%s" id="c%d"><h3>%d. <span class="sign">%s</span> %s</h3>`, class, i+1, i+1, kindName(c), esc(DiffText{}.titles(w.Result, c))))
	w.line(`<p class="small">` + places(w.olds, w.news, c) + `</p>`)
	for _, reason := range reasons {
		w.line(`<p class="reason">` + esc(reason) + `</p>`)
	}
	w.out.WriteString(`<div class="words">`)
	for _, s := range trimmedSegments(w.Result, c) {
		w.segment(s)
	}
	w.out.WriteString(`</div>`)
	for _, row := range c.Rows {
		w.line(`<p class="small">` + esc(rowLine(w.Result, row)) + `</p>`)
	}
	w.line(`</article>`)
}

// shown is a segment with its words.
type shown struct {
	op       diff.Op
	cosmetic bool
	words    string
}

// trimmedSegments returns the segments of a change without the empty lines around it.
func trimmedSegments(r *diff.Result, c diff.Change) []shown {
	var all []shown
	for _, s := range c.Segments {
		all = append(all, shown{s.Op, s.Cosmetic, r.Text(s)})
	}
	for len(all) > 0 && strings.TrimSpace(all[0].words) == "" {
		all = all[1:]
	}
	for len(all) > 0 && strings.TrimSpace(all[len(all)-1].words) == "" {
		all = all[:len(all)-1]
	}
	if len(all) > 0 {
		all[0].words = strings.TrimLeft(all[0].words, "\r\n")
		all[len(all)-1].words = strings.TrimRight(all[len(all)-1].words, "\r\n ")
	}
	return all
}

// segment writes a segment. Of what is cosmetic the new looks are given, unmarked.
func (w *redlineWriter) segment(s shown) {
	words := escLines(s.words)
	switch {
	case s.op == diff.Equal || s.cosmetic && s.op == diff.Insert:
		w.out.WriteString(words)
	case s.cosmetic:
	case s.op == diff.Delete:
		w.out.WriteString("<del>" + words + "</del>")
	default:
		w.out.WriteString("<ins>" + words + "</ins>")
	}
}
