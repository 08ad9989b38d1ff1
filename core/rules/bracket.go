package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Bracket reports brackets and quotation marks without their partner, and those of a
// template around what was filled in.
var Bracket = &rule.Rule{
	ID:       "drafting/bracket",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "括号引号不成对",
		TitleEN: "Unpaired brackets",
		Text:    "括号、书名号和引号成对出现。",
		Bad:     "我们收集设备信息（型号、系统版本，用于适配。",
		Good:    "我们收集设备信息（型号、系统版本），用于适配。",
	},
	Run: runBracket,
}

// Kinds of brackets; the others have no names.
const (
	round  = 0
	square = 1
)

// lone is a bracket without a partner in its passage.
type lone struct {
	kind    int
	opens   bool
	span    text.Span
	block   int // index of the block it stands in
	passage int // byte offset of the passage it stands in
}

// pairReach is over how many blocks a pair of brackets may reach, as around a list.
const pairReach = 3

func runBracket(p *rule.Pass) {
	var open []lone
	for i, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockTOC {
			continue
		}
		passages := b.Cells
		if passages == nil {
			passages = []text.Span{b.Text}
		}
		for _, passage := range passages {
			open = settleAll(p, open, unpaired(p.Doc.Source, passage), i)
		}
	}
	reportOpen(p, open)
	reportHalfNumbers(p)
	reportFilledBlanks(p)
	for _, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockParagraph || b.Kind == policy.BlockItem {
			reportStraightQuote(p, b)
		}
	}
}

// reportStraightQuote reports the straight quotation marks of a block without a partner in
// their sentence. Behind a digit they mean inches; among “ ” they may stand for either.
func reportStraightQuote(p *rule.Pass, b policy.Block) {
	words := b.Text.Of(p.Doc.Source)
	if strings.IndexByte(words, '"') < 0 || strings.ContainsAny(words, "“”<>") {
		return
	}
	open := -1 // where the mark stands that has no partner yet
	for at := range len(words) {
		switch {
		case words[at] != '"' || at > 0 && words[at-1] >= '0' && words[at-1] <= '9':
		case open < 0:
			open = at
		case strings.Contains(words[open:at], "。") && !strings.HasSuffix(words[open:at], "。"):
			reportLone(p, straightQuote(b, open, true))
			open = at
		default:
			open = -1
		}
	}
	if open >= 0 {
		reportLone(p, straightQuote(b, open, open == 0))
	}
}

// straightQuote returns the straight quotation mark at a byte of a block's words.
func straightQuote(b policy.Block, at int, opens bool) lone {
	return lone{opens: opens, span: text.Span{Start: b.Text.Start + at, End: b.Text.Start + at + 1}}
}

// reportFilledBlanks reports the brackets of a template that were kept when their blanks
// were filled in, those of a block in one finding.
func reportFilledBlanks(p *rule.Pass) {
	block := -1
	var d rule.Diagnostic
	var fix rule.Fix
	report := func() {
		if block >= 0 {
			d.Fixes = []rule.Fix{fix}
			p.Report(d)
		}
	}
	for _, m := range p.Find(lexicon.FilledBlank).All() {
		if b := p.Doc.Sentences[m.Word.Sentence].Block; b == block {
			d.Related = append(d.Related, m.Span)
		} else {
			report()
			block = b
			d = rule.Diagnostic{Span: m.Span, Message: "模板的空白已经填好，括号还留着"}
			fix = rule.Fix{Title: "删去模板的括号"}
		}
		for at, r := range m.Span.Of(p.Doc.Source) {
			if kind, _ := bracketKind(r); kind == square {
				fix.Edits = append(fix.Edits, text.Edit{Span: text.Span{Start: m.Span.Start + at, End: m.Span.Start + at + utf8.RuneLen(r)}})
			}
		}
	}
	report()
}

// reportHalfNumbers reports numbers such as 二） between （一） and （三）.
func reportHalfNumbers(p *rule.Pass) {
	before := map[policy.NumberStyle]policy.Number{} // by the whole style: the last number, whole or half
	for i, b := range p.Doc.Blocks {
		if b.Mark.Empty() || b.Kind == policy.BlockTOC || !strings.HasSuffix(string(b.Number.Style), ")") {
			continue
		}
		whole := b.Number.Style
		if !strings.HasPrefix(string(whole), "(") {
			whole = "(" + whole
		}
		last := before[whole]
		if b.Number.Style != whole && last.Style == whole && b.Number.Value == last.Value+1 && !goesOn(p.Doc.Blocks[i+1:], b.Number) {
			sign := "（"
			if strings.HasSuffix(b.Number.Text, ")") {
				sign = "("
			}
			p.Report(rule.Diagnostic{
				Span:    b.Mark,
				Message: "编号“" + b.Number.Text + "”少了前一半括号",
				Fixes:   []rule.Fix{{Title: "补上括号", Edits: []text.Edit{{Span: text.Span{Start: b.Mark.Start, End: b.Mark.Start}, New: sign}}}},
			})
		}
		before[whole] = b.Number
	}
}

