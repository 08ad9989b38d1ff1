package intake

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Word and WPS write a list as paragraphs. The number or the bullet stands in a span
// of its own, marked mso-list:Ignore; the paragraph's style names the level.

// isWordMarker reports whether n is such a span.
func isWordMarker(n *html.Node) bool {
	s := attr(n, "style")
	if !strings.Contains(s, "mso-list") {
		return false
	}
	for _, d := range parseDeclarations(s) {
		if d.property == "mso-list" && d.value == "ignore" {
			return true
		}
	}
	return false
}

// wordMarker reads the number or the bullet of a paragraph. A number is part of the
// text, as it is where somebody types it.
func (w *walker) wordMarker(n *html.Node, st style) {
	level, symbols := wordLevel(n)
	text := strings.TrimFunc(nodeText(n, 64), isBlankRune)
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case text == "" || w.level > 0 && symbols:
	case size == len(text) && (symbols || strings.ContainsRune("·•●○■□◆◇➢ü§Øo-–", r)):
		column := min(2*level, maxIndent)
		w.bullet = &item{marker: "-", pending: true, column: column, content: column + 2}
	default:
		if last := text[len(text)-1]; last < utf8.RuneSelf {
			text += " "
		}
		w.text(text, st, -1)
	}
}

// wordLevel returns the level of the paragraph around n, 0 for the highest, and
// whether the marker is set in a font of signs, where an l is a bullet.
func wordLevel(n *html.Node) (level int, symbols bool) {
	for i := 0; i < 6 && n != nil; i++ {
		s := strings.ToLower(attr(n, "style"))
		symbols = symbols || strings.Contains(s, "wingdings") || strings.Contains(s, "symbol")
		for _, d := range parseDeclarations(s) {
			_, after, found := strings.Cut(d.value, " level")
			if d.property == "mso-list" && found && after != "" && after[0] >= '1' && after[0] <= '9' {
				return int(after[0] - '1'), symbols
			}
		}
		n = n.Parent
	}
	return 0, symbols
}

// nodeText returns the text in n, about limit bytes of it at most.
func nodeText(n *html.Node, limit int) string {
	var b strings.Builder
	var read func(n *html.Node)
	read = func(n *html.Node) {
		if b.Len() >= limit {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data[:min(len(n.Data), limit)])
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			read(c)
		}
	}
	read(n)
	return strings.ToValidUTF8(b.String(), "")
}
