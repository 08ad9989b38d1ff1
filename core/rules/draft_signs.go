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

// lack adds the end of the words from start on, behind which a sign is lacking.
func (f *signFault) lack(src string, start, end int, sign string) {
	f.add(text.Span{Start: tailStart(src, start, end), End: end}, text.Edit{Span: text.Span{Start: end, End: end}, New: sign})
}

// reportSigns reports faults at ends: few of a sort each by itself, many in one finding
// with one fix for all.
func reportSigns(p *rule.Pass) {
	unstopped := signFault{message: "这一段末尾没有句号", title: "补上句号"}
	unfinished := signFault{message: "最后一项以分号结束，后面没有下一项", title: "改为句号"}
	stopped := signFault{message: "标题末尾不用分号", title: "删去分号"}
	unsigned := signFault{message: "这一项末尾没有标点，前后各项都有", title: "补上标点"}
	unled := signFault{message: "下文是列举，这里末尾没有冒号", title: "补上冒号"}
	for i, b := range p.Doc.Blocks {
		end := wordsEnd(p.Doc.Source, b.Text)
		last, size := utf8.DecodeLastRuneInString(p.Doc.Source[b.Text.Start:end])
		prose := b.Kind == policy.BlockItem || b.Kind == policy.BlockParagraph
		sign := text.Span{Start: end - size, End: end}
		semicolon := last == '；' || last == ';'
		switch {
		case b.Kind == policy.BlockHeading && semicolon:
			stopped.add(sign, text.Edit{Span: sign})
		case prose && semicolon && lastItem(p.Doc, i):
			unfinished.add(sign, text.Edit{Span: sign, New: "。"})
		case prose && last == '，' && leadsList(p.Doc, i):
			unled.add(sign, text.Edit{Span: sign, New: "："})
		case !prose || !unicode.Is(unicode.Han, last) && last != '】':
		case leadsList(p.Doc, i):
			unled.lack(p.Doc.Source, b.Text.Start, end, "：")
		case stopDue(p.Doc, i):
			unstopped.lack(p.Doc.Source, b.Text.Start, end, "。")
		default:
			if sign := itemSign(p.Doc, i); sign != "" {
				unsigned.lack(p.Doc.Source, b.Text.Start, end, sign)
			}
		}
	}
	for _, f := range []signFault{unstopped, unfinished, stopped, unsigned, unled} {
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
// the one before it ends so too or announces it, and a heading comes next.
func lastItem(d *policy.Document, i int) bool {
	if i == 0 || !endsWith(d, i-1, "；", ";", "：", ":") {
		return false
	}
	if i+1 == len(d.Blocks) {
		return true
	}
	next := d.Blocks[i+1]
	return next.Kind == policy.BlockHeading && !next.Number.Follows(d.Blocks[i].Number)
}

// endsWith reports whether the words of a block end with one of the signs.
func endsWith(d *policy.Document, block int, signs ...string) bool {
	words := itemWords(d, block)
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
	words := itemWords(d, i)
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

// itemSign returns the sign that an item without one lacks at its end, where the others
// next to it in its list have theirs; "" if they have none.
func itemSign(d *policy.Document, i int) string {
	follows := func(i int) bool {
		return i > 0 && i < len(d.Blocks) && d.Blocks[i-1].Number.Style != "" && d.Blocks[i].Number.Follows(d.Blocks[i-1].Number)
	}
	semicolon := func(i int) bool {
		words := itemWords(d, i)
		words = strings.TrimSuffix(words, joined(words))
		return strings.HasSuffix(words, "；") || strings.HasSuffix(words, ";")
	}
	first, last := !follows(i), !follows(i+1)
	switch {
	case joined(itemWords(d, i)) != "":
		return ""
	case !first && !last && semicolon(i-1) && (semicolon(i+1) || endsWith(d, i+1, "。")),
		first && !last && follows(i+2) && semicolon(i+1) && semicolon(i+2),
		first && !last && !follows(i+2) && endsWith(d, i+1, "。") && strings.Contains(itemWords(d, i), "，"):
		return "；"
	case last && !first && follows(i-1) && semicolon(i-1) && semicolon(i-2) && ended(d, i):
		return "。"
	}
	return ""
}

// itemWords returns the words of a block up to its last visible one.
func itemWords(d *policy.Document, i int) string {
	b := d.Blocks[i]
	return d.Source[b.Text.Start:wordsEnd(d.Source, b.Text)]
}

// joined returns the word at the end of an item that joins the next to it, ；以及; "" if
// there is none.
func joined(words string) string {
	for _, word := range [...]string{"以及", "或者", "或", "和", "及", "并", "且", "包括"} {
		if strings.HasSuffix(words, word) {
			return word
		}
	}
	return ""
}

// leadsList reports whether block i promises a list in its last words, and the first item of
// one comes next.
func leadsList(d *policy.Document, i int) bool {
	if i+1 == len(d.Blocks) {
		return false
	}
	next := d.Blocks[i+1]
	words := itemWords(d, i)
	if at := strings.LastIndex(words, "。"); at >= 0 {
		words = words[at+len("。"):]
	}
	promised := strings.HasSuffix(words, "包括") || strings.Contains(words, "以下") || strings.Contains(words, "如下") || strings.Contains(words, "下列")
	return promised && next.Kind != policy.BlockHeading && next.Number.Value == 1
}
