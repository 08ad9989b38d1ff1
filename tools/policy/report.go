package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"

	"clausewright/core"
)

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

// writeReportJSON prints {"files": [...]}, each file on a line of its own: of a thousand
// policies indented JSON is twice as much, most of it white space.
func writeReportJSON(out io.Writer, files []core.ReportFile) (core.Totals, error) {
	var totals core.Totals
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	before := "{\"files\": [\n"
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
		line.Reset()
		line.WriteString(before)
		if err := encoder.Encode(marked); err != nil {
			return core.Totals{}, err
		}
		line.Truncate(line.Len() - len("\n"))
		if _, err := line.WriteTo(out); err != nil {
			return core.Totals{}, err
		}
		before = ",\n"
	}
	_, err := io.WriteString(out, "\n]}\n")
	return totals, err
}

// hashOf returns the SHA-256 of a text in hex.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
