package main

import (
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

var files = fstest.MapFS{
	"app/index.html":              {Data: []byte(`<meta http-equiv="Content-Security-Policy" content="connect-src &#39;self&#39;">page`)},
	"app/index.html.gz":           {Data: []byte("packed page")},
	"app/main-0123456789.js":      {Data: []byte("script")},
	"app/core-0123456789.wasm":    {Data: []byte("core")},
	"app/core-0123456789.wasm.gz": {Data: []byte("packed core")},
	"app/service-worker.js":       {Data: []byte("worker")},
	"app/secret.key":              {Data: []byte("key")},
	"other.html":                  {Data: []byte("other")},
}

func TestServe(t *testing.T) {
	const bound, free = "connect-src 'self'; frame-ancestors 'none'", "frame-ancestors 'none'"
	tests := []struct {
		name, path, accept                              string
		status                                          int
		body, mediaType, encoding, policy, cacheControl string
	}{
		{"folder", "/app/", "", 200, string(files["app/index.html"].Data), "text/html; charset=utf-8", "", bound, "no-cache"},
		{"packed", "/app/", "br, gzip", 200, "packed page", "text/html; charset=utf-8", "gzip", bound, "no-cache"},
		{"core", "/app/core-0123456789.wasm", "gzip", 200, "packed core", "application/wasm", "gzip", bound, "max-age=31536000, immutable"},
		{"nothing packed", "/app/main-0123456789.js", "gzip", 200, "script", "text/javascript; charset=utf-8", "", bound, "max-age=31536000, immutable"},
		{"service worker", "/app/service-worker.js", "", 200, "worker", "text/javascript; charset=utf-8", "", bound, "no-cache"},
		{"page of another folder", "/other.html", "", 200, "other", "text/html; charset=utf-8", "", free, "no-cache"},
		{"absent", "/app/none.js", "", 404, "404 page not found\n", "text/plain; charset=utf-8", "", "", ""},
		{"type not served", "/app/secret.key", "", 404, "404 page not found\n", "text/plain; charset=utf-8", "", "", ""},
		{"way out", "/app/../../other.html", "", 404, "404 page not found\n", "text/plain; charset=utf-8", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := httptest.NewRequest("GET", "http://localhost/", nil)
			request.URL.Path = test.path
			request.Header.Set("Accept-Encoding", test.accept)
			response := httptest.NewRecorder()
			site{files}.ServeHTTP(response, request)
			if response.Code != test.status {
				t.Errorf("status = %d, want %d", response.Code, test.status)
			}
			if got := response.Body.String(); got != test.body {
				t.Errorf("body = %q, want %q", got, test.body)
			}
			for name, want := range map[string]string{
				"Content-Type":            test.mediaType,
				"Content-Encoding":        test.encoding,
				"Content-Security-Policy": test.policy,
				"Cache-Control":           test.cacheControl,
			} {
				if got := response.Header().Get(name); got != want {
					t.Errorf("%s = %q, want %q", name, got, want)
				}
			}
		})
	}
}

func TestServeOnlyReads(t *testing.T) {
	response := httptest.NewRecorder()
	site{files}.ServeHTTP(response, httptest.NewRequest("POST", "http://localhost/app/", nil))
	if response.Code != 405 {
		t.Errorf("status = %d, want 405", response.Code)
	}
}
