package intake

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// usefulAddress returns an address as it can stand in a Markdown link. Only full web
// and mail addresses are useful outside the page they stand on.
func usefulAddress(href string) (string, bool) {
	href = strings.TrimSpace(href)
	scheme, rest, found := strings.Cut(href, ":")
	switch strings.ToLower(scheme) {
	case "http", "https":
		found = found && strings.HasPrefix(rest, "//") && len(rest) > 2
	case "mailto":
		found = found && rest != ""
	default:
		found = false
	}
	if !found || len(href) > 2000 {
		return "", false
	}
	var b strings.Builder
	for i := 0; i < len(href); i++ {
		switch c := href[i]; {
		case c == '\t' || c == '\n' || c == '\r': // browsers drop them
		case c <= ' ' || c == 0x7F || strings.IndexByte("()<>[]\\|*\"", c) >= 0:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), true
}

// intAttr returns the whole number in an attribute and whether there is one.
func intAttr(n *html.Node, key string) (int, bool) {
	value, err := strconv.Atoi(strings.TrimSpace(attr(n, key)))
	return value, err == nil && value > -1e9 && value < 1e9
}
