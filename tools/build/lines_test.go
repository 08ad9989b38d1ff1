package main

import (
	"bytes"
	"testing"
)

func TestStripLines(t *testing.T) {
	t.Chdir("../..")
	core, err := compileCore()
	if err != nil {
		t.Fatal(err)
	}
	memory, _, err := readMemory(core)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(memory, []byte("clausewright/core.Check")) {
		t.Error("the names of functions are gone")
	}
	for _, file := range []string{"core/check.go", "runtime/proc.go"} {
		if bytes.Contains(memory, []byte(file)) {
			t.Errorf("the name of %s is still there", file)
		}
	}
	again := bytes.Clone(core)
	if err := stripLines(again); err != nil || !bytes.Equal(again, core) {
		t.Errorf("a second time is not as the first: %v", err)
	}
}

func TestStripLinesRefuses(t *testing.T) {
	data := func(content string) []byte {
		head := "\x00asm\x01\x00\x00\x00\x0b" + string(rune(len(content)+6)) + "\x01\x00\x41\x08\x0b" + string(rune(len(content)))
		return []byte(head + content)
	}
	for _, core := range [][]byte{nil, []byte("\x00asm\x01\x00\x00\x00"), data("nothing"), data(tableMagic + "too short for its head, and of no known layout: it is no table at all")} {
		if err := stripLines(core); err == nil {
			t.Errorf("stripLines(%q) took what has no function table", core)
		}
	}
}
