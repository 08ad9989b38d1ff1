package intake

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// find returns the element with an id.
func find(n *html.Node, id string) *html.Node {
	if n.Type == html.ElementNode && attr(n, "id") == id {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, id); found != nil {
			return found
		}
	}
	return nil
}

// styleAt returns the style of the element with id x.
func styleAt(t *testing.T, src string) style {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	rules, _ := sheets(doc, nil, false)
	s := newStyler(rules)
	var path []*html.Node
	for n := find(doc, "x"); n.Type == html.ElementNode; n = n.Parent {
		path = append(path, n)
	}
	st := style{size: baseSize, marker: "disc"}
	for i := len(path) - 1; i >= 0; i-- {
		st = s.of(path[i], st)
	}
	return st
}

func TestSelectors(t *testing.T) {
	const page = `<div id=top class="a  b"><section lang=zh><p><b id=x class="c d" title>字</b></p></section></div>`
	tests := []struct {
		sheet string
		gone  bool
	}{
		{"b{display:none}", true},
		{"B { DISPLAY : NONE }", true},
		{".c{display:none}", true},
		{".c.d{display:none}", true},
		{".c.e{display:none}", false},
		{"#x{display:none}", true},
		{"b#x.c[title]{display:none}", true},
		{"[title=x]{display:none}", false},
		{"*{display:none}", true},
		{".a .b{display:none}", false},
		{".a.b p b{display:none}", true},
		{"p>b{display:none}", true},
		{"section > b{display:none}", false},
		{"#top section>p>.d{display:none}", true},
		{"[lang=zh] b{display:none}", true},
		{`[lang="en"] b{display:none}`, false},
		{"i, b{display:none}", true},
		{"b:hover{display:none}", false},
		{"b::after{display:none}", false},
		{"i + b{display:none}", false},
		{"> b{display:none}", false},
		{".c{display:none} b{display:inline}", true},
		{"b{display:none!important} #x{display:inline}", true},
		{".c{display:none} .d{display:inline}", false},
		{"/* b{} */ b /* */ {color:red;display/**/:none}", true},
		{"b{content:'}';display:none}", true},
		{"b{background:url(a;b);display:none", true},
		{"@media print{b{display:none}}", false},
		{"@media screen, print{b{display:none}}", true},
		{"@media (max-width:600px){b{display:none}} i{}", false},
		{"@supports (display:grid){b{display:none}}", true},
		{"@font-face{display:none} b{display:none}", true},
		{"@import url(x.css); b{display:none}", true},
		{"@keyframes k{from{display:none}} i{display:none}", false},
		{"<!-- b{display:none} -->", true},
		{"b{i{color:red} display:none}", true},
		{"i{} } b{display:none}", true},
	}
	for _, tt := range tests {
		if st := styleAt(t, "<style>"+tt.sheet+"</style>"+page); (st.display == absent) != tt.gone {
			t.Errorf("%s: hidden = %v, want %v", tt.sheet, st.display == absent, tt.gone)
		}
	}
}

func TestStyles(t *testing.T) {
	tests := []struct {
		name, page string
		want       style
	}{
		{"nothing", "<p id=x>", style{display: block, marker: "disc", size: 16}},
		{"inherited", "<div style='font-weight:700;visibility:hidden;white-space:pre;font-size:20px'><i id=x>",
			style{marker: "disc", size: 20, bold: true, hidden: true, space: kept}},
		{"shown again", "<div style='visibility:hidden'><i id=x style='visibility:visible'>", style{marker: "disc", size: 16}},
		{"attribute before sheet", "<style>#x{font-weight:bold}</style><p id=x style='font-weight:normal'>", style{display: block, marker: "disc", size: 16}},
		{"important in the sheet", "<style>#x{font-weight:bold !important}</style><p id=x style='font-weight:normal'>",
			style{display: block, marker: "disc", size: 16, bold: true}},
		{"short form of font", "<p id=x style='font:italic bold 12px/30px serif'>", style{display: block, marker: "disc", size: 16, bold: true}},
		{"size of the parent", "<div style='font-size:20px'><p style='font-size:150%'><i id=x style='font-size:0.5em'>", style{marker: "disc", size: 15}},
		{"size in points", "<p id=x style='font-size:12pt'>", style{display: block, marker: "disc", size: 16}},
		{"size that is none", "<p id=x style='font-size:-3px'>", style{display: block, marker: "disc", size: 16}},
		{"list of letters", "<ol type=A><li id=x>", style{display: listItem, marker: "A", size: 16}},
		{"list without markers", "<ul style='list-style:none inside'><li id=x>", style{display: listItem, marker: "none", size: 16}},
		{"item that is none", "<ul><li id=x style='display:block'>", style{display: block, marker: "disc", size: 16}},
		{"beside others", "<div style='display:flex'><i id=x>", style{marker: "disc", size: 16, apart: true}},
		{"crossed out", "<s><i id=x>", style{marker: "disc", size: 16, struck: true}},
		{"comment of Word", "<div id=x style='mso-element:comment-list'>", style{display: block, marker: "disc", size: 16, comment: true}},
		{"hidden by Word", "<p id=x style='mso-hide:all'>", style{display: absent, marker: "disc", size: 16}},
		{"hidden, but shown by the sheet", "<style>p{display:block}</style><p id=x hidden>", style{display: block, marker: "disc", size: 16}},
	}
	for _, tt := range tests {
		if got := styleAt(t, "<!doctype html>"+tt.page); got != tt.want {
			t.Errorf("%s: style = %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestMarkerText(t *testing.T) {
	tests := []struct {
		kind    string
		n       int
		want    string
		ordered bool
	}{
		{"decimal", 12, "12.", true},
		{"decimal", -1, "-1.", true},
		{"decimal-leading-zero", 7, "07.", true},
		{"a", 1, "a.", true},
		{"upper-alpha", 28, "AB.", true},
		{"lower-alpha", 0, "0.", true},
		{"i", 49, "xlix.", true},
		{"I", 4000, "4000.", true},
		{"cjk-ideographic", 10, "十、", true},
		{"simp-chinese-informal", 21, "二十一、", true},
		{"cjk-ideographic", 100, "100、", true},
		{"square", 3, "-", false},
		{"'→ '", 1, "-", false},
		{"none", 1, "", false},
	}
	for _, tt := range tests {
		if got, ordered := markerText(tt.kind, tt.n); got != tt.want || ordered != tt.ordered {
			t.Errorf("markerText(%q, %d) = %q, %v, want %q, %v", tt.kind, tt.n, got, ordered, tt.want, tt.ordered)
		}
	}
}

func TestSelectorsGiveUp(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<div><div><div><p id=x>"))
	if err != nil {
		t.Fatal(err)
	}
	s := newStyler(parseSheet(nil, "p { font-weight: bold } div div div p { display: none }"))
	for steps, want := range []display{block, block, block, absent} {
		s.steps = steps
		got := s.of(find(doc, "x"), style{})
		if got.display != want || got.bold != (steps > 0) {
			t.Errorf("with %d steps left: %+v, want display %v", steps, got, want)
		}
	}
}
