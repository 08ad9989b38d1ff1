package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
)

// filePath is the form of the page that is one file.
const filePath = "dist/clausewright.html"

// buildFile writes the page as one file. Style, main script and core lie in it in gzip,
// as text; a small script in plain unpacks the first two, and the second asks for the
// third.
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
	packedStyle, err := compress(style)
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
		"charset": "", // the byte order mark says it
		"csp":     policy.head(),
		"head":    `<link rel="icon" href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString(iconSVG()) + `">`,
		"style":   "",
		"script": dataBlock("main-style", packedStyle) + dataBlock("main-script", packedScript) + dataBlock("core-wasm", p.packedCore) +
			"<script>" + string(loader) + "</script>",
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filePath, utf16File(page), 0o666)
}

// dataBlock returns an element that holds content in gzip and that no browser runs.
func dataBlock(id string, packed []byte) string {
	return fmt.Sprintf("<script id=\"%s\" type=\"application/gzip\">%s</script>\n", id, encodeUnits(packed))
}
