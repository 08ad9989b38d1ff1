package intake

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page is built as blocks of lines of runs. The text of the runs stands in one
// buffer, so that a paragraph of a million pieces costs no copying.

// run is a stretch of text in one look, or a mark without text.
type run struct {
	start, end int // in page.buf
	bold       bool
	size       float64 // of the letters, in pixels
	link       int     // index into page.links, or -1
	mark       int     // index into page.marks, or -1 for a run of text
}

// line is what stands before a line break. A line without runs is blank.
type line []run

// blockKind says how a piece of the page is written.
type blockKind int

const (
	paragraph blockKind = iota
	heading
	row
	preformatted
)

// pageBlock is a paragraph, a heading, a row of a table, or preformatted text.
type pageBlock struct {
	kind   blockKind
	level  int      // of a heading: 1 to 6
	marker string   // printed before the first line, with the space behind it; "" if none
	column int      // columns before the first line
	indent int      // columns before the further lines
	tight  bool     // no blank line between this block and the one before
	lines  []line   // of all but a row
	cells  [][]line // of a row
	head   bool     // of a row: the rows below it are another part of the table
}

// page is the shown text of a document, in order.
type page struct {
	buf    []byte
	blocks []*pageBlock
	links  []string // addresses
	marks  []int    // offset in the written text, set when it is written
}

// newMark returns a run that remembers a place until the text is written.
func (p *page) newMark() run {
	p.marks = append(p.marks, 0)
	return run{link: -1, mark: len(p.marks) - 1}
}

// textRun appends s to the buffer and returns a run for it.
func (p *page) textRun(s string, bold bool) run {
	start := len(p.buf)
	p.buf = append(p.buf, s...)
	return run{start: start, end: len(p.buf), bold: bold, link: -1, mark: -1}
}

// of returns the text of a run.
func (p *page) of(r run) string { return string(p.buf[r.start:r.end]) }

// trimLine takes the white space off the end of a line, and off its start unless
// indented, in place. Runs that are left empty are dropped, marks stay.
func (p *page) trimLine(l line, indented bool) line {
	for i := len(l) - 1; i >= 0; i-- {
		if r := &l[i]; r.mark < 0 {
			r.end -= len(p.buf[r.start:r.end]) - len(bytes.TrimRightFunc(p.buf[r.start:r.end], isBlankRune))
			if r.start < r.end {
				break
			}
		}
	}
	for i := 0; i < len(l) && !indented; i++ {
		if r := &l[i]; r.mark < 0 {
			r.start += len(p.buf[r.start:r.end]) - len(bytes.TrimLeftFunc(p.buf[r.start:r.end], isBlankRune))
			if r.start < r.end {
				break
			}
		}
	}
	return slices.DeleteFunc(l, func(r run) bool { return r.mark < 0 && r.start == r.end })
}

// isBlankRune reports whether r shows nothing and parts no words.
func isBlankRune(r rune) bool {
	return unicode.IsSpace(r) || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff' || r == '\u00ad'
}

// hasText reports whether a line shows anything.
func (p *page) hasText(l line) bool {
	for _, r := range l {
		if r.mark < 0 && inkOf(p.buf[r.start:r.end]) > 0 {
			return true
		}
	}
	return false
}

// inkOf counts the characters of s that can be seen.
func inkOf(s []byte) int {
	n := 0
	for len(s) > 0 {
		r, size := utf8.DecodeRune(s)
		if !isBlankRune(r) {
			n++
		}
		s = s[size:]
	}
	return n
}

// eachRun calls f for every run of text in the page, with the block it stands in.
func (p *page) eachRun(f func(b *pageBlock, r *run)) {
	for _, b := range p.blocks {
		eachOf(b, b.lines, f)
		for _, cell := range b.cells {
			eachOf(b, cell, f)
		}
	}
}

func eachOf(b *pageBlock, lines []line, f func(b *pageBlock, r *run)) {
	for _, l := range lines {
		for i := range l {
			if l[i].mark < 0 {
				f(b, &l[i])
			}
		}
	}
}

// spaces returns n spaces, of which there are never many.
func spaces(n int) string { return strings.Repeat(" ", min(n, maxIndent)) }

// maxIndent is the deepest indent written: lists nested deeper stand side by side.
const maxIndent = 40
