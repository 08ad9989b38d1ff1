package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// siteDir is the form of the page that goes on a static host.
const siteDir = "dist/site"

var (
	//go:embed site/manifest.webmanifest
	manifest []byte

	//go:embed site/service-worker.js
	serviceWorker string
)

// siteFile is one file of the site.
type siteFile struct {
	name    string
	content []byte
	packed  []byte // in gzip; nil before that is made
}

// hashed returns a file whose name changes with its content.
func hashed(stem, extension string, content []byte) siteFile {
	sum := sha256.Sum256(content)
	return siteFile{name: stem + "-" + hex.EncodeToString(sum[:5]) + extension, content: content}
}

// buildSite writes the page as a folder of files with relative addresses. Beside every
// file lies one in gzip, for hosts that can make use of it.
func buildSite(p parts) error {
	core := hashed("core", ".wasm", p.core)
	core.packed = p.packedCore
	script, err := p.mainScript("site", core.name)
	if err != nil {
		return err
	}
	main := hashed("main", ".js", script)
	style := hashed("main", ".css", p.style)
	policy := securityPolicy{
		scripts:  "'self'",
		styles:   "'self'",
		images:   "'self' data:",
		connect:  "'self'",
		workers:  "blob: 'self'", // blob: the core; 'self': the service worker
		manifest: "'self'",
		nonce:    nonceOf(script, p.style),
	}
	template, err := readTemplate()
	if err != nil {
		return err
	}
	page, err := fillTemplate(template, map[string]string{
		"charset": `<meta charset="utf-8">`,
		"csp":     policy.head(),
		"head": `<link rel="icon" href="icon.svg" type="image/svg+xml">` + "\n" +
			`<link rel="apple-touch-icon" href="icon-180.png">` + "\n" +
			`<meta name="theme-color" content="` + hexOf(iconGround) + `">` + "\n" +
			`<link rel="manifest" href="manifest.webmanifest">` + "\n" +
			`<link rel="preload" href="` + core.name + `" as="fetch" type="application/wasm" crossorigin>`,
		"style":  `<link rel="stylesheet" href="` + style.name + `">`,
		"script": `<script src="` + main.name + `"></script>`,
	})
	if err != nil {
		return err
	}
	files := []siteFile{
		core, main, style,
		{name: "index.html", content: []byte(page)},
		{name: "manifest.webmanifest", content: manifest},
	}
	icons, err := siteIcons()
	if err != nil {
		return err
	}
	files = append(files, icons...)
	worker, err := siteWorker(files)
	if err != nil {
		return err
	}
	return writeSite(append(files, worker))
}

// siteIcons returns the icon in the forms that the page and the manifest name.
func siteIcons() ([]siteFile, error) {
	files := []siteFile{{name: "icon.svg", content: iconSVG()}}
	for _, form := range []struct {
		name     string
		size     int
		maskable bool
	}{
		{"icon-180.png", 180, true},
		{"icon-192.png", 192, false},
		{"icon-512.png", 512, false},
		{"icon-maskable-512.png", 512, true},
	} {
		content, err := iconPNG(form.size, form.maskable)
		if err != nil {
			return nil, err
		}
		files = append(files, siteFile{name: form.name, content: content})
	}
	return files, nil
}

// siteWorker returns the service worker that keeps the files.
func siteWorker(files []siteFile) (siteFile, error) {
	all := sha256.New()
	var names []string
	for _, f := range files {
		all.Write(f.content)
		if f.name == "index.html" {
			f.name = "./" // many hosts redirect the long name to the short one
		}
		names = append(names, f.name)
	}
	list, err := json.Marshal(names)
	if err != nil {
		return siteFile{}, err
	}
	script := strings.NewReplacer(
		"{{files}}", string(list),
		"{{version}}", hex.EncodeToString(all.Sum(nil)[:5]),
	).Replace(serviceWorker)
	return siteFile{name: "service-worker.js", content: []byte(script)}, nil
}

// writeSite replaces what lies in the folder of the site.
func writeSite(files []siteFile) error {
	if err := os.RemoveAll(siteDir); err != nil {
		return err
	}
	if err := os.MkdirAll(siteDir, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		if f.packed == nil {
			var err error
			if f.packed, err = compress(f.content); err != nil {
				return err
			}
		}
		path := filepath.Join(siteDir, f.name)
		if err := os.WriteFile(path, f.content, 0o666); err != nil {
			return err
		}
		if err := os.WriteFile(path+".gz", f.packed, 0o666); err != nil {
			return err
		}
	}
	return nil
}
