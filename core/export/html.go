// Package export writes a policy for its readers: as a page, as Markdown, as plain
// text.
package export

import (
	_ "embed"
	"html"
	"strconv"
	"strings"

	"clausewright/core/policy"
)

//go:embed page.css
var pageCSS string

// HTML returns a policy as one self-contained page: no script, no reference that
// loads anything, contents with links to the sections. Numbers are the printed ones;
// whatever the text holds is escaped. Two documents that are equal give equal bytes.
func HTML(d *policy.Document) string {
	p := page{d: d, anchors: anchors(d)}
	name := d.Title
	if name == "" {
		name = "隐私政策"
	}
	p.line(`<!doctype html>`)
	p.line(`<html lang="zh-CN">`)
	p.line(`<head>`)
	p.line(`<meta charset="utf-8">`)
	p.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.line(`<meta name="color-scheme" content="light dark">`)
	p.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	p.line(`<title>` + html.EscapeString(plain(name)) + `</title>`)
	p.line(`<style>`)
	p.line(strings.TrimSpace(pageCSS))
	p.line(`</style>`)
	p.line(`</head>`)
	p.line(`<body>`)
	p.line(`<main>`)
	if !p.titled() {
		p.line(`<h1>` + p.inline(name) + `</h1>`)
	}
	p.body()
	p.line(`</main>`)
	p.line(`</body>`)
	p.line(`</html>`)
	return p.out.String()
}

// page writes one document.
type page struct {
	d       *policy.Document
	anchors map[string]string // of the headings, by the words that refer to them
	out     strings.Builder
	toc     bool // the contents have been written
	list    bool // a list is open
}

func (p *page) inline(s string) string { return inlineHTML(s, p.anchors) }

func (p *page) line(s string) { p.out.WriteString(s + "\n") }

// titled reports whether the text prints its title.
func (p *page) titled() bool {
	for _, c := range p.d.Clauses {
		if c.Kind == policy.KindTitle && c.HasHeading {
			return true
		}
	}
	return false
}

func (p *page) body() {
	printed := false // the text prints contents itself
	for _, c := range p.d.Clauses {
		printed = printed || c.Kind == policy.KindTOC
	}
	for i := 0; i < len(p.d.Blocks); {
		b := p.d.Blocks[i]
		c := p.d.Clauses[b.Clause]
		if b.Kind != policy.BlockItem && p.list {
			p.line(`</ul>`)
			p.list = false
		}
		switch {
		case c.Kind == policy.KindTOC || b.Kind == policy.BlockTOC:
			i = p.contentsPrinted(i)
			continue
		case b.Kind == policy.BlockHeading:
			if !printed && !p.toc && c.Kind == policy.KindClause && c.Level == 1 {
				p.contentsMade()
			}
			p.heading(b.Clause, c)
		case b.Kind == policy.BlockRow:
			t, next := tableAt(p.d, i)
			p.table(t, title(c))
			i = next
			continue
		case b.Kind == policy.BlockItem:
			p.item(b)
		case c.Kind == policy.KindTitle:
			p.line(`<p class="meta">` + p.inline(words(p.d, b)) + `</p>`)
		default:
			p.line(`<p>` + p.inline(words(p.d, b)) + `</p>`)
		}
		i++
	}
	if p.list {
		p.line(`</ul>`)
	}
}

// heading writes the heading of a clause. The title is the h1, so a section is an h2.
func (p *page) heading(index int, c policy.Clause) {
	level := "h" + strconv.Itoa(min(c.Level+1, 6))
	p.line(`<` + level + ` id="` + anchor(index) + `">` + p.inline(title(c)) + `</` + level + `>`)
}

// anchor is the id of a clause's heading.
func anchor(clause int) string { return "c" + strconv.Itoa(clause) }

// anchors returns the ids of the headings by the words that refer to them: number and
// words, for a part also with the number of its section, as in “四（一）…”. Words that
// fit two headings refer to none.
func anchors(d *policy.Document) map[string]string {
	at := map[string]string{}
	add := func(words string, clause int) {
		if _, twice := at[words]; twice {
			at[words] = ""
			return
		}
		at[words] = anchor(clause)
	}
	for i, c := range d.Clauses {
		if !c.HasHeading || c.Number == "" {
			continue
		}
		add(c.Number+c.Heading, i)
		if c.Parent != policy.NoParent {
			section := strings.TrimRight(d.Clauses[c.Parent].Number, "、.． ")
			add(section+c.Number+c.Heading, i)
		}
	}
	return at
}

