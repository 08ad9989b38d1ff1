package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NoEmptyLists reports words that announce a list with nothing of the kind behind
// them.
var NoEmptyLists = &rule.Rule{
	ID: "no-empty-lists",
	Doc: rule.Doc{
		Text: "说了“以下情形”“包括但不限于”，后面就要有列举的内容。",
		Bad:  "## 八、更新\n\n本政策所称的重大变更包括但不限于：\n\n## 九、联系我们\n\n请写信给我们。\n",
		Good: "## 八、更新\n\n本政策所称的重大变更包括但不限于：\n\n1. 处理目的改变；\n2. 处理的信息种类增加。\n\n## 九、联系我们\n\n请写信给我们。\n",
	},
	Run: runNoEmptyLists,
}

func runNoEmptyLists(p *rule.Pass) {
	var found []rule.Diagnostic
	for i, b := range p.Doc.Blocks {
		announced, ok := announcement(p, b)
		if !ok {
			announced, ok = promise(p, i)
		}
		if !ok {
			announced, ok = guide(p, b)
		}
		if ok && listBehind(p, i) && !otherList(p, i) {
			continue
		}
		if !ok {
			if absent, ok := absentBelow(p, i); ok {
				found = append(found, absent)
			}
			continue
		}
		found = append(found, rule.Diagnostic{
			Span:    announced,
			Message: "这里说要列举，后面却没有内容",
			Fixes: []rule.Fix{{
				Title: "留出空白待补充",
				Edits: []text.Edit{{Span: text.Span{Start: b.Span.End, End: b.Span.End}, New: "\n\n- 【列举的内容】"}},
			}},
		})
	}
	if len(found) == 0 {
		p.Clear("说要列举的地方，后面都有内容")
		return
	}
	p.Violated(found...)
}

// widestAnnouncement is the most an announcement may cover, in bytes: some thirty
// Chinese characters. Of a longer one the end is shown.
const widestAnnouncement = 96

// announcement returns the words of a block that announce a list right behind it.
func announcement(p *rule.Pass, b policy.Block) (text.Span, bool) {
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem {
		return text.Span{}, false
	}
	words := strings.TrimRight(b.Text.Of(p.Doc.Source), " \t\n\r*\u00a0\u3000")
	if !strings.HasSuffix(words, "：") && !strings.HasSuffix(words, ":") {
		return text.Span{}, false
	}
	end := b.Text.Start + len(words)
	at := p.Doc.SentenceAt(end - 1)
	if at < 0 {
		return text.Span{}, false
	}
	sentence := text.Span{Start: p.Doc.Sentences[at].Span.Start, End: end}
	if len(p.Words.In(sentence, lexicon.ListAnnounced)) == 0 {
		return text.Span{}, false
	}
	return shortened(p.Doc.Source, sentence), true
}

// promise returns the words of block i if it is nothing but a short line that ends with
// a word such as 措施：. An unnumbered heading behind it may be its first item.
func promise(p *rule.Pass, i int) (text.Span, bool) {
	b := p.Doc.Blocks[i]
	nouns := p.Words.In(b.Text, lexicon.ListNoun)
	if b.Kind != policy.BlockParagraph || len(nouns) == 0 || b.Text.Len() > widestAnnouncement {
		return text.Span{}, false
	}
	end := nouns[len(nouns)-1].Span.End
	if strings.Trim(p.Doc.Source[end:b.Text.End], " \t*\u00a0\u3000") != "" {
		return text.Span{}, false
	}
	if i+1 < len(p.Doc.Blocks) && p.Doc.Blocks[i+1].Kind == policy.BlockHeading && p.Doc.Blocks[i+1].Number.Style == "" {
		return text.Span{}, false
	}
	return text.Span{Start: b.Text.Start, End: end}, true
}

// guide returns the words of a block that send the user to a guide behind it.
func guide(p *rule.Pass, b policy.Block) (text.Span, bool) {
	hits := p.Words.In(b.Text, lexicon.GuideBelow)
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem || len(hits) == 0 {
		return text.Span{}, false
	}
	return hits[len(hits)-1].Span, true
}

// shortened returns the last part of a long span that begins after a comma.
func shortened(src string, s text.Span) text.Span {
	for s.Len() > widestAnnouncement {
		words := s.Of(src)
		cut := strings.IndexAny(words, "，,、；;")
		if cut < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(words[cut:])
		s.Start += cut + size
	}
	return s
}

// listBehind reports whether what follows block i can be the list it announces. Only
// a heading that is not below it, the end of the text, or a paragraph that opens as
// no item does is taken for its absence.
func listBehind(p *rule.Pass, i int) bool {
	if i+1 == len(p.Doc.Blocks) {
		return false
	}
	here, next := p.Doc.Blocks[i], p.Doc.Blocks[i+1]
	switch next.Kind {
	case policy.BlockHeading:
		// Where levels are muddled, a list may be set as headings that count from one.
		return p.Doc.Clauses[next.Clause].Level > p.Doc.Clauses[here.Clause].Level || next.Number.Value == 1
	case policy.BlockParagraph:
		opening := p.Words.In(next.Text, lexicon.ListStranger)
		return len(opening) == 0 || opening[0].Span.Start > next.Text.Start
	}
	return true
}

// otherList reports whether the list behind block i, which leads to cases that the text
// leaves out, is none of theirs: its first item says what is collected.
func otherList(p *rule.Pass, i int) bool {
	here, next := p.Doc.Blocks[i], p.Doc.Blocks[i+1]
	excluded := p.Words.In(here.Text, lexicon.ListExcluded)
	return len(excluded) > 0 && here.Text.End-excluded[len(excluded)-1].Span.End < widestAnnouncement && len(p.Words.In(next.Text, lexicon.CollectsHere)) > 0
}
