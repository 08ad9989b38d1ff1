package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// fingerprintKey names the fingerprints among those of a SARIF result.
const fingerprintKey = "clausewright/v1"

// baseline holds the fingerprints of an earlier report by the file they were found in.
// It is nil if there was none.
type baseline map[string][]string

// of returns the fingerprints known of a file, nil if there is no baseline. Where one
// file is checked and the report was on one, they are of each other whatever their
// names. A finding on a whole policy has the same fingerprint in every policy, which
// is why files are told apart.
func (b baseline) of(name string, checked int) []string {
	if b == nil {
		return nil
	}
	if checked == 1 && len(b) == 1 {
		for _, prints := range b {
			return prints
		}
	}
	if prints := b[cleaned(name)]; prints != nil {
		return prints
	}
	return []string{}
}

func cleaned(name string) string { return filepath.ToSlash(filepath.Clean(name)) }

// earlierReport is what JSON of check and SARIF have that a baseline needs.
type earlierReport struct {
	Files []struct {
		File     string `json:"file"`
		Findings []struct {
			Fingerprint string `json:"fingerprint"`
		} `json:"findings"`
	} `json:"files"`
	Runs []earlierRun `json:"runs"`
}

type earlierRun struct {
	Artifacts []struct {
		Location earlierLocation `json:"location"`
		Roles    []string        `json:"roles"`
	} `json:"artifacts"`
	Results []struct {
		Fingerprints   map[string]string `json:"partialFingerprints"`
		AnalysisTarget *earlierLocation  `json:"analysisTarget"`
		BaselineState  string            `json:"baselineState"`
		Suppressions   []json.RawMessage `json:"suppressions"`
		Locations      []struct {
			Physical struct {
				Artifact earlierLocation `json:"artifactLocation"`
			} `json:"physicalLocation"`
		} `json:"locations"`
	} `json:"results"`
}

type earlierLocation struct {
	URI string `json:"uri"`
}

// readBaseline reads the JSON or SARIF of an earlier check; "" is no baseline.
func readBaseline(name string) (baseline, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("--baseline: %w", err)
	}
	var report earlierReport
	if err := json.Unmarshal(data, &report); err != nil {
		return nil, fmt.Errorf("--baseline %s: %w", name, jsonPlace(data, err))
	}
	if report.Files == nil && report.Runs == nil {
		return nil, fmt.Errorf("--baseline %s: want the JSON or SARIF of a check", name)
	}
	known := baseline{}
	for _, f := range report.Files {
		file := cleaned(f.File)
		known.checked(file)
		for _, finding := range f.Findings {
			known[file] = append(known[file], finding.Fingerprint)
		}
	}
	for _, run := range report.Runs {
		known.add(run)
	}
	return known, nil
}

// checked notes that a file was checked, also if nothing was found in it.
func (b baseline) checked(file string) {
	if b[file] == nil {
		b[file] = []string{}
	}
}

// add takes in a SARIF run. What an earlier baseline had and the text no longer has is
// not known any more; what was set aside counts again once it is not.
func (b baseline) add(run earlierRun) {
	for _, a := range run.Artifacts {
		if slices.Contains(a.Roles, "analysisTarget") {
			b.checked(fileName(a.Location.URI))
		}
	}
	for _, r := range run.Results {
		print := r.Fingerprints[fingerprintKey]
		if print == "" || r.BaselineState == "absent" || len(r.Suppressions) > 0 {
			continue
		}
		location := ""
		switch {
		case r.AnalysisTarget != nil:
			location = r.AnalysisTarget.URI
		case len(r.Locations) > 0:
			location = r.Locations[0].Physical.Artifact.URI
		}
		file := fileName(location)
		b[file] = append(b[file], print)
	}
}

// fileName returns the name of the file at an address.
func fileName(uri string) string {
	path := strings.TrimPrefix(uri, "file://")
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain
	}
	if len(path) > 2 && path[0] == '/' && path[2] == ':' { // file:///C:/…
		path = path[1:]
	}
	return cleaned(path)
}

// jsonPlace adds to a fault of JSON the line it was found in.
func jsonPlace(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var at int64
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		return err
	}
	line := 1 + strings.Count(string(data[:min(at, int64(len(data)))]), "\n")
	return fmt.Errorf("line %d: %w", line, err)
}
