package intake

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML recovers the text of a page. Nothing of the page runs or is loaded.
func readHTML(src string) (Result, error) {
	src = strings.ReplaceAll(strings.TrimPrefix(src, "\uFEFF"), "\x00", "")
	doc, deep, err := parseTamed(src)
	if err != nil {
		return Result{}, fmt.Errorf("intake: html: %w", err)
	}
	rules, counters := sheets(doc, nil, false)
	w := newWalker(doc, rules, src)
	recovered, ink := w.read(doc)
	if hidden := w.loss.hidden.ink; hidden > 4*ink && ink < fewWords && (hidden > fewWords || ink == 0) {
		w = newWalker(doc, rules, src)
		w.reveal = true
		recovered, ink = w.read(doc)
	}
	w.loss.deep, w.loss.counters, w.loss.title = deep, counters, titleOf(doc)
	if ink == 0 {
		return Result{}, w.loss.err()
	}
	return Result{recovered, FormatHTML, w.notices(recovered, ink)}, nil
}

func newWalker(doc *html.Node, rules []styleRule, src string) *walker {
	return &walker{
		builder: builder{page: &page{}, joins: isOffice(src)},
		styler:  newStyler(rules),
		tables:  surveyTables(doc),
		link:    -1,
	}
}

// isOffice reports whether Word or WPS wrote a page.
func isOffice(src string) bool {
	return strings.Contains(src, "urn:schemas-microsoft-com:office") || strings.Contains(src, "class=Mso") || strings.Contains(src, `class="Mso`)
}

// read returns the text of a page and counts the characters that can be seen.
func (w *walker) read(doc *html.Node) (recovered string, ink int) {
	for c := doc.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.tag(c, style{size: baseSize, marker: "disc"})
		}
	}
	w.flush()
	w.eachRun(func(_ *pageBlock, r *run) { ink += inkOf(w.buf[r.start:r.end]) })
	return w.write(), ink
}

// titleOf returns the title in the head of a page, "" if it has none.
func titleOf(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Html, atom.Head:
			if title := titleOf(c); title != "" {
				return title
			}
		case atom.Title:
			return strings.Join(strings.Fields(nodeText(c, 300)), " ")
		}
	}
	return ""
}

// sheets appends the rules of the style elements in n, and reports whether one of
// them draws numbers.
func sheets(n *html.Node, rules []styleRule, counters bool) ([]styleRule, bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Style && c.FirstChild != nil && c.Namespace == "":
			rules = parseSheet(rules, c.FirstChild.Data)
			counters = counters || strings.Contains(c.FirstChild.Data, "counter(") || strings.Contains(c.FirstChild.Data, "counters(")
		case c.Type == html.ElementNode && c.DataAtom != atom.Template && c.DataAtom != atom.Noscript:
			rules, counters = sheets(c, rules, counters)
		}
	}
	return rules, counters
}

// err says why a page shows no text.
func (l *loss) err() error {
	message := "这个网页里没有可读的文字。请确认选对了文件，或者把正文复制后粘贴到这里。"
	switch {
	case l.scripts > 0:
		message = "这个网页的文字要靠脚本显示，文件里没有正文。请用浏览器打开网页，等正文出现后全选、复制，再粘贴到这里。"
	case len(l.frames) > 0:
		message = "正文在嵌入的另一个网页里" + quoted(l.frames[:1]) + "，不在这个文件里。请打开那个网页，全选、复制，再粘贴到这里。"
	case l.images > 0:
		message = "这个网页里只有图片。" + remedyPicture
	}
	return &Error{KindNoText, message}
}

// looksHTML reports whether a text is a page: it begins as one, or its name says so
// and it has a tag.
func looksHTML(name, src string) bool {
	start := strings.TrimLeft(src[:min(len(src), 4096)], "\uFEFF \t\r\n\f")
	start = strings.ToLower(start[:min(len(start), 1024)])
	for _, whole := range []string{"<!doctype html", "<html", "<head>", "<head ", "<body"} {
		if strings.HasPrefix(start, whole) {
			return true
		}
	}
	if strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<html") {
		return true
	}
	switch extension(name) {
	case ".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".jsp", ".php":
		return hasTag(src)
	case ".md", ".markdown":
		return false
	}
	return startsWithElement(start) && strings.Contains(src, "</")
}

// hasTag reports whether src holds the start or the end of an element.
func hasTag(src string) bool {
	for {
		i := strings.IndexByte(src, '<')
		if i < 0 || i+1 == len(src) {
			return false
		}
		if c := src[i+1] | 0x20; c >= 'a' && c <= 'z' || src[i+1] == '/' || src[i+1] == '!' {
			return true
		}
		src = src[i+1:]
	}
}

// startsWithElement reports whether s, in lower case, starts with an element that
// copied or saved pages start with, or with a comment.
func startsWithElement(s string) bool {
	if strings.HasPrefix(s, "<!--") {
		return true
	}
	rest, found := strings.CutPrefix(s, "<")
	if end := strings.IndexAny(rest, " \t\r\n/>"); found && end > 0 {
		switch atom.Lookup([]byte(rest[:end])) {
		case atom.Meta, atom.Title, atom.Link, atom.Style, atom.Script, atom.Div, atom.P, atom.Span, atom.Section,
			atom.Article, atom.Main, atom.Header, atom.H1, atom.H2, atom.H3, atom.H4, atom.Table, atom.Ul, atom.Ol,
			atom.Center, atom.Font, atom.B, atom.Strong, atom.A, atom.Pre, atom.Br, atom.Img, atom.Base:
			return true
		}
	}
	return false
}
