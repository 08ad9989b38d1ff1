package intake

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tableFacts is what decides how a table is read.
type tableFacts struct {
	data    bool // rows and columns of facts; otherwise a frame that the page is laid out in
	columns int
	rows    int
	longest int // bytes of text in the longest cell
	layout  bool
}

// surveyTables reads the facts of all tables of a page in one walk.
func surveyTables(doc *html.Node) map[*html.Node]tableFacts {
	tables := map[*html.Node]tableFacts{}
	var walk func(n, table *html.Node) int
	walk = func(n, table *html.Node) int {
		switch {
		case n.Type == html.TextNode:
			return len(n.Data)
		case n.Type != html.ElementNode && n.Type != html.DocumentNode:
			return 0
		}
		f := tables[table]
		switch n.DataAtom {
		case atom.Table:
			if table != nil {
				f.layout = true
				tables[table] = f
			}
			role := attr(n, "role")
			tables[n] = tableFacts{layout: role == "presentation" || role == "none"}
			table = n
		case atom.Tr:
			f.rows++
			columns := 0
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if isCell(c) {
					columns += span(c, "colspan")
				}
			}
			f.columns = max(f.columns, columns)
			tables[table] = f
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			if table != nil {
				f.layout = true
				tables[table] = f
			}
		}
		size := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			size += walk(c, table)
		}
		f = tables[table]
		if isCell(n) {
			f.longest = max(f.longest, size)
			tables[table] = f
		}
		if n.DataAtom == atom.Table {
			f.data = !f.layout && f.columns > 1 && f.longest <= maxCell && (f.rows > 1 || f.longest <= maxCell/6)
			tables[table] = f
		}
		return size
	}
	walk(doc, nil)
	return tables
}

// maxCell is the size in bytes past which a cell holds a document, not a fact.
const maxCell = 6000

func isCell(n *html.Node) bool { return n.DataAtom == atom.Td || n.DataAtom == atom.Th }

// span returns a colspan or rowspan: 1 to 1000, and 1000 for a rowspan of 0, which
// reaches to the end of the section.
func span(n *html.Node, key string) int {
	value, ok := intAttr(n, key)
	switch {
	case ok && value == 0 && key == "rowspan":
		return 1000
	case !ok || value < 1:
		return 1
	}
	return min(value, 1000)
}

// tableCell is a cell that is read.
type tableCell struct {
	lines   []line
	columns int
	rows    int
	head    bool
}

// tableRow is a row that is read.
type tableRow struct {
	cells   []tableCell
	section *html.Node
}

// table reads a table of facts into rows. A cell that reaches over several columns or
// rows is written once, at its first place.
func (w *walker) table(n *html.Node, st style) {
	w.boundary()
	rows := w.tableRows(n, st, nil)
	if len(rows) > 1 && len(rows[0].cells) == 1 && rows[0].cells[0].columns > 1 { // a title over all columns
		w.add(rows[0].cells[0].lines)
		rows = rows[1:]
	}
	if len(rows) == 0 {
		return
	}
	column := w.rowColumn()
	head := isHead(rows)
	for i, cells := range w.grid(rows) {
		if i == 0 && head {
			w.plainCells(cells)
		}
		w.blocks = append(w.blocks, &pageBlock{kind: row, cells: cells, column: column, tight: i > 0, head: i == 0 && head})
	}
}

// tableRows appends the rows in n that are shown; captions become paragraphs.
func (w *walker) tableRows(n *html.Node, st style, rows []tableRow) []tableRow {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.DataAtom {
		case atom.Thead, atom.Tbody, atom.Tfoot:
			if cs := w.styler.of(c, st); cs.display != absent || w.shows(c, &cs) {
				rows = w.tableRows(c, cs, rows)
			}
		case atom.Tr:
			if cs := w.styler.of(c, st); cs.display != absent || w.shows(c, &cs) {
				if cells := w.rowCells(c, cs); len(cells) > 0 {
					rows = append(rows, tableRow{cells, c.Parent})
				}
			}
		default:
			w.tag(c, st)
		}
	}
	return rows
}

