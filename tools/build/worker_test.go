package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The worker as it is built, with the core as it is built: only the browser is another.
func TestWorker(t *testing.T) {
	runner, err := filepath.Abs("testdata/worker.mjs")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..")
	core, err := compileCore()
	if err != nil {
		t.Fatal(err)
	}
	packed, err := compress(core)
	if err != nil {
		t.Fatal(err)
	}
	script, err := bundle(workerEntry, nil)
	if err != nil {
		t.Fatal(err)
	}
	scriptPath, packedPath := filepath.Join(t.TempDir(), "worker.js"), filepath.Join(t.TempDir(), "core")
	if err := os.WriteFile(scriptPath, script, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(packedPath, []byte(encodeUnits(packed)), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", runner, scriptPath, packedPath)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v", err)
	}
	const want = `ready Module
answer 1 title,dates,clauses
failure 2 bad-request parse: request: unexpected EOF
failure 3 bad-request no operation toString
died RangeError: stack exhausted
died the core gave no answer
`
	if string(out) != want {
		t.Errorf("the worker says\n%s\nwant\n%s", out, want)
	}
}
