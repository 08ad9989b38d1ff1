package rules

import (
	"fmt"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// TermVariant reports a word that a text writes in several ways.
var TermVariant = &rule.Rule{
	ID:       "drafting/term-variant",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "用词不统一",
		TitleEN: "One word in several spellings",
		Text:    "同一个词全文只用一种写法：账号与帐号、泄露与泄漏、您与你等不混用。",
		Bad:     "您可以注册账号。您的账号由您保管。您的帐号不得转让。",
		Good:    "您可以注册账号。您的账号由您保管。您的账号不得转让。",
	},
	Run: runTermVariant,
}

func runTermVariant(p *rule.Pass) {
	for _, term := range lexicon.Variants() {
		reportVariants(p, term)
	}
}

// spelling is one way a word is written, with its places.
type spelling struct {
	written string
	places  []text.Span
}

// reportVariants reports the spellings of a word beside its commonest, in one finding
// with one fix for all their places.
func reportVariants(p *rule.Pass, term lexicon.Term) {
	spellings := spellingsOf(p, term)
	if len(spellings) < 2 {
		return
	}
	common := spellings[0]
	standard := lexicon.Standard(term)
	for _, s := range spellings[1:] {
		if s.written == standard || common.written != standard && len(s.places) > len(common.places) {
			common = s
		}
	}
	var places []text.Span
	var edits []text.Edit
	var names []string
	for _, s := range spellings {
		if s.written == common.written {
			continue
		}
		names = append(names, fmt.Sprintf("“%s”（%d 处）", s.written, len(s.places)))
		for _, place := range s.places {
			places = append(places, place)
			edits = append(edits, text.Edit{Span: place, New: common.written})
		}
	}
	p.Report(rule.Diagnostic{
		Span:    places[0],
		Message: fmt.Sprintf("有的地方写作“%s”，有的写作%s", common.written, strings.Join(names, "、")),
		Related: places[1:],
		Fixes:   []rule.Fix{{Title: "统一为“" + common.written + "”", Edits: edits}},
	})
}

// spellingsOf returns the spellings of a word in the order of their first places. In
// tables stand the words of others: they do not count.
func spellingsOf(p *rule.Pass, term lexicon.Term) []spelling {
	var list []spelling
	at := map[string]int{}
	for _, m := range p.Find(term).All() {
		written := m.Span.Of(p.Doc.Source)
		if inRow(p, m) || insideWord(p.Doc.Source, m.Span) || strings.ContainsAny(written, " *\n\r\u00a0\u3000") {
			continue
		}
		i, known := at[written]
		if !known {
			i = len(list)
			at[written] = i
			list = append(list, spelling{written: written})
		}
		list[i].places = append(list[i].places, m.Span)
	}
	return list
}

// insideWord reports whether a Latin word goes on at either end of a span: an address
// or another word.
func insideWord(src string, s text.Span) bool {
	joined := func(b byte) bool {
		return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || strings.IndexByte("./@_-", b) >= 0
	}
	if src[s.Start] >= 0x80 {
		return false
	}
	return s.Start > 0 && joined(src[s.Start-1]) || s.End < len(src) && joined(src[s.End])
}
