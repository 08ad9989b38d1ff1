package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Repetitions that are not word for word: a sentence that comes back shortly after in
// nearly the same words, a line of the title block that is printed twice.

const (
	// nearBlocks is how many paragraphs ahead a sentence is looked for again.
	nearBlocks = 3
	// shortestRun is the least two sentences must share in one run, in characters.
	shortestRun = 16
)

// reportNearRepeats reports a sentence most of which stands again in a paragraph soon
// after it, with little more. Items are left out, and what is said of each thing anew or
// where to write to: they are alike by right.
func reportNearRepeats(p *rule.Pass) {
	folded := make([]string, len(p.Doc.Sentences)) // of prose; "" for the others
	for i, s := range p.Doc.Sentences {
		if prose(p, s) {
			folded[i] = strings.TrimRight(p.Words.Folded(i), "。;!?")
		}
	}
	for i, s := range p.Doc.Sentences {
		words := folded[i]
		if n := utf8.RuneCountInString(words); n < shortestRun || n > 3*shortestRun || isField(words) {
			continue
		}
		runs := longRuns(words)
		for j := i + 1; j < len(folded) && p.Doc.Sentences[j].Block <= s.Block+nearBlocks; j++ {
			if next := p.Doc.Sentences[j]; next.Block != s.Block && folded[j] != words && len(folded[j]) <= 3*len(words) && holdsOne(folded[j], runs) && !saidAnew(words) && !strings.Contains(words, "@") {
				reportRepeated(p, s.Span, next.Span, "这句话后面几乎原样又写了一遍")
				break
			}
		}
	}
}

// longestStart is how much two sentences in a row may have in common at their starts, in
// characters: more is one of them begun twice.
const longestStart = 30

// reportSameStarts reports a sentence that begins as the one before it does, at length.
func reportSameStarts(p *rule.Pass) {
	for i := 1; i < len(p.Doc.Sentences); i++ {
		before, s := p.Doc.Sentences[i-1], p.Doc.Sentences[i]
		if kind := p.Doc.Blocks[s.Block].Kind; before.Block != s.Block || kind != policy.BlockParagraph && kind != policy.BlockItem {
			continue
		}
		a, b := before.Span.Of(p.Doc.Source), s.Span.Of(p.Doc.Source)
		n := 0
		for n < min(len(a), len(b)) && a[n] == b[n] {
			n++
		}
		end := runeStart(p.Doc.Source, s.Span.Start+n)
		start := text.Span{Start: s.Span.Start, End: end}
		if utf8.RuneCountInString(start.Of(p.Doc.Source)) < longestStart || n == len(a) || isField(p.Words.Folded(i)) || saidAnew(p.Words.Folded(i)) {
			continue
		}
		p.Report(rule.Diagnostic{
			Span:    start,
			Message: "这句话的开头和前一句一样",
			Related: []text.Span{{Start: before.Span.Start, End: before.Span.Start + start.Len()}},
		})
	}
}

// saidAnew reports whether folded words are said of each thing anew: what a refusal leads
// to, where a definition is taken from, what points back at the thing named before.
func saidAnew(words string) bool {
	for _, sign := range [...]string{"拒绝", "不提供", "不影响", "不想提供", "引自", "出自", "上述信息", "上述个人信息", "上述权限", "以上个人信息", "以上信息", "这些信息", "该信息", "该权限", "此信息", "此权限"} {
		if strings.Contains(words, sign) {
			return true
		}
	}
	return false
}

func prose(p *rule.Pass, s policy.Sentence) bool {
	b := p.Doc.Blocks[s.Block]
	return b.Kind == policy.BlockParagraph && b.Number.Style == ""
}

// longRuns returns the runs of a sentence that lack two of its characters at its ends,
// the first what they have in common; nil if they are too short to tell.
func longRuns(words string) []string {
	if utf8.RuneCountInString(words)-2 < shortestRun-1 {
		return nil
	}
	_, first := utf8.DecodeRuneInString(words)
	_, second := utf8.DecodeRuneInString(words[first:])
	_, last := utf8.DecodeLastRuneInString(words)
	_, before := utf8.DecodeLastRuneInString(words[:len(words)-last])
	second += first
	end := len(words) - last
	before = end - before
	return []string{words[second:before], words[:before], words[first:end], words[second:]}
}

// holdsOne reports whether one of the runs of a sentence stands in another.
func holdsOne(other string, runs []string) bool {
	return len(runs) > 0 && strings.Contains(other, runs[0]) &&
		slices.ContainsFunc(runs[1:], func(run string) bool { return strings.Contains(other, run) })
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
