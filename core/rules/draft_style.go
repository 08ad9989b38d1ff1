package rules

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Style reports punctuation of the wrong width and spaces inside Chinese words, all in
// one finding with one fix: they are many, and no reader is misled by them.
var Style = &rule.Rule{
	ID:       "drafting/style",
	Severity: rule.Hint,
	Doc: rule.Doc{
		Title:   "标点全角半角与空格",
		TitleEN: "Width and spacing",
		Text:    "汉字之间用全角标点，不留空格。",
		Bad:     "我们收集昵称,用于展示。",
		Good:    "我们收集昵称，用于展示。",
	},
	Run: runStyle,
}

// wideSign returns the sign of full width that stands for one of half width between
// Chinese characters, "" if none does.
func wideSign(narrow rune) string {
	switch narrow {
	case ',':
		return "，"
	case ';':
		return "；"
	case ':':
		return "："
	case '?':
		return "？"
	case '!':
		return "！"
	}
	return ""
}

func runStyle(p *rule.Pass) {
	var edits []text.Edit
	for _, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockTOC || b.Kind == policy.BlockRow {
			continue
		}
		edits = append(edits, styleEdits(p.Doc.Source, b.Text)...)
	}
	if len(edits) == 0 {
		return
	}
	d := rule.Diagnostic{
		Span:    edits[0].Span,
		Message: "半角标点或者多余的空格，共 " + strconv.Itoa(len(edits)) + " 处",
		Fixes:   []rule.Fix{{Title: "统一标点和空格", Edits: edits}},
	}
	for _, e := range edits[1:] {
		d.Related = append(d.Related, e.Span)
	}
	p.Report(d)
}

// styleEdits returns the edits that mend a stretch of text: a half-width sign right
// behind a Chinese character and before one, and the spaces between two of them.
func styleEdits(src string, s text.Span) []text.Edit {
	var edits []text.Edit
	prose := strings.Contains(s.Of(src), "。") // elsewhere a space may part an address
	before := rune(0)
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(src[at:s.End])
		end := at + size
		if wide := wideSign(r); wide != "" && unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, runeAt(src, end, s.End)) {
			edits = append(edits, text.Edit{Span: text.Span{Start: at, End: end}, New: wide})
		}
		if r == ' ' {
			for end < s.End && src[end] == ' ' {
				end++
			}
			if prose && unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, runeAt(src, end, s.End)) {
				edits = append(edits, text.Edit{Span: text.Span{Start: at, End: end}})
			}
		}
		before, at = r, end
	}
	return edits
}

// runeAt returns the character at a byte, or 0 at the end.
func runeAt(src string, at, end int) rune {
	if at >= end {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(src[at:end])
	return r
}
