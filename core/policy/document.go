// Package policy recovers the clause tree of a policy text, with the exact place of
// every part. Any text is a valid policy: what is odd in it becomes a finding of a
// rule later, never an error here.
package policy

import (
	"sync"

	"clausewright/core/text"
)

// Kind says what a clause is.
type Kind string

const (
	KindClause Kind = "clause" // a heading with the text under it, or the text before the first heading
	KindTitle  Kind = "title"  // the title of the document, level 0
	KindTOC    Kind = "toc"    // a printed table of contents
	KindAnnex  Kind = "annex"  // an annex: 附录, 附件, or a list printed after the policy
)

// NoParent is the Parent of a clause at the top of the tree.
const NoParent = -1

// Clause is the smallest titled unit of a policy: a heading with the text directly
// under it. The clauses of a document follow each other without a gap: a clause
// starts on its heading's line and ends before the next heading.
type Clause struct {
	Level       int       // 1 for the highest level used in the body, 0 for the title
	Number      string    // the number as printed, "第三条", "（一）", "1、"; "" if none
	Heading     string    // the heading's words without number and mark-up; "" if HasHeading is false
	HasHeading  bool      // false for text before the first heading and for what goes on behind a table of contents
	HeadingSpan text.Span // the heading's words with the number, without mark-up around them; the words alone if the number stands on the line before; empty if none
	Body        text.Span // the text under the heading, up to the next heading
	Span        text.Span // heading and body, from the start of the heading's line
	Parent      int       // index into Document.Clauses, or NoParent
	Kind        Kind
}

// BlockKind says how a block of text is set.
type BlockKind string

const (
	BlockHeading   BlockKind = "heading"
	BlockParagraph BlockKind = "paragraph"
	BlockItem      BlockKind = "item" // an item of a list, numbered or bulleted
	BlockRow       BlockKind = "row"  // one row of a table
	BlockTOC       BlockKind = "toc"  // one line of a table of contents
)

// Block is a heading, a paragraph, a list item or a table row: the unit inside which
// sentences are cut. Blocks never overlap and come in the order of the text.
type Block struct {
	Kind   BlockKind
	Span   text.Span   // from the first to the last visible byte, with number and mark-up
	Text   text.Span   // the words alone, without bullet, number, heading or emphasis marks around them
	Number Number      // zero if the block prints no number
	Mark   text.Span   // the number in the source; empty if none. It may stand alone on the line before a heading
	Indent int         // columns of white space before the first visible byte; a tab counts 4
	Clause int         // index into Document.Clauses
	Cells  []text.Span // of a BlockRow: its cells, trimmed; nil otherwise
}

// Sentence is a stretch of one block that ends at 。！？； or at the block's end.
// The cells of a table row are sentences of their own.
type Sentence struct {
	Span  text.Span // without surrounding white space
	Block int       // index into Document.Blocks
}

// Document is a policy with its structure recovered.
type Document struct {
	Source    string // the text that all spans point into
	Title     string // "" if the text shows none
	Dates     Dates
	Clauses   []Clause   // in the order of the text, covering all of it
	Blocks    []Block    // in the order of the text
	Sentences []Sentence // in the order of the text

	references []Reference
	refer      sync.Once // reads references when they are first asked for
}

// Dates are the dates the title block or the end of a policy prints, each nil if
// absent.
type Dates struct {
	Published *Date
	Updated   *Date
	Effective *Date
}

// Date is a printed date. Day or Month is 0 where the text does not give it.
type Date struct {
	Year, Month, Day int
	Span             text.Span // the printed date, without its label
}

// Path returns the indices of the clause and its ancestors, the top one first.
func (d *Document) Path(clause int) []int {
	var path []int
	for c := clause; c != NoParent; c = d.Clauses[c].Parent {
		path = append([]int{c}, path...)
	}
	return path
}
