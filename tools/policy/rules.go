package main

import (
	"fmt"
	"io"

	"clausewright/core"
)

func runRules(args []string, _ io.Reader, out io.Writer) (int, error) {
	flags := newFlags("rules")
	format := flags.String("format", "text", "")
	asOf := flags.String("as-of", "", "")
	operands, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(operands) > 0 {
		return exitFailed, fmt.Errorf("takes no FILE, got %q", operands[0])
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return exitFailed, err
	}
	catalogue, err := core.Rules(core.RulesRequest{AsOf: *asOf})
	if err != nil {
		return exitFailed, err
	}
	if *format == "json" {
		return exitFine, writeJSON(out, catalogue)
	}
	for _, r := range catalogue.Rules {
		if _, err := fmt.Fprintf(out, "%-28s %-8s %s\n", r.ID, r.Severity, r.Title); err != nil {
			return exitFailed, err
		}
	}
	return exitFine, nil
}
