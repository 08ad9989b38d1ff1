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

// Signs at the ends of paragraphs, items and headings: a stop that is missing, one that
// promises more to come.

// signFault is a sort of fault at an end, with all its places.
type signFault struct {
	message, title string
	places         []text.Span
	edits          []text.Edit
}

func (f *signFault) add(place text.Span, edit text.Edit) {
	f.places = append(f.places, place)
	f.edits = append(f.edits, edit)
}

// reportSigns reports faults at ends: few of a sort each by itself, many in one finding
// with one fix for all.
func reportSigns(p *rule.Pass) {
	unstopped := signFault{message: "这一段末尾没有句号", title: "补上句号"}
	unfinished := signFault{message: "最后一项以分号结束，后面没有下一项", title: "改为句号"}
	stopped := signFault{message: "标题末尾不用分号", title: "删去分号"}
	for i, b := range p.Doc.Blocks {
		end := wordsEnd(p.Doc.Source, b.Text)
		last, size := utf8.DecodeLastRuneInString(p.Doc.Source[b.Text.Start:end])
		sign := text.Span{Start: end - size, End: end}
		semicolon := last == '；' || last == ';'
		switch {
		case b.Kind == policy.BlockHeading && semicolon:
			stopped.add(sign, text.Edit{Span: sign})
		case (b.Kind == policy.BlockItem || b.Kind == policy.BlockParagraph) && semicolon && lastItem(p.Doc, i):
			unfinished.add(sign, text.Edit{Span: sign, New: "。"})
		case (b.Kind == policy.BlockItem || b.Kind == policy.BlockParagraph) && (unicode.Is(unicode.Han, last) || last == '】') && stopDue(p.Doc, i):
			at := text.Span{Start: end, End: end}
			unstopped.add(text.Span{Start: tailStart(p.Doc.Source, b.Text.Start, end), End: end}, text.Edit{Span: at, New: "。"})
		}
	}
	for _, f := range []signFault{unstopped, unfinished, stopped} {
		f.report(p)
	}
}

func (f signFault) report(p *rule.Pass) {
	many := len(f.places) > fewPlaces
	for i, place := range f.places {
		d := rule.Diagnostic{Span: place, Message: f.message, Severity: rule.Info, Fixes: []rule.Fix{{Title: f.title, Edits: f.edits[i : i+1]}}}
		if many {
			d.Related = f.places[1:]
			d.Message += "，共 " + strconv.Itoa(len(f.places)) + " 处"
			d.Fixes[0].Edits = f.edits
		}
		p.Report(d)
		if many {
			return
		}
	}
}

// wordsEnd returns where the words of a block end, marks of emphasis and white space
// left out.
func wordsEnd(src string, s text.Span) int {
	return s.Start + len(strings.TrimRight(s.Of(src), " \t\r\n*_\u00a0\u3000"))
}

// tailStart returns where the last few characters before end begin.
func tailStart(src string, start, end int) int {
	for n := 0; n < 8 && end > start; n++ {
		_, size := utf8.DecodeLastRuneInString(src[start:end])
		end -= size
	}
	return end
}

// lastItem reports whether block i, which ends with a semicolon, is the last of a list:
// the one before it ends so too or announces it, and a heading or a sentence of its own
// comes next.
func lastItem(d *policy.Document, i int) bool {
	if i == 0 || !endsWith(d, i-1, "；", ";", "：", ":") {
		return false
	}
	if i+1 == len(d.Blocks) {
		return true
	}
	next := d.Blocks[i+1]
	return next.Kind == policy.BlockHeading && !next.Number.Follows(d.Blocks[i].Number) || d.Blocks[i].Kind == policy.BlockItem && next.Kind == policy.BlockParagraph && endsWith(d, i+1, "。")
}

// endsWith reports whether the words of a block end with one of the signs.
func endsWith(d *policy.Document, block int, signs ...string) bool {
	b := d.Blocks[block]
	words := d.Source[b.Text.Start:wordsEnd(d.Source, b.Text)]
	for _, sign := range signs {
		if strings.HasSuffix(words, sign) {
			return true
		}
	}
	return false
}

// shortestUnstopped is the least the last sentence of a block must have to be one, in
// characters.
const shortestUnstopped = 20

// stopDue reports whether block i, which ends without a sign, ends with a whole
// sentence that nothing behind it goes on with, where its neighbours have their stops.
func stopDue(d *policy.Document, i int) bool {
	b := d.Blocks[i]
	words := d.Source[b.Text.Start:wordsEnd(d.Source, b.Text)]
	rest := words
	if at := strings.LastIndex(words, "。"); at >= 0 {
		rest = words[at+len("。"):]
	}
	if utf8.RuneCountInString(rest) < shortestUnstopped || !strings.ContainsAny(rest, "，,") || strings.ContainsAny(rest, "|：:；;") || strings.HasSuffix(rest, "的") || !ended(d, i) {
		return false
	}
	if b.Kind == policy.BlockItem {
		return i > 0 && d.Blocks[i-1].Kind == policy.BlockItem && endsWith(d, i-1, "。") && b.Number.Follows(d.Blocks[i-1].Number)
	}
	return i > 0 && endsWith(d, i-1, "。") || i+1 < len(d.Blocks) && endsWith(d, i+1, "。")
}

// ended reports whether a heading, a number or an empty line follows block i, so that a
// broken line is no end.
func ended(d *policy.Document, i int) bool {
	if i+1 == len(d.Blocks) {
		return true
	}
	next := d.Blocks[i+1]
	return !next.Mark.Empty() || strings.Count(d.Source[d.Blocks[i].Span.End:next.Span.Start], "\n") > 1
}
