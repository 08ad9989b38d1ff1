package policy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A printed table of contents is a run of short lines that come back later in the
// text as headings. One announced as such (本政策将帮助您了解以下内容) need not match
// in words or numbers: then it ends where its numbers start anew.

// tocReach is how far into a text a table of contents is looked for, in passages.
const tocReach = 120

// findTOC marks the lines of tables of contents.
func findTOC(src string, ps []passage) {
	t := toc{src: src, ps: ps}
	for i := 0; i < len(ps) && i < tocReach; {
		if n := t.at(i); n > 0 {
			for j := i; j < i+n; j++ {
				ps[j].role = roleTOC
			}
			i += n
			continue
		}
		i++
	}
}

// toc looks for tables of contents.
type toc struct {
	src   string
	ps    []passage
	keys  []string       // normalised words of each short passage, "" for others
	later map[string]int // key -> index of the last passage that has it
}

// at returns the number of passages a table of contents starting at i takes, or 0.
func (t *toc) at(i int) int {
	first, announced := i, false
	if p := &t.ps[i]; p.role == roleText && p.runes <= 8 && isTOCTitle(p.words.Of(t.src)) {
		first, announced = i+1, true
	}
	if first >= len(t.ps) || !t.entry(first) || t.ps[first].number.Value > 1 {
		return 0
	}
	t.index()
	if !announced && i > 0 && t.run(first) && t.ps[i-1].role != roleTOC && announcesTOC(tail(t.ps[i-1].words.Of(t.src))) {
		announced = true
	}
	if !announced && (t.later[t.keys[first]] <= first || t.valued(first)) {
		return 0
	}
	end := t.runEnd(first)
	n := end - first
	labelled := 0
	for i := first; i < end; i++ {
		if t.valued(i) {
			labelled++
		}
	}
	if n < 3 || 2*labelled > n || !announced && isStop(t.ps[first].last) && !isStop(t.ps[first+1].last) {
		return 0
	}
	matched := t.matches(first, end)
	if announced && 2*matched < n {
		matched += t.alike(first, end)
	}
	switch {
	case announced && (3*matched >= n || matched > 0 && t.restarts(first, end)):
	case announced && first > i && t.restarts(first, end):
	case !announced && 4*matched >= 3*n && t.spread(first, end):
	default:
		return 0
	}
	return end - i
}

// run reports whether the three passages from i on may be lines of contents.
func (t *toc) run(i int) bool {
	return i+2 < len(t.ps) && t.entry(i) && t.entry(i+1) && t.entry(i+2)
}

