package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// walker reads the tree of a page into blocks. The parser never nests deeper than
// 512 elements, so that walking may recurse.
type walker struct {
	builder
	styler *styler
	tables map[*html.Node]tableFacts
	lists  []*list // that are open
	loss   loss
	reveal bool // what is hidden is read as well
	link   int  // the link that is open, or -1
}

// list is an open list with its count.
type list struct {
	next, step int
}

// tag reads an element with what is in it.
func (w *walker) tag(n *html.Node, parent style) {
	st := w.styler.of(n, parent)
	w.note(n, st)
	if st.comment || st.display == absent && !w.shows(n, &st) {
		return
	}
	switch {
	case n.Namespace == "svg":
		w.drawing(n, st)
		return
	case n.DataAtom == atom.Br:
		w.breakLine()
		return
	case n.DataAtom == atom.Img:
		w.image(n, st)
		return
	case n.DataAtom == atom.Table && w.tables[n].data:
		w.table(n, st)
		return
	case isWordMarker(n):
		w.wordMarker(n, st)
		return
	}
	if n.DataAtom == atom.A {
		defer func(outer int) { w.link = outer }(w.link)
		w.openLink(attr(n, "href"))
	}
	if st.display == inline {
		w.space = w.space || w.inked && st.apart
		w.children(n, st)
		w.space = w.space || w.inked && st.apart
		return
	}
	w.boundary()
	w.block(n, st)
	w.boundary()
}

// openLink makes href the address of the words that follow, if it is one that can be
// followed outside the page.
func (w *walker) openLink(href string) {
	w.link = -1
	if href, ok := usefulAddress(href); ok {
		w.links = append(w.links, href)
		w.link = len(w.links) - 1
	}
}

// block reads an element that stands alone.
func (w *walker) block(n *html.Node, st style) {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.lists = append(w.lists, newList(n))
		w.children(n, st)
		w.boundary()
		if w.lists = w.lists[:len(w.lists)-1]; len(w.lists) == 0 {
			w.inList = false
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.heading(int(n.Data[1]-'0'), n, st)
	case atom.P:
		if hasWord(attr(n, "class"), "MsoTitle") {
			w.heading(1, n, st)
			return
		}
		w.children(n, st)
	default:
		if st.display == listItem {
			w.item(n, st)
			return
		}
		w.children(n, st)
	}
}

// heading reads what is in n as one heading. A heading inside a heading is part of it.
func (w *walker) heading(level int, n *html.Node, st style) {
	if w.level > 0 {
		w.children(n, st)
		return
	}
	w.level = level
	w.children(n, st)
	w.flush()
	w.level = 0
}

// item reads an item of a list. An item without a printed marker is a paragraph.
func (w *walker) item(n *html.Node, st style) {
	number := 1
	if len(w.lists) > 0 {
		l := w.lists[len(w.lists)-1]
		if value, ok := intAttr(n, "value"); ok {
			l.next = value
		}
		number = l.next
		l.next += l.step
	}
	marker, ordered := markerText(st.marker, number)
	if marker == "" {
		w.children(n, st)
		return
	}
	w.openItem(marker, ordered)
	w.children(n, st)
	w.boundary()
	w.closeItem()
}

// newList returns the state of a list before its first item.
func newList(n *html.Node) *list {
	l := &list{next: 1, step: 1}
	if _, reversed := lookAttr(n, "reversed"); reversed && n.DataAtom == atom.Ol {
		l.step, l.next = -1, 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Li {
				l.next++
			}
		}
	}
	if start, ok := intAttr(n, "start"); ok {
		l.next = start
	}
	return l
}

// children reads what is in n.
func (w *walker) children(n *html.Node, st style) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if n.DataAtom == atom.Select { // only the choices are drawn
				continue
			}
			if st.hidden && !w.reveal {
				w.hide(c.Data)
				continue
			}
			if st.struck {
				w.strike(c.Data)
			}
			w.text(c.Data, st, w.link)
		case html.ElementNode:
			w.tag(c, st)
		}
	}
}

// drawing reads the text elements of a drawing; its other parts show no text.
func (w *walker) drawing(n *html.Node, st style) {
	switch n.Data {
	case "title", "desc", "metadata", "defs", "symbol":
		return
	case "text", "foreignObject":
		w.boundary()
		w.children(n, st)
		w.boundary()
		return
	case "tspan", "textPath":
		w.children(n, st)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.tag(c, st)
		}
	}
}

// image writes the words that stand for a picture, if they are words.
func (w *walker) image(n *html.Node, st style) {
	w.loss.images++
	alt := strings.Join(strings.Fields(attr(n, "alt")), " ")
	if st.hidden || !isCaption(alt) {
		return
	}
	w.loss.captions++
	w.text(alt, st, w.link)
}

// isCaption reports whether the alternative text of a picture is words and not the
// name of a file.
func isCaption(alt string) bool {
	chinese := strings.ContainsFunc(alt, func(r rune) bool { return r >= 0x3400 && r < 0xA000 })
	return chinese || strings.Contains(alt, " ")
}
