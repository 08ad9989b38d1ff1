package intake

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// loss counts what of a page is not in its text, and what was guessed.
type loss struct {
	hidden   passed
	struck   passed
	unknown  passed   // elements no browser knows
	names    []string // of unknown, each once
	title    string   // what the browser shows on its tab
	scripts  int
	scripted int // bytes of Chinese in scripts
	images   int
	captions int      // images whose alternative text was written
	frames   []string // addresses of other pages shown inside this one
	comments bool     // of Word
	counters bool     // numbers are drawn by the style sheet
	deep     bool     // nested too deep, or hostile: read with less structure
	spans    bool     // cells over several columns or rows were not put in their columns
}

// passed is something met in several places.
type passed struct {
	count  int
	ink    int    // characters
	sample string // the first words
	mark   int    // the first place, index into page.marks
}

// meet adds one place with the words s.
func (w *walker) meet(p *passed, s string) {
	if p.count == 0 {
		p.mark = w.mark()
		p.sample = firstWords(s)
	}
	p.count++
	p.ink += inkOf([]byte(s))
}

// firstWords returns the beginning of s for a message.
func firstWords(s string) string {
	s = strings.Join(strings.Fields(s[:min(len(s), 2000)]), " ")
	if utf8.RuneCountInString(s) <= 20 {
		return strings.ToValidUTF8(s, "")
	}
	return string([]rune(s)[:20]) + "……"
}

// note counts what an element means for the notices.
func (w *walker) note(n *html.Node, st style) {
	switch n.DataAtom {
	case atom.Script:
		w.loss.scripts++
		w.loss.scripted += chineseBytes(n)
	case atom.Iframe, atom.Frame:
		if framed(n) {
			w.loss.frames = append(w.loss.frames, attr(n, "src"))
		}
	}
	if st.comment {
		w.loss.comments = true
	}
	if n.Namespace == "" && !isElement(n.Data) && !hasValues(n) {
		w.meet(&w.loss.unknown, "")
		name := n.Data
		for _, a := range n.Attr {
			name += " " + a.Key
		}
		if len(w.loss.names) < 8 && !strings.Contains(strings.Join(w.loss.names, "\n")+"\n", name+"\n") {
			w.loss.names = append(w.loss.names, name)
		}
	}
}

// framed reports whether a frame shows the page it names: counters of visits are as
// small as a dot.
func framed(n *html.Node) bool {
	tiny := func(key string) bool {
		size, ok := intAttr(n, key)
		return ok && size <= 1
	}
	_, hidden := lookAttr(n, "hidden")
	style := strings.ReplaceAll(attr(n, "style"), " ", "")
	return attr(n, "src") != "" && !hidden && !strings.Contains(style, "display:none") && !tiny("width") && !tiny("height")
}

// hasValues reports whether an attribute of n has a value: then somebody meant n to be
// an element.
func hasValues(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Val != "" {
			return true
		}
	}
	return false
}

// chineseBytes counts the bytes of Chinese characters directly in n.
func chineseBytes(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		for _, r := range c.Data {
			if r >= 0x4E00 && r < 0xA000 {
				count += 3
			}
		}
	}
	return count
}

// shows decides on an element that is not part of the page. If it holds text that the
// page only hides, the text is counted; if such text is to be read, st is changed and
// shows reports true.
func (w *walker) shows(n *html.Node, st *style) bool {
	if defaultDisplay(n) == absent || n.Namespace != "" || strings.Contains(attr(n, "style"), "mso-hide") {
		return false
	}
	if w.reveal {
		st.display = defaultDisplay(n)
		return true
	}
	if s := shownText(n); inkOf([]byte(s)) > 0 {
		w.meet(&w.loss.hidden, s)
	}
	return false
}

// hide counts text that takes its room without being seen.
func (w *walker) hide(s string) {
	if inkOf([]byte(s)) > 0 {
		w.meet(&w.loss.hidden, s)
	}
}

// strike counts text that is crossed out.
func (w *walker) strike(s string) {
	if inkOf([]byte(s)) > 0 {
		w.meet(&w.loss.struck, s)
	}
}

// shownText returns the text in n that is not a script, a style or the like.
func shownText(n *html.Node) string {
	var b strings.Builder
	var read func(n *html.Node)
	read = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && defaultDisplay(n) == absent {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			read(c)
		}
	}
	read(n)
	return b.String()
}

// isWordData reports whether n holds settings of Word, not text.
func isWordData(n *html.Node) bool {
	return n.Data == "xml" || strings.HasPrefix(n.Data, "w:") && n.Data != "w:sdt" ||
		strings.HasPrefix(n.Data, "o:") && n.Data != "o:p" || n.Data == "m:mathpr"
}

// isElement reports whether a name is one that pages use: of HTML today or once, of
// Word, or made by the page's own script, which takes a hyphen.
func isElement(name string) bool {
	return strings.ContainsAny(name, "-:.") || strings.Contains(elements, " "+name+" ")
}

// elements are the names of HTML, with those that are obsolete.
const elements = " a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink " +
	"blockquote body br button canvas caption center cite code col colgroup content data datalist dd del details dfn " +
	"dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 " +
	"h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing " +
	"main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol " +
	"optgroup option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search " +
	"section select selectedcontent shadow slot small source spacer span strike strong style sub summary sup svg table " +
	"tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml xmp "
