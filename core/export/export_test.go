package export

import (
	"strings"
	"testing"

	"clausewright/core/policy"
	"clausewright/core/testkit"
)

func TestGoldens(t *testing.T) {
	testkit.Run(t, "testdata/*.txtar", func(t *testing.T, g *testkit.Golden) {
		g.WantAny(outputsOf(g.Input("policy.md")))
	})
}

func outputsOf(src string) map[string]string {
	d := policy.Parse(src)
	_, body, _ := strings.Cut(HTML(d), "<main>\n")
	body, _, _ = strings.Cut(body, "</main>")
	return map[string]string{"html": body, "markdown": Markdown(d), "text": Text(d)}
}

func TestHostileTextIsEscaped(t *testing.T) {
	hostile := []string{
		`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `</style><script>`,
		`[x](javascript:alert(1))`, `[x](https://a.example.com"onmouseover="alert(1))`, `**<b onclick=x>**`, `&lt;script&gt;`,
		`https://a.example.com/"onload="x`, `[<i>](data:text/html,x)`,
	}
	for _, h := range hostile {
		src := "# " + h + "\n\n更新日期：" + h + "\n\n## 一、" + h + "\n\n" + h + "\n\n- " + h + "\n\n| " + h + " | b |\n| --- | --- |\n| " + h + " | c |\n"
		page := HTML(policy.Parse(src))
		for _, bad := range []string{"<script", "<img", "<svg", "<b onclick", "<i>", `href="javascript:`, `href="data:`, `"onload`, `"onmouseover`} {
			if strings.Contains(page, bad) {
				t.Errorf("%q came through for %q", bad, h)
			}
		}
		if strings.Count(page, "</style>") != 1 || strings.Count(page, "</main>") != 1 {
			t.Errorf("the page is broken by %q", h)
		}
	}
}

// Nothing of the page loads anything: no script, no source, no import, no font.
func TestPageLoadsNothing(t *testing.T) {
	page := HTML(policy.Parse("# 甲\n\n## 一、乙\n\nhttps://a.example.com\n"))
	for _, bad := range []string{"<script", "<link", "<iframe", " src=", "url(", "@import", "<img"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

func TestAnyTextIsExported(t *testing.T) {
	for _, src := range []string{"", "\n", "一", "|", "| a |\n| --- |", "# \n## \n", strings.Repeat("#", 50), "**", "[](", "\x00\xff"} {
		d := policy.Parse(src)
		if page := HTML(d); !strings.HasSuffix(page, "</html>\n") {
			t.Errorf("HTML(%q) is not whole", src)
		}
		Text(d)
		Markdown(d)
	}
}

func TestNoWordIsLost(t *testing.T) {
	for _, src := range testkit.Inputs(t, "testdata/*.txtar", "policy.md") {
		d := policy.Parse(src)
		out := Text(d)
		for _, b := range d.Blocks {
			if b.Kind == policy.BlockRow {
				continue // the heading of a column stands in every row
			}
			if w := plain(words(d, b)); !strings.Contains(out, w) {
				t.Errorf("Text(%q): %q is lost", src, w)
			}
		}
	}
}
