package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Lists and tables that stand, or should, further below the words that speak of them.

// tableReach is how many blocks behind its announcement a table may begin.
const tableReach = 3

// shortestProse is the least a paragraph must have to be no cell of a table that a
// copy has broken into lines, in bytes.
const shortestProse = 90

// absentBelow returns the finding that block i speaks of a list or a table further below
// that is not there.
func absentBelow(p *rule.Pass, i int) (rule.Diagnostic, bool) {
	if table, ok := absentTable(p, i); ok {
		return table, true
	}
	b := p.Doc.Blocks[i]
	lists := p.Words.In(b.Text, lexicon.ListBelow)
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem || len(lists) == 0 {
		return rule.Diagnostic{}, false
	}
	list := lists[len(lists)-1].Span
	if strings.ContainsAny(p.Doc.Source[list.End:b.Text.End], "、：:；;（(") || listedBelow(p.Doc, i) {
		return rule.Diagnostic{}, false
	}
	return rule.Diagnostic{Span: list, Message: "“" + list.Of(p.Doc.Source) + "”，后面却没有列出"}, true
}

// listedBelow reports whether anything like a list stands behind block i under its
// heading or below it.
func listedBelow(d *policy.Document, i int) bool {
	level := d.Clauses[d.Blocks[i].Clause].Level
	paragraphs := 0
	for _, b := range d.Blocks[i+1:] {
		switch b.Kind {
		case policy.BlockHeading:
			return d.Clauses[b.Clause].Level > level || b.Number.Style == "" || b.Number.Value == 1
		case policy.BlockParagraph:
			words := b.Text.Of(d.Source)
			if strings.Contains(words, "：") || strings.HasSuffix(words, ":") || b.Text.Len() < shortestProse && !strings.Contains(words, "。") {
				return true
			}
			if paragraphs++; paragraphs > mostBetween {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// mostBetween is how many paragraphs may stand behind the words for the text to have
// forgotten the list: among more of them it may be told in prose.
const mostBetween = 5

// absentTable returns the finding that block i announces a table that is not there:
// nothing like one stands before the next heading.
func absentTable(p *rule.Pass, i int) (rule.Diagnostic, bool) {
	b := p.Doc.Blocks[i]
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem {
		return rule.Diagnostic{}, false
	}
	tables := p.Words.In(b.Text, lexicon.TableAnnounced)
	if len(tables) == 0 {
		return rule.Diagnostic{}, false
	}
	for _, next := range p.Doc.Blocks[i+1 : min(len(p.Doc.Blocks), i+1+tableReach)] {
		if next.Kind == policy.BlockRow || next.Kind == policy.BlockItem || next.Kind == policy.BlockParagraph && next.Text.Len() < shortestProse {
			return rule.Diagnostic{}, false
		}
		if next.Kind == policy.BlockHeading {
			if p.Doc.Clauses[next.Clause].Level > p.Doc.Clauses[b.Clause].Level {
				return rule.Diagnostic{}, false
			}
			break
		}
	}
	table := tables[len(tables)-1].Span
	return rule.Diagnostic{
		Span:    table,
		Message: "“" + table.Of(p.Doc.Source) + "”所指的表不在文中",
		Fixes: []rule.Fix{{
			Title: "留出表格待补充",
			Edits: []text.Edit{{Span: text.Span{Start: b.Span.End, End: b.Span.End}, New: "\n\n| 名称 | 说明 |\n| --- | --- |\n| 【名称】 | 【说明】 |"}},
		}},
	}, true
}
