package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Repetitions that are not word for word: a sentence that comes back shortly after in
// nearly the same words, an identifier that a list names by two of its names, a line
// of the title block that is printed twice.

const (
	// nearBlocks is how many paragraphs ahead a sentence is looked for again.
	nearBlocks = 3
	// shortestRun is the least two sentences must share in one run, in characters.
	shortestRun = 16
)

// reportNearRepeats reports a sentence most of which stands again in a paragraph soon
// after it. Items are left out: they are alike by right.
func reportNearRepeats(p *rule.Pass) {
	for i, s := range p.Doc.Sentences {
		if !prose(p, s) {
			continue
		}
		words := []rune(strings.TrimRight(lexicon.Fold(s.Span.Of(p.Doc.Source)), "。;!?"))
		if len(words) < shortestRun || len(words) > 3*shortestRun || isField(string(words)) {
			continue
		}
		for _, next := range p.Doc.Sentences[i+1:] {
			if next.Block > s.Block+nearBlocks {
				break
			}
			if next.Block == s.Block || !prose(p, next) {
				continue
			}
			other := strings.TrimRight(lexicon.Fold(next.Span.Of(p.Doc.Source)), "。;!?")
			if other != string(words) && sharesRun(words, other) {
				reportRepeated(p, s.Span, next.Span, "这句话后面几乎原样又写了一遍")
				break
			}
		}
	}
}

func prose(p *rule.Pass, s policy.Sentence) bool {
	b := p.Doc.Blocks[s.Block]
	return b.Kind == policy.BlockParagraph && b.Number.Style == ""
}

// sharesRun reports whether all but the first two and the last two characters of a
// sentence, or more, stand in another in one run.
func sharesRun(words []rune, other string) bool {
	for cut := 0; cut <= 2; cut++ {
		run := words[cut : len(words)-(2-cut)]
		if len(run) >= shortestRun-1 && strings.Contains(other, string(run)) {
			return true
		}
	}
	return false
}

// reportSameIdentifier reports an identifier that stands in one enumeration both by its
// Chinese and by its English name.
func reportSameIdentifier(p *rule.Pass) {
	var last lexicon.Hit
	seen := map[string]text.Span{}
	for _, h := range p.Words.Of(lexicon.CatalogIdentifier) {
		gap := ""
		if last.Span.End > 0 && h.Sentence == last.Sentence && last.Span.End <= h.Span.Start {
			gap = strings.TrimSpace(p.Doc.Source[last.Span.End:h.Span.Start])
		}
		if gap != "、" && gap != "," && gap != "，" {
			clear(seen)
		}
		last = h
		words := h.Span.Of(p.Doc.Source)
		first, twice := seen[h.Entry]
		if twice && isChinese(words) != isChinese(first.Of(p.Doc.Source)) {
			p.Report(rule.Diagnostic{
				Span:    h.Span,
				Message: "“" + words + "”就是前面列出的“" + first.Of(p.Doc.Source) + "”",
				Related: []text.Span{first},
			})
			continue
		}
		seen[h.Entry] = h.Span
	}
}

// isChinese reports whether a name has a Chinese character.
func isChinese(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

const (
	// titleBlocks is how many blocks at the top of a text make up its title block.
	titleBlocks = 8
	// shortestLine is the least a line must have not to recur by right, in characters.
	shortestLine = 8
)

// reportTitleTwice reports a dated line of the title block that is printed twice.
func reportTitleTwice(p *rule.Pass) {
	seen := map[string]text.Span{}
	for _, b := range p.Doc.Blocks[:min(titleBlocks, len(p.Doc.Blocks))] {
		words := lexicon.Fold(b.Text.Of(p.Doc.Source))
		n := utf8.RuneCountInString(words)
		if b.Kind != policy.BlockParagraph || !strings.ContainsAny(words, "0123456789") || n < shortestLine || n >= shortestParagraph {
			continue
		}
		if first, twice := seen[words]; twice {
			reportRepeated(p, b.Span, first, "这一行前面已经写过")
			return
		}
		seen[words] = b.Span
	}
}
