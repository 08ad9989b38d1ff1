package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Clauses that stand twice, and texts of which one file holds two: what is the same in
// both of these stands there by right.

// shortestHeading is the least a heading must have not to recur by right over another
// text, in characters.
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
		if c.Kind != policy.KindClause || c.Number == "" {
			continue
		}
		first, twice := seen[heading]
		if !twice {
			seen[heading] = i
			continue
		}
		before := p.Doc.Clauses[first]
		if lexicon.Fold(c.Body.Of(p.Doc.Source)) != lexicon.Fold(before.Body.Of(p.Doc.Source)) {
			if c.Number != before.Number && utf8.RuneCountInString(heading.heading) >= shortestHeading {
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

// secondText returns the index of the block with the title of the second document in a
// file that holds two, each with parts numbered from one; the number of blocks if there
// is none.
func secondText(p *rule.Pass) int {
	var last policy.Number // of a part
	restart, before := -1, 0
	for i, b := range p.Doc.Blocks {
		if b.Kind != policy.BlockHeading || b.Mark.Empty() || last.Style != b.Number.Style && last.Style != "" {
			continue
		}
		if b.Number.Value == 1 && last.Value >= fewestParts {
			restart = titleAhead(p, before+1, i)
		}
		if restart >= 0 && b.Number.Value == fewestParts {
			return restart
		}
		last, before = b.Number, i
	}
	return len(p.Doc.Blocks)
}

// titleAhead returns the index of the block from one on that is the title of the text
// whose first part has its heading in another; -1 if there is none.
func titleAhead(p *rule.Pass, from, heading int) int {
	for i := max(from, heading-titleBlocks); i < heading; i++ {
		b := p.Doc.Blocks[i]
		words := b.Text.Of(p.Doc.Source)
		if utf8.RuneCountInString(words) < shortestParagraph && !strings.ContainsAny(words, "本。：") && len(p.Words.In(b.Text, lexicon.DocumentKind)) > 0 {
			return i
		}
	}
	return -1
}
