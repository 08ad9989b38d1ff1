package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"clausewright/core"
)

func runAssemble(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("assemble")
	name := flags.String("profile", "", "")
	format := flags.String("format", "md", "")
	with := flags.String("with", "", "")
	dir := flags.String("o", "", "")
	operands, err := parseArgs(flags, args)
	switch {
	case err != nil:
		return exitFailed, err
	case len(operands) > 0:
		return exitFailed, fmt.Errorf("unexpected %q", operands[0])
	case *name == "":
		return exitFailed, fmt.Errorf("no --profile P")
	case *with != "" && *dir == "":
		return exitFailed, fmt.Errorf("--with writes several files: want -o DIR")
	}
	if err := oneOf("format", *format, "md", "html", "txt"); err != nil {
		return exitFailed, err
	}
	profile, err := readProfile(*name, in)
	if err != nil {
		return exitFailed, err
	}
	req := core.AssembleRequest{Profile: profile}
	if *with != "" {
		req.With = strings.Split(*with, ",")
	}
	res, err := core.Assemble(req)
	if err != nil {
		return exitFailed, err
	}
	if *dir == "" {
		return exitFine, writeDocument(out, res.Policy, *format)
	}
	if err := os.MkdirAll(*dir, 0o755); err != nil {
		return exitFailed, err
	}
	for _, doc := range append([]core.AssembledDocument{res.Policy}, res.Companions...) {
		if err := saveDocument(out, *dir, doc, *format); err != nil {
			return exitFailed, err
		}
	}
	return exitFine, nil
}

// saveDocument writes a document into a folder and prints its path with what is open.
func saveDocument(out io.Writer, dir string, doc core.AssembledDocument, format string) error {
	path := filepath.Join(dir, doc.Name+"."+format)
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := writeDocument(file, doc, format); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s：%s\n", path, doc.Title)
	for _, b := range doc.Blanks {
		fmt.Fprintf(out, "%s: 待答: %s（%s）\n", path, b.Field, b.Title)
	}
	return nil
}

// writeDocument writes a document in a format.
func writeDocument(out io.Writer, doc core.AssembledDocument, format string) error {
	text := doc.Text
	if format != "md" {
		res, err := core.Export(core.ExportRequest{Text: doc.Text, Format: format})
		if err != nil {
			return err
		}
		text = res.Content
	}
	_, err := io.WriteString(out, text)
	return err
}
