package intake

import (
	"slices"
	"strings"
)

// declaration is one property of a style sheet or of a style attribute.
type declaration struct {
	property  string // in lower case
	value     string // in lower case, trimmed, without !important
	important bool
}

// styleRule is a selector with what it declares.
type styleRule struct {
	selector     selector
	declarations []declaration
	order        int // of the rules of a page
}

// cssReader reads the text of a <style> element. It knows as much of CSS as it takes
// to skip what is not understood.
type cssReader struct {
	src string
	at  int
}

// parseSheet appends the rules of a style sheet that can change what a page shows.
func parseSheet(rules []styleRule, sheet string) []styleRule {
	r := cssReader{src: sheet}
	for r.at < len(r.src) {
		prelude, end := r.until("{;}")
		switch {
		case end != '{': // an at-rule without a block, or a stray sign
		case !strings.HasPrefix(prelude, "@"):
			rules = appendRules(rules, prelude, r.block())
		case !entersBlock(prelude):
			r.block()
		}
	}
	return rules
}

// entersBlock reports whether the rules inside an at-rule hold on a screen, whatever
// its size.
func entersBlock(prelude string) bool {
	prelude = strings.ToLower(prelude)
	if strings.HasPrefix(prelude, "@supports") || strings.HasPrefix(prelude, "@layer") {
		return true
	}
	media, found := strings.CutPrefix(prelude, "@media")
	if !found {
		return false
	}
	for query := range strings.SplitSeq(media, ",") {
		switch strings.TrimSpace(query) {
		case "all", "screen", "only screen":
			return true
		}
	}
	return false
}

// appendRules appends one rule for every selector of a prelude that is understood.
func appendRules(rules []styleRule, prelude, block string) []styleRule {
	declarations := parseDeclarations(block)
	if len(declarations) == 0 {
		return rules
	}
	prelude = strings.TrimPrefix(strings.TrimPrefix(prelude, "<!--"), "-->")
	for source := range strings.SplitSeq(prelude, ",") {
		if s, ok := parseSelector(source); ok {
			rules = append(rules, styleRule{s, declarations, len(rules)})
		}
	}
	return rules
}

// parseDeclarations returns the declarations of a block or a style attribute that the
// shown text depends on.
func parseDeclarations(block string) []declaration {
	var list []declaration
	r := cssReader{src: block}
	for r.at < len(r.src) {
		source, end := r.until(";{}")
		if end == '{' { // a nested rule
			r.block()
			continue
		}
		property, value, found := strings.Cut(source, ":")
		property = strings.ToLower(strings.TrimSpace(property))
		if !found || !slices.Contains(shownProperties, property) {
			continue
		}
		value = strings.ToLower(strings.TrimSpace(value))
		value, important := strings.CutSuffix(value, "!important")
		list = append(list, declaration{property, strings.TrimSpace(value), important})
	}
	return list
}

// shownProperties lists the properties that decide what is shown and how it is read.
var shownProperties = []string{
	"display", "visibility", "white-space", "font-weight", "font", "font-size", "list-style",
	"list-style-type", "text-decoration", "text-decoration-line", "mso-hide",
	"mso-list", "mso-element",
}

// until returns what stands before the first of the signs in stops, without comments,
// trimmed, and that sign; 0 at the end. Signs in strings and parentheses do not count.
func (r *cssReader) until(stops string) (before string, stop byte) {
	var b strings.Builder
	from, parens := r.at, 0
	for r.at < len(r.src) {
		c := r.src[r.at]
		switch {
		case strings.HasPrefix(r.src[r.at:], "/*"):
			b.WriteString(r.src[from:r.at])
			r.skipPast("*/")
			from = r.at
			continue
		case c == '"' || c == '\'':
			r.skipString(c)
			continue
		case c == '\\':
			r.at++
		case c == '(':
			parens++
		case c == ')':
			parens = max(0, parens-1)
		case parens == 0 && strings.IndexByte(stops, c) >= 0:
			b.WriteString(r.src[from:r.at])
			r.at++
			return strings.TrimSpace(b.String()), c
		}
		r.at++
	}
	r.at = len(r.src)
	b.WriteString(r.src[min(from, len(r.src)):])
	return strings.TrimSpace(b.String()), 0
}

// skipPast moves behind the next mark, or to the end.
func (r *cssReader) skipPast(mark string) {
	i := strings.Index(r.src[r.at:], mark)
	if i < 0 {
		r.at = len(r.src)
		return
	}
	r.at += i + len(mark)
}

// skipString moves behind a string, which a line end breaks off.
func (r *cssReader) skipString(quote byte) {
	for r.at++; r.at < len(r.src); r.at++ {
		switch r.src[r.at] {
		case quote, '\n':
			r.at++
			return
		case '\\':
			r.at++
		}
	}
}

// block returns what stands up to the brace that closes the open block.
func (r *cssReader) block() string {
	from := r.at
	for depth := 1; depth > 0; {
		_, stop := r.until("{}")
		switch stop {
		case '{':
			depth++
		case '}':
			depth--
		case 0:
			return r.src[from:]
		}
	}
	return r.src[from : r.at-1]
}
