package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Lists of recipients and permissions, rules for children and the like belong to the
// policy: 网络数据安全管理条例 article 21 asks that they be easy to reach. One that is
// named has to be attached or linked. Statutes, agreements and the papers of other
// companies are documents by their own right and never looked for.

// longestName is the most the name of a paper may have, in bytes.
const longestName = 120

// paper is a document that the text names in 《》.
type paper struct {
	name     text.Span // without 《》
	end      int       // byte offset behind 》
	sentence int
}

// absentPapers returns a finding for each paper of the policy's own that the text
// sends the reader to and that is neither in the text nor linked. A paper is reported
// once, where it is first named.
func absentPapers(p *rule.Pass) []rule.Diagnostic {
	named := papers(p)
	if len(named) == 0 {
		return nil
	}
	var found []rule.Diagnostic
	seen := map[string]int{}
	titles, linked := titleLines(p), linkedNames(p, named)
	for _, n := range named {
		if !ownPaper(p, n) || p.Doc.Blocks[p.Doc.Sentences[n.sentence].Block].Kind == policy.BlockHeading {
			continue
		}
		words := lexicon.Fold(n.name.Of(p.Doc.Source))
		if at, again := seen[words]; again {
			if at >= 0 {
				found[at].Related = append(found[at].Related, n.name)
			}
			continue
		}
		seen[words] = -1
		if attached(p, titles, n, words) || linked[words] || shownInside(p, n) {
			continue
		}
		seen[words] = len(found)
		found = append(found, rule.Diagnostic{
			Span:    text.Span{Start: n.name.Start - len("《"), End: n.end},
			Message: "文中提到《" + n.name.Of(p.Doc.Source) + "》，却没有附上，也没有链接",
		})
	}
	return found
}

// papers returns the documents named in 《》, in the order of the text.
func papers(p *rule.Pass) []paper {
	var list []paper
	for _, m := range p.Find(lexicon.DocumentEnd).All() {
		sentence := p.Words.Sentences[m.Word.Sentence]
		from := max(sentence.Start, m.Span.Start-longestName)
		open := strings.LastIndex(p.Doc.Source[from:m.Span.Start], "《")
		if open < 0 {
			continue
		}
		name := text.Span{Start: from + open + len("《"), End: m.Span.Start}
		if !name.Empty() {
			list = append(list, paper{name, m.Span.End, m.Word.Sentence})
		}
	}
	return list
}

// ownPapers are the kinds of papers that belong to a policy: what their names speak of,
// and how they end.
var ownPapers = []struct{ about, end lexicon.Term }{
	{lexicon.AnnexTopic, lexicon.AnnexList},
	{lexicon.AnnexMinors, lexicon.AnnexRules},
	{lexicon.AnnexMatter, lexicon.AnnexNote},
}

// ownPaper reports whether a paper belongs to the policy. One that names another
// company, or stands in a table, is that company's.
func ownPaper(p *rule.Pass, n paper) bool {
	if namesOther(p, n.name) || p.Doc.Blocks[p.Doc.Sentences[n.sentence].Block].Kind == policy.BlockRow {
		return false
	}
	for _, kind := range ownPapers {
		ends := p.Words.In(n.name, kind.end)
		if len(ends) > 0 && ends[len(ends)-1].Span.End == n.name.End && len(p.Words.In(n.name, kind.about)) > 0 {
			return !statuteName(n.name.Of(p.Doc.Source))
		}
	}
	return false
}

// namesOther reports whether a name holds a company's that the title of the policy does
// not.
func namesOther(p *rule.Pass, name text.Span) bool {
	for _, brand := range p.Words.In(name, lexicon.CatalogBrand) {
		if !strings.Contains(p.Doc.Title, brand.Span.Of(p.Doc.Source)) {
			return true
		}
	}
	return false
}

