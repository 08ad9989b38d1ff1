package export

import (
	"html"
	"strings"
)

// inlineHTML writes words as HTML: everything escaped, bold and links made elements,
// references to the headings in anchors linked to them. A link whose address is not
// one a page may point to stays as it is written.
func inlineHTML(s string, anchors map[string]string) string {
	var b strings.Builder
	for {
		m, ok := nextMark(s)
		if !ok {
			break
		}
		b.WriteString(html.EscapeString(s[:m.start]))
		switch {
		case m.kind == bold:
			b.WriteString("<strong>" + inlineHTML(m.words, anchors) + "</strong>")
		case m.kind == linked && linkable(m.address):
			b.WriteString(link(m.address, m.words))
		case m.kind == linked:
			b.WriteString(html.EscapeString(s[m.start:m.end]))
		case m.kind == quoted && anchors[m.words] != "":
			b.WriteString(`“<a href="#` + anchors[m.words] + `">` + html.EscapeString(m.words) + `</a>”`)
		case m.kind == quoted:
			b.WriteString("“" + inlineHTML(m.words, anchors) + "”")
		default:
			b.WriteString(link(m.words, m.words))
		}
		s = s[m.end:]
	}
	b.WriteString(html.EscapeString(s))
	return b.String()
}

// linkable reports whether an address is a page, a mail address or a place in this
// document; scripts, data and local files are not.
func linkable(address string) bool {
	lower := strings.ToLower(address)
	for _, scheme := range []string{"https://", "http://", "mailto:", "#"} {
		if strings.HasPrefix(lower, scheme) {
			return true
		}
	}
	return false
}

func link(address, words string) string {
	return `<a href="` + html.EscapeString(address) + `" rel="noopener noreferrer">` + html.EscapeString(words) + "</a>"
}

// plain writes words without marks; a link is followed by its address.
func plain(s string) string {
	var b strings.Builder
	for {
		m, ok := nextMark(s)
		if !ok {
			return b.String() + s
		}
		b.WriteString(s[:m.start])
		switch m.kind {
		case bold:
			b.WriteString(plain(m.words))
		case linked:
			b.WriteString(m.words)
			if m.words != m.address {
				b.WriteString("（" + m.address + "）")
			}
		case quoted:
			b.WriteString("“" + plain(m.words) + "”")
		default:
			b.WriteString(m.words)
		}
		s = s[m.end:]
	}
}
