package intake

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// display is how an element takes part in the page.
type display int

const (
	inline display = iota
	block
	listItem
	absent // not part of the page, with all that is in it
)

// whiteSpace is what becomes of spaces and line ends in a text.
type whiteSpace int

const (
	collapsed whiteSpace = iota
	lineEnds             // line ends are kept, spaces collapse
	kept
)

// style is what is known of the look of an element.
type style struct {
	display display
	marker  string // the list-style-type, "none" included
	space   whiteSpace
	size    float64 // of the letters, in pixels
	hidden  bool    // takes its room, but shows nothing
	bold    bool
	struck  bool
	comment bool // a comment of Word, not the text
	flex    bool // sets what is in it side by side
	apart   bool // set beside other text, with room between
}

// baseSize is the size of letters in pixels where a page sets none.
const baseSize = 16

// maxSteps bounds the elements looked at for one style sheet, so that a hostile one
// cannot hold the page up. An ordinary page needs some ten thousand.
const maxSteps = 1 << 24

// styler computes the styles of the elements of a page.
type styler struct {
	byKey map[string][]styleRule // by selector.key
	steps int                    // left to try selectors in
}

func newStyler(rules []styleRule) *styler {
	s := &styler{byKey: map[string][]styleRule{}, steps: maxSteps}
	for _, r := range rules {
		key := r.selector.key()
		s.byKey[key] = append(s.byKey[key], r)
	}
	return s
}

// of returns the style of an element inside one of style parent.
func (s *styler) of(n *html.Node, parent style) style {
	st := parent
	st.display, st.struck, st.comment, st.flex, st.apart = defaultDisplay(n), false, false, false, parent.flex
	applyDefaults(&st, n)
	var own []declaration
	if value := attr(n, "style"); value != "" {
		own = parseDeclarations(value)
	}
	rules := s.rulesFor(n)
	for _, important := range []bool{false, true} {
		for _, r := range rules {
			st.apply(r.declarations, parent, important)
		}
		st.apply(own, parent, important)
	}
	st.struck = st.struck || parent.struck
	return st
}

// rulesFor returns the rules that select n, the strongest last.
func (s *styler) rulesFor(n *html.Node) []styleRule {
	var found []styleRule
	try := func(key string) {
		for _, r := range s.byKey[key] {
			if s.steps > 0 && r.selector.matches(n, &s.steps) {
				found = append(found, r)
			}
		}
	}
	if len(s.byKey) == 0 {
		return nil
	}
	try("")
	try(n.Data)
	if id := attr(n, "id"); id != "" {
		try("#" + id)
	}
	classes := attr(n, "class")
	for _, class := range strings.Fields(classes[:min(len(classes), 512)]) {
		try("." + class)
	}
	sort.SliceStable(found, func(i, j int) bool {
		if a, b := found[i].selector.specificity, found[j].selector.specificity; a != b {
			return a < b
		}
		return found[i].order < found[j].order
	})
	return found
}

// apply sets what the declarations of one importance say.
func (st *style) apply(list []declaration, parent style, important bool) {
	for _, d := range list {
		if d.important != important {
			continue
		}
		switch v := d.value; d.property {
		case "display":
			st.setDisplay(v)
		case "visibility":
			st.hidden = v == "hidden" || v == "collapse" || v == "inherit" && parent.hidden
		case "mso-hide":
			if v == "all" {
				st.display = absent
			}
		case "mso-element":
			st.comment = st.comment || strings.HasPrefix(v, "comment")
		case "white-space":
			st.setWhiteSpace(v)
		case "font-weight":
			st.bold = isBold(v, parent.bold)
		case "font":
			st.bold = slices.ContainsFunc(strings.Fields(v), func(word string) bool { return isBold(word, false) })
		case "font-size":
			st.size = letterSize(v, parent.size)
		case "list-style-type":
			st.marker = v
		case "list-style":
			st.marker = listStyle(v)
		case "text-decoration", "text-decoration-line":
			st.struck = strings.Contains(v, "line-through")
		}
	}
}

