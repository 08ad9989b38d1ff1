package intake

import (
	"bytes"
	"strings"
	"unicode"
)

// piece is a part of a line in one look, as it is written: white space at the edges
// of a run is a piece of its own, so that marks stand close around their words.
type piece struct {
	text  []byte
	bold  bool
	link  int // index into page.links, or -1
	mark  int // index into page.marks, or -1
	blank bool
}

// line writes one line; in a cell a pipe is escaped.
func (w *writer) line(l line, cell bool) {
	pieces := w.pieces(l)
	w.settleLinks(pieces)
	settleBlanks(pieces)
	bold, link := false, -1
	closeLink := func() {
		if link >= 0 {
			w.out.WriteString("](" + w.links[link] + ")")
			link = -1
		}
	}
	for i, p := range pieces {
		if p.mark >= 0 {
			w.marks[p.mark] = w.out.Len()
			continue
		}
		if p.link != link {
			closeLink()
		}
		if p.bold != bold {
			w.out.WriteString("**")
			bold = p.bold
		}
		if p.link != link {
			w.out.WriteString("[")
			link = p.link
		}
		w.words(p, touches(pieces, i), cell)
	}
	closeLink()
	if bold {
		w.out.WriteString("**")
	}
}

// pieces cuts the runs of a line.
func (w *writer) pieces(l line) []piece {
	list := make([]piece, 0, len(l))
	for _, r := range l {
		if r.mark >= 0 {
			list = append(list, piece{link: -1, mark: r.mark, blank: true})
			continue
		}
		s := w.buf[r.start:r.end]
		words := bytes.TrimFunc(s, isBlankRune)
		head := len(s) - len(bytes.TrimLeftFunc(s, isBlankRune))
		if len(words) == 0 {
			head = len(s)
		}
		tail := s[head+len(words):]
		if head > 0 {
			list = append(list, piece{s[:head], false, -1, -1, true})
		}
		if len(words) > 0 {
			list = append(list, piece{words, r.bold && !w.plain, r.link, -1, false})
		}
		if len(tail) > 0 {
			list = append(list, piece{tail, false, -1, -1, true})
		}
	}
	return list
}

// settleLinks takes the link off words it would not serve, and gives all words of one
// link the look of the first.
func (w *writer) settleLinks(list []piece) {
	for i := 0; i < len(list); {
		id := list[i].link
		if id < 0 {
			i++
			continue
		}
		end, label := i, []byte(nil)
		for j := i; j < len(list) && (list[j].link == id || list[j].blank); j++ {
			if !list[j].blank {
				end = j + 1
			}
		}
		for _, p := range list[i:end] {
			label = append(label, p.text...)
		}
		served := isLabel(string(label), w.links[id])
		for j := i; j < end; j++ {
			if list[j].blank {
				continue
			}
			list[j].bold = list[i].bold
			if !served {
				list[j].link = -1
			}
		}
		i = end
	}
}

// settleBlanks gives white space the look of the words on both its sides, if they
// look the same.
func settleBlanks(list []piece) {
	next := make([]int, len(list)) // index of the next words, len(list) if there are none
	for i, at := len(list)-1, len(list); i >= 0; i-- {
		next[i] = at
		if !list[i].blank {
			at = i
		}
	}
	last := -1
	for i := range list {
		switch {
		case !list[i].blank:
			last = i
		case last >= 0 && next[i] < len(list):
			list[i].bold = list[last].bold && list[next[i]].bold
			if list[last].link == list[next[i]].link {
				list[i].link = list[last].link
			}
		}
	}
}

// isLabel reports whether a link to href tells more than its label does, and whether
// the label can stand in brackets.
func isLabel(label, href string) bool {
	if strings.ContainsAny(label, "[]") || !strings.ContainsFunc(label, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return false
	}
	return bareAddress(label) != bareAddress(href)
}

// bareAddress returns an address as people print it.
func bareAddress(s string) string {
	s = strings.TrimSpace(strings.ToLower(s))
	for _, scheme := range []string{"https://", "http://", "mailto:", "www."} {
		s = strings.TrimPrefix(s, scheme)
	}
	return strings.TrimSuffix(s, "/")
}

// words writes the text of a piece. A pipe is escaped in a cell, a star in bold words
// and where it touches the mark of bold. Other signs of Markdown stay as they are: a
// page that shows them was meant to be Markdown.
func (w *writer) words(p piece, touches [2]bool, cell bool) {
	for i, c := range p.text {
		star := c == '*' && (p.bold || i == 0 && touches[0] || i == len(p.text)-1 && touches[1])
		if star || c == '|' && cell {
			w.out.WriteByte('\\')
		}
		w.out.WriteByte(c)
	}
}

// touches reports whether the words of list[i] have a mark of bold before and behind
// them.
func touches(list []piece, i int) [2]bool {
	differs := func(j int) bool { return j >= 0 && j < len(list) && list[j].bold != list[i].bold }
	return [2]bool{differs(i - 1), differs(i + 1)}
}
