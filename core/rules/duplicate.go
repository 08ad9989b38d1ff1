package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Duplicate reports a paragraph or a sentence that stands twice, and a word that one
// enumeration names twice.
var Duplicate = &rule.Rule{
	ID:       "drafting/duplicate",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "重复的内容",
		TitleEN: "Repeated text",
		Text:    "同一段话、同一句话不写两遍，一个列举里不重复列同一项。",
		Bad:     "我们收集手机号、昵称、头像、性别、昵称。",
		Good:    "我们收集手机号、昵称、头像、性别。",
	},
	Run: runDuplicate,
}

const (
	// shortestParagraph is the least a paragraph must have to count as repeated
	// wherever it stands, in folded characters; shorter ones recur by right.
	shortestParagraph = 40
	// shortestSentence is the same for a sentence within one clause.
	shortestSentence = 20
)

func runDuplicate(p *rule.Pass) {
	paragraphs := map[string]text.Span{}
	second := secondText(p)
	again := reportRepeatedClauses(p, second)
	for i, b := range p.Doc.Blocks {
		if i == second {
			clear(paragraphs)
		}
		if b.Kind == policy.BlockParagraph && !again[b.Clause] {
			words := lexicon.Fold(b.Text.Of(p.Doc.Source))
			if utf8.RuneCountInString(words) >= shortestParagraph && !isField(words) {
				if first, twice := paragraphs[words]; twice {
					reportRepeated(p, b.Span, first, "这一段前面已经写过")
					continue
				}
				paragraphs[words] = b.Span
			}
		}
		if b.Kind == policy.BlockParagraph || b.Kind == policy.BlockItem {
			reportRepeatedItems(p, i)
		}
	}
	reportRepeatedSentences(p, paragraphs, again)
	reportNearRepeats(p)
	reportSameStarts(p)
	reportSameThing(p)
	reportDefinedTwice(p)
	reportTitleTwice(p)
}

// reportRepeatedSentences reports sentences that stand twice directly under one heading,
// again being the clauses that as a whole stand twice. What stands more often in the text
// is said of each thing anew.
func reportRepeatedSentences(p *rule.Pass, paragraphs map[string]text.Span, again map[int]bool) {
	type places struct{ first, second, count int }
	of := map[string]places{} // sentences by their words
	var twice []string        // in the order of their second places
	for i, s := range p.Doc.Sentences {
		kind := p.Doc.Blocks[s.Block].Kind
		words := p.Words.Folded(i)
		if kind != policy.BlockParagraph && kind != policy.BlockItem || utf8.RuneCountInString(words) < shortestSentence {
			continue
		}
		at := of[words]
		switch at.count++; at.count {
		case 1:
			at.first = i
		case 2:
			at.second = i
			twice = append(twice, words)
		}
		of[words] = at
	}
	for _, words := range twice {
		at := of[words]
		if at.count > 2 || isField(words) || saidAnew(words) {
			continue
		}
		first, second := p.Doc.Sentences[at.first], p.Doc.Sentences[at.second]
		b := p.Doc.Blocks[second.Block]
		if b.Clause != p.Doc.Blocks[first.Block].Clause || again[b.Clause] {
			continue
		}
		if whole, known := paragraphs[lexicon.Fold(b.Text.Of(p.Doc.Source))]; !known || whole == b.Span {
			reportRepeated(p, second.Span, first.Span, "这句话前面已经写过")
		}
	}
}

// longestLabel is the most the label of a field may have, in bytes.
const longestLabel = 48

// isField reports whether folded words are a labelled field, 目的：…, or an address: in
// a list of recipients these recur by right. What leads to several sentences, as
// 我们这样征求同意：, is no label.
func isField(words string) bool {
	if strings.Contains(words, "://") && strings.Count(words, "。") < 2 {
		return true
	}
	colon := strings.IndexByte(words, ':')
	if colon < 0 || colon > longestLabel {
		return false
	}
	label := words[:colon]
	leads := strings.Contains(label, "我们") || strings.Contains(label, "您") || strings.HasSuffix(label, "有") || strings.HasSuffix(label, "是")
	return !leads || strings.Count(words, "。") < 2
}

func reportRepeated(p *rule.Pass, again, first text.Span, message string) {
	p.Report(rule.Diagnostic{
		Span:    again,
		Message: message,
		Related: []text.Span{first},
		Fixes:   []rule.Fix{{Title: "删去重复的内容", Edits: []text.Edit{{Span: again}}}},
	})
}

// listEnds are the signs that an enumeration joined by 、 does not reach over.
var listEnds = text.SignsOf("，,。；;：:！？（(）)“”《》\n")

// reportRepeatedItems reports an item that stands twice in one enumeration joined by
// 、 within a block.
func reportRepeatedItems(p *rule.Pass, block int) {
	b := p.Doc.Blocks[block]
	src := b.Text.Of(p.Doc.Source)
	for at := 0; at < len(src); {
		length := listEnds.Index(src[at:])
		if length < 0 {
			length = len(src) - at
		}
		reportRepeatedIn(p, text.Span{Start: b.Text.Start + at, End: b.Text.Start + at + length})
		at += length
		if at < len(src) {
			_, size := utf8.DecodeRuneInString(src[at:])
			at += size
		}
	}
}

// longestItem is the most an item may have, in characters: a longer one ends the
// enumeration and begins another.
const longestItem = 10

// reportRepeatedIn looks at one enumeration. Its first item carries the words before
// it, and is compared only where they are known; nor is the last one unless it is a whole item seen before.
func reportRepeatedIn(p *rule.Pass, s text.Span) {
	words := s.Of(p.Doc.Source)
	if strings.Count(words, "、") < 3 {
		return
	}
	items := strings.Split(words, "、")
	seen := map[string]text.Span{}
	acts, found := "", 0
	at := s.Start
	for i, item := range items {
		if found == fewPlaces {
			return // of a muddle the first are enough
		}
		span := text.Span{Start: at, End: at + len(item)}
		at += len(item) + len("、")
		words := lexicon.Fold(item)
		if i == 0 {
			acts, span = firstItem(p.Doc.Source, span)
			seen[acts] = span
			continue
		}
		if utf8.RuneCountInString(words) >= 2 && strings.HasPrefix(acts, words) {
			words = acts
		}
		if utf8.RuneCountInString(words) > longestItem {
			clear(seen)
			acts = ""
		}
		if utf8.RuneCountInString(words) < 2 {
			continue
		}
		if first, twice := seen[words]; twice {
			found++
			p.Report(rule.Diagnostic{
				Span:    span,
				Message: "“" + strings.TrimSpace(item) + "”在这个列举里写了两遍",
				Related: []text.Span{first},
				Fixes: []rule.Fix{{
					Title: "删去重复的一项",
					Edits: []text.Edit{{Span: text.Span{Start: span.Start - len("、"), End: span.End}}},
				}},
			})
			continue
		}
		seen[words] = span
	}
}

// firstItem returns what an enumeration that tells of acts begins with, 关注 of
// 当您关注; "" if it begins otherwise.
func firstItem(src string, s text.Span) (words string, place text.Span) {
	for _, opening := range [...]string{"当您", "当你", "在您", "在你"} {
		if at := strings.Index(s.Of(src), opening); at >= 0 {
			s.Start += at + len(opening)
			if strings.Contains(s.Of(src), "时") || strings.Contains(s.Of(src), "我们") {
				break // the act is another sentence's
			}
			return lexicon.Fold(s.Of(src)), s
		}
	}
	return "", s
}
