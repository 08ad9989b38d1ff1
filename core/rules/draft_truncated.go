package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Truncated reports places where part of the text is lost: cases without the words
// that say what they are cases of, a title without its text, an end in the middle of a
// sentence.
var Truncated = &rule.Rule{
	ID:       "drafting/truncated",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "内容缺失",
		TitleEN: "Lost text",
		Text:    "标题下要有正文，列举之前要有引导的话，句子要写完。",
		Bad:     "## 一、查阅\n\n在设置中查阅。\n\n## 二、更正\n\n## 三、删除\n\n在设置中删除。\n",
		Good:    "## 一、查阅\n\n在设置中查阅。\n\n## 二、更正\n\n在设置中更正。\n\n## 三、删除\n\n在设置中删除。\n",
	},
	Run: runTruncated,
}

func runTruncated(p *rule.Pass) {
	reportEmptyHeadings(p)
	for i := range p.Doc.Blocks {
		switch {
		case casesWithoutLead(p, i):
			p.Report(rule.Diagnostic{Span: opening(p, i), Message: "列举的前面没有说明这是什么情形"})
		case titleWithoutText(p, i):
			p.Report(rule.Diagnostic{Span: opening(p, i), Message: "这一项只有标题，没有内容"})
		}
	}
	reportCutEnd(p)
}

// reportEmptyHeadings reports numbered headings with nothing under them, where those
// beside them have text.
func reportEmptyHeadings(p *rule.Pass) {
	filled, empty := map[int]int{}, map[int]int{} // by parent
	for i, c := range p.Doc.Clauses {
		if c.HasHeading && c.Number != "" {
			if emptyClause(p.Doc, i) {
				empty[c.Parent]++
			} else {
				filled[c.Parent]++
			}
		}
	}
	for i, c := range p.Doc.Clauses {
		if c.Kind != policy.KindClause || !c.HasHeading || c.Number == "" || !emptyClause(p.Doc, i) && !summedUp(p.Doc, i) || filled[c.Parent] <= empty[c.Parent] || printedAgain(p.Doc, i) ||
			c.HeadingSpan.Len() > longestName || strings.ContainsAny(c.Heading, "。，；：:@") || len(p.Words.In(c.HeadingSpan, lexicon.Email)) > 0 {
			continue
		}
		p.Report(rule.Diagnostic{Span: c.HeadingSpan, Message: "标题“" + c.Heading + "”下面没有内容"})
	}
}

// printedAgain reports whether the next heading prints the number of an empty one again:
// that is reported as such.
func printedAgain(d *policy.Document, i int) bool {
	return i+1 < len(d.Clauses) && d.Clauses[i+1].Number == d.Clauses[i].Number
}

// summedUp reports whether all that stands under a heading is a remark on it and the
// headings beside it: 上述附加服务… under the last of several 附加服务.
func summedUp(d *policy.Document, i int) bool {
	from, to := d.BlocksOf(i)
	if to-from < 2 {
		return false
	}
	words, found := strings.CutPrefix(d.Blocks[from+1].Text.Of(d.Source), "上述")
	if !found {
		return false
	}
	alike := 0
	for k, c := range d.Clauses {
		if k != i && c.Parent == d.Clauses[i].Parent && c.HasHeading && sharesNoun(d.Clauses[i].Heading, c.Heading, words) {
			alike++
		}
	}
	return alike >= 2
}

// shortestNoun is the least a word must have that a remark takes up from headings, in
// bytes: four characters.
const shortestNoun = 12

// sharesNoun reports whether the first words of a remark stand in both headings.
func sharesNoun(a, b, words string) bool {
	if len(words) < shortestNoun {
		return false
	}
	noun := words[:shortestNoun]
	return strings.Contains(a, noun) && strings.Contains(b, noun)
}

// emptyClause reports whether a clause has neither text nor clauses below it.
func emptyClause(d *policy.Document, i int) bool {
	_, to := d.BlocksOf(i)
	if to > 0 && d.Blocks[to-1].Clause == i && d.Blocks[to-1].Kind != policy.BlockHeading {
		return false
	}
	return i+1 == len(d.Clauses) || d.Clauses[i+1].Level <= d.Clauses[i].Level
}

// fewestCases is how many items must follow each other for them to be a list.
const fewestCases = 3

// casesWithoutLead reports whether block i is the first of several items that are
// cases, each ending with a semicolon, with no words before them that lead to a list.
func casesWithoutLead(p *rule.Pass, i int) bool {
	if i == 0 || p.Doc.Blocks[i].Kind != policy.BlockItem || p.Doc.Blocks[i].Number.Value != 1 {
		return false
	}
	cases := p.Words.In(p.Doc.Blocks[i].Text, lexicon.CaseOpening)
	if len(cases) == 0 || cases[0].Span.Start != p.Doc.Blocks[i].Text.Start {
		return false
	}
	for k := i; k < i+fewestCases; k++ {
		if k == len(p.Doc.Blocks) || p.Doc.Blocks[k].Kind != policy.BlockItem || k > i && !p.Doc.Blocks[k].Number.Follows(p.Doc.Blocks[k-1].Number) {
			return false
		}
	}
	if !endsWithSemicolon(p, i) || !endsWithSemicolon(p, i+1) {
		return false
	}
	before := p.Doc.Blocks[i-1]
	return (before.Kind == policy.BlockHeading || before.Kind == policy.BlockParagraph) && len(p.Words.In(lastSentence(p, before), lexicon.ListLead)) == 0
}

