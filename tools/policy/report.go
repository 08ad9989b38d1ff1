package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"clausewright/core"
)

// checkResult is the JSON of check.
type checkResult struct {
	Files []markedReport `json:"files"`
}

// markedReport is a report whose findings say whether they are known.
type markedReport struct {
	core.FileReport
	Findings []markedFinding `json:"findings"` // in place of the report's
}

type markedFinding struct {
	core.Finding
	Known bool `json:"known,omitempty"` // it stands in the baseline
}

// writeReport prints a report in any format and returns its totals.
func writeReport(out io.Writer, req core.ReportRequest) (core.Totals, error) {
	if req.Format == "json" {
		return writeReportJSON(out, req.Files)
	}
	res, err := core.Report(req)
	if err != nil {
		return core.Totals{}, err
	}
	_, err = io.WriteString(out, res.Text)
	return res.Totals, err
}

func writeReportJSON(out io.Writer, files []core.ReportFile) (core.Totals, error) {
	var totals core.Totals
	result := checkResult{Files: []markedReport{}}
	for _, file := range files {
		marked := markedReport{FileReport: file.Report, Findings: []markedFinding{}}
		for _, f := range file.Report.Findings {
			known := slices.Contains(file.Baseline, f.Fingerprint)
			marked.Findings = append(marked.Findings, markedFinding{f, known})
			switch {
			case known:
				totals.Known++
			case f.Severity == "error":
				totals.Error++
			case f.Severity == "warning":
				totals.Warning++
			}
		}
		result.Files = append(result.Files, marked)
	}
	return totals, writeJSON(out, result)
}

// hashOf returns the SHA-256 of a text in hex.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
