package main

import (
	"bytes"
	"errors"
	"html"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"
	"time"
)

// types are the media types of the files of a site, fixed here because those of the
// machine differ from one to the next.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".svg":         "image/svg+xml",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

var (
	// hashed matches a name that changes with the content.
	hashed = regexp.MustCompile(`-[0-9a-f]{10}\.\w+$`)

	metaPolicy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`)
)

// site serves the files of a folder. A file of a type not in the table is not found.
type site struct {
	files fs.FS
}

func (s site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	mediaType, known := types[path.Ext(name)]
	content, err := s.read(name)
	if !known || err != nil {
		http.NotFound(w, r)
		return
	}
	header := w.Header()
	header.Set("Content-Type", mediaType)
	header.Set("Cache-Control", "no-cache")
	if hashed.MatchString(name) {
		header.Set("Cache-Control", "max-age=31536000, immutable")
	}
	header.Set("Content-Security-Policy", s.policy(path.Dir(name))+"frame-ancestors 'none'")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Vary", "Accept-Encoding")
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		if packed, err := s.read(name + ".gz"); err == nil {
			header.Set("Content-Encoding", "gzip")
			content = packed
		}
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// read returns a file; a folder is an error.
func (s site) read(name string) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, errors.New("not a path")
	}
	return fs.ReadFile(s.files, name)
}

// policy returns the security policy that the page of a folder states in its head, to
// be sent with all its files: a service worker has no other than the one it comes with.
// It ends in "; ", or is empty if there is no such page.
func (s site) policy(dir string) string {
	page, err := s.read(path.Join(dir, "index.html"))
	if err != nil {
		return ""
	}
	match := metaPolicy.FindSubmatch(page)
	if match == nil {
		return ""
	}
	return html.UnescapeString(string(match[1])) + "; "
}
