package main

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"clausewright/core"
)

func runDiff(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("diff")
	format := flags.String("format", "text", "")
	files, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(files) != 2 {
		return exitFailed, fmt.Errorf("want OLD and NEW, got %d files", len(files))
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return exitFailed, err
	}
	old, err := readPolicy(files[0], in)
	if err != nil {
		return exitFailed, err
	}
	new, err := readPolicy(files[1], in)
	if err != nil {
		return exitFailed, err
	}
	changes, err := writeDiff(out, *format, files, old.Text, new.Text)
	if err != nil {
		return exitFailed, err
	}
	if changes > 0 {
		return exitFindings, nil
	}
	return exitFine, nil
}

// writeDiff prints the difference and returns how many changes it has.
func writeDiff(out io.Writer, format string, names []string, old, new string) (int, error) {
	if format == "json" {
		res, err := core.Diff(core.DiffRequest{Old: old, New: new})
		if err != nil {
			return 0, err
		}
		return len(res.Changes), writeJSON(out, res)
	}
	color, width := terminal()
	res, err := core.DiffText(core.DiffTextRequest{
		Old: old, New: new, OldName: names[0], NewName: names[1], Color: color, Width: width,
	})
	if err != nil {
		return 0, err
	}
	_, err = io.WriteString(out, res.Text)
	return res.Changes, err
}

// terminal reports whether standard output is one, and its width as the shell tells
// it; 0 if it does not.
func terminal() (is bool, columns int) {
	info, err := os.Stdout.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false, 0
	}
	columns, err = strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil {
		columns = 0
	}
	return true, columns
}
