package policy

import (
	"strings"

	"clausewright/core/text"
)

// Format writes d as Markdown, in the subset Parse reads: each heading marked with #
// by its level, paragraphs on one line each with an empty line between them, lists
// and tables line by line. The words, numbers and emphasis stay as they are. Parse of
// the result has the same clauses.
func Format(d *Document) string {
	f := formatter{d: d, src: d.Source}
	for i := range d.Blocks {
		f.block(i)
	}
	return f.out.String()
}

// formatter writes the blocks of a document in their order.
type formatter struct {
	d    *Document
	src  string
	out  strings.Builder
	last BlockKind // of the block written last, "" before the first
}

func (f *formatter) block(i int) {
	b := &f.d.Blocks[i]
	switch b.Kind {
	case BlockHeading:
		f.line(b.Kind, f.heading(b))
	case BlockRow:
		f.row(i, b)
	case BlockItem:
		f.line(b.Kind, strings.Repeat(" ", min(b.Indent, 40))+flat(b.Span.Of(f.src)))
	default:
		f.line(b.Kind, flat(b.Span.Of(f.src)))
	}
}

// line writes one block on a line of its own; members of one list follow each other
// without an empty line.
func (f *formatter) line(kind BlockKind, s string) {
	if f.last != "" && !(kind == f.last && (kind == BlockItem || kind == BlockRow)) {
		f.out.WriteString("\n")
	}
	f.out.WriteString(s + "\n")
	f.last = kind
}

// heading returns the line of a heading.
func (f *formatter) heading(b *Block) string {
	c := &f.d.Clauses[b.Clause]
	level := c.Level
	if c.Kind == KindTOC {
		return flat(b.Span.Of(f.src)) // a marked one would stand over the lines below
	}
	s := strings.Repeat("#", level+1) + " " + c.Number
	if n := b.Number.Style; n.decimal() || isOrdinal(n) || n == "附录" || strings.HasSuffix(c.Number, ".") || strings.HasSuffix(string(n), " ") {
		s += " "
	}
	return s + c.Heading
}

// row writes a row of a table, with the line of dashes behind the first.
func (f *formatter) row(i int, b *Block) {
	f.line(b.Kind, f.cells(b.Cells))
	if i == 0 || f.d.Blocks[i-1].Kind != BlockRow {
		f.line(b.Kind, "|"+strings.Repeat(" --- |", len(b.Cells)))
	}
}

func (f *formatter) cells(cells []text.Span) string {
	var b strings.Builder
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + flat(c.Of(f.src)) + " |")
	}
	return b.String()
}

// flat returns s on one line: at a line break words in Latin letters keep a space
// between them.
func flat(s string) string {
	if !strings.ContainsAny(s, "\n\r\v\f\u2028\u2029") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		at := strings.IndexAny(s[i:], "\n\r\v\f\u2028\u2029")
		if at < 0 {
			b.WriteString(s[i:])
			break
		}
		at += i
		start := trimSpace(s, i, at)
		end, _ := skipSpace(s, at, len(s))
		b.WriteString(s[i:start])
		if asciiAt(s, start-1) && asciiAt(s, end) || digitOf(rune(s[max(0, start-1)])) >= 0 {
			b.WriteString(" ")
		}
		i = end
	}
	return b.String()
}
