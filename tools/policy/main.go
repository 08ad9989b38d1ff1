// Command policy checks, reads and compares privacy policies: the core of
// Clausewright on the command line.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

// Exit statuses.
const (
	exitFine     = 0
	exitFindings = 1 // findings at or above --fail-on; of diff: differences
	exitFailed   = 2 // could not do it; one line on standard error says what and where
)

// command is one subcommand. It writes its result to out and returns the exit status.
type command struct {
	name    string
	usage   string
	summary string
	run     func(args []string, in io.Reader, out io.Writer) (int, error)
}

func commands() []command {
	return []command{
		{"parse", "parse FILE [--format outline|json|text]", "show the structure of a policy", runParse},
		{"check", "check FILE... [--annex FILE]... [--profile P] [--as-of YYYY-MM-DD] [--format text|json|sarif|html] [--coverage] [--all] [--fail-on error|warning|never] [--baseline B] [--suppress S] [--rule ID=off]...", "judge policies by the law and as documents", runCheck},
		{"diff", "diff OLD NEW [--as-of YYYY-MM-DD] [--effective YYYY-MM-DD] [--format text|json|html] [--notice]", "compare two versions clause by clause, tell what is material in law, draft the notice to users", runDiff},
		{"assemble", "assemble --profile P [--format md|html|txt] [--with all|NAME,...] [-o DIR]", "write a policy and its companions from the facts about an app", runAssemble},
		{"export", "export FILE [--format html|md|txt] [-o FILE]", "write a policy for readers", runExport},
		{"profile", "profile [--list-presets] [--preset NAME] [--schema] [--check P]", "show the questionnaire and its presets, check answers", runProfile},
		{"rules", "rules [--format text|json] [--as-of YYYY-MM-DD]", "list the rules", runRules},
	}
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	status, err := run(os.Args[1:], os.Stdin, out)
	if flushErr := out.Flush(); err == nil && flushErr != nil {
		status, err = exitFailed, fmt.Errorf("write: %w", flushErr)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "policy: %s\n", strings.ReplaceAll(err.Error(), "\n", " "))
	}
	os.Exit(status)
}

func run(args []string, in io.Reader, out io.Writer) (int, error) {
	if len(args) == 0 {
		return exitFailed, fmt.Errorf("no command; try: policy help")
	}
	if args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		return exitFine, help(out)
	}
	for _, c := range commands() {
		if c.name == args[0] {
			status, err := c.run(args[1:], in, out)
			if err != nil {
				return exitFailed, fmt.Errorf("%s: %w", c.name, err)
			}
			return status, nil
		}
	}
	return exitFailed, fmt.Errorf("no command %q; try: policy help", args[0])
}

func help(out io.Writer) error {
	var b strings.Builder
	b.WriteString("usage: policy COMMAND\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  policy %s\n        %s\n", c.usage, c.summary)
	}
	b.WriteString("\nFILE may be - for standard input, or a project file (*.clausewright.json). Exit status: 0 fine, 1 findings at or above --fail-on (diff: differences), 2 could not do it.\n")
	_, err := io.WriteString(out, b.String())
	return err
}
