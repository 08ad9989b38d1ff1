package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"
	"time"

	"clausewright/core"
)

func runCheck(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("check")
	format := flags.String("format", "text", "")
	today := time.Now().Format(time.DateOnly)
	asOf := flags.String("as-of", today, "")
	failOn := flags.String("fail-on", "error", "")
	baselineName := flags.String("baseline", "", "")
	suppressName := flags.String("suppress", "", "")
	profileName := flags.String("profile", "", "")
	coverage := flags.Bool("coverage", false, "")
	all := flags.Bool("all", false, "")
	var off ruleSwitches
	flags.Var(&off, "rule", "")
	var annexes fileList
	flags.Var(&annexes, "annex", "")
	names, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(names) == 0 {
		return exitFailed, fmt.Errorf("no FILE")
	}
	if err := oneOf("format", *format, "text", "json", "sarif", "html"); err != nil {
		return exitFailed, err
	}
	if err := oneOf("fail-on", *failOn, "error", "warning", "never"); err != nil {
		return exitFailed, err
	}
	if err := knownRules(off); err != nil {
		return exitFailed, err
	}
	known, err := readBaseline(*baselineName)
	if err != nil {
		return exitFailed, err
	}
	request := core.CheckRequest{AsOf: *asOf, Off: off, Day: today}
	if request.Suppressed, err = readSuppressions(*suppressName); err != nil {
		return exitFailed, err
	}
	if *profileName != "" {
		if request.Profile, err = readProfile(*profileName, in); err != nil {
			return exitFailed, err
		}
	}
	if request.Annexes, err = readAnnexes(annexes, in); err != nil {
		return exitFailed, err
	}
	files, err := checkAll(request, names, in)
	if err != nil {
		return exitFailed, err
	}
	dropIdleElsewhere(files)
	for i := range files {
		files[i].Baseline = known.of(files[i].Report.File, len(files))
	}
	color, width := terminal()
	totals, err := writeReport(out, core.ReportRequest{
		Format: *format, AsOf: *asOf, Day: today, Off: off, Files: files, Color: color, Width: width, Coverage: *coverage, All: *all,
	})
	if err != nil {
		return exitFailed, err
	}
	if totals.Error > 0 && *failOn != "never" || totals.Warning > 0 && *failOn == "warning" {
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

// readAnnexes reads the documents that belong to the policies.
func readAnnexes(names []string, in io.Reader) ([]core.Annex, error) {
	var annexes []core.Annex
	for _, name := range names {
		file, err := readPolicy(name, in)
		if err != nil {
			return nil, err
		}
		annexes = append(annexes, core.Annex{File: name, Text: file.Text})
	}
	return annexes, nil
}

// checkAll makes a request for each of the files on all processors and returns the
// reports in their order, or the error of the first file that failed.
func checkAll(request core.CheckRequest, names []string, in io.Reader) ([]core.ReportFile, error) {
	files := make([]core.ReportFile, len(names))
	errs := make([]error, len(names))
	next := make(chan int)
	done := newProgress(len(names))
	var workers sync.WaitGroup
	for range min(runtime.NumCPU(), len(names)) {
		workers.Go(func() {
			for i := range next {
				one := request
				one.File = names[i]
				files[i], errs[i] = checkFile(one, in)
				done.step()
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	workers.Wait()
	done.clear()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// addProject completes a request with a file and, if it is a project file, with what
// belongs to it. What the command line gives comes first: a profile, an annex of the same
// name.
func addProject(request *core.CheckRequest, file core.Project) {
	request.Text = file.Text
	if request.Profile == "" {
		request.Profile = file.Profile
	}
	request.Suppressed = append(slices.Clone(request.Suppressed), file.Suppressed...)
	request.Annexes = slices.Clone(request.Annexes)
	for _, a := range file.Annexes {
		named := func(given core.Annex) bool { return given.File == a.File }
		if !slices.ContainsFunc(request.Annexes, named) {
			request.Annexes = append(request.Annexes, a)
		}
	}
}

func checkFile(request core.CheckRequest, in io.Reader) (core.ReportFile, error) {
	file, err := readPolicy(request.File, in)
	if err != nil {
		return core.ReportFile{}, err
	}
	addProject(&request, file)
	report, err := core.Check(request)
	if err != nil {
		return core.ReportFile{}, err
	}
	return core.ReportFile{Text: file.Text, Annexes: request.Annexes, Hash: hashOf(file.Text), Report: report}, nil
}