// tail returns the last 60 bytes of s or so.
func tail(s string) string {
	at := max(0, len(s)-180)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

func isTOCTitle(words string) bool {
	key := tocKey(words)
	return key == "目录" || key == "目錄" || key == "contents" || key == "索引" || key == "目次"
}

// announcesTOC reports whether a sentence leads to a table of contents.
func announcesTOC(s string) bool {
	for _, w := range [...]string{"了解以下内容", "了解以下內容", "以下内容", "如下内容", "下列内容", "以下部分", "如下部分", "以下章节", "相应章节", "如下索引", "以下索引",
		"向您说明", "向您介绍", "帮助您了解", "帮助你了解", "帮您了解", "目录如下", "以下方面", "向你说明", "以下目录"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// entry reports whether passage i may be a line of a table of contents.
func (t *toc) entry(i int) bool {
	p := &t.ps[i]
	if p.role != roleText || p.row() || p.runes < 2 || p.size() > maxTitle || !p.fewCommas() || isColon(p.last) {
		return false
	}
	return p.stops == 0 || p.stops <= 2 && p.runes <= 30 && p.number.Style != ""
}

// valued reports whether passage i is a label with a value, as in an imprint.
func (t *toc) valued(i int) bool {
	p := &t.ps[i]
	return p.titleEnd > 0 && isColon(p.titleSign) && p.restAt < p.words.End
}

// index fills keys and later.
func (t *toc) index() {
	if t.keys != nil {
		return
	}
	t.keys = make([]string, len(t.ps))
	t.later = make(map[string]int, len(t.ps)/4)
	for i := range t.ps {
		p := &t.ps[i]
		if p.runes == 0 || p.runes > maxTitle+maxRunIn || p.row() || p.role != roleText {
			continue
		}
		if t.keys[i] = tocKey(p.words.Of(t.src)); t.keys[i] != "" {
			t.later[t.keys[i]] = i
		}
	}
}

// tocKey returns the letters of s in lower case, without numbers, marks, and the page
// number that may stand at the end.
func tocKey(s string) string {
	if strings.ContainsAny(s, "[*\\") {
		s = plainWords(s)
		if _, after, ok := readNumber(s, 0, len(s)); ok {
			s = s[after:] // a number inside a link
		}
	}
	s = strings.TrimRight(s, "0123456789 .…·")
	key := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r >= 0x4e00 && r <= 0x9fff || r >= 'a' && r <= 'z':
			key = utf8.AppendRune(key, r)
		case unicode.IsLetter(r):
			key = utf8.AppendRune(key, unicode.ToLower(r))
		}
	}
	return string(key)
}

// runEnd returns the end of the run of entries that starts at first. It stops where
// the first entry comes back, in words or by starting its numbers anew.
func (t *toc) runEnd(first int) int {
	seen := map[string]bool{}
	head := t.ps[first].number
	end := first
	for ; end < len(t.ps) && end < first+200 && t.entry(end); end++ {
		n := t.ps[end].number
		if head.Style != "" && n.Style == "" && t.later[t.keys[end]] <= end {
			break
		}
		if head.Style != "" && n.Value == 1 && n.Style != "附录" && n.Style.rank() < head.Style.rank() {
			break
		}
		if end > first && head.Style != "" && n.Style.family() == head.Style.family() && n.Value == head.Value {
			break
		}
		if key := t.keys[end]; seen[key] {
			break
		} else {
			seen[key] = true
		}
	}
	return end
}

// matches counts the entries that come back behind end.
func (t *toc) matches(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		if t.later[t.keys[i]] >= end {
			n++
		}
	}
	return n
}

// alike counts the entries that come back only in other words.
func (t *toc) alike(first, end int) int {
	var others []int
	for i := end; i < len(t.ps) && len(others) < 100; i++ {
		if p := &t.ps[i]; t.keys[i] != "" && p.runes <= maxTitle && !isStop(p.last) && (p.number.Style != "" || p.hashes > 0 || p.bold) {
			others = append(others, i)
		}
	}
	n := 0
	for i := first; i < end; i++ {
		if t.later[t.keys[i]] >= end {
			continue
		}
		for _, j := range others {
			if similar(t.keys[i], t.keys[j]) {
				n++
				break
			}
		}
	}
	return n
}

// AlikeTitles reports whether two titles are the same or share most of their characters.
func AlikeTitles(a, b string) bool { return similar(tocKey(a), tocKey(b)) }

// similar reports whether two short titles share most of their characters.
func similar(a, b string) bool { return likeness(a, b) > 0 }

// likeness returns how much two titles share, in parts per thousand of their
// characters; 0 if they are not similar.
func likeness(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	shared := 0
	for _, r := range a {
		if strings.ContainsRune(b, r) {
			shared++
		}
	}
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if 2*shared < na+1 || 3*shared < 2*min(na, nb) || 3*shared < nb {
		return 0
	}
	return 2000 * shared / (na + nb)
}

// restarts reports whether the numbers of a run start anew right behind it or soon
// after.
func (t *toc) restarts(first, end int) bool {
	head := t.ps[first].number
	for i := end; i < len(t.ps) && i < end+12; i++ {
		n := t.ps[i].number
		if head.Style != "" && n.Style.family() == head.Style.family() && n.Value == head.Value {
			return true
		}
	}
	return false
}

// spread reports whether the lines that a run comes back as stand apart, with text
// between them. Those of a list printed twice do not.
func (t *toc) spread(first, end int) bool {
	apart := 0
	for i := first; i < end; i++ {
		j := t.later[t.keys[i]]
		if j >= end && (i+1 == end || t.later[t.keys[i+1]] != j+1) && j+1 < len(t.ps) {
			apart++
		}
	}
	return 2*apart > end-first
}
