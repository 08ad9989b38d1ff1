package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"
)

// templatePath is the page with placeholders, each on a line of its own.
const templatePath = "web/index.html"

var placeholder = regexp.MustCompile(`^\s*\{\{(\w+)\}\}\s*$`)

// fillTemplate puts values in the place of the placeholders of the page. Every value
// must have its placeholder, exactly once, and every placeholder its value.
func fillTemplate(page string, values map[string]string) (string, error) {
	lines := strings.Split(page, "\n")
	filled := map[string]bool{}
	for i, line := range lines {
		match := placeholder.FindStringSubmatch(line)
		if match == nil {
			continue
		}
		name := match[1]
		value, known := values[name]
		if !known || filled[name] {
			return "", fmt.Errorf("line %d of the template: placeholder %s is unknown or stands twice", i+1, name)
		}
		filled[name] = true
		lines[i] = value
	}
	for name := range values {
		if !filled[name] {
			return "", fmt.Errorf("the template has no placeholder %s", name)
		}
	}
	return strings.Join(lines, "\n"), nil
}

func readTemplate() (string, error) {
	page, err := os.ReadFile(templatePath)
	return string(page), err
}

// securityPolicy is a Content-Security-Policy. Only what differs between the forms of
// the page is a field; each holds the sources allowed.
type securityPolicy struct {
	scripts  string
	styles   string
	images   string
	connect  string
	workers  string
	manifest string
	nonce    string // of style elements that scripts make
}

// head returns the policy as the first elements of the page's head, with the nonce
// where the page's script finds it.
//
// The nonce is for the editor's style element, whose content is made in the browser
// and so has no hash to be known by. A page without a server cannot have a fresh one
// for every visit; this one changes with every build. It lets in styles only: scripts
// are known by hash or by origin.
func (p securityPolicy) head() string {
	directives := []string{
		"default-src 'none'",
		"script-src " + p.scripts + " 'wasm-unsafe-eval'",
		"worker-src " + p.workers,
		"style-src " + p.styles + " 'nonce-" + p.nonce + "'",
		"img-src " + p.images,
		"font-src 'none'",
		"connect-src " + p.connect,
		"manifest-src " + p.manifest,
		"base-uri 'none'",
		"form-action 'none'",
	}
	return fmt.Sprintf("<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n<meta name=\"csp-nonce\" content=\"%s\">",
		html.EscapeString(strings.Join(directives, "; ")), html.EscapeString(p.nonce))
}

// digest returns the source expression that allows an inline element by its content.
func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// nonceOf returns a nonce that depends on nothing but the contents.
func nonceOf(contents ...[]byte) string {
	sum := sha256.Sum256(bytes.Join(contents, nil))
	return base64.StdEncoding.EncodeToString(sum[:16])
}

// compress returns content in gzip, without a date or a name.
func compress(content []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