// contentsPrinted writes the contents that the text prints, each line that repeats a
// heading as a link to it, and returns the block behind them.
func (p *page) contentsPrinted(first int) (next int) {
	var lines []string
	heading := "目录"
	for next = first; next < len(p.d.Blocks); next++ {
		b := p.d.Blocks[next]
		c := p.d.Clauses[b.Clause]
		if c.Kind != policy.KindTOC && b.Kind != policy.BlockTOC {
			break
		}
		if b.Kind == policy.BlockHeading {
			heading = words(p.d, b)
			continue
		}
		line := words(p.d, b)
		if at := p.headingLike(line); at >= 0 {
			lines = append(lines, `<a href="#`+anchor(at)+`">`+p.inline(line)+`</a>`)
		} else {
			lines = append(lines, p.inline(line))
		}
	}
	p.contents(heading, lines)
	return next
}

// headingLike returns the clause whose number and heading a line repeats, spaces
// aside, or -1.
func (p *page) headingLike(line string) int {
	want := strings.ReplaceAll(line, " ", "")
	for i, c := range p.d.Clauses {
		if c.HasHeading && (c.Kind == policy.KindClause || c.Kind == policy.KindAnnex) && strings.ReplaceAll(c.Number+c.Heading, " ", "") == want {
			return i
		}
	}
	return -1
}

// contentsMade writes contents of the highest headings for a text that prints none.
func (p *page) contentsMade() {
	var lines []string
	for i, c := range p.d.Clauses {
		if c.HasHeading && (c.Kind == policy.KindClause && c.Level == 1 || c.Kind == policy.KindAnnex && c.Level <= 1) {
			lines = append(lines, `<a href="#`+anchor(i)+`">`+p.inline(title(c))+`</a>`)
		}
	}
	p.contents("目录", lines)
}

func (p *page) contents(heading string, lines []string) {
	p.toc = true
	if len(lines) < 2 {
		return
	}
	p.line(`<nav aria-label="` + html.EscapeString(heading) + `">`)
	p.line(`<h2>` + p.inline(heading) + `</h2>`)
	p.line(`<ul class="toc">`)
	for _, line := range lines {
		p.line(`<li>` + line + `</li>`)
	}
	p.line(`</ul>`)
	p.line(`</nav>`)
}

// item writes a list item. One that prints its number has no bullet.
func (p *page) item(b policy.Block) {
	if !p.list {
		p.line(`<ul>`)
		p.list = true
	}
	class := ""
	if b.Number.Style != "" {
		class = "numbered"
	}
	if b.Indent >= 2 {
		class = strings.TrimSpace(class + " deep")
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	p.line(`<li` + class + `>` + p.inline(words(p.d, b)) + `</li>`)
}

// table writes a table. The roles are said again because the style sheet shows rows
// as cards where the page is narrow, which would take the table's meaning from those
// who hear it; there each cell shows the heading of its column.
func (p *page) table(t table, name string) {
	p.line(`<table role="table" aria-label="` + html.EscapeString(plain(name)) + `">`)
	if t.head != nil {
		p.line(`<thead role="rowgroup">`)
		p.out.WriteString(`<tr role="row">`)
		for _, cell := range t.head {
			p.out.WriteString(`<th role="columnheader" scope="col">` + p.inline(cell) + `</th>`)
		}
		p.line(`</tr>`)
		p.line(`</thead>`)
	}
	p.line(`<tbody role="rowgroup">`)
	for _, row := range t.rows {
		p.out.WriteString(`<tr role="row">`)
		for i, cell := range row {
			p.out.WriteString(`<td role="cell" data-label="` + html.EscapeString(plain(t.label(i))) + `">` + p.inline(cell) + `</td>`)
		}
		p.line(`</tr>`)
	}
	p.line(`</tbody>`)
	p.line(`</table>`)
}
