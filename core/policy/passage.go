package policy

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// passage is a stretch of one or more lines that reads as one: what becomes a block.
// A line is one passage until join finds that a copy has broken it.
type passage struct {
	lineStart int       // byte offset where its first line begins
	span      text.Span // from the first to the last visible byte
	words     text.Span // without bullet, number, heading and emphasis marks around them
	number    Number
	numberAt  int  // byte offset of the number, words.Start if there is none
	numberEnd int  // byte offset behind the number
	indent    int  // columns
	hashes    int  // number of # of a marked heading, 0 if none
	bullet    bool // a bullet stands before the number or the words
	gap       bool // a blank line or a rule stands before it
	cells     []text.Span
	role      role
	inline    bool // of a heading or title: its text goes on behind it on the same line
	split     bool // the number stands alone on a line before
	part      bool // of a heading: the title of a document inside the document
	lead      bool // of a heading: words such as 引言, which never stand over other headings
	look
}

// role is what a passage turns out to be.
type role byte

const (
	roleText    role = iota // a paragraph, an item or a row
	roleTitle               // the title of the document
	roleTOC                 // a line of a table of contents
	roleHeading             // a heading
	roleAnnex               // the heading of an annex
)

// opens reports whether a passage of role r starts a clause.
func (r role) opens() bool { return r == roleTitle || r >= roleHeading }

// row reports whether p is a row of a table.
func (p *passage) row() bool { return p.cells != nil }

// look is what the words of a passage look like, measured without mark-up.
type look struct {
	runes     int    // visible characters
	last      rune   // the last visible character, 0 if none
	bold      bool   // all of it is emphasised
	commas    int    // ，and ,
	stops     int    // 。！？；and their half-width forms before the last character
	digits    int    // digits and Latin letters
	address   bool   // holds a mail or web address
	titleEnd  int    // byte offset where a run-in title would end, 0 if none
	restAt    int    // byte offset of the text behind that title
	titleSize int    // visible characters of that title
	titleSign rune   // the sign between them: 。 ： — or * for the end of emphasis
	spaceAt   int    // byte offset of the first space between two Chinese words, 0 if none
	spaceRest int    // byte offset of the text behind it
	spaceSize int    // visible characters before it
	open      [2]int // brackets （ and 《 opened less those closed after them
}

// mark returns the number as it stands in the source, empty if p has none.
func (p *passage) mark() text.Span {
	if p.number.Style == "" {
		return text.Span{}
	}
	return text.Span{Start: p.numberAt, End: p.numberEnd}
}

// titled returns the words of p with the number before them.
func (p *passage) titled() text.Span { return text.Span{Start: p.numberAt, End: p.words.End} }

// readLine reads the marks at the start and end of a line.
func readLine(src string, l line) passage {
	p := passage{lineStart: l.start, span: l.content, indent: l.indent}
	at, end := l.content.Start, l.content.End
	at, p.hashes = skipHashes(src, at, end)
	for {
		next := skipBullet(src, at, end)
		if next == at {
			break
		}
		p.bullet, at = true, next
		if p.hashes == 0 {
			at, p.hashes = skipHashes(src, at, end)
		}
	}
	if p.hashes > 0 {
		end = trimSpace(src, at, trimHashes(src, at, end))
	}
	first := skipFill(src, at, end)
	if first+1 < end && src[first] == '_' && src[first+1] != '_' {
		first = skipFill(src, first+1, end)
	}
	p.numberAt = first
	n, after, ok := readNumber(src, first, end)
	if alone := after >= end; ok && !(alone && (n.Style == "1 " || n.Style == "一 ")) { // a page number is no number
		p.number, p.numberEnd, first = n, trimMarks(src, first, after), after
	}
	p.words = text.Span{Start: first, End: max(first, trimMarks(src, first, end))}
	return p
}

// maxHashes is the deepest mark of a heading read: one for the title and one for each
// level there can be, beyond the six of Markdown.
const maxHashes = maxDepth + 2

// skipHashes skips the # that mark a heading.
func skipHashes(src string, at, end int) (after, hashes int) {
	i := at
	for i < end && src[i] == '#' {
		i++
	}
	if i == at || i-at > maxHashes {
		return at, 0
	}
	after, _ = skipSpace(src, i, end)
	return after, i - at
}

// trimHashes drops the # that may close a marked heading behind a space.
func trimHashes(src string, at, end int) int {
	i := end
	for i > at && src[i-1] == '#' {
		i--
	}
	if i > at && src[i-1] != ' ' {
		return end
	}
	return i
}

// skipBullet skips one bullet and the space behind it.
func skipBullet(src string, at, end int) int {
	if at >= end {
		return at
	}
	r, size := utf8.DecodeRuneInString(src[at:end])
	i := at + size
	switch {
	case r == '*' || r == '-' || r == '+' || r == '>' || r == '–':
		after, _ := skipSpace(src, i, end)
		if after == i && r != '>' {
			return at
		}
		return after
	case isBullet(r):
		after, _ := skipSpace(src, i, end)
		return after
	case r == '*' || r == '_':
		return at
	}
	return at
}

// isBullet reports whether r serves as a bullet alone. The private use area holds
// the bullets of symbol fonts.
func isBullet(r rune) bool {
	return r >= 0xe000 && r <= 0xf8ff || strings.ContainsRune("•●○■□◆◇▪▫▶►➢➤★☆※√✓✔·‧∙⚫◎▲△", r)
}

// trimMarks returns the end of src[at:end] without emphasis marks and space.
func trimMarks(src string, at, end int) int {
	for {
		end = trimSpace(src, at, end)
		if end > at && (src[end-1] == '*' || src[end-1] == '_' && !wordAt(src, end-2)) {
			end--
			continue
		}
		return end
	}
}
