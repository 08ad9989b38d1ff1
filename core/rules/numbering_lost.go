package rules

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Numbers that stand nowhere: that of a paragraph among numbered ones, that of a heading
// over 1.1, that of the second member of a list that has but a first.

// shortestLabel is the least the words before a colon must have for paragraphs that
// begin with them to be members of one series, in bytes.
const shortestLabel = 12

// colons end a label.
var colons = text.SignsOf("：:")

// reportLostNumbers reports paragraphs that begin with the same label as the numbered
// ones before them under the same heading, and have no number.
func reportLostNumbers(p *rule.Pass) {
	clause := -1
	labels := map[string]int{} // how often numbered blocks of the clause begin with it
	for _, b := range p.Doc.Blocks {
		if b.Clause != clause {
			clause = b.Clause
			clear(labels)
		}
		if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem {
			continue
		}
		words := b.Text.Of(p.Doc.Source)
		end := colons.Index(words[:min(len(words), longestLabel+len("："))])
		if end < shortestLabel || end > longestLabel {
			continue
		}
		label := words[:end]
		switch {
		case b.Number.Style != "":
			labels[label]++
		case labels[label] >= 2:
			p.Report(rule.Diagnostic{
				Span:    text.Span{Start: b.Text.Start, End: b.Text.Start + end},
				Message: "前面以“" + label + "”开头的各段有编号，这一段没有",
			})
		}
	}
}

// reportLostHeadings reports a heading without a number over 1.1, where the next such one
// beside it stands over 2.1: the parts count numbers that their headings have lost.
func reportLostHeadings(p *rule.Pass) {
	type part struct{ parent, count int }
	next := map[part]int{} // of what counts so, the clause that comes first behind
	first, second := -1, -1
	for i := len(p.Doc.Clauses) - 1; i >= 0; i-- {
		k := counts(p.Doc, i)
		if k == 0 {
			continue
		}
		parent := p.Doc.Clauses[i].Parent
		if j, ok := next[part{parent, k + 1}]; ok {
			first, second = i, j
		}
		next[part{parent, k}] = i
	}
	if first < 0 {
		return
	}
	p.Report(rule.Diagnostic{
		Span:    p.Doc.Clauses[first].HeadingSpan,
		Message: "下面从 " + strconv.Itoa(counts(p.Doc, first)) + ".1 开始编号，标题却没有编号",
		Related: []text.Span{p.Doc.Clauses[second].HeadingSpan},
	})
}

// counts returns k where a clause whose heading has no number begins with k.1, else 0.
func counts(d *policy.Document, clause int) int {
	c := d.Clauses[clause]
	if !c.HasHeading || c.Number != "" || c.Kind != policy.KindClause {
		return 0
	}
	from, _ := d.BlocksOf(clause)
	if from+1 < len(d.Blocks) {
		if n := d.Blocks[from+1].Number; len(n.Parts) == 2 && n.Value == 1 {
			return n.Parts[0]
		}
	}
	return 0
}

// jump returns the finding that a list goes from last to next and leaves out what is
// between. Where one number is missing and one paragraph without a number stands there,
// the number is that paragraph's.
func jump(p *rule.Pass, last, next list) rule.Diagnostic {
	d := rule.Diagnostic{
		Span:    next.span,
		Message: "编号从 " + last.last.Text + " 跳到 " + next.last.Text,
		Related: []text.Span{last.span},
	}
	lost, ok := unnumbered(p.Doc, last, next)
	missing := last.last.Next()
	if next.last.Value != last.last.Value+2 || !ok || missing.Text == "" {
		return d
	}
	first, _ := p.Doc.SentencesOf(lost)
	start := p.Doc.Blocks[lost].Span.Start
	d.Span = p.Doc.Sentences[first].Span
	d.Message += "，中间这一段没有编号"
	d.Related = append(d.Related, next.span)
	number := missing.Text
	if strings.HasPrefix(p.Doc.Source[next.span.End:], " ") {
		number += " "
	}
	d.Fixes = []rule.Fix{{Title: "补上编号 " + missing.Text, Edits: []text.Edit{{Span: text.Span{Start: start, End: start}, New: number}}}}
	return d
}

