// Command bench prints the sizes of what was built and the times of the core, natively
// and in the page. It runs in the top folder of the project, after a build.
//
// What is checked and compared are policies and pairs of the corpus that CORPUS names, or
// else the sample policy, repeated up to the length the budgets are stated for, and pairs
// put together here; other programs that compare texts do the same work beside the core.
package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"clausewright/core"
)

const (
	samplePath = "web/sample/policy.md"
	filePath   = "dist/clausewright.html"
	corePath   = "bin/core.wasm"
	asOf       = "2026-11-21"
	characters = 12_500 // of the text that is checked
	typed      = 30_000 // of the text that is typed in
	runs       = 20
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run() error {
	for _, path := range []string{corePath, filePath} {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		fmt.Printf("size   %-52s        %8.3f MB\n", path, float64(info.Size())/1e6)
	}
	sample, err := os.ReadFile(samplePath)
	if err != nil {
		return err
	}
	text, err := checked(os.Getenv("CORPUS"), string(sample))
	if err != nil {
		return err
	}
	request := core.CheckRequest{File: "bench", Text: text, AsOf: asOf}
	var native times
	for range runs + 1 {
		start := time.Now()
		if _, err := core.Check(request); err != nil {
			return err
		}
		native.add(time.Since(start))
	}
	native.print(fmt.Sprintf("native check, %d characters", utf8.RuneCountInString(text)))
	if err := commandLine(text); err != nil {
		return err
	}
	if err := inNode(); err != nil {
		return err
	}
	encoded, err := json.Marshal(request)
	if err != nil {
		return err
	}
	var page struct {
		Open  []float64 `json:"open"`  // ms from navigation to the checked sample
		Check []float64 `json:"check"` // ms of a check, message to message: the first, runs until the core is warm, runs
	}
	if err := inPage("page.mjs", string(encoded), &page); err != nil {
		return err
	}
	milliseconds(page.Open).print("page opened to sample checked")
	first, warm := page.Check[:1], page.Check[1+runs:]
	milliseconds(page.Check[:1+runs]).print("WASM check, boundary included, calls 2 to 21")
	milliseconds(slices.Concat(first, warm)).print("WASM check, boundary included, warm ≤ 25 ms")
	return typing(repeat(string(sample), typed))
}

// checked returns the text that is checked: a policy of a corpus or, without one, the
// sample.
func checked(corpus, sample string) (string, error) {
	if corpus == "" {
		return repeat(sample, characters), nil
	}
	text, err := os.ReadFile(filepath.Join(corpus, "policies/02-liaoliao.txt"))
	return string(text), err
}

// typing measures what a key costs in a text while it is checked.
func typing(text string) error {
	var measured struct {
		Keys  []float64 `json:"keys"`  // ms from a key to its paint
		Tasks []float64 `json:"tasks"` // ms of each task of the main thread of 50 or more
	}
	if err := inPage("typing.mjs", text, &measured); err != nil {
		return err
	}
	milliseconds(measured.Keys).print(fmt.Sprintf("key to paint, %d characters, checks on", utf8.RuneCountInString(text)))
	fmt.Printf("time   main-thread tasks of 50 ms or more meanwhile: %d %v\n", len(measured.Tasks), measured.Tasks)
	return nil
}

// inPage runs a script that opens the page in a browser, and reads what it measured.
func inPage(script, input string, measured any) error {
	browser, err := exec.Command("go", "run", "./tools/browser").Output()
	if err != nil {
		return fmt.Errorf("browser: %w", err)
	}
	cmd := exec.Command("node", "tools/bench/"+script, strings.TrimSpace(string(browser)), filePath)
	cmd.Stdin = strings.NewReader(input)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", script, err)
	}
	if err := json.Unmarshal(out, measured); err != nil {
		return fmt.Errorf("%s: %w", script, err)
	}
	return nil
}

// repeat returns text over and over, cut at a line, with at least n characters.
func repeat(text string, n int) string {
	var b strings.Builder
	count := 0
	for count < n {
		for line := range strings.Lines(text) {
			b.WriteString(line)
			count += utf8.RuneCountInString(line)
			if count >= n {
				break
			}
		}
	}
	return b.String()
}