// statuteName reports whether a name is that of a statute or a standard rather than
// of a company's paper.
func statuteName(name string) bool {
	for _, w := range [...]string{"中华人民共和国", "规定", "条例", "办法", "标准", "规范", "网络保护", "联合国", "公约"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// titleLine is a line that may be the title of a paper.
type titleLine struct {
	block int
	words string // folded, without 《》
}

// titleLines returns the lines short enough to be titles, tables and contents left out.
func titleLines(p *rule.Pass) []titleLine {
	var lines []titleLine
	for i := range p.Doc.Blocks {
		if b := &p.Doc.Blocks[i]; b.Kind != policy.BlockRow && b.Kind != policy.BlockTOC && b.Text.Len() <= 2*longestName {
			lines = append(lines, titleLine{i, strings.Trim(lexicon.Fold(b.Text.Of(p.Doc.Source)), "《》_")})
		}
	}
	return lines
}

// attached reports whether a paper is part of the text: a line bears its name alone, or a table or list follows the place that names it.
func attached(p *rule.Pass, titles []titleLine, n paper, words string) bool {
	here := p.Doc.Sentences[n.sentence].Block
	for _, t := range titles {
		if t.words == words || t.block != here && p.Doc.Blocks[t.block].Kind == policy.BlockHeading && namesPaper(t.words, words) {
			return true
		}
	}
	if here+1 == len(p.Doc.Blocks) {
		return false
	}
	behind := strings.Trim(p.Doc.Source[n.end:p.Doc.Blocks[here].Span.End], " *\t\u00a0\u3000_")
	next := p.Doc.Blocks[here+1].Kind
	return next == policy.BlockRow || next == policy.BlockItem && (behind == "：" || behind == ":") && !announcedElse(p, n)
}

// announcedElse reports whether words before a paper announce the list that stands
// behind it: 包括以下类型，具体见《…》：.
func announcedElse(p *rule.Pass, n paper) bool {
	before := p.Doc.Source[p.Words.Sentences[n.sentence].Start:n.name.Start]
	comma := strings.LastIndex(before, "，")
	return comma > 0 && (strings.Contains(before[:comma], "以下") || strings.Contains(before[:comma], "如下"))
}

// fewestShared is the least a heading must have to count as a part of a paper's name,
// in bytes of folded words.
const fewestShared = 15

// namesPaper reports whether a heading is the title of a paper, the product's name or
// a word such as 附录 left out.
func namesPaper(heading, words string) bool {
	return len(words) >= fewestShared && strings.Contains(heading, words) ||
		len(heading) >= fewestShared && strings.HasSuffix(words, heading)
}

// linkedNames returns the folded names of papers that one of their places is a link of.
func linkedNames(p *rule.Pass, named []paper) map[string]bool {
	linked := map[string]bool{}
	for _, n := range named {
		if leadsSomewhere(p.Doc.Source, n) {
			linked[lexicon.Fold(n.name.Of(p.Doc.Source))] = true
		}
	}
	return linked
}

// leadsSomewhere reports whether an address follows a paper's name: as the target of a
// link, or written out behind it in the same line.
func leadsSomewhere(src string, n paper) bool {
	line := src[n.end:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	behind := strings.TrimLeft(line, " *_`\u00a0")
	if target, linked := strings.CutPrefix(behind, "]("); linked {
		target = strings.TrimSpace(target)
		return target != "" && target[0] != ')' && !strings.HasPrefix(target, "javascript:")
	}
	near := line[:min(len(line), longestName)]
	return strings.Contains(near, "://") || strings.Contains(near, "www.")
}

// shownInside reports whether the sentence says where in the product a paper is shown.
func shownInside(p *rule.Pass, n paper) bool {
	return len(p.Words.In(p.Words.Sentences[n.sentence], lexicon.ShownInside)) > 0
}

// lostLinks returns a finding for each place that speaks of links above it where none
// is.
func lostLinks(p *rule.Pass) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.LinkAbove).InBody().All() {
		if linkBefore(p.Doc, m.Span.Start) {
			continue
		}
		found = append(found, rule.Diagnostic{Span: m.Span, Message: "上文没有链接，“" + m.Span.Of(p.Doc.Source) + "”不知所指"})
	}
	return found
}

// lostLabels returns a finding for each label of a link, as in （查看权限清单）, that has
// neither a link nor a list of its name in the text.
func lostLabels(p *rule.Pass) []rule.Diagnostic {
	labels := p.Find(lexicon.LinkLabel).InBody()
	if !labels.Any() {
		return nil
	}
	var found []rule.Diagnostic
	titles := titleLines(p)
	for _, m := range labels.All() {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		if linkIn(block.Span.Of(p.Doc.Source)) || labelled(p, titles, m.Span) {
			continue
		}
		found = append(found, rule.Diagnostic{Span: m.Span, Message: "“" + strings.Trim(m.Span.Of(p.Doc.Source), "（）()") + "”这里没有链接，文中也没有附上"})
	}
	return found
}

// labelled reports whether a label says where else to look, or a heading of the text is
// what it names.
func labelled(p *rule.Pass, titles []titleLine, label text.Span) bool {
	words := lexicon.Fold(label.Of(p.Doc.Source))
	for _, place := range [...]string{"下方", "下文", "上文", "附件", "附录", "设置", "页面", "《"} {
		if strings.Contains(words, place) {
			return true
		}
	}
	for _, t := range titles {
		if len(t.words) >= fewestShared && strings.Contains(words, t.words) {
			return true
		}
	}
	return false
}

// linkIn reports whether words hold a link or an address.
func linkIn(words string) bool {
	return strings.Contains(words, "](") || strings.Contains(words, "://") || strings.Contains(words, "www.")
}

// linkBefore reports whether a link or an address stands before a place, in its own
// section or, if that is short, in the one before.
func linkBefore(d *policy.Document, at int) bool {
	clause := d.ClauseAt(at)
	return linkIn(d.Source[d.Clauses[max(0, clause-1)].Span.Start:at])
}
