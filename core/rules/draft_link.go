package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// link is a link of Markdown: [words](target), or [words] alone.
type link struct {
	words  text.Span
	target string // "" if it has none
	span   text.Span
}

// reportLinks reports links that lead nowhere or, by two names, to one place.
func reportLinks(p *rule.Pass) {
	links := linksOf(p.Doc)
	linked := false
	first := map[string]link{}
	for _, l := range links {
		if l.target == "" {
			continue
		}
		linked = true
		if !named(l.words.Of(p.Doc.Source)) || !strings.Contains(l.target, "/") {
			continue
		}
		other, twice := first[l.target]
		if !twice {
			first[l.target] = l
			continue
		}
		reportOneTarget(p, other, l)
	}
	for _, l := range links {
		if linked && l.target == "" && named(l.words.Of(p.Doc.Source)) {
			p.Report(rule.Diagnostic{Span: l.span, Message: "“" + l.words.Of(p.Doc.Source) + "”没有链接的地址"})
		}
	}
	reportLostHere(p)
}

// reportLostHere reports 点击此处 where nothing is to be clicked, all in one finding.
func reportLostHere(p *rule.Pass) {
	lost := p.Find(lexicon.LinkHere).InBody().Filter(func(m rule.Match) bool {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		return !linkIn(block.Span.Of(p.Doc.Source))
	}).Spans()
	if len(lost) > 0 {
		p.Report(rule.Diagnostic{Span: lost[0], Message: "“" + lost[0].Of(p.Doc.Source) + "”这里没有链接", Related: lost[1:]})
	}
}

// reportOneTarget reports a link to where a link by another name leads already.
func reportOneTarget(p *rule.Pass, first, again link) {
	a, b := linkName(p.Doc.Source, first), linkName(p.Doc.Source, again)
	if strings.Contains(a, b) || strings.Contains(b, a) || sameEnd(a, b) {
		return
	}
	p.Report(rule.Diagnostic{
		Span:    again.span,
		Message: "“" + again.words.Of(p.Doc.Source) + "”与前面“" + first.words.Of(p.Doc.Source) + "”的链接地址相同",
		Related: []text.Span{first.span},
	})
}

func linkName(src string, l link) string {
	return strings.Trim(lexicon.Fold(l.words.Of(src)), "《》\"")
}

// sameEnd reports whether two names end in the same four characters or more: they may
// be one paper's.
func sameEnd(a, b string) bool {
	n := 0
	for a != "" && b != "" {
		x, i := utf8.DecodeLastRuneInString(a)
		y, j := utf8.DecodeLastRuneInString(b)
		if x != y {
			break
		}
		a, b, n = a[:len(a)-i], b[:len(b)-j], n+1
	}
	return n >= 4
}

// named reports whether the words of a link are the name of a paper.
func named(words string) bool {
	words = strings.TrimRight(words, "》”\"")
	for _, end := range [...]string{"清单", "目录", "列表", "说明", "政策", "协议", "规则", "须知", "声明", "指引"} {
		if strings.HasSuffix(words, end) {
			return true
		}
	}
	return false
}

// linksOf returns the links of a document's paragraphs and items.
func linksOf(d *policy.Document) []link {
	var links []link
	for _, b := range d.Blocks {
		if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem {
			continue
		}
		src := b.Text.Of(d.Source)
		for at := 0; ; {
			open := strings.IndexByte(src[at:], '[')
			if open < 0 {
				break
			}
			open += at
			end := strings.IndexAny(src[open+1:], "[]\n")
			if end < 0 {
				break
			}
			end += open + 1
			at = end
			if src[end] != ']' {
				continue
			}
			l := link{words: text.Span{Start: b.Text.Start + open + 1, End: b.Text.Start + end}, span: text.Span{Start: b.Text.Start + open, End: b.Text.Start + end + 1}}
			if rest := src[end+1:]; strings.HasPrefix(rest, "(") {
				l.target, _, _ = strings.Cut(rest[1:], ")")
			}
			links = append(links, l)
		}
	}
	return links
}
