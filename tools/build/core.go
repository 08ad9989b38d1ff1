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

// cold are packages in which a check spends next to no time. Functions are not inlined
// in them: that takes a sixteenth off the size of the core, and no speed.
var cold = []string{
	"clausewright/core",
	"clausewright/core/catalog",
	"clausewright/core/intake",
	"clausewright/core/law",
	"clausewright/core/profile",
	"clausewright/core/rules",
	"fmt",
	"golang.org/x/net/html",
	"net/netip",
	"net/url",
	"reflect",
	"regexp",
	"regexp/syntax",
	"time",
}

// compileCore builds the core for WebAssembly and returns it.
func compileCore() ([]byte, error) {
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="}
	for _, path := range cold {
		args = append(args, "-gcflags="+path+"=-l")
	}
	cmd := exec.Command("go", append(args, "-o", corePath, "./wasm")...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compile the core: %w", err)
	}
	return os.ReadFile(corePath)
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
