package report

import (
	"fmt"
	"strings"

	"clausewright/core/notice"
)

// NoticeHTML returns a draft as one self-contained page without script, its lines with
// the numbers of the changes they tell of.
func NoticeHTML(d notice.Draft) string {
	var s sheet
	s.line(pageStart + esc(d.Title) + `</title>
<style>
` + strings.TrimSpace(checkCSS) + "\n" + strings.TrimSpace(redlineCSS) + `
</style>
</head>
<body>
<main>`)
	noticeWriter{sheet: &s, links: func(changes []int) string { return esc(numbersOf(changes)) }}.write(d, "h1")
	s.line("</main>\n</body>\n</html>")
	return s.out.String()
}

// noticeWriter writes a draft as HTML. links writes which changes a line tells of.
type noticeWriter struct {
	*sheet
	links func(changes []int) string
}

// write writes a draft under a heading of the element given.
func (w noticeWriter) write(d notice.Draft, heading string) {
	w.line(`<section id="notice"><` + heading + `>` + esc(d.Title) + `</` + heading + `>`)
	for _, warning := range d.Warnings {
		w.line(`<p class="note">` + esc(string(warning)) + `</p>`)
	}
	w.draft("弹窗", d.Popup)
	w.draft("站内信", d.Message)
	w.line(`<h3>变更说明</h3>
<table>
<thead><tr><th scope="col">变化</th><th scope="col">原来</th><th scope="col">现在</th><th scope="col">您需要做什么</th></tr></thead>
<tbody>`)
	var rest []notice.Entry
	for _, e := range d.Summary {
		if len(e.Material) == 0 {
			rest = append(rest, e)
			continue
		}
		w.line(`<tr><th scope="row">` + esc(e.Text) + `<br><span class="small">` + esc(e.Where) + `</span><br>` + w.links(e.Changes) +
			`</th><td>` + quotes(e.Old) + `</td><td>` + quotes(e.New) + `</td><td>` + esc(e.Effect) + `</td></tr>`)
	}
	w.line("</tbody>\n</table>")
	w.rest(rest)
	w.asks(d.Asks)
	w.line(`</section>`)
}

// rest writes the changes that are not material.
func (w noticeWriter) rest(entries []notice.Entry) {
	if len(entries) == 0 {
		return
	}
	w.line("<h4>其他修改</h4>\n<ul>")
	for _, e := range entries {
		where := ""
		if e.Where != "" {
			where = esc(e.Where) + "："
		}
		w.line(`<li>` + where + esc(e.Text) + ` ` + w.links(e.Changes) + `</li>`)
	}
	w.line(`</ul>`)
}

func (w noticeWriter) draft(name string, lines []notice.Line) {
	w.line(`<h3>` + name + `</h3>
<div class="draft">`)
	for _, l := range lines {
		link := ""
		if len(l.Changes) > 0 {
			link = ` <span class="small">` + w.links(l.Changes) + `</span>`
		}
		w.line(`<p>` + esc(l.Text) + link + `</p>`)
	}
	w.line(`</div>`)
}

// quotes writes sentences of a text, one a line.
func quotes(sentences []string) string {
	all := make([]string, len(sentences))
	for i, s := range sentences {
		all[i] = esc(cut(s, 4*mostQuoted))
	}
	return strings.Join(all, "<br>")
}

// asks writes what must be asked again.
func (w noticeWriter) asks(asks []notice.Ask) {
	w.line(`<h3>需要再次征求的同意</h3>`)
	if len(asks) == 0 {
		w.line(`<p>没有。告知用户即可。</p>`)
		return
	}
	w.line(`<ul>`)
	for _, a := range asks {
		w.line(`<li>` + esc(askHead(a)) + ` ` + w.links(a.Changes) + `<br><span class="small">` + esc(a.How) + `</span></li>`)
	}
	w.line(`</ul>`)
}

// askHead returns what is asked, with the case in which it must be.
func askHead(a notice.Ask) string {
	if a.When == "" {
		return a.What
	}
	return "请确认：" + a.When + "的，要" + a.What
}

// NoticeText returns a draft as plain text or as Markdown, its lines with the numbers of
// the changes they tell of.
func NoticeText(d notice.Draft, markdown bool) string {
	w := noticeLines{markdown: markdown}
	w.heading(1, d.Title)
	w.line("", "［第 n 处］指对比报告里的变更，供核对，发出前删去。")
	if len(d.Warnings) > 0 {
		w.heading(2, "发出前请核对")
		for _, warning := range d.Warnings {
			w.line("- ", string(warning))
		}
	}
	w.heading(2, "弹窗")
	w.lines(d.Popup)
	w.heading(2, "站内信")
	w.lines(d.Message)
	w.heading(2, "变更说明")
	for i, e := range d.Summary {
		w.line(fmt.Sprintf("%d. ", i+1), e.Text+numbersOf(e.Changes))
		w.detail("位置", e.Where)
		w.detail("原来", strings.Join(e.Old, " … "))
		w.detail("现在", strings.Join(e.New, " … "))
		w.detail("您需要做什么", e.Effect)
	}
	w.heading(2, "需要再次征求的同意")
	if len(d.Asks) == 0 {
		w.line("", "没有。告知用户即可。")
	}
	for _, a := range d.Asks {
		w.line("- ", askHead(a)+numbersOf(a.Changes))
		w.detail("方式", a.How)
	}
	return w.out.String()
}

// noticeLines writes a draft line by line.
type noticeLines struct {
	markdown bool
	out      strings.Builder
}

func (w *noticeLines) heading(level int, title string) {
	switch {
	case w.markdown && level == 1:
		w.out.WriteString("# " + w.words(title) + "\n\n")
	case w.markdown:
		w.out.WriteString("\n" + strings.Repeat("#", level) + " " + w.words(title) + "\n\n")
	case level == 1:
		w.out.WriteString(w.words(title) + "\n\n")
	default:
		w.out.WriteString("\n【" + w.words(title) + "】\n\n")
	}
}

func (w *noticeLines) line(mark, words string) {
	w.out.WriteString(mark + w.words(words) + "\n")
}

// lines writes paragraphs. Markdown needs an empty line between them.
func (w *noticeLines) lines(lines []notice.Line) {
	for i, l := range lines {
		if w.markdown && i > 0 {
			w.out.WriteString("\n")
		}
		w.line("", l.Text+numbersOf(l.Changes))
	}
}

func (w *noticeLines) detail(name, words string) {
	if words == "" {
		return
	}
	mark := "   "
	if w.markdown {
		mark += "- "
	}
	w.line(mark, name+"："+words)
}

// markdownSigns are escaped where they could be read as mark-up.
var markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`)

func (w *noticeLines) words(s string) string {
	s = visible(oneLine.Replace(s))
	if w.markdown {
		return markdownSigns.Replace(s)
	}
	return s
}

// numbersOf returns the numbers of some changes as the comparison lists them, in
// brackets; "" for none.
func numbersOf(changes []int) string {
	if len(changes) == 0 {
		return ""
	}
	var all []string
	for _, i := range changes {
		all = append(all, fmt.Sprint(i+1))
	}
	return "［第 " + strings.Join(all, "、") + " 处］"
}
