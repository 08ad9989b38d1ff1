package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// corePath is where the core lies after a build, for tests and measurements.
const corePath = "bin/core.wasm"

// hot are the packages in which a check or a comparison spends its time, as patterns.
// Only in them, functions are inlined, and only those of packages that are here too.
var hot = []string{
	"bytes",
	"clausewright/core",
	"clausewright/core/diff",
	"clausewright/core/law",
	"clausewright/core/lexicon",
	"clausewright/core/policy",
	"clausewright/core/rule",
	"clausewright/core/text",
	"clausewright/core/when",
	"encoding/json",
	"internal/abi",
	"internal/bytealg",
	"internal/byteorder",
	"internal/goarch",
	"internal/runtime/...",
	"internal/strconv",
	"internal/stringslite",
	"internal/sync",
	"reflect",
	"runtime",
	"slices",
	"sort",
	"strconv",
	"strings",
	"sync",
	"unicode",
	"unicode/utf8",
}

// compileCore builds the core for WebAssembly and returns it, without the lines of its
// sources where this version of Go is known well enough to leave them out.
func compileCore() ([]byte, error) {
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-gcflags=all=-l"}
	for _, pattern := range hot {
		args = append(args, "-gcflags="+pattern+"=")
	}
	cmd := exec.Command("go", append(args, "-o", corePath, "./wasm")...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compile the core: %w", err)
	}
	core, err := os.ReadFile(corePath)
	if err != nil {
		return nil, err
	}
	if err := stripLines(core); err != nil {
		fmt.Fprintln(os.Stderr, "build: the lines of the sources stay in the core, which is larger for it:", err)
	}
	return core, os.WriteFile(corePath, core, 0o777)
}

// goSupport returns the path of wasm_exec.js in the Go installation that compiled the
// core: the two have to be of one version.
func goSupport() (string, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	path := filepath.Join(strings.TrimSpace(string(out)), "lib", "wasm", "wasm_exec.js")
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("the Go installation lacks its WebAssembly support: %w", err)
	}
	return path, nil
}
