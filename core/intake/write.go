package intake

import "strings"

// writer writes a page in the Markdown subset.
type writer struct {
	*page
	out   strings.Builder
	plain bool // bold print says nothing here and is not written
}

// write returns the text of the page and sets its marks.
func (p *page) write() string {
	p.boldTitles()
	w := writer{page: p, plain: p.mostlyBold()}
	for i := range p.marks {
		p.marks[i] = -1
	}
	for i, b := range p.blocks {
		if i > 0 {
			w.out.WriteString("\n")
			if !b.tight {
				w.out.WriteString("\n")
			}
		}
		w.block(b)
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n")
	}
	for i := range p.marks {
		if p.marks[i] < 0 {
			p.marks[i] = w.out.Len()
		}
	}
	return w.out.String()
}

// mostlyBold reports whether bold is the ordinary look of the page.
func (p *page) mostlyBold() bool {
	bold, all := 0, 0
	p.eachRun(func(b *pageBlock, r *run) {
		if b.kind != heading {
			all += r.end - r.start
			if r.bold {
				bold += r.end - r.start
			}
		}
	})
	return bold*10 > all*7
}

func (w *writer) block(b *pageBlock) {
	switch b.kind {
	case heading:
		w.out.WriteString(strings.Repeat("#", b.level) + " ")
		w.line(b.lines[0], false)
	case row:
		w.row(b)
	default:
		for i, l := range b.lines {
			if i == 0 {
				w.out.WriteString(spaces(b.column) + b.marker)
			} else {
				w.out.WriteString("\n" + spaces(b.indent))
			}
			w.line(l, false)
		}
	}
}

// row writes one row of a table, and the line below a head.
func (w *writer) row(b *pageBlock) {
	w.out.WriteString(spaces(b.column) + "|")
	for _, cell := range b.cells {
		w.out.WriteString(" ")
		for i, l := range cell {
			if i > 0 {
				w.out.WriteString("<br>")
			}
			w.line(l, true)
		}
		if len(cell) > 0 {
			w.out.WriteString(" ")
		}
		w.out.WriteString("|")
	}
	if b.head {
		w.out.WriteString("\n" + spaces(b.column) + "|" + strings.Repeat(" --- |", len(b.cells)))
	}
}
