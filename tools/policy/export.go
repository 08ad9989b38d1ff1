package main

import (
	"fmt"
	"io"
	"os"

	"clausewright/core"
)

func runExport(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("export")
	format := flags.String("format", "html", "")
	path := flags.String("o", "", "")
	files, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(files) != 1 {
		return exitFailed, fmt.Errorf("want one FILE, got %d", len(files))
	}
	if err := oneOf("format", *format, "html", "md", "txt"); err != nil {
		return exitFailed, err
	}
	file, err := readPolicy(files[0], in)
	if err != nil {
		return exitFailed, err
	}
	res, err := core.Export(core.ExportRequest{Text: file.Text, Format: *format})
	if err != nil {
		return exitFailed, err
	}
	if *path != "" {
		return exitFine, os.WriteFile(*path, []byte(res.Content), 0o644)
	}
	_, err = io.WriteString(out, res.Content)
	return exitFine, err
}
