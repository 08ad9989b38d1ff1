package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The parser of x/net refuses pages nested deeper than 512 elements, and there are
// pages on which it takes time or memory far beyond their size: bold text that is
// never closed is opened anew in every paragraph, and every further <body> copies the
// attributes of all before. Such pages are rewritten before they are parsed.

const (
	maxDepth  = 200     // elements nested in a rewritten page
	maxReopen = 1 << 21 // elements the parser may open anew, by the estimate of reopened
)

// parseTamed parses a page; deep reports that it had to be rewritten.
func parseTamed(src string) (doc *html.Node, deep bool, err error) {
	if reopened(src) <= maxReopen {
		if doc, err = html.Parse(strings.NewReader(src)); err == nil {
			return doc, false, nil
		}
	}
	if doc, err = html.Parse(strings.NewReader(flatten(src, maxDepth))); err == nil {
		return doc, true, nil
	}
	doc, err = html.Parse(strings.NewReader(flatten(src, 0)))
	return doc, true, err
}

// reopened estimates from above how many elements the parser opens anew, as if every
// tag and every text opened all formatting elements that are not closed for sure. The
// further <body> and <html> count as that many, too.
func reopened(src string) int {
	z := html.NewTokenizer(strings.NewReader(src))
	total, roots := 0, 0
	var f formatting
	for total <= maxReopen {
		kind := z.Next()
		if kind == html.ErrorToken {
			return total
		}
		total += min(f.count, 512)
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch a := atom.Lookup(name); {
		case a == atom.Body || a == atom.Html:
			roots++
			total += roots * roots
		case !isFormatting(a) && !closesOff(a):
		case kind == html.StartTagToken:
			f.start(a)
		default:
			f.end(a)
		}
	}
	return total
}

// formatting holds the formatting elements that are not closed for sure, and among
// them the elements that close off those before.
type formatting struct {
	open  []atom.Atom
	count int // of the formatting elements in open
}

func (f *formatting) start(a atom.Atom) {
	switch {
	case isFormatting(a):
		f.count++
	case a == atom.Td || a == atom.Th:
		f.end(a) // which the one before may have left out
	}
	f.open = append(f.open, a)
}

// end takes the last a out, unless something closes it off. A cell that is left open
// ends with its table.
func (f *formatting) end(a atom.Atom) {
	for i := len(f.open) - 1; i >= 0 && len(f.open)-i < 512; i-- {
		switch o := f.open[i]; {
		case o == a:
			f.open = slices.Delete(f.open, i, i+1)
			if isFormatting(a) {
				f.count--
			}
			return
		case !closesOff(o):
		case a == atom.Table && (o == atom.Td || o == atom.Th || o == atom.Caption):
			f.open = slices.Delete(f.open, i, i+1)
		default:
			return
		}
	}
}

// isFormatting reports whether the parser opens an element anew where it was not
// closed.
func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small,
		atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// closesOff reports whether formatting elements before an element cannot be closed
// inside it.
func closesOff(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Td, atom.Th, atom.Caption, atom.Applet, atom.Marquee, atom.Object, atom.Template,
		atom.Select, atom.Svg, atom.Math:
		return true
	}
	return false
}

// flatten rewrites a page without formatting elements and with at most depth elements
// nested; deeper ones become line breaks.
func flatten(src string, depth int) string {
	var b strings.Builder
	var open []flatTag
	kept := 0
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Raw())
			continue
		case html.CommentToken, html.DoctypeToken:
			continue
		}
		raw := string(z.Raw())
		bytes, _ := z.TagName()
		name := string(bytes)
		a := atom.Lookup(bytes)
		switch {
		case a == atom.Body || a == atom.Html || a == atom.Head || isFormatting(a):
		case isVoid(a):
			b.WriteString(raw)
		case isRaw(a):
			b.WriteString(raw)
		case kind == html.EndTagToken:
			for i := len(open) - 1; i >= 0 && len(open)-i < 64; i-- {
				if open[i].name != name {
					continue
				}
				for _, t := range open[i:] {
					if t.kept {
						kept--
					}
				}
				if open[i].kept {
					b.WriteString(raw)
				} else {
					b.WriteString("<br>")
				}
				open = open[:i]
				break
			}
		default:
			if n := len(open); n > 0 && open[n-1].name == name && closesItself(a) {
				if open[n-1].kept {
					kept--
				}
				open = open[:n-1]
			}
			keep := kept < depth
			open = append(open, flatTag{name, keep})
			if keep {
				kept++
				b.WriteString(raw)
			} else {
				b.WriteString("<br>")
			}
		}
	}
}

// flatTag is an open element of a page that is rewritten.
type flatTag struct {
	name string
	kept bool
}

// isVoid reports whether an element has no end.
func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isRaw reports whether what is in an element is not read as tags.
func isRaw(a atom.Atom) bool {
	switch a {
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style,
		atom.Textarea, atom.Title, atom.Xmp:
		return true
	}
	return false
}

// closesItself reports whether an element ends where the next of its kind begins.
func closesItself(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Li, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th, atom.Option:
		return true
	}
	return false
}
