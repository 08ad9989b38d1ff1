package main

import (
	"fmt"
	"io"
	"strings"

	"clausewright/core"
)

func runParse(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("parse")
	format := flags.String("format", "outline", "")
	files, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(files) != 1 {
		return exitFailed, fmt.Errorf("want one FILE, got %d", len(files))
	}
	if err := oneOf("format", *format, "outline", "json", "text"); err != nil {
		return exitFailed, err
	}
	file, err := readPolicy(files[0], in)
	if err != nil {
		return exitFailed, err
	}
	if *format == "text" {
		_, err := io.WriteString(out, file.Text)
		return exitFine, err
	}
	parsed, err := core.Parse(core.ParseRequest{Text: file.Text})
	if err != nil {
		return exitFailed, err
	}
	if *format == "json" {
		return exitFine, writeJSON(out, parsed)
	}
	return exitFine, writeOutline(out, parsed)
}

// writeOutline prints one line a heading, with the number of its line.
func writeOutline(out io.Writer, p core.ParseResponse) error {
	for _, c := range p.Clauses {
		heading := "（无标题）"
		if c.Heading != nil {
			heading = c.Number + *c.Heading
		}
		if c.Kind != "clause" {
			heading += "  [" + c.Kind + "]"
		}
		indent := strings.Repeat("  ", max(c.Level-1, 0))
		if _, err := fmt.Fprintf(out, "%5d  %s%s\n", c.Range.Start.Line, indent, heading); err != nil {
			return err
		}
	}
	return nil
}
