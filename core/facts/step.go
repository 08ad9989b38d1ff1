package facts

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// step is one menu of a path.
type step struct {
	words   text.Span // without brackets
	whole   text.Span // with them
	bracket bool
}

// longestStep is the longest name of a menu, in bytes.
const longestStep = 48

// pathsIn returns the runs of steps in a sentence that arrows or dashes join, and
// menus in brackets that stand alone.
func (f *Facts) pathsIn(s text.Span) [][]step {
	src := f.doc.Source
	var found [][]step
	var run []step
	done := s.Start
	end := func() {
		if len(run) > 1 || len(run) == 1 && run[0].bracket {
			found = append(found, run)
		}
		run = nil
	}
	for at := s.Start; at < s.End; {
		if !startsSign(src[at]) {
			at++
			continue
		}
		open, size := utf8.DecodeRuneInString(src[at:s.End])
		if closing := closingOf(open); closing != "" {
			if step, more, ok := f.bracketed(at, size, closing, s.End); ok {
				if len(run) > 0 && !isArrow(src[run[len(run)-1].whole.End:at]) {
					end()
				}
				if len(run) == 0 && len(more) == 0 && f.afterArrow(at) {
					if before, ok := f.stepBefore(done, at); ok {
						run = append(run, before)
					}
				}
				if len(more) > 1 {
					run = append(run, more...)
				} else {
					run = append(run, step)
				}
				at = step.whole.End
				done = at
				continue
			}
		}
		if width := arrowAt(src, at, s.End); width > 0 {
			if len(run) == 0 {
				if before, ok := f.stepBefore(done, at); ok {
					run = append(run, before)
				}
			}
			if len(run) > 0 && strings.TrimSpace(src[run[len(run)-1].whole.End:at]) == "" {
				if after, ok := f.stepAfter(at+width, s.End); ok {
					run = append(run, after)
					at = after.whole.End
					done = at
					continue
				}
			}
			at += width
			continue
		}
		at += size
	}
	end()
	return found
}

// bracketed reads a menu in brackets at at; a path inside the brackets gives its steps.
func (f *Facts) bracketed(at, size int, closing string, end int) (s step, inside []step, ok bool) {
	src := f.doc.Source
	close := strings.Index(src[at+size:min(end, at+size+3*longestStep)], closing)
	if close <= 0 {
		return s, nil, false
	}
	s = step{words: text.Span{Start: at + size, End: at + size + close}, whole: text.Span{Start: at, End: at + size + close + len(closing)}, bracket: true}
	words := s.words.Of(src)
	start := s.words.Start
	for i := s.words.Start; i < s.words.End; {
		if width := arrowAt(src, i, s.words.End); width > 0 {
			inside = append(inside, step{words: text.Span{Start: start, End: i}, whole: s.whole, bracket: true})
			i += width
			start = i
			continue
		}
		_, n := utf8.DecodeRuneInString(src[i:s.words.End])
		i += n
	}
	if len(inside) > 0 {
		inside = append(inside, step{words: text.Span{Start: start, End: s.words.End}, whole: s.whole, bracket: true})
		for _, step := range inside {
			if step.words.Len() > longestStep || step.words.Empty() {
				return s, nil, false
			}
		}
		return s, inside, f.has(inside[0].words, lexicon.MenuStart) || closing == "】"
	}
	if len(words) > longestStep || strings.ContainsAny(words, "，。；：@《》0123456789") {
		return s, nil, false
	}
	return s, nil, closing == "】" || closing == "]" || isArrow(src[s.whole.End:min(end, s.whole.End+4)]) || f.afterArrow(at)
}

// afterArrow reports whether an arrow stands right before at.
func (f *Facts) afterArrow(at int) bool {
	before := strings.TrimRight(f.doc.Source[max(0, at-6):at], " ")
	return strings.HasSuffix(before, "→") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, ">") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "–")
}

