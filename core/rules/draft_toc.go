package rules

import (
	"strings"
	"unicode"

	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// TOCMismatch reports lines of a table of contents that are not the headings of the
// text, and headings the contents leave out.
var TOCMismatch = &rule.Rule{
	ID:       "drafting/toc-mismatch",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "目录与标题不符",
		TitleEN: "Contents unlike the headings",
		Text:    "目录逐条与正文标题一致，不缺不多。",
		Bad: "目录\n\n一、收集\n\n二、您如何管理信息\n\n三、存储\n\n四、联系\n\n一、收集\n\n我们收集昵称。\n\n二、您的权利\n\n您可以查阅。\n\n" +
			"三、存储\n\n存储于境内。\n\n四、联系\n\n请写信。\n",
		Good: "目录\n\n一、收集\n\n二、您的权利\n\n三、存储\n\n四、联系\n\n一、收集\n\n我们收集昵称。\n\n二、您的权利\n\n您可以查阅。\n\n" +
			"三、存储\n\n存储于境内。\n\n四、联系\n\n请写信。\n",
	},
	Run: runTOCMismatch,
}

// contents pairs the lines of a table of contents with the headings behind it.
type contents struct {
	p        *rule.Pass
	lines    []int       // blocks
	headings []int       // blocks
	heading  map[int]int // of a line: its heading
	line     map[int]int // of a heading: its line
}

func runTOCMismatch(p *rule.Pass) {
	c := contents{p: p, heading: map[int]int{}, line: map[int]int{}}
	table := -1 // the clause of the first table of contents: others are of parts or appended texts
	for i, b := range p.Doc.Blocks {
		switch {
		case b.Kind == policy.BlockTOC && (table < 0 || b.Clause == table):
			if key := titleKey(p, b); key != "" && key != "目录" {
				table = b.Clause
				c.lines = append(c.lines, i)
			}
		case b.Kind == policy.BlockHeading && len(c.lines) > 0 && titleKey(p, b) != "":
			c.headings = append(c.headings, i)
		}
	}
	same := c.pairSame()
	c.pairAlike()
	// Contents most of whose lines are other words are a summary, not a mistake.
	if 3*same < len(c.lines) || 2*len(c.heading) <= len(c.lines) {
		return
	}
	c.pairByNumber(true)
	c.pairByNumber(false)
	c.report()
}

// pair notes that line l is heading h.
func (c *contents) pair(l, h int) { c.heading[l], c.line[h] = h, l }

// pairSame pairs lines and headings of the same words, in the order of the text, and
// returns how many they are.
func (c *contents) pairSame() int {
	at := map[string][]int{}
	for _, h := range c.headings {
		key := titleKey(c.p, c.p.Doc.Blocks[h])
		at[key] = append(at[key], h)
	}
	for _, l := range c.lines {
		key := titleKey(c.p, c.p.Doc.Blocks[l])
		if list := at[key]; len(list) > 0 {
			c.pair(l, list[0])
			at[key] = list[1:]
		}
	}
	return len(c.heading)
}

// pairAlike pairs the lines left with headings that print most of their words, stand
// where the lines say, and have their number or none.
func (c *contents) pairAlike() {
	level := c.mainLevel()
	for i, l := range c.lines {
		if _, paired := c.heading[l]; paired {
			continue
		}
		line := c.p.Doc.Blocks[l]
		before, behind := c.around(i)
		for _, h := range c.headings {
			heading := c.p.Doc.Blocks[h]
			fits := heading.Number.Style == "" && c.level(h) == level || line.Number.Style != "" && heading.Number.Continues(line.Number) && heading.Number.Value == line.Number.Value
			if _, taken := c.line[h]; !taken && fits && h > before && h < behind && policy.AlikeTitles(c.words(line), c.words(heading)) {
				c.pair(l, h)
				break
			}
		}
	}
}

// pairByNumber pairs the lines left with headings of the same number that stand where
// the lines say; sameLook asks that the numbers look alike too: 4、 is 四、 only where no
// heading prints 4、.
func (c *contents) pairByNumber(sameLook bool) {
	level := c.mainLevel()
	for i, l := range c.lines {
		if _, paired := c.heading[l]; paired {
			continue
		}
		number := c.p.Doc.Blocks[l].Number
		before, behind := c.around(i)
		for _, h := range c.headings {
			b := c.p.Doc.Blocks[h]
			if _, taken := c.line[h]; taken || h <= before || h >= behind || c.level(h) != level || number.Style == "" ||
				b.Number.Value != number.Value || len(b.Number.Parts) != len(number.Parts) || sameLook && b.Number.Style[0] != number.Style[0] {
				continue
			}
			c.pair(l, h)
			break
		}
	}
}

// around returns the blocks of the paired headings nearest before and behind where the
// heading of line i would stand.
func (c *contents) around(i int) (before, behind int) {
	before, behind = -1, len(c.p.Doc.Blocks)
	for _, l := range c.lines[:i] {
		if h, paired := c.heading[l]; paired {
			before = h
		}
	}
	for j := len(c.lines) - 1; j > i; j-- {
		if h, paired := c.heading[c.lines[j]]; paired {
			behind = h
		}
	}
	return before, behind
}

