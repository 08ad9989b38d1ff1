package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"clausewright/core"
)

// readPolicy reads a file of any format, or standard input for "-", through the same
// intake as the page. What was lost or guessed on the way goes to standard error. Of a
// project file it returns the draft with what belongs to it.
func readPolicy(name string, in io.Reader) (core.Project, error) {
	var data []byte
	var err error
	if name == "-" {
		data, err = io.ReadAll(in)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return core.Project{}, err
	}
	encoded := base64.StdEncoding.EncodeToString(data)
	opened, err := core.ReadProject(core.ProjectRequest{Name: name, Data: encoded})
	if err != nil {
		return core.Project{}, fmt.Errorf("%s: %w", name, err)
	}
	if opened.Project != nil {
		return *opened.Project, nil
	}
	res, err := core.Intake(core.IntakeRequest{Name: name, Data: encoded})
	if err != nil {
		return core.Project{}, fmt.Errorf("%s: %w", name, err)
	}
	for _, n := range res.Notices {
		place := name
		if n.Range != nil {
			place = fmt.Sprintf("%s:%d:%d", name, n.Range.Start.Line, n.Range.Start.Column)
		}
		fmt.Fprintf(os.Stderr, "%s: %s\n", place, n.Message)
	}
	return core.Project{Text: res.Text}, nil
}

// writeJSON writes v as the contract has it: readable, and with < > & as they are.
func writeJSON(out io.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}
