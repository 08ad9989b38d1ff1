package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// pageMaker writes random pages. Words that are to be read are Chinese characters in
// the order of their code points, each used once; words that are not are 隐.
type pageMaker struct {
	r    *rand.Rand
	b    strings.Builder
	next rune
}

func (m *pageMaker) word() {
	m.b.WriteRune(m.next)
	if m.next++; m.next == '隐' {
		m.next++
	}
	m.b.WriteString([]string{"", "", "", " ", "\n", "&nbsp;", "*", "**", "|", "#", "# ", "&lt;p&gt;", "[", "](", "\\"}[m.r.IntN(15)])
}

// lines writes what stands in a line.
func (m *pageMaker) line(depth int) {
	for range 1 + m.r.IntN(3) {
		switch k := m.r.IntN(14); {
		case depth <= 0 || k < 5:
			m.word()
		case k == 5:
			m.b.WriteString("<br>")
		case k == 6:
			m.b.WriteString([]string{"<script>隐</script>", "<style>隐{}</style>", "<!--隐-->", "<template><p>隐</p></template>",
				"<span hidden>隐</span>", "<span style='display: none'><b>隐</b></span>", "<span class=gone>隐</span>"}[m.r.IntN(7)])
		default:
			tag := []string{"b", "i", "span", "strong", "a href='http://a.example/b'", "a href=#c", "font size=5", "span class=no"}[m.r.IntN(8)]
			m.b.WriteString("<" + tag + ">")
			m.line(depth - 1)
			m.b.WriteString("</" + strings.Fields(tag)[0] + ">")
		}
	}
}

// blocks writes what stands alone.
func (m *pageMaker) blocks(depth int) {
	for range 1 + m.r.IntN(4) {
		switch k := m.r.IntN(8); {
		case depth <= 0 || k < 2:
			m.b.WriteString("<p>")
			m.line(2)
			m.b.WriteString([]string{"</p>", "\n"}[m.r.IntN(2)])
		case k == 2:
			fmt.Fprintf(&m.b, "<h%d>", 1+m.r.IntN(6))
			m.line(2)
			m.b.WriteString("</h1>")
		case k == 3:
			m.table(depth)
		case k == 4:
			m.b.WriteString("<pre>")
			m.line(1)
			m.b.WriteString("</pre>")
		default:
			tag := []string{"div", "ul", "ol", "section", "dl"}[m.r.IntN(5)]
			inner := map[string]string{"ul": "<li>", "ol": "<li>", "dl": "<dd>"}[tag]
			m.b.WriteString("<" + tag + ">")
			for range 1 + m.r.IntN(3) {
				m.b.WriteString(inner)
				m.line(1)
				m.blocks(depth - 1)
			}
			m.b.WriteString("</" + tag + ">")
		}
	}
}

func (m *pageMaker) table(depth int) {
	m.b.WriteString("<table>")
	for range 1 + m.r.IntN(3) {
		m.b.WriteString("<tr>")
		for range 1 + m.r.IntN(3) {
			fmt.Fprintf(&m.b, "<td rowspan=%d colspan=%d>", m.r.IntN(3), m.r.IntN(4))
			if m.r.IntN(4) == 0 {
				m.blocks(depth - 1)
			} else {
				m.line(1)
			}
		}
	}
	m.b.WriteString("</table>")
}

// hanOf returns the Chinese characters of s.
func hanOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return r
		}
		return -1
	}, s)
}

// TestReadKeepsEveryWord reads random pages: each word that is shown must be in the
// text, once and in the page's order, as in the tree that x/net builds; no other.
func TestReadKeepsEveryWord(t *testing.T) {
	for seed := range uint64(500) {
		m := pageMaker{r: rand.New(rand.NewPCG(seed, 1)), next: 0x4E10}
		m.b.WriteString("<!doctype html><style>.gone{display:none} .no{font-weight:normal}</style>")
		m.blocks(4)
		src := m.b.String()
		doc, err := html.Parse(strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		var walk func(n *html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
				want.WriteString(n.Data)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(doc)
		shown := strings.ReplaceAll(hanOf(want.String()), "隐", "")
		if shown == "" {
			continue
		}
		got, err := Read("a.html", []byte(src))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if hanOf(got.Text) != shown {
			t.Fatalf("seed %d: the text of\n%s\nis\n%s\nits words %s\nwant      %s", seed, src, got.Text, hanOf(got.Text), shown)
		}
		checkResult(t, got)
	}
}
