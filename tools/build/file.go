package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
)

// filePath is the form of the page that is one file.
const filePath = "dist/clausewright.html"

// buildFile writes the page as one file. The main script and the core lie in it in
// gzip, as text; a small script in plain unpacks the first, which asks for the second.
func buildFile(p parts) error {
	script, err := p.mainScript("file", "")
	if err != nil {
		return err
	}
	loader, err := bundle(loaderEntry, nil)
	if err != nil {
		return err
	}
	loader, style := bytes.TrimSpace(loader), bytes.TrimSpace(p.style)
	packedScript, err := compress(script)
	if err != nil {
		return err
	}
	policy := securityPolicy{
		scripts:  digest(loader) + " " + digest(script),
		styles:   digest(style),
		images:   "data:",
		connect:  "'none'",
		workers:  "blob:",
		manifest: "'none'",
		nonce:    nonceOf(script, style),
	}
	template, err := readTemplate()
	if err != nil {
		return err
	}
	page, err := fillTemplate(template, map[string]string{
		"csp":    policy.head(),
		"head":   `<link rel="icon" href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString(iconSVG()) + `">`,
		"style":  "<style>" + string(style) + "</style>",
		"script": dataBlock("main-script", packedScript) + dataBlock("core-wasm", p.packedCore) + "<script>" + string(loader) + "</script>",
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filePath, []byte(page), 0o666)
}

// dataBlock returns an element that holds content in gzip and that no browser runs.
func dataBlock(id string, packed []byte) string {
	return fmt.Sprintf("<script id=\"%s\" type=\"application/gzip\">%s</script>\n", id, encodeSeven(packed))
}
