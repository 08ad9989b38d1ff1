package main

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"clausewright/core"
)

// checkResult is the JSON of check.
type checkResult struct {
	Files []core.FileReport `json:"files"`
}

func runCheck(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("check")
	format := flags.String("format", "text", "")
	asOf := flags.String("as-of", time.Now().Format(time.DateOnly), "")
	failOn := flags.String("fail-on", "error", "")
	var off ruleSwitches
	flags.Var(&off, "rule", "")
	var annexes fileList
	flags.Var(&annexes, "annex", "")
	files, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(files) == 0 {
		return exitFailed, fmt.Errorf("no FILE")
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return exitFailed, err
	}
	if err := oneOf("fail-on", *failOn, "error", "warning", "never"); err != nil {
		return exitFailed, err
	}
	if err := knownRules(off); err != nil {
		return exitFailed, err
	}
	reports, err := checkAll(files, in, *asOf, off, annexes)
	if err != nil {
		return exitFailed, err
	}
	if *format == "json" {
		err = writeJSON(out, checkResult{reports})
	} else {
		err = writeReports(out, reports)
	}
	if err != nil {
		return exitFailed, err
	}
	if fails(reports, *failOn) {
		return exitFindings, nil
	}
	return exitFine, nil
}

// knownRules refuses a switch for a rule that does not exist: a misspelt one would
// silently stay on.
func knownRules(ids []string) error {
	catalogue, err := core.Rules(core.RulesRequest{})
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, r := range catalogue.Rules {
		known[r.ID] = true
	}
	for _, id := range ids {
		if !known[id] {
			return fmt.Errorf("--rule %s=off: no such rule", id)
		}
	}
	return nil
}

// checkAll checks the files, each with all annexes, on all processors and returns the
// reports in their order, or the error of the first file that failed.
func checkAll(files []string, in io.Reader, asOf string, off, annexFiles []string) ([]core.FileReport, error) {
	var annexes []core.Annex
	for _, name := range annexFiles {
		file, err := readPolicy(name, in)
		if err != nil {
			return nil, err
		}
		annexes = append(annexes, core.Annex{File: name, Text: file.Text})
	}
	reports := make([]core.FileReport, len(files))
	errs := make([]error, len(files))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.NumCPU(), len(files)) {
		workers.Go(func() {
			for i := range next {
				request := core.CheckRequest{File: files[i], Annexes: annexes, AsOf: asOf, Off: off}
				reports[i], errs[i] = checkFile(request, in)
			}
		})
	}
	for i := range files {
		next <- i
	}
	close(next)
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return reports, nil
}

func checkFile(request core.CheckRequest, in io.Reader) (core.FileReport, error) {
	file, err := readPolicy(request.File, in)
	if err != nil {
		return core.FileReport{}, err
	}
	request.Text = file.Text
	return core.Check(request)
}

// fails reports whether a finding is at or above the severity of --fail-on.
func fails(reports []core.FileReport, failOn string) bool {
	for _, r := range reports {
		for _, f := range r.Findings {
			if f.Severity == "error" && failOn != "never" || f.Severity == "warning" && failOn == "warning" {
				return true
			}
		}
	}
	return false
}
