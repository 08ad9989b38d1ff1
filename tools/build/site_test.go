package main

import (
	"strings"
	"testing"
)

func TestSiteWorkerFollowsTheFiles(t *testing.T) {
	files := []siteFile{
		hashed("main", ".js", []byte("1")),
		{name: "index.html", content: []byte("page")},
	}
	worker, err := siteWorker(files)
	if err != nil {
		t.Fatal(err)
	}
	script := string(worker.content)
	if want := `const files = ["main-6b86b273ff.js","./"]`; !strings.Contains(script, want) {
		t.Errorf("the service worker lacks %s:\n%s", want, script)
	}
	if strings.Contains(script, "{{") {
		t.Errorf("the service worker has a placeholder left:\n%s", script)
	}
	files[1].content = []byte("page, changed")
	changed, err := siteWorker(files)
	if err != nil {
		t.Fatal(err)
	}
	if string(changed.content) == script {
		t.Error("a changed page leaves the service worker as it was: nobody would get the change")
	}
}
