package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// selector is a chain of compound selectors, the rightmost first.
type selector struct {
	chain       []compound
	specificity int // ids ×10,000 + classes and attributes ×100 + tags
}

// compound is what one element must be.
type compound struct {
	tag     string // "" for any
	id      string // "" for any
	classes []string
	attrs   []html.Attribute // Val "" if any value will do
	child   bool             // the next of the chain must be the parent, not any ancestor
}

// parseSelector reads tags, classes, ids, attributes, descendants and children. It
// reports false for anything else: a state, a pseudo-element, a sibling.
func parseSelector(source string) (selector, bool) {
	source = strings.TrimSpace(source)
	if source == "" || strings.ContainsAny(source, ":+~\\&") || strings.Count(source, " ") > 64 {
		return selector{}, false
	}
	var s selector
	child := false
	for _, part := range strings.Fields(strings.ReplaceAll(source, ">", " > ")) {
		if part == ">" {
			child = true
			continue
		}
		c, ok := parseCompound(part)
		if !ok {
			return selector{}, false
		}
		if child && len(s.chain) == 0 {
			return selector{}, false
		}
		c.child, child = child, false
		s.chain = append([]compound{c}, s.chain...)
		s.specificity += c.specificity()
	}
	return s, !child && len(s.chain) > 0
}

// parseCompound reads div.note#main[lang=zh].
func parseCompound(part string) (compound, bool) {
	var c compound
	end := func(s string) int {
		if i := strings.IndexAny(s, ".#["); i >= 0 {
			return i
		}
		return len(s)
	}
	at := end(part)
	if c.tag = strings.ToLower(part[:at]); c.tag == "*" {
		c.tag = ""
	}
	for part = part[at:]; part != ""; {
		sign := part[0]
		part = part[1:]
		at := end(part)
		if sign == '[' {
			if at = strings.IndexByte(part, ']'); at < 0 {
				return c, false
			}
			key, value, _ := strings.Cut(part[:at], "=")
			if strings.ContainsAny(key, "^$*|") {
				return c, false
			}
			c.attrs = append(c.attrs, html.Attribute{Key: strings.ToLower(key), Val: strings.Trim(value, `"'`)})
			part = part[at+1:]
			continue
		}
		switch name := part[:at]; {
		case name == "":
			return c, false
		case sign == '#':
			c.id = name
		default:
			c.classes = append(c.classes, name)
		}
		part = part[at:]
	}
	return c, true
}

func (c compound) specificity() int {
	n := 100 * (len(c.classes) + len(c.attrs))
	if c.id != "" {
		n += 10000
	}
	if c.tag != "" {
		n++
	}
	return n
}

// key is what an element must have for the selector to be tried on it.
func (s selector) key() string {
	c := s.chain[0]
	switch {
	case c.id != "":
		return "#" + c.id
	case len(c.classes) > 0:
		return "." + c.classes[0]
	}
	return c.tag
}

// matches reports whether n is what s selects. steps is lowered by the elements
// looked at; with none left nothing matches.
func (s selector) matches(n *html.Node, steps *int) bool {
	if *steps--; !s.chain[0].matches(n) {
		return false
	}
	child := s.chain[0].child
	// Going up and taking the nearest ancestor each time finds every match but those
	// that need a step back behind ">"; no page was seen to need one.
	for _, c := range s.chain[1:] {
		n = n.Parent
		for !child && n != nil && !c.matches(n) && *steps > 0 {
			n = n.Parent
			*steps--
		}
		if n == nil || *steps <= 0 || !c.matches(n) {
			return false
		}
		child = c.child
	}
	return true
}

func (c compound) matches(n *html.Node) bool {
	if n.Type != html.ElementNode || c.tag != "" && c.tag != n.Data || c.id != "" && c.id != attr(n, "id") {
		return false
	}
	for _, name := range c.classes {
		if !hasWord(attr(n, "class"), name) {
			return false
		}
	}
	for _, want := range c.attrs {
		if got, ok := lookAttr(n, want.Key); !ok || want.Val != "" && got != want.Val {
			return false
		}
	}
	return true
}

// hasWord reports whether word is one of the words of list, which white space parts.
// Only the first 512 bytes count: nobody writes more classes by hand.
func hasWord(list, word string) bool {
	for list = list[:min(len(list), 512)]; list != ""; {
		list = strings.TrimLeft(list, " \t\r\n\f")
		end := strings.IndexAny(list, " \t\r\n\f")
		if end < 0 {
			return list == word
		}
		if list[:end] == word {
			return true
		}
		list = list[end:]
	}
	return false
}

// lookAttr returns the value of an attribute and whether n has it. Past 64 attributes
// none is looked at.
func lookAttr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr[:min(len(n.Attr), 64)] {
		if a.Key == key && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// attr returns the value of an attribute, "" if n has none of that name.
func attr(n *html.Node, key string) string {
	value, _ := lookAttr(n, key)
	return value
}