// unnumbered returns the one paragraph between two members of a list that are, as it is
// itself, whole statements. ok is false if there is none or another.
func unnumbered(d *policy.Document, last, next list) (block int, ok bool) {
	from := d.BlockAt(last.span.Start)
	if from < 0 || d.Blocks[from].Kind == policy.BlockHeading || !statement(d, from) {
		return 0, false
	}
	block = from + 1
	ok = block+1 < len(d.Blocks) && d.Blocks[block+1].Span.Start == next.span.Start || block+1 < len(d.Blocks) && d.Blocks[block+1].Span.Contains(next.span)
	return block, ok && d.Blocks[block].Kind == policy.BlockParagraph && statement(d, block) && statement(d, block+1)
}

// statement reports whether a block says something rather than names it.
func statement(d *policy.Document, block int) bool {
	return utf8.RuneCountInString(d.Blocks[block].Text.Of(d.Source)) >= shortestStatement
}

// reportLoneNumbers reports a number one that no two follows: neither in the blocks
// behind it nor inside a line, where a bad copy may have put it. Who prints such ones
// more than twice does it by habit.
func reportLoneNumbers(p *rule.Pass) {
	var lone []policy.Block
	for i, b := range p.Doc.Blocks {
		if b.Kind != policy.BlockTOC && b.Kind != policy.BlockRow && b.Number.Value == 1 && !b.Mark.Empty() && !counted(p.Doc, i) {
			lone = append(lone, b)
		}
	}
	if len(lone) > mostLone {
		return
	}
	for _, b := range lone {
		p.Report(rule.Diagnostic{
			Span:     b.Mark,
			Severity: rule.Info,
			Message:  "只有编号 " + b.Number.Text + "，后面没有 " + b.Number.Next().Text,
			Fixes:    []rule.Fix{{Title: "去掉编号", Edits: []text.Edit{{Span: text.Span{Start: b.Mark.Start, End: b.Text.Start}}}}},
		})
	}
}

// mostLone is how many lists of one member are reported.
const mostLone = 2

// counted reports whether the list that block i begins goes on, or may. A number of
// several parts is alone only if no other of as many stands in the text; one that is
// printed twice is reported as such.
func counted(d *policy.Document, i int) bool {
	b := d.Blocks[i]
	second := b.Number.Next().Text
	if second == "" || strings.HasPrefix(second, "附") || len(b.Number.Parts) > 1 && b.Kind == policy.BlockHeading {
		return true
	}
	end, inner := len(d.Source), 0 // inner counts the lists behind of which only the first is seen
	for _, next := range d.Blocks[i+1:] {
		switch n := next.Number; {
		case !n.Continues(b.Number):
		case n.Value == 1:
			inner++
			end = min(end, next.Span.Start)
		case n.Value == 2 && inner > 0 && !siblings(d, b, next):
			inner--
		case n.Value == 2 || end == len(d.Source):
			return true
		}
	}
	return strings.Contains(d.Source[b.Text.Start:end], second) || len(b.Number.Parts) > 1 && manyParts(d, i) || twin(d, i)
}

// twin reports whether another heading beside heading i has its number.
func twin(d *policy.Document, i int) bool {
	b := d.Blocks[i]
	for k, other := range d.Blocks {
		if k != i && other.Number.Value == b.Number.Value && other.Number.Continues(b.Number) && siblings(d, b, other) {
			return true
		}
	}
	return false
}

// siblings reports whether two blocks are headings under one parent.
func siblings(d *policy.Document, a, b policy.Block) bool {
	return a.Kind == policy.BlockHeading && b.Kind == a.Kind && d.Clauses[a.Clause].Parent == d.Clauses[b.Clause].Parent
}

// manyParts reports whether another block prints a number of as many parts as block i.
func manyParts(d *policy.Document, i int) bool {
	for k, b := range d.Blocks {
		if k != i && b.Kind != policy.BlockRow && len(b.Number.Parts) == len(d.Blocks[i].Number.Parts) {
			return true
		}
	}
	return false
}
