package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Single characters that a slip of the keys has put twice or between: 收集集通讯录,
// 您的的信息, 数据v被.

// reportLetters reports characters doubled at the end of a word, function words doubled,
// and a small letter alone between Chinese characters.
func reportLetters(p *rule.Pass) {
	var letters []text.Span
	for _, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockTOC || b.Kind == policy.BlockRow {
			continue
		}
		before, ahead := rune(0), rune(0) // the two characters before
		src := p.Doc.Source
		next, size := utf8.DecodeRuneInString(b.Text.Of(src))
		for at := b.Text.Start; at < b.Text.End; {
			r, end := next, at+size
			next, size = utf8.DecodeRuneInString(src[end:b.Text.End])
			switch {
			case lexicon.Unified(r) == lexicon.Unified(before) && isHan(lexicon.Unified(r)) && ahead != r && next != r:
				if place := (text.Span{Start: at, End: end}); r != before || slipped(src, b.Text, place) {
					reportDoubledLetter(p, place)
				}
			case r >= 'a' && r <= 'z' && isHan(before) && isHan(next):
				letters = append(letters, text.Span{Start: at, End: end})
			}
			ahead, before, at = before, r, end
		}
	}
	if len(letters) > mostStray {
		return
	}
	for _, s := range letters {
		reportStray(p, s)
	}
}

// mostStray is how many letters may stand so for them to be slips.
const mostStray = 10

// namedLetters are the characters that make a name of the letter before them: k歌, x光.
const namedLetters = "歌光超恤币信站店盘轮租"

// reportStray reports a letter alone between two characters, unless it makes a name with
// one of them: then it stands so again.
func reportStray(p *rule.Pass, s text.Span) {
	src := p.Doc.Source
	before := text.Span{Start: s.Start - len("字"), End: s.End}.Of(src)
	next := text.Span{Start: s.Start, End: s.End + len("字")}.Of(src)
	if strings.Contains(namedLetters, next[1:]) || strings.Count(src, before) > 1 || strings.Count(src, next) > 1 {
		return
	}
	p.Report(rule.Diagnostic{
		Span:    s,
		Message: "“" + before + next[1:] + "”里的“" + s.Of(src) + "”像是误按的",
		Fixes:   []rule.Fix{{Title: "删去误按的字母", Edits: []text.Edit{{Span: s}}}},
	})
}

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

func reportDoubledLetter(p *rule.Pass, s text.Span) {
	p.Report(rule.Diagnostic{
		Span:    s,
		Message: "“" + s.Of(p.Doc.Source) + "”多写了一个",
		Fixes:   []rule.Fix{{Title: "删去多写的字", Edits: []text.Edit{{Span: s}}}},
	})
}

// functionLetters are words of one character that no sentence has twice in a row.
const functionLetters = "不的了在与和及将会为对是有您并且以于向从被把"

// wordEnds are signs and words of one character before which a word ends.
const wordEnds = "您你我的等了、，。；）"

// reachAround is how far around a doubled character the words are cut, in bytes.
const reachAround = 24

// slipped reports whether a character that repeats the one before it belongs to no word:
// the one before ends a word, and a word or a sign begins behind it, or both are function
// words.
func slipped(src string, block, s text.Span) bool {
	words := lexicon.DefaultSegmenter().Cut(nil, src, text.Span{
		Start: max(block.Start, runeStart(src, s.Start-reachAround)),
		End:   min(block.End, runeStart(src, s.End+reachAround)),
	})
	for i, w := range words {
		if w != s || i == 0 || i+1 == len(words) {
			continue
		}
		last, next := words[i-1], words[i+1]
		if last.Len() == s.Len() {
			return strings.Contains(functionLetters, s.Of(src)) && last.End == s.Start
		}
		ends := next.Len() > s.Len() && isHan(runeAt(src, next.Start, next.End)) || strings.Contains(wordEnds, next.Of(src))
		return last.End == s.Start && next.Start == s.End && ends && !strings.Contains(functionLetters, s.Of(src))
	}
	return false
}

// runeStart returns where the character at a byte begins, within the text.
func runeStart(src string, at int) int {
	at = min(max(at, 0), len(src))
	for at > 0 && at < len(src) && !utf8.RuneStart(src[at]) {
		at--
	}
	return at
}
