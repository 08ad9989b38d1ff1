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
// intake as the page.
func readPolicy(name string, in io.Reader) (core.IntakeResponse, error) {
	var data []byte
	var err error
	if name == "-" {
		data, err = io.ReadAll(in)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return core.IntakeResponse{}, err
	}
	res, err := core.Intake(core.IntakeRequest{Name: name, Data: base64.StdEncoding.EncodeToString(data)})
	if err != nil {
		return res, fmt.Errorf("%s: %w", name, err)
	}
	return res, nil
}

// writeJSON writes v as the contract has it: readable, and with < > & as they are.
func writeJSON(out io.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}