// rowCells reads the cells of a row; nil if none of them shows anything.
func (w *walker) rowCells(n *html.Node, st style) []tableCell {
	var cells []tableCell
	shown := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !isCell(c) {
			continue
		}
		cs := w.styler.of(c, st)
		if cs.display == absent && !w.shows(c, &cs) {
			continue
		}
		cell := tableCell{w.cellLines(c, cs), span(c, "colspan"), span(c, "rowspan"), c.DataAtom == atom.Th}
		shown = shown || len(cell.lines) > 0
		cells = append(cells, cell)
	}
	if !shown {
		return nil
	}
	return cells
}

// cellLines reads a cell apart from the text around the table.
func (w *walker) cellLines(n *html.Node, st style) []line {
	outer, lists, first := w.builder, w.lists, len(w.blocks)
	w.builder, w.lists = builder{page: w.page, joins: outer.joins, waiting: outer.waiting}, nil
	outer.waiting = nil
	w.children(n, st)
	w.flush()
	var lines []line
	for _, b := range w.blocks[first:] {
		for i, l := range b.lines {
			if i == 0 && b.marker != "" {
				l = append(line{w.textRun(b.marker, false)}, l...)
			}
			lines = append(lines, l)
		}
	}
	outer.waiting = w.waiting
	w.blocks = w.blocks[:first]
	w.builder, w.lists = outer, lists
	return lines
}

// grid puts the cells in their columns.
func (w *walker) grid(rows []tableRow) [][][]line {
	total := 0
	for _, r := range rows {
		total += len(r.cells)
	}
	room := 20*total + 1000 // cells that may be filled for those that reach over others
	grid := make([][][]line, len(rows))
	width := 0
	var taken []int // rows that a cell above still reaches over, by column
	for i, r := range rows {
		if i > 0 && r.section != rows[i-1].section {
			taken = nil
		}
		var cells [][]line
		skip := func() {
			for len(cells) < len(taken) && taken[len(cells)] > 0 {
				taken[len(cells)]--
				cells = append(cells, nil)
				room--
			}
		}
		for _, c := range r.cells {
			skip()
			if len(c.lines) > 0 {
				width = max(width, len(cells)+1)
			}
			if room -= c.columns; room < 0 {
				w.loss.spans = true
				c.columns, c.rows, taken = 1, 1, nil
			}
			cells = append(cells, c.lines)
			for range c.columns - 1 {
				cells = append(cells, nil)
			}
			for len(taken) < len(cells) {
				taken = append(taken, 0)
			}
			for k := len(cells) - c.columns; k < len(cells); k++ {
				taken[k] = c.rows - 1
			}
		}
		for k := len(cells); k < len(taken); k++ {
			taken[k] = max(0, taken[k]-1)
			cells = append(cells, nil)
			room--
		}
		grid[i] = cells
	}
	for i, cells := range grid {
		grid[i] = cells[:min(len(cells), width)]
	}
	return grid
}

// rowColumn returns the columns before the rows of a table here. The marker of a list
// item that begins with a table is left out.
func (w *walker) rowColumn() int {
	w.inList = false
	for _, it := range w.items {
		if it.pending {
			it.pending, it.content = false, it.column
		}
	}
	if n := len(w.items); n > 0 {
		return w.items[n-1].content
	}
	return 0
}

// isHead reports whether the first row names the columns: it says so, or no cell of
// the table says that it names anything.
func isHead(rows []tableRow) bool {
	if len(rows) < 2 {
		return false
	}
	named, all := false, true
	for _, r := range rows {
		for _, c := range r.cells {
			named = named || c.head
		}
	}
	for _, c := range rows[0].cells {
		all = all && c.head
	}
	return all || !named || rows[0].section.DataAtom == atom.Thead
}

// plainCells takes the bold print off the cells of a head, where it says nothing.
func (w *walker) plainCells(cells [][]line) {
	for _, lines := range cells {
		for _, l := range lines {
			for i := range l {
				l[i].bold = false
			}
		}
	}
}
