package intake

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// each joins f(0), f(1) … f(n-1).
func each(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

// TestReadHostilePages reads pages on which a parser or a walk that is not linear
// takes minutes or all memory. Each must end with its words.
func TestReadHostilePages(t *testing.T) {
	const n = 30000
	attributes := each(n, func(i int) string { return fmt.Sprintf(" a%d=b", i) })
	tests := []struct {
		name, src string
		words     int  // how often 字 must be in the text
		deep      bool // the page had to be rewritten
	}{
		{"lists nested 10,000 deep", strings.Repeat("<ul><li>字", 10000), 10000, true},
		{"blocks nested deep and closed", strings.Repeat("<div>", n) + "字" + strings.Repeat("</div>字", n), n + 1, true},
		{"elements that ignore each other's ends", strings.Repeat("<span><div>字</span>", n), n, true},
		{"bold that is never closed", "<p>" + each(400, func(i int) string { return fmt.Sprintf("<b a%d>", i) }) + strings.Repeat("<p>字", n), n, true},
		{"fonts that are never closed", each(n, func(i int) string { return fmt.Sprintf("<font size=%d>字", i) }), n, true},
		{"bold opened in tables", each(400, func(i int) string { return fmt.Sprintf("<p><b a%d><table></b></table>", i) }) + strings.Repeat("<p>字", n), n, true},
		{"many bodies", each(n, func(i int) string { return fmt.Sprintf("<body a%d>字", i) }), n, true},
		{"many attributes", "<p" + attributes + ">字" + strings.Repeat("<b class=x>字</b>", n), n + 1, false},
		{"paragraphs nobody closed", strings.Repeat("<p>字", n), n, false},
		{"cells nobody closed", "<table>" + strings.Repeat("<tr><td>字<td>字", n) + "</table>", 2 * n, false},
		{"bold around tables whose cells nobody closed", strings.Repeat("<b><table><tr><td>字<td>字</table></b>", n), 2 * n, false},
		{"words in a table but in no cell", "<table>" + strings.Repeat("字<x>字</x>", n), 2 * n, false},
		{"ends of nothing", strings.Repeat("字</x>", n), n, false},
		{"cells over all columns and rows", "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td rowspan=0 colspan=1000>字", 5), n/50), n / 10, false},
		{"rows under wide cells", "<table><tr>" + strings.Repeat("<td rowspan=0>字", 1000) + strings.Repeat("<tr><td>字", n), n + 1000, false},
		{"one line", "<p>" + strings.Repeat("<b>字</b><i>字</i>", n), 2 * n, false},
		{"one link", "<a href=http://a.example>" + strings.Repeat("<b>字</b> ", n), n, false},
		{"line breaks", strings.Repeat("<br>", n) + "字", 1, false},
		{"empty items", "<ol>" + strings.Repeat("<li>", n) + "字", 1, false},
		{"selectors that climb", "<style>" + each(300, func(i int) string { return strings.Repeat("div ", 40) + fmt.Sprintf(".c%d p{display:none}", i) }) +
			"</style>" + strings.Repeat("<div>", 150) + strings.Repeat("<p>字", n/10), n / 10, false},
		{"a style sheet that never ends", "<style>" + strings.Repeat("@media screen{a{(", n) + "</style>字", 1, false},
		{"a comment that never ends", "<p>字" + strings.Repeat("<!--", n), 1, false},
		{"a word of a million letters", "<p>" + strings.Repeat("字", 1000000), 1000000, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("a.html", []byte(tt.src))
			if err != nil {
				t.Fatal(err)
			}
			if words := strings.Count(got.Text, "字"); words != tt.words {
				t.Errorf("the text has %d words, want %d; it begins %.60q", words, tt.words, got.Text)
			}
			if len(got.Text) > 20*len(tt.src) {
				t.Errorf("the text has %d bytes, the page %d", len(got.Text), len(tt.src))
			}
			deep := false
			for _, notice := range got.Notices {
				deep = deep || strings.Contains(notice.Message, "嵌套得太深")
			}
			if deep != tt.deep {
				t.Errorf("rewritten = %v, want %v", deep, tt.deep)
			}
		})
	}
}

func TestReadHostileTexts(t *testing.T) {
	tests := []struct {
		name, file string
		src        []byte
	}{
		{"brackets", "a.html", []byte(strings.Repeat("<", 1<<20))},
		{"GB18030 that breaks off often", "a.txt", []byte(strings.Repeat(strings.Repeat("\xd2\xfe\xcb\xbd", 20)+"\x81\n", 1<<14))},
		{"white space", "a.html", []byte("<p>" + strings.Repeat(" \n", 1<<19) + "字")},
		{"NULs", "a.html", []byte("<p>" + strings.Repeat("字", 1<<16) + "\x00\x00")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read(tt.file, tt.src)
			if err != nil {
				t.Fatal(err)
			}
			if !utf8.ValidString(got.Text) || strings.Contains(got.Text, "\x00") || got.Text == "" {
				t.Errorf("text = %.60q", got.Text)
			}
		})
	}
}
