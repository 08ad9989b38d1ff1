package policy

import "clausewright/core/text"

// Parse recovers the structure of a policy from src. Every text has one; Parse
// corrects nothing. Its time is linear in the size of src.
func Parse(src string) *Document {
	ps := readPassages(src)
	d := &Document{Source: src}
	d.Title = findTitle(src, ps)
	findTOC(src, ps)
	findHeadings(src, ps)
	findAnnexes(src, ps)
	ps = rejoin(src, ps)
	d.Dates = findDates(src, ps)
	d.assemble(ps)
	return d
}

// assemble makes clauses, blocks and sentences of the passages.
func (d *Document) assemble(ps []passage) {
	tree := nestHeadings(ps)
	d.Clauses = append(d.Clauses, Clause{Kind: KindClause, Level: 1, Parent: NoParent})
	d.Blocks = make([]Block, 0, len(ps)+16)
	clauseOf := make([]int, len(ps))
	inTOC := false
	for i := range ps {
		p := &ps[i]
		switch {
		case p.role.opens():
			clauseOf[i] = d.open(p, &tree, i, clauseOf)
			inTOC = false
		case p.role == roleTOC && !inTOC:
			d.openPlain(p, KindTOC)
			inTOC = true
		case p.role != roleTOC && inTOC:
			d.openPlain(p, KindClause)
			inTOC = false
		}
		d.addBlocks(p)
	}
	d.close()
}

// start begins a new clause where the line of p begins, and returns its index. What
// stands before the first one, be it blank lines, is a clause of its own.
func (d *Document) start(p *passage, c Clause) int {
	last := &d.Clauses[len(d.Clauses)-1]
	at := p.lineStart
	if at == 0 {
		d.Clauses = d.Clauses[:0]
	} else {
		last.Span.End = at
	}
	c.Span.Start = at
	d.Clauses = append(d.Clauses, c)
	return len(d.Clauses) - 1
}

// open begins the clause of a heading.
func (d *Document) open(p *passage, tree *nesting, i int, clauseOf []int) int {
	c := Clause{Kind: KindClause, Number: p.number.Text, HasHeading: true, HeadingSpan: p.titled(), Parent: NoParent}
	words := p.words
	if p.split {
		c.HeadingSpan.Start = words.Start
	}
	if p.inline {
		words.End = p.titleEnd
		c.HeadingSpan.End = p.titleEnd
	}
	c.Heading = plainWords(words.Of(d.Source))
	if c.Heading == "" { // 附录一 with nothing behind it
		c.Number, c.Heading = "", c.Number
	}
	c.Body.Start = p.span.End
	if p.inline {
		c.Body.Start = p.restAt
	}
	switch p.role {
	case roleTitle:
		c.Kind = KindTitle
	default:
		if p.role == roleAnnex {
			c.Kind = KindAnnex
		}
		c.Level = tree.depth[i] + 1
		if parent := tree.parent[i]; parent >= 0 {
			c.Parent = clauseOf[parent]
		}
	}
	return d.start(p, c)
}

// openPlain begins a clause without a heading of its own: a table of contents, or the
// text that goes on behind one. It hangs where the clause around it does.
func (d *Document) openPlain(p *passage, kind Kind) {
	c := Clause{Kind: kind, Level: 1, Parent: NoParent}
	for k := len(d.Clauses) - 1; k >= 0; k-- {
		if around := &d.Clauses[k]; around.HasHeading && around.Kind != KindTOC {
			if around.Kind != KindTitle {
				c.Level, c.Parent = around.Level+1, k
			}
			break
		}
	}
	c.Body.Start = p.lineStart
	if kind == KindTOC && isTOCTitle(p.words.Of(d.Source)) {
		c.HasHeading = true
		c.Heading = plainWords(p.words.Of(d.Source))
		c.HeadingSpan = p.words
		c.Body.Start = p.words.End
	}
	d.start(p, c)
}

// close ends the clauses.
func (d *Document) close() {
	for i := range d.Clauses {
		c := &d.Clauses[i]
		c.Span.End = len(d.Source)
		if i+1 < len(d.Clauses) {
			c.Span.End = d.Clauses[i+1].Span.Start
		}
		c.Body.Start = min(max(c.Body.Start, c.Span.Start), c.Span.End)
		c.Body.End = c.Span.End
	}
}

// addBlocks appends the blocks of p and their sentences.
func (d *Document) addBlocks(p *passage) {
	b := Block{Kind: BlockParagraph, Span: p.span, Text: p.words, Number: p.number, Mark: p.mark(), Indent: p.indent, Clause: len(d.Clauses) - 1, Cells: p.cells}
	switch {
	case p.row():
		b.Kind = BlockRow
	case p.role == roleTOC && d.Clauses[b.Clause].HeadingSpan != p.words:
		b.Kind = BlockTOC
	case p.role.opens() || p.role == roleTOC:
		b.Kind = BlockHeading
	case p.number.Style != "" || p.bullet:
		b.Kind = BlockItem
	}
	if p.split && p.role.opens() {
		b.Span.Start = p.words.Start
	}
	if p.inline {
		b.Text.End = p.titleEnd
		b.Span.End = p.restAt
		d.addBlock(b)
		rest := text.Span{Start: p.restAt, End: p.span.End}
		d.addBlock(Block{Kind: BlockParagraph, Span: rest, Text: text.Span{Start: p.restAt, End: p.words.End}, Indent: p.indent, Clause: b.Clause})
		return
	}
	d.addBlock(b)
}

func (d *Document) addBlock(b Block) {
	d.Blocks = append(d.Blocks, b)
	d.cutSentences(len(d.Blocks) - 1)
}
