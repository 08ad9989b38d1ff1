package rules

import (
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Clauses that stand twice, and texts of which one file holds two: what is the same in
// both of these stands there by right.

// shortestHeading is the least a heading must have not to recur by right, in characters.
const shortestHeading = 4

// reportRepeatedClauses reports numbered headings that stand twice under one parent. It
// returns the clauses that stand twice as a whole. A second text opens with block second.
func reportRepeatedClauses(p *rule.Pass, second int) (again map[int]bool) {
	type place struct {
		parent  int
		heading string
	}
	seen := map[place]int{}
	again = map[int]bool{}
	for i, c := range p.Doc.Clauses {
		if second < len(p.Doc.Blocks) && c.Span.Start >= p.Doc.Blocks[second].Span.Start {
			break
		}
		heading := place{c.Parent, lexicon.Fold(c.Heading)}
		if c.Kind != policy.KindClause || c.Number == "" || utf8.RuneCountInString(heading.heading) < shortestHeading {
			continue
		}
		first, twice := seen[heading]
		if !twice {
			seen[heading] = i
			continue
		}
		before := p.Doc.Clauses[first]
		if lexicon.Fold(c.Body.Of(p.Doc.Source)) != lexicon.Fold(before.Body.Of(p.Doc.Source)) {
			if c.Number != before.Number {
				p.Report(rule.Diagnostic{Span: c.HeadingSpan, Message: "这个标题前面已经用过", Related: []text.Span{before.HeadingSpan}})
			}
			continue
		}
		again[i] = true
		p.Report(rule.Diagnostic{
			Span:    c.HeadingSpan,
			Message: "这一条前面已经写过",
			Related: []text.Span{before.HeadingSpan},
			Fixes:   []rule.Fix{{Title: "删去重复的内容", Edits: []text.Edit{{Span: c.Span}}}},
		})
	}
	return again
}

// fewestParts is the least number of parts a text has that is a document of its own.
const fewestParts = 3

// secondText returns the index of the block that opens the second document in a file that
// holds two, each with parts numbered from one; the number of blocks if there is none.
func secondText(p *rule.Pass) int {
	last, restart := policy.Number{}, 0
	for i, b := range p.Doc.Blocks {
		if b.Kind != policy.BlockHeading || b.Mark.Empty() || p.Doc.Clauses[b.Clause].Level != 1 {
			continue
		}
		switch {
		case b.Number.Value == 1 && last.Style == b.Number.Style && last.Value >= fewestParts:
			restart = i
		case restart > 0 && b.Number.Style == last.Style && b.Number.Value == fewestParts:
			return titleAhead(p, restart)
		}
		last = b.Number
	}
	return len(p.Doc.Blocks)
}

// titleAhead returns the index of the block with the title of the text whose first part
// has its heading in a block, or that block.
func titleAhead(p *rule.Pass, block int) int {
	for i := max(0, block-titleBlocks); i < block; i++ {
		b := p.Doc.Blocks[i]
		if utf8.RuneCountInString(b.Text.Of(p.Doc.Source)) < shortestParagraph && len(p.Words.In(b.Text, lexicon.DocumentKind)) > 0 {
			return i
		}
	}
	return block
}
