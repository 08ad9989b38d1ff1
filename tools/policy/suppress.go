package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"clausewright/core"
)

// readSuppressions reads a JSON list of suppressions; "" is none. A field it does not
// know is refused: a misspelt end date would be none.
func readSuppressions(name string) ([]core.Suppression, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("--suppress: %w", err)
	}
	var list []core.Suppression
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("--suppress %s: want a list of suppressions: %w", name, jsonPlace(data, err))
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("--suppress %s: something stands behind the list", name)
	}
	return list, nil
}

// dropIdleElsewhere drops what sets nothing aside in one file but does so in another;
// what does so in none is kept with the first file it was given for.
func dropIdleElsewhere(files []core.ReportFile) {
	told := map[string]bool{}
	for _, file := range files {
		for _, s := range file.Report.Suppressed {
			told[s.Suppression.Fingerprint] = true
		}
	}
	for i := range files {
		report := &files[i].Report
		report.Idle = slices.DeleteFunc(report.Idle, func(s core.IdleSuppression) bool {
			known := told[s.Suppression.Fingerprint]
			told[s.Suppression.Fingerprint] = true
			return known
		})
	}
}