// goesOn reports whether a later block prints a number of this very look: then it is a
// look of its own.
func goesOn(blocks []policy.Block, n policy.Number) bool {
	for _, b := range blocks {
		if b.Number.Style == n.Style {
			return true
		}
	}
	return false
}

// settleAll pairs closing brackets of a block with opening ones shortly before it, and
// reports the first that has none: of a muddle the first sign is enough. It returns the
// opening ones still without a partner.
func settleAll(p *rule.Pass, open, found []lone, block int) []lone {
	for _, l := range found {
		l.block = block
		if l.opens {
			open = append(open, l)
			continue
		}
		n := lastOf(open, l.kind)
		if n < 0 || block-open[n].block > pairReach || open[n].passage != open[len(open)-1].passage {
			reportLone(p, l)
			return open
		}
		open = open[:n]
	}
	return open
}

// reportOpen reports opening brackets without a partner, the first of each passage.
func reportOpen(p *rule.Pass, open []lone) {
	for i, l := range open {
		if i == 0 || l.passage != open[i-1].passage {
			reportLone(p, l)
		}
	}
}

// unpaired returns the brackets of a passage without a partner in it, closing ones first.
// One that a pair around it leaves open is alone unless its partner comes later, as in
// “A（B”）.
func unpaired(src string, passage text.Span) []lone {
	words := passage.Of(src)
	var closing, stack, left []lone
	target := 0 // where the address of the link read last ends
	for at, r := range words {
		if r == ']' {
			target = at + targetLen(words[at:])
		}
		kind, opens := bracketKind(r)
		if kind < 0 || at < target {
			continue
		}
		l := lone{kind: kind, opens: opens, passage: passage.Start, span: text.Span{Start: passage.Start + at, End: passage.Start + at + utf8.RuneLen(r)}}
		if opens {
			stack = append(stack, l)
			continue
		}
		if match := lastOf(stack, kind); match >= 0 {
			left = append(left, stack[match+1:]...)
			stack = stack[:match]
			continue
		}
		if match := lastOf(left, kind); match >= 0 {
			left = append(left[:match], left[match+1:]...)
			continue
		}
		if kind != round || !closesNumber(words[:at]) {
			closing = append(closing, l)
		}
	}
	if len(closing) == 0 && len(stack) == 0 && len(left) > 0 && left[0].kind == round {
		return left[:1]
	}
	if n := len(left); len(closing) == 0 && len(stack) == 0 && n == 2 && left[0].kind == left[1].kind {
		return left[1:] // “用户“
	}
	return append(closing, stack...)
}

// targetLen returns how long the target of a link is that words begin with: ](…), whose
// own brackets come in pairs or behind a backslash; 0 if there is none.
func targetLen(words string) int {
	if !strings.HasPrefix(words, "](") {
		return 0
	}
	depth := 0
	for at := 1; at < len(words) && words[at] != '\n' && words[at] != ' '; at++ {
		switch words[at] {
		case '\\':
			at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return at + 1
			}
		}
	}
	return 0
}

// lastOf returns the index of the last bracket of a kind, or -1.
func lastOf(list []lone, kind int) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].kind == kind {
			return i
		}
	}
	return -1
}

func reportLone(p *rule.Pass, l lone) {
	side := "前面"
	if l.opens {
		side = "后面"
	}
	p.Report(rule.Diagnostic{
		Span:    l.span,
		Message: side + "没有与“" + l.span.Of(p.Doc.Source) + "”成对的符号",
		Fixes:   []rule.Fix{{Title: "删去不成对的符号", Edits: []text.Edit{{Span: l.span}}}},
	})
}

// bracketKind returns the kind of a bracket or quotation mark and whether it opens; -1
// for other signs. Both widths are one kind, for they are mixed in real texts. Square
// brackets of ASCII are mark-up.
func bracketKind(r rune) (kind int, opens bool) {
	switch r {
	case '（', '(':
		return round, true
	case '）', ')':
		return round, false
	case '【', '】':
		return square, r == '【'
	case '《', '》':
		return 2, r == '《'
	case '“', '”':
		return 3, r == '“'
	case '「', '」':
		return 4, r == '「'
	case '『', '』':
		return 5, r == '『'
	case '{', '}':
		return 6, r == '{'
	}
	return -1, false
}

// closesNumber reports whether a closing bracket behind before belongs to a number:
// 1) or 一）.
func closesNumber(before string) bool {
	before = strings.TrimRight(before, " *\\")
	r, size := utf8.DecodeLastRuneInString(before)
	if r >= '0' && r <= '9' || r >= '０' && r <= '９' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return true
	}
	const digits = "一二三四五六七八九"
	ahead, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return r == '十' || strings.ContainsRune(digits, r) && !strings.ContainsRune(digits, ahead)
}