func (c *contents) report() {
	for i, l := range c.lines {
		line := c.p.Doc.Blocks[l]
		h, paired := c.heading[l]
		if !paired {
			if c.between(i) {
				continue
			}
			c.p.Report(rule.Diagnostic{Span: line.Text, Message: "目录有“" + c.words(line) + "”，正文没有这个标题"})
			continue
		}
		heading := c.p.Doc.Blocks[h]
		was, is := titleKey(c.p, line), titleKey(c.p, heading)
		if was == is {
			continue
		}
		d := rule.Diagnostic{
			Span:    line.Text,
			Message: "目录写作“" + c.words(line) + "”，正文标题是“" + c.words(heading) + "”",
			Related: []text.Span{heading.Text},
			Fixes:   []rule.Fix{{Title: "目录改从标题", Edits: []text.Edit{{Span: line.Text, New: c.words(heading)}}}},
		}
		if strings.Contains(is, was) { // the heading has words of its own: they are shown
			d.Span, d.Related = heading.Text, []text.Span{line.Text}
		}
		c.p.Report(d)
	}
	c.reportNumbers()
	c.reportEnd()
	for _, h := range c.leftOut() {
		heading := c.p.Doc.Blocks[h]
		c.p.Report(rule.Diagnostic{Span: heading.Text, Message: "正文有“" + c.words(heading) + "”，目录没有"})
	}
}

// reportNumbers reports contents all of whose lines count 1、 where the headings count
// 一、, or the reverse, in one finding.
func (c *contents) reportNumbers() {
	d := rule.Diagnostic{Severity: rule.Hint, Fixes: []rule.Fix{{Title: "目录改从正文的编号"}}}
	for _, l := range c.lines {
		h, paired := c.heading[l]
		if !paired {
			continue
		}
		line, heading := c.p.Doc.Blocks[l], c.p.Doc.Blocks[h]
		if line.Number.Value != heading.Number.Value || line.Mark.Empty() || heading.Mark.Empty() || !otherScript(line.Number, heading.Number) {
			return
		}
		d.Fixes[0].Edits = append(d.Fixes[0].Edits, text.Edit{Span: line.Mark, New: heading.Number.Text})
		if d.Span.Empty() {
			d.Span = line.Mark
			d.Message = "目录的编号是“" + line.Number.Text + "”，正文是“" + heading.Number.Text + "”"
			d.Related = []text.Span{heading.Mark}
		}
	}
	if len(d.Fixes[0].Edits) > 1 {
		c.p.Report(d)
	}
}

// reportEnd reports contents that stop before the headings do: those that count on from
// the heading of the last line.
func (c *contents) reportEnd() {
	end := c.lines[len(c.lines)-1]
	last, paired := c.heading[end]
	if !paired {
		return
	}
	d := rule.Diagnostic{Span: c.p.Doc.Blocks[end].Text}
	for _, h := range c.headings {
		if h <= last || c.level(h) > c.level(last) {
			continue
		}
		if !c.p.Doc.Blocks[h].Number.Follows(c.p.Doc.Blocks[last].Number) {
			break // another text begins
		}
		d.Related = append(d.Related, c.p.Doc.Blocks[h].Text)
		last = h
	}
	if len(d.Related) > 0 {
		d.Message = "目录到这里为止，正文后面还有“" + c.words(c.p.Doc.Blocks[last]) + "”"
		c.p.Report(d)
	}
}

// otherScript reports whether one number is in Chinese numerals and the other is not.
func otherScript(a, b policy.Number) bool {
	return strings.Contains(string(a.Style), "一") != strings.Contains(string(b.Style), "一")
}

// between reports whether headings without a line stand where the heading of line i
// would: then it may be one of them in other words.
func (c *contents) between(i int) bool {
	before, behind := c.around(i)
	for _, h := range c.headings {
		if _, paired := c.line[h]; !paired && h > before && h < behind && c.level(h) == c.mainLevel() {
			return true
		}
	}
	return false
}

// leftOut returns the headings of the level of the contents, down to the last that they
// name, that they do not name: numbered ones, and those before the first that are no
// preface.
func (c *contents) leftOut() []int {
	level := c.mainLevel()
	first, last := -1, -1
	for _, h := range c.headings {
		if _, paired := c.line[h]; paired {
			if c.level(h) != level {
				return nil
			}
			if first < 0 {
				first = h
			}
			last = h
		}
	}
	var list []int
	for _, h := range c.headings {
		if _, paired := c.line[h]; paired || h > last || c.level(h) != level {
			continue
		}
		if numbered := c.p.Doc.Blocks[h].Number.Style != ""; numbered && h > first || !numbered && h < first && !preface(c.words(c.p.Doc.Blocks[h])) {
			list = append(list, h)
		}
	}
	return list
}

// preface reports whether a heading stands over what comes before the policy proper,
// which contents need not name.
func preface(heading string) bool {
	for _, word := range [...]string{"引言", "前言", "序言", "导言", "导读", "提示", "提醒", "摘要", "概述", "概要", "声明", "说明", "目录", "政策", "条款", "协议"} {
		if strings.HasSuffix(heading, word) {
			return true
		}
	}
	return false
}

// mainLevel returns the level of the first heading that a line names.
func (c *contents) mainLevel() int {
	for _, h := range c.headings {
		if _, paired := c.line[h]; paired {
			return c.level(h)
		}
	}
	return 0
}

func (c *contents) level(heading int) int {
	return c.p.Doc.Clauses[c.p.Doc.Blocks[heading].Clause].Level
}

func (c *contents) words(b policy.Block) string {
	return strings.TrimRight(strings.TrimSpace(linkWords(b.Text.Of(c.p.Doc.Source))), "；;，,：:")
}

// linkWords returns the words of a link [words](target), or s if it is none.
func linkWords(s string) string {
	if open := strings.IndexByte(s, '['); open >= 0 {
		if end := strings.Index(s[open:], "]("); end >= 0 {
			return s[open+1 : open+end]
		}
	}
	return s
}

// titleKey returns the letters of a title, without marks and the page number at its
// end.
func titleKey(p *rule.Pass, b policy.Block) string {
	words := strings.TrimRight(linkWords(b.Text.Of(p.Doc.Source)), "0123456789 .…·\t")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, words)
}
