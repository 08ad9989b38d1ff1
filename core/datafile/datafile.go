// Package datafile reads the tables that our data are written in: a row a line, columns
// between " | ", "-" for an empty column, # at the start of a line for a comment, rows
// that belong to the one above them indented. The tables are part of the program, so a
// row that cannot be read is a fault of ours and panics.
package datafile

import (
	"embed"
	"fmt"
	"iter"
	"strings"
)

// Row is one line of a table. Its columns are good until the next row is read.
type Row struct {
	Indented bool
	Col      []string // trimmed; "-" is read as ""
	file     string
	line     int // 1-based
}

// Rows reads a table row by row. Columns share one array: tables are read when the page
// starts, and a slice for each of a thousand rows took half of the time.
func Rows(files embed.FS, name string) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		b, err := files.ReadFile(name)
		if err != nil {
			panic("datafile: " + err.Error())
		}
		var columns [10]string
		rest, line := string(b), 0
		for rest != "" {
			var text string
			text, rest, _ = strings.Cut(rest, "\n")
			line++
			if text == "" || text[0] == '#' {
				continue
			}
			r := Row{Indented: text[0] == ' ', Col: columns[:0], file: name, line: line}
			for more := true; more; {
				var col string
				col, text, more = strings.Cut(text, " | ")
				if col = strings.TrimSpace(col); col == "-" {
					col = ""
				}
				r.Col = append(r.Col, col)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// Want panics if a row has not so many columns.
func (r Row) Want(columns int) {
	if len(r.Col) != columns {
		r.Fail(fmt.Sprintf("%d columns, want %d", len(r.Col), columns))
	}
}

// Cut returns the first column without a prefix, and whether it had it.
func (r Row) Cut(prefix string) (rest string, found bool) { return strings.CutPrefix(r.Col[0], prefix) }

// Fail panics with the place of the row and what is wrong with it.
func (r Row) Fail(why string) { panic(fmt.Sprintf("%s:%d: %s", r.file, r.line, why)) }
