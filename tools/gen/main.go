// Command gen writes the files that are made from the Go sources. It runs in the top
// folder of the project. With -check it writes nothing and fails if a file is stale.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"clausewright/core"
)

// output is one generated file.
type output struct {
	path    string
	content func() (string, error)
}

var outputs = []output{
	{"core/rules/RULES.md", rulesPage},
	{"web/src/core/wire.gen.ts", wireTypes},
	{"core/encode.gen.go", func() (string, error) { return encoders(core.Signatures()) }},
}

func main() {
	check := flag.Bool("check", false, "fail if a file is stale instead of writing it")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	for _, out := range outputs {
		content, err := out.content()
		if err != nil {
			return fmt.Errorf("%s: %w", out.path, err)
		}
		if !check {
			if err := os.WriteFile(out.path, []byte(content), 0o666); err != nil {
				return err
			}
			continue
		}
		present, err := os.ReadFile(out.path)
		if err != nil {
			return err
		}
		if !bytes.Equal(present, []byte(content)) {
			return fmt.Errorf("%s is stale: run make gen", out.path)
		}
	}
	return nil
}

func wireTypes() (string, error) {
	docs, err := readDocs("core")
	if err != nil {
		return "", err
	}
	return typeScript(core.Signatures(), docs)
}