// stepBefore reads the plain menu that ends at end: from where a known menu begins.
func (f *Facts) stepBefore(from, end int) (step, bool) {
	src := f.doc.Source
	window := text.Span{Start: max(from, end-longestStep), End: end}
	for window.Start < end && !utf8.RuneStart(src[window.Start]) {
		window.Start++
	}
	if cut := strings.LastIndexAny(src[window.Start:end], "，。；：、“”【】（）()[]\n,:;"); cut >= 0 {
		_, size := utf8.DecodeRuneInString(src[window.Start+cut:])
		window.Start += cut + size
	}
	starts := f.words.In(window, lexicon.MenuStart)
	if len(starts) == 0 {
		return step{}, false
	}
	s := text.Span{Start: starts[0].Span.Start, End: end}
	if strings.HasPrefix(src[s.Start:], "我们") {
		return step{}, false
	}
	return step{words: s, whole: s}, true
}

// stepAfter reads the menu, in brackets or not, that starts at at.
func (f *Facts) stepAfter(at, end int) (step, bool) {
	src := f.doc.Source
	for at < end && (src[at] == ' ' || src[at] == '*') {
		at++
	}
	if at >= end {
		return step{}, false
	}
	r, size := utf8.DecodeRuneInString(src[at:end])
	if closing := closingOf(r); closing != "" {
		if close := strings.Index(src[at+size:min(end, at+size+longestStep)], closing); close > 0 {
			return step{
				words:   text.Span{Start: at + size, End: at + size + close},
				whole:   text.Span{Start: at, End: at + size + close + len(closing)},
				bracket: true,
			}, true
		}
		return step{}, false
	}
	to := at
	for to < end && to-at < longestStep {
		if arrowAt(src, to, end) > 0 || stopsStep(src[to:end]) {
			break
		}
		_, n := utf8.DecodeRuneInString(src[to:end])
		to += n
	}
	s := text.Span{Start: at, End: to}
	return step{words: s, whole: s}, to > at && to-at < longestStep
}

// stopsStep reports whether the name of a menu ends before s.
func stopsStep(s string) bool {
	for _, stop := range [...]string{"，", "。", "；", "、", "）", ")", "”", "】", "]", ",", ";", "\n", "进行", "中", "页面", "来", "对", "即可", "功能", "查看", "申请", "提交", "路径", "的", "后", "选择", "自行", "（", "(", "可", "以", "内", "等", "删除您", "修改您"} {
		if strings.HasPrefix(s, stop) {
			return true
		}
	}
	return false
}

// startsSign reports whether a bracket or an arrow may begin with a byte. Nearly no
// byte of a Chinese text does.
func startsSign(b byte) bool {
	switch b {
	case '[', '"', '-', '>', 0xE2, 0xE3, 0xEF: // the first byte of “, of 【, of －
		return true
	}
	return false
}

// closingOf returns the bracket that closes open, "" if open is none that menus stand in.
func closingOf(open rune) string {
	switch open {
	case '【':
		return "】"
	case '[':
		return "]"
	case '“':
		return "”"
	case '「':
		return "」"
	case '『':
		return "』"
	case '"':
		return "\""
	}
	return ""
}

// arrowAt returns the width of the arrow or dash at at that may join two menus, or 0.
func arrowAt(src string, at, end int) int {
	if at >= end || !startsSign(src[at]) {
		return 0
	}
	for _, arrow := range [...]string{"-->", "——>", "->", "→", "－＞", "＞", ">", "—", "–", "－", "-", "➔", "➝"} {
		if strings.HasPrefix(src[at:end], arrow) {
			return len(arrow)
		}
	}
	return 0
}

// isArrow reports whether s is nothing but an arrow or a sign that joins menus.
func isArrow(s string) bool {
	s = strings.Trim(s, " *\u00a0")
	switch s {
	case "/", "／", "、", "或":
		return false
	}
	width := arrowAt(s, 0, len(s))
	return width > 0 && strings.Trim(s[width:], " *-→>") == ""
}
