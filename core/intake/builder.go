package intake

import (
	"strings"
	"unicode/utf8"
)

// item is an open item of a list.
type item struct {
	marker  string // "-", "1.", "（一）"
	ordered bool
	pending bool // the marker is not written yet
	column  int  // columns before the marker
	content int  // columns before the text
}

// printed returns the marker with the space that parts it from the text.
func (it *item) printed() string {
	if strings.HasSuffix(it.marker, "、") {
		return it.marker
	}
	return it.marker + " "
}

// builder writes the text of a document into a page, with white space as browsers
// set it: inside a line it collapses, around a line it vanishes.
type builder struct {
	*page
	lines   []line // finished lines of the open block
	open    line   // the line that is written
	space   bool   // white space waits for the next word
	wrapped bool   // a line end is part of that white space
	joins   bool   // line ends between Chinese characters are no white space
	inked   bool   // the open line has text
	pre     bool   // the open block has text that keeps its white space
	level   int    // of the heading that is open, or 0
	items   []*item
	inList  bool  // the last block stands in the list that is still open
	bullet  *item // of a paragraph that Word draws as an item
	waiting []run // marks for the next line that is kept
}

// text adds s to the open line.
func (b *builder) text(s string, st style, link int) {
	if st.space == kept && strings.TrimSpace(s) != "" {
		b.pre = true
	}
	for s != "" {
		end := strings.IndexAny(s, " \t\r\n\f")
		if end < 0 {
			end = len(s)
		}
		if end > 0 {
			b.word(s[:end], st, link)
			s = s[end:]
			continue
		}
		switch c := s[0]; {
		case c == '\n' && st.space != collapsed:
			b.breakLine()
		case c == '\r' && st.space != collapsed:
		case st.space == kept:
			b.put(s[:1], st, link)
		default:
			b.space = b.inked
			b.wrapped = b.wrapped || c == '\n'
		}
		s = s[1:]
	}
}

// word adds text without white space, after the space that waits.
func (b *builder) word(s string, st style, link int) {
	if b.space && !(b.joins && b.wrapped && b.joinsWith(s)) {
		b.put(" ", st, link)
	}
	b.space, b.wrapped, b.inked = false, false, true
	b.put(s, st, link)
}

// joinsWith reports whether s goes on where the open line ends as if no line end were
// between them: both are Chinese. Word wraps its lines there.
func (b *builder) joinsWith(s string) bool {
	last, _ := utf8.DecodeLastRune(b.buf)
	first, _ := utf8.DecodeRuneInString(s)
	return isWide(last) && isWide(first)
}

// isWide reports whether r is Chinese writing, its punctuation included.
func isWide(r rune) bool {
	return r >= 0x2E80 && r < 0xA4D0 || r >= 0xF900 && r < 0xFB00 || r >= 0xFF00 && r < 0xFF61 || r >= 0x20000 && r < 0x32000 ||
		strings.ContainsRune("“”‘’—…·", r)
}

// put appends s as it is.
func (b *builder) put(s string, st style, link int) {
	start := len(b.buf)
	b.buf = append(b.buf, s...)
	if n := len(b.open); n > 0 {
		last := &b.open[n-1]
		if last.mark < 0 && last.end == start && last.bold == st.bold && last.link == link && last.size == st.size {
			last.end = len(b.buf)
			return
		}
	}
	b.open = append(b.open, run{start, len(b.buf), st.bold, st.size, link, -1})
}

// mark remembers this place; it returns the index of the mark.
func (b *builder) mark() int {
	r := b.newMark()
	b.open = append(b.open, r)
	return r.mark
}

// breakLine ends the open line.
func (b *builder) breakLine() {
	b.lines = append(b.lines, b.open)
	b.open, b.space, b.wrapped, b.inked = nil, false, false, false
}

// boundary is the edge of a block: inside a heading it parts words, elsewhere it ends
// the open block.
func (b *builder) boundary() {
	if b.level > 0 {
		if b.inked {
			b.breakLine()
		}
		return
	}
	b.flush()
}

// flush ends the open block. Blank lines part it in several.
func (b *builder) flush() {
	b.breakLine()
	var group []line
	for _, l := range b.lines {
		l = b.trimLine(l, b.pre)
		if !b.hasText(l) {
			b.keepMarks(l)
			b.add(group)
			group = nil
			continue
		}
		if len(b.waiting) > 0 {
			l = append(b.waiting, l...)
			b.waiting = nil
		}
		group = append(group, l)
	}
	b.add(group)
	b.lines, b.pre, b.bullet = b.lines[:0], false, nil
}

// keepMarks saves the marks of a line that is dropped.
func (b *builder) keepMarks(l line) {
	for _, r := range l {
		if r.mark >= 0 {
			b.waiting = append(b.waiting, r)
		}
	}
}

// add appends a block with these lines, if there are any.
func (b *builder) add(lines []line) {
	if len(lines) == 0 {
		return
	}
	if b.level > 0 {
		b.addHeading(lines)
		return
	}
	block := &pageBlock{kind: paragraph, lines: lines}
	if b.pre {
		block.kind = preformatted
	}
	b.place(block)
	b.blocks = append(b.blocks, block)
}

// place sets marker and columns of a block after the list items it stands in.
func (b *builder) place(block *pageBlock) {
	items := b.items
	if b.bullet != nil {
		items = append(items[:len(items):len(items)], b.bullet)
	}
	if len(items) == 0 {
		b.inList = false
		return
	}
	block.column = items[len(items)-1].content
	block.indent = block.column
	for _, it := range items {
		if !it.pending {
			continue
		}
		if block.marker == "" {
			block.column = it.column
		}
		block.marker += it.printed()
		block.tight = b.inList
		it.pending = false
	}
	b.inList = b.inList || block.marker != ""
}

// addHeading appends a heading. A heading that begins a list item takes the item's
// number, and what follows in the item stands under it as text of its own.
func (b *builder) addHeading(lines []line) {
	var joined line
	for _, it := range b.items {
		if it.pending && it.ordered {
			joined = append(joined, b.textRun(it.printed(), false))
		}
		it.pending = false
		it.content = it.column
	}
	size := 0
	for i, l := range lines {
		if i > 0 {
			joined = append(joined, b.textRun(" ", false))
		}
		joined = append(joined, l...)
		for _, r := range l {
			size += r.end - r.start
		}
	}
	b.inList = false
	if size > maxHeading {
		b.blocks = append(b.blocks, &pageBlock{kind: paragraph, lines: []line{joined}})
		return
	}
	for i := range joined {
		joined[i].bold = false
		joined[i].link = -1
	}
	b.blocks = append(b.blocks, &pageBlock{kind: heading, level: b.level, lines: []line{joined}})
}

// maxHeading is the length in bytes past which a heading is a paragraph that somebody
// made large: 120 Chinese characters.
const maxHeading = 360

// openItem begins an item of a list; closeItem ends it.
func (b *builder) openItem(marker string, ordered bool) {
	column := 0
	if n := len(b.items); n > 0 {
		column = b.items[n-1].content
	}
	content := min(column+utf8.RuneCountInString(marker)+1, maxIndent)
	b.items = append(b.items, &item{marker, ordered, true, column, content})
}

func (b *builder) closeItem() { b.items = b.items[:len(b.items)-1] }
