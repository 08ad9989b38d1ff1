package export

import (
	"html"
	"regexp"
	"strings"
)

// mark finds what is more than plain words inside a line: **bold**, [words](address),
// “the heading of a clause”, a bare address. Addresses end before Chinese, because
// there is no space after them.
var mark = regexp.MustCompile(`\*\*([^*]+)\*\*|\[([^\[\]]+)\]\(([^()\s]+)\)|“([^“”]+)”|https?://[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*[A-Za-z0-9\-_~/=]`)

// inlineHTML writes words as HTML: everything escaped, bold and links made elements,
// references to the headings in anchors linked to them. A link whose address is not
// one a page may point to stays as it is written.
func inlineHTML(s string, anchors map[string]string) string {
	var b strings.Builder
	for {
		at := mark.FindStringSubmatchIndex(s)
		if at == nil {
			break
		}
		b.WriteString(html.EscapeString(s[:at[0]]))
		whole := s[at[0]:at[1]]
		switch {
		case at[2] >= 0:
			b.WriteString("<strong>" + inlineHTML(s[at[2]:at[3]], anchors) + "</strong>")
		case at[4] >= 0 && linkable(s[at[6]:at[7]]):
			b.WriteString(link(s[at[6]:at[7]], s[at[4]:at[5]]))
		case at[8] >= 0 && anchors[s[at[8]:at[9]]] != "":
			words := s[at[8]:at[9]]
			b.WriteString(`“<a href="#` + anchors[words] + `">` + html.EscapeString(words) + `</a>”`)
		case at[8] >= 0:
			b.WriteString("“" + inlineHTML(s[at[8]:at[9]], anchors) + "”")
		case at[4] >= 0:
			b.WriteString(html.EscapeString(whole))
		default:
			b.WriteString(link(whole, whole))
		}
		s = s[at[1]:]
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
	return mark.ReplaceAllStringFunc(s, func(whole string) string {
		m := mark.FindStringSubmatch(whole)
		switch {
		case m[1] != "":
			return plain(m[1])
		case m[2] != "" && m[2] != m[3]:
			return m[2] + "（" + m[3] + "）"
		case m[2] != "":
			return m[2]
		case m[4] != "":
			return "“" + plain(m[4]) + "”"
		}
		return whole
	})
}