func (st *style) setDisplay(v string) {
	switch {
	case v == "none":
		st.display = absent
	case v == "table-cell":
		st.display, st.apart = inline, true
	case v == "flex", v == "inline-flex", v == "grid", v == "inline-grid":
		st.display, st.flex = block, true
	case v == "list-item":
		st.display = listItem
	case strings.HasPrefix(v, "inline"), v == "contents":
		st.display = inline
	case v != "" && v != "inherit" && v != "initial" && v != "unset" && v != "revert" && !strings.Contains(v, "("):
		st.display = block
	}
}

func (st *style) setWhiteSpace(v string) {
	switch v {
	case "normal", "nowrap", "initial":
		st.space = collapsed
	case "pre-line":
		st.space = lineEnds
	case "pre", "pre-wrap", "break-spaces":
		st.space = kept
	}
}

// isBold reports whether a font-weight is one.
func isBold(v string, parent bool) bool {
	switch v {
	case "bold", "bolder":
		return true
	case "inherit":
		return parent
	}
	weight, err := strconv.Atoi(v)
	return err == nil && weight >= 600 && weight <= 1000
}

// letterSize returns a font-size in pixels; parent if it cannot be read.
func letterSize(v string, parent float64) float64 {
	for _, unit := range []struct {
		name   string
		factor float64
	}{{"px", 1}, {"pt", 4.0 / 3}, {"rem", baseSize}, {"em", parent}, {"%", parent / 100}} {
		if number, found := strings.CutSuffix(v, unit.name); found {
			size, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
			if err != nil || !(size > 0 && size < 1000) {
				return parent
			}
			return min(size*unit.factor, 1000)
		}
	}
	words := []string{"xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large"}
	if i := slices.Index(words, v); i >= 0 {
		return [...]float64{9, 10, 13, 16, 18, 24, 32}[i]
	}
	return parent
}

// listStyle returns the type in the value of list-style; "disc" if it names none.
func listStyle(v string) string {
	marker := "disc"
	for _, word := range strings.Fields(v) {
		if word != "inside" && word != "outside" && !strings.HasPrefix(word, "url(") {
			marker = word
		}
	}
	return marker
}

// applyDefaults sets what an element brings by its name and its old attributes.
func applyDefaults(st *style, n *html.Node) {
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		st.bold = true
	case atom.S, atom.Strike, atom.Del:
		st.struck = true
	case atom.Pre, atom.Textarea, atom.Listing, atom.Xmp, atom.Plaintext:
		st.space = kept
	case atom.Ul, atom.Menu, atom.Dir:
		st.marker = "disc"
	case atom.Ol:
		st.marker = "decimal"
	case atom.Font:
		if size := attr(n, "size"); len(size) == 1 && size[0] >= '1' && size[0] <= '7' {
			st.size = [...]float64{10, 13, 16, 18, 24, 32, 48}[size[0]-'1']
		}
	case atom.Big:
		st.size *= 1.2
	}
	if n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Li {
		if kind := attr(n, "type"); kind != "" {
			st.marker = kind
		}
	}
	class := attr(n, "class")
	st.comment = hasWord(class, "MsoCommentReference") || hasWord(class, "msocomanchor")
	_, hidden := lookAttr(n, "hidden")
	_, open := lookAttr(n, "open")
	if hidden || n.DataAtom == atom.Dialog && !open {
		st.display = absent
	}
}

// defaultDisplay returns the display an element has by its name.
func defaultDisplay(n *html.Node) display {
	switch n.DataAtom {
	case atom.Head, atom.Title, atom.Meta, atom.Link, atom.Base, atom.Style, atom.Script, atom.Template,
		atom.Noscript, atom.Noframes, atom.Noembed, atom.Datalist, atom.Param, atom.Area, atom.Rp, atom.Col,
		atom.Colgroup, atom.Source, atom.Track, atom.Audio, atom.Video, atom.Canvas, atom.Iframe, atom.Frame:
		return absent
	case atom.Html, atom.Body, atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Caption, atom.Center,
		atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption,
		atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol,
		atom.Optgroup, atom.Option, atom.P, atom.Plaintext, atom.Pre, atom.Search, atom.Section, atom.Summary,
		atom.Table, atom.Tbody, atom.Td, atom.Textarea, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp:
		return block
	case atom.Li:
		return listItem
	case 0:
		if isWordData(n) {
			return absent
		}
	}
	return inline
}