func endsWithSemicolon(p *rule.Pass, i int) bool {
	words := strings.TrimRight(p.Doc.Blocks[i].Text.Of(p.Doc.Source), " *\t\r\n\u00a0\u3000")
	return strings.HasSuffix(words, "；") || strings.HasSuffix(words, ";")
}

// lastSentence returns the last sentence of a block.
func lastSentence(p *rule.Pass, b policy.Block) text.Span {
	end := b.Text.End
	for end > b.Text.Start && strings.IndexByte(" *\t\r\n", p.Doc.Source[end-1]) >= 0 {
		end--
	}
	if i := p.Doc.SentenceAt(end - 1); i >= 0 {
		return p.Doc.Sentences[i].Span
	}
	return b.Text
}

const (
	// longestTitle is the most an item that is but a title may have, in characters.
	longestTitle = 30
	// shortestStatement is the least that makes an item more than a title.
	shortestStatement = 40
)

// titleWithoutText reports whether block i is an item that is but a title while the
// items after it say something under theirs, or while the one before it is a heading
// with text and nothing follows it but the next heading.
func titleWithoutText(p *rule.Pass, i int) bool {
	b := p.Doc.Blocks[i]
	if b.Kind != policy.BlockItem || b.Number.Style == "" || !bareTitle(p, b) || i+1 == len(p.Doc.Blocks) {
		return false
	}
	if next := p.Doc.Blocks[i+1]; next.Kind == policy.BlockHeading {
		if next.Number.Follows(b.Number) {
			return namesThing(b.Text.Of(p.Doc.Source)) && !emptyClause(p.Doc, next.Clause)
		}
		return p.Doc.Clauses[next.Clause].Level <= p.Doc.Clauses[b.Clause].Level && continuesHeading(p, i)
	}
	titled := 0
	for k := i + 1; k < len(p.Doc.Blocks) && p.Doc.Blocks[k].Kind == policy.BlockItem && p.Doc.Blocks[k].Number.Follows(p.Doc.Blocks[k-1].Number); k++ {
		if utf8.RuneCountInString(p.Doc.Blocks[k].Text.Of(p.Doc.Source)) < shortestStatement {
			return false
		}
		if titledItem(p, p.Doc.Blocks[k]) {
			titled++
		}
	}
	return titled >= fewestCases-1
}

// bareTitle reports whether an item has one short sentence without a comma. 收集的其他信息
// is no title: of what else there is, no more can be said.
func bareTitle(p *rule.Pass, b policy.Block) bool {
	words := b.Text.Of(p.Doc.Source)
	return utf8.RuneCountInString(words) <= longestTitle && strings.HasSuffix(strings.TrimRight(words, " *"), "。") &&
		strings.Count(words, "。") == 1 && !strings.ContainsAny(words, "，,；;：:【") && !strings.Contains(words, "其他信息")
}

// namesThing reports whether an item ends with the name of a thing: one that ends with
// an act or a case may well be all there is to say.
func namesThing(words string) bool {
	words = strings.TrimRight(words, " *。")
	for _, thing := range [...]string{"信息", "数据", "权限", "SDK", "清单"} {
		if strings.HasSuffix(words, thing) {
			return true
		}
	}
	return false
}

// titledItem reports whether an item has a title and a statement: 标题：说明.
func titledItem(p *rule.Pass, b policy.Block) bool {
	words := b.Text.Of(p.Doc.Source)
	at := strings.IndexAny(words, "：:。")
	return at > 0 && utf8.RuneCountInString(words[:at]) <= longestTitle && utf8.RuneCountInString(words[at:]) >= shortestStatement
}

// continuesHeading reports whether the number of item i follows that of the heading it
// stands under, which has text of its own.
func continuesHeading(p *rule.Pass, i int) bool {
	from, _ := p.Doc.BlocksOf(p.Doc.Blocks[i].Clause)
	head := p.Doc.Blocks[from]
	return head.Kind == policy.BlockHeading && i > from+1 && p.Doc.Blocks[i].Number.Follows(head.Number)
}

// reportCutEnd reports a text whose last words cannot be the last of a sentence.
func reportCutEnd(p *rule.Pass) {
	if len(p.Doc.Blocks) == 0 {
		return
	}
	b := p.Doc.Blocks[len(p.Doc.Blocks)-1]
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem {
		return
	}
	if hits := p.Words.In(b.Text, lexicon.CannotEnd); len(hits) > 0 {
		last := hits[len(hits)-1].Span
		if _, announced := announcement(p, b); !announced && strings.Trim(p.Doc.Source[last.End:b.Span.End], " *\t\r\n") == "" {
			p.Report(rule.Diagnostic{Span: last, Message: "全文在句子中间结束"})
		}
	}
}

// opening returns the first sentence of block i with its number, at most the first
// hundred bytes or so.
func opening(p *rule.Pass, i int) text.Span {
	b := p.Doc.Blocks[i]
	s := text.Span{Start: b.Span.Start, End: b.Text.End}
	for k := min(s.Len(), longestName); k > 0 && k < s.Len(); k-- {
		if utf8.RuneStart(p.Doc.Source[s.Start+k]) {
			s.End = s.Start + k
			break
		}
	}
	return s
}
