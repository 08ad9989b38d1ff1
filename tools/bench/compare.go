package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"clausewright/core"
)

const benchFolder = "tools/bench"

// job is one piece of work for core.mjs.
type job struct {
	name    string
	budget  string // of product and time, as printed
	Op      string `json:"op"`
	Request any    `json:"request"`
	Runs    int    `json:"runs"`
	Peers   []peer `json:"peers"`
}

// peer is a program timed beside the core.
type peer string

const (
	diffMatchPatch peer = "diff-match-patch"
	patchByLines   peer = "diff-match-patch, lines"
	jsdiff         peer = "jsdiff, words"
	fastDiff       peer = "fast-diff"
)

// timed is what core.mjs measured for a job, in ms, the first of each list cold.
type timed struct {
	Ours  []float64          `json:"ours"`
	Peers map[peer][]float64 `json:"peers"` // an empty list for a peer that gave up
}

// inNode measures the core in Node beside its peers.
func inNode() error {
	jobs, err := jobs(os.Getenv("CORPUS"))
	if err != nil {
		return err
	}
	install := exec.Command("npm", "ci", "--silent", "--no-audit", "--no-fund")
	install.Dir, install.Stderr = benchFolder, os.Stderr
	if err := install.Run(); err != nil {
		return fmt.Errorf("peers: npm ci: %w", err)
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	input, err := json.Marshal(jobs)
	if err != nil {
		return err
	}
	script := filepath.Join(benchFolder, "core.mjs")
	cmd := exec.Command("node", script, filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/wasm_exec.js"), corePath)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("core in Node: %w", err)
	}
	var results []timed
	if err := json.Unmarshal(out, &results); err != nil {
		return fmt.Errorf("core in Node: %w", err)
	}
	for i, r := range results {
		printComparison(jobs[i], r)
	}
	printGrowth(jobs, results)
	return nil
}

// jobs returns what is timed: the pairs of a corpus or, without one, texts of our own.
func jobs(corpus string) ([]job, error) {
	pairs := generated()
	if corpus != "" {
		var err error
		if pairs, err = corpusPairs(corpus); err != nil {
			return nil, err
		}
	}
	growing := []int{10_000, 100_000, 1_000_000}
	for _, n := range growing {
		old, new := update(n)
		pairs = append(pairs, job{
			name: "grow", Op: "diff", Runs: 5, Request: core.DiffRequest{Old: old, New: new}, Peers: []peer{},
		})
	}
	for _, n := range growing {
		old, _ := update(n)
		pairs = append(pairs, job{
			name: "grow", Op: "check", Runs: 5,
			Request: core.CheckRequest{File: "bench", Text: old, AsOf: asOf}, Peers: []peer{},
		})
	}
	return pairs, nil
}

// generated returns pairs of texts of our own.
func generated() []job {
	old, new := update(13_000)
	otherOld, otherNew := unrelated(13_000)
	longOld, longNew := update(240_000)
	return []job{
		comparison("update", "≤ 20 ms", old, new, diffMatchPatch, jsdiff),
		comparison("unrelated", "≤ 150 ms", otherOld, otherNew, diffMatchPatch, jsdiff),
		comparison("long update", "≤ 400 ms", longOld, longNew, fastDiff, patchByLines),
	}
}

// corpusPairs returns pairs of real texts.
func corpusPairs(folder string) ([]job, error) {
	var list []job
	for _, p := range []struct {
		name, budget, old, new string
		peers                  []peer
	}{
		{"xuexi, new law", "≤ 20 ms", "pairs/xuexi-2021-09_2021-12/old.txt", "pairs/xuexi-2021-09_2021-12/new.txt", []peer{diffMatchPatch, jsdiff}},
		{"jiamai, set anew", "", "pairs/jiamai-2025-04/old.md", "pairs/jiamai-2025-04/new.md", []peer{diffMatchPatch, jsdiff}},
		{"03 and 04, unrelated", "≤ 150 ms", "policies/03-vliao.txt", "policies/04-qianliao.txt", []peer{diffMatchPatch, jsdiff}},
		{"English, 720 KB", "≤ 400 ms", "pairs/tagged-en-720k/old.md", "pairs/tagged-en-720k/new.md", []peer{fastDiff, patchByLines}},
	} {
		old, err := os.ReadFile(filepath.Join(folder, p.old))
		if err != nil {
			return nil, err
		}
		new, err := os.ReadFile(filepath.Join(folder, p.new))
		if err != nil {
			return nil, err
		}
		list = append(list, comparison(p.name, p.budget, string(old), string(new), p.peers...))
	}
	return list, nil
}

func comparison(name, budget, old, new string, peers ...peer) job {
	return job{name: name, budget: budget, Op: "diff", Runs: runs, Request: core.DiffRequest{Old: old, New: new}, Peers: peers}
}

// printComparison prints our times and, under them, those of the peers with how many
// times as long they took.
func printComparison(j job, r timed) {
	size := 0
	switch request := j.Request.(type) {
	case core.DiffRequest:
		size = utf8.RuneCountInString(request.New)
	case core.CheckRequest:
		size = utf8.RuneCountInString(request.Text)
	}
	ours := milliseconds(r.Ours)
	ours.print(strings.TrimSpace(fmt.Sprintf("WASM %s %s, %s %s", j.Op, j.name, count(size), j.budget)))
	for _, p := range j.Peers {
		theirs := milliseconds(r.Peers[p])
		if len(theirs) == 0 {
			fmt.Printf("       %-52s gave up\n", p)
			continue
		}
		fmt.Printf("       %-52s median %8.1f ms   %8.1f × ours\n", p, ms(theirs.median()), float64(theirs.median())/float64(ours.median()))
	}
}

// printGrowth prints for the jobs that grow how the best time of the largest compares
// with that of the smallest, by size.
func printGrowth(jobs []job, results []timed) {
	for _, op := range []string{"diff", "check"} {
		var first, last float64
		for i, j := range jobs {
			if j.Op == op && j.name == "grow" {
				last = float64(milliseconds(results[i].Ours).best())
				if first == 0 {
					first = last
				}
			}
		}
		fmt.Printf("growth %-52s %.2f × linear from 10,000 to 1,000,000 characters (≤ 1.30)\n", "WASM "+op, last/first/100)
	}
}

// count prints a number with its thousands apart.
func count(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", count(n/1000), n%1000)
}
