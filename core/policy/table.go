package policy

import (
	"strings"

	"clausewright/core/text"
)

// Tables come as Markdown with or without outer pipes, as rows broken over lines,
// and, from pages turned to text, as one cell a line with a pipe alone between two
// cells.

// tableReader turns passages into rows as they come.
type tableReader struct {
	src     string
	out     []passage
	columns int  // of the table being read, 0 outside or if unknown
	pending bool // a pipe has opened a cell that stands on the next line
}

// rows returns the passages with those of tables made into rows.
func rows(src string, ps []passage) []passage {
	if !strings.Contains(src, "|") {
		return ps
	}
	t := tableReader{src: src, out: make([]passage, 0, len(ps))}
	for i := range ps {
		var next *passage
		if i+1 < len(ps) {
			next = &ps[i+1]
		}
		t.read(&ps[i], next)
	}
	return t.out
}

func (t *tableReader) read(p, next *passage) {
	s := p.span.Of(t.src)
	last := t.last()
	switch pipes := strings.Count(s, "|"); {
	case s == "|":
		if last != nil {
			t.toRow(last)
			t.pending = true
		}
	case pipes > 0 && isDelimiter(s):
		if last != nil {
			t.toRow(last)
			t.columns = len(splitCells(t.src, p.span))
		}
		t.pending = false
	case t.pending:
		t.addCells(last, p, false)
	case pipes > 0 && t.broken(last, s):
		t.addCells(last, p, s[0] != '|')
	case pipes > 0 && t.isRow(s, pipes, last, next):
		t.toRow(p)
		t.out = append(t.out, *p)
		t.pending = strings.HasSuffix(s, "|") && s[0] != '|' && len(p.cells) < t.columns
	case last != nil && last.row() && len(last.cells) < t.columns && next != nil && next.span.Of(t.src) == "|":
		// A cell of several lines: the row is not full yet and goes on behind.
		last.cells[len(last.cells)-1].End = p.span.End
		last.span.End = p.span.End
	default:
		if last != nil && !last.row() || p.number.Style != "" || p.hashes > 0 {
			t.columns = 0
		}
		t.out = append(t.out, *p)
	}
}

func (t *tableReader) last() *passage {
	if len(t.out) == 0 {
		return nil
	}
	return &t.out[len(t.out)-1]
}

// toRow makes p a row of the cells its pipes divide.
func (t *tableReader) toRow(p *passage) {
	if p.row() {
		return
	}
	p.cells = splitCells(t.src, p.span)
	p.number, p.bullet, p.hashes = Number{}, false, 0
	p.words, p.numberAt = p.span, p.span.Start
}

// addCells appends the cells of p to the row it belongs to; with inside, p starts in
// the middle of the row's last cell.
func (t *tableReader) addCells(row, p *passage, inside bool) {
	t.pending = false
	cells := splitCells(t.src, p.span)
	if inside && len(cells) > 0 && len(row.cells) > 0 {
		row.cells[len(row.cells)-1].End = cells[0].End
		cells = cells[1:]
	}
	row.cells = append(row.cells, cells...)
	row.span.End = p.span.End
	row.words.End = p.span.End
}

// broken reports whether s ends a row that last has begun: last opens with a pipe and
// does not close with one, s closes with one; if s opens with one too, cells are
// missing in last.
func (t *tableReader) broken(last *passage, s string) bool {
	if last == nil || !last.row() || s[len(s)-1] != '|' || s[0] == '|' && len(last.cells) >= t.columns {
		return false
	}
	before := last.span.Of(t.src)
	return before[0] == '|' && before[len(before)-1] != '|'
}

// isRow reports whether a line with pipes is a row: it opens with one, or a table
// runs, or the lines around it have pipes too.
func (t *tableReader) isRow(s string, pipes int, last, next *passage) bool {
	if s[0] == '|' && pipes > 1 || last != nil && last.row() && t.columns > 0 {
		return true
	}
	if next != nil {
		n := next.span.Of(t.src)
		if isDelimiter(n) || pipes > 1 && strings.Count(n, "|") == pipes {
			return true
		}
	}
	return last != nil && last.row() && strings.Count(last.span.Of(t.src), "|") == pipes
}

// isDelimiter reports whether s is the line of dashes under the head of a table.
func isDelimiter(s string) bool {
	dashes, pipes := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '-':
			dashes++
		case '|':
			pipes++
		case ':', ' ', '\t':
		default:
			return false
		}
	}
	return dashes > 0 && pipes > 0
}

// splitCells returns the cells of a row, trimmed; the outer pipes bound no cell.
func splitCells(src string, row text.Span) []text.Span {
	cells := []text.Span{}
	start, end := row.Start, row.End
	if start < end && src[start] == '|' {
		start++
	}
	if end > start && src[end-1] == '|' && !(end-2 >= start && src[end-2] == '\\') {
		end--
	}
	for at := start; ; {
		i := at
		for i < end && src[i] != '|' {
			if src[i] == '\\' {
				i++
			}
			i++
		}
		i = min(i, end)
		first, _ := skipSpace(src, at, i)
		cells = append(cells, text.Span{Start: first, End: trimSpace(src, first, i)})
		if i >= end {
			return cells
		}
		at = i + 1
	}
}
