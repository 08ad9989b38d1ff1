package main

import (
	"slices"
	"strings"
	"testing"
)

func TestLicences(t *testing.T) {
	t.Chdir("../..")
	all, err := licences()
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, l := range all {
		parts = append(parts, l.Parts...)
		if !strings.Contains(l.Text, "opyright") {
			t.Errorf("the licence of %v names nobody: %.80q", l.Parts, l.Text)
		}
	}
	for _, want := range []string{"Go ", "github.com/hack-pad/safejs ", "github.com/sergi/go-diff ", "@codemirror/view ", "preact ", "idb "} {
		if !slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(part, want) }) {
			t.Errorf("no licence of %s", want)
		}
	}
	for _, tool := range []string{"typescript ", "axe-core ", "github.com/santhosh-tekuri/jsonschema/v6 "} {
		if slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(part, tool) }) {
			t.Errorf("%sis not in the page", tool)
		}
	}
	slices.Sort(parts)
	if len(slices.Compact(slices.Clone(parts))) != len(parts) {
		t.Errorf("a part is named twice: %v", parts)
	}
}
