package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestFillTemplate(t *testing.T) {
	values := map[string]string{"style": "<style>", "script": "if(a){{b}}"}
	tests := []struct {
		name, page, want, message string
	}{
		{"filled", "<p>\n  {{style}}\n{{script}}\n", "<p>\n<style>\nif(a){{b}}\n", ""},
		{"missing", "{{style}}\n", "", "no placeholder script"},
		{"twice", "{{style}}\n{{script}}\n{{style}}\n", "", "line 3"},
		{"unknown", "{{style}}\n{{script}}\n{{title}}\n", "", "placeholder title"},
		{"not on its own line", "<p>{{style}}</p>\n{{script}}\n", "", "no placeholder style"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := fillTemplate(test.page, values)
			if test.message != "" {
				if err == nil || !strings.Contains(err.Error(), test.message) {
					t.Fatalf("fillTemplate(%q) gives %v, want an error with %q", test.page, err, test.message)
				}
				return
			}
			if err != nil || got != test.want {
				t.Errorf("fillTemplate(%q) = %q, %v, want %q", test.page, got, err, test.want)
			}
		})
	}
}

func TestSecurityPolicy(t *testing.T) {
	// The digest is the one the CSP specification computes for this script.
	if got, want := digest([]byte("alert('Hello, world.');")), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"; got != want {
		t.Errorf("digest = %s, want %s", got, want)
	}
	head := securityPolicy{
		scripts: "'self'", styles: "'self'", images: "data:", connect: "'none'",
		workers: "blob:", manifest: "'none'", nonce: "bm9uY2U=",
	}.head()
	for _, want := range []string{
		"default-src &#39;none&#39;; ",
		"script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;; ",
		"style-src &#39;self&#39; &#39;nonce-bm9uY2U=&#39;; ",
		"connect-src &#39;none&#39;; ",
		`<meta name="csp-nonce" content="bm9uY2U=">`,
	} {
		if !strings.Contains(head, want) {
			t.Errorf("the head lacks %s:\n%s", want, head)
		}
	}
}

func TestDataBlock(t *testing.T) {
	content := bytes.Repeat([]byte("条款</script>"), 1000)
	packed, err := compress(content)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := compress(content); err != nil || !bytes.Equal(again, packed) {
		t.Error("the same content is packed in different ways")
	}
	block := dataBlock("core-wasm", packed)
	text, ok := strings.CutPrefix(block, `<script id="core-wasm" type="application/gzip">`)
	text, end := strings.CutSuffix(text, "</script>\n")
	if !ok || !end {
		t.Fatalf("dataBlock gives %q", block)
	}
	if !holds(decodeUnits(text), content) {
		t.Error("the block does not hold what it was made from")
	}
	if holds(packed, content[1:]) || holds(packed[1:], content) {
		t.Error("holds takes one content for another")
	}
}
