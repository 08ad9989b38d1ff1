package policy

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// maxName bounds the bytes of a name in 《》; one that does not close within them was
// left open by mistake.
const maxName = 120

// cutSentences appends the sentences of a block.
func (d *Document) cutSentences(block int) {
	b := &d.Blocks[block]
	if b.Kind == BlockRow {
		for _, cell := range b.Cells {
			d.addSentence(cell.Start, cell.End, block)
		}
		return
	}
	src, end := d.Source, b.Text.End
	start, title := b.Text.Start, -1 // title: byte offset where a 《 opened, -1 outside
	for i := start; i < end; {
		c := src[i]
		if c < utf8.RuneSelf {
			i++
			if (c == ';' || c == '!' || c == '?' || c == '.' && i-2 >= start && src[i-2] >= utf8.RuneSelf) && title < 0 && wideAt(src, i, end) {
				i = closeSentence(src, i, end)
				d.addSentence(start, i, block)
				start = i
			}
			continue
		}
		if c < 0xE3 {
			_, size := utf8.DecodeRuneInString(src[i:end])
			i += size
			continue
		}
		r, size := utf8.DecodeRuneInString(src[i:end])
		i += size
		switch r {
		case '《':
			title = i
		case '》':
			title = -1
		case '。', '！', '？', '；', '｡':
			if title >= 0 && i < title+maxName && strings.Contains(src[i:min(end, title+maxName)], "》") {
				continue
			}
			title = -1
			i = closeSentence(src, i, end)
			d.addSentence(start, i, block)
			start = i
		}
	}
	d.addSentence(start, end, block)
}

// wideAt reports whether a sign at the end of a sentence stands at the end of a block
// or before Chinese.
func wideAt(src string, at, end int) bool {
	at, _ = skipSpace(src, at, end)
	return at >= end || src[at] >= 0xE3 || src[at] == '*'
}

// closeSentence returns the end of a sentence past the quotes and brackets that
// close behind it and repeated signs.
func closeSentence(src string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(src[at:end])
		if !isClosing(r) && r != '*' && !(isStop(r) && r != '.') {
			break
		}
		at += size
	}
	return at
}

// addSentence appends the sentence at start to end unless it is blank.
func (d *Document) addSentence(start, end, block int) {
	start, _ = skipSpace(d.Source, start, end)
	end = trimSpace(d.Source, start, end)
	if start < end {
		d.Sentences = append(d.Sentences, Sentence{Span: text.Span{Start: start, End: end}, Block: block})
	}
}
