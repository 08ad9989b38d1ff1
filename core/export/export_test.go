package export

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"clausewright/core/policy"
)

func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if archive.Files[0].Name != "policy.md" || len(archive.Files) < 2 {
				t.Fatal("want policy.md, then outputs")
			}
			outputs := outputsOf(string(archive.Files[0].Data))
			for i, part := range archive.Files[1:] {
				got, known := outputs[part.Name]
				if !known {
					t.Fatalf("unknown part %q", part.Name)
				}
				if got != string(part.Data) && os.Getenv("UPDATE_GOLDEN") == "" {
					t.Errorf("%s:\n%s\nwant:\n%s", part.Name, got, part.Data)
				}
				archive.Files[i+1].Data = []byte(got)
			}
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, bytes.TrimLeft(txtar.Format(archive), "\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
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
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := policy.Parse(string(archive.Files[0].Data))
		out := Text(d)
		for _, b := range d.Blocks {
			if b.Kind == policy.BlockRow {
				continue // the heading of a column stands in every row
			}
			if w := plain(words(d, b)); !strings.Contains(out, w) {
				t.Errorf("%s: %q is not in the text", file, w)
			}
		}
	}
}
