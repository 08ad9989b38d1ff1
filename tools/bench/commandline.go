package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

const (
	programPath = "bin/policy"
	policies    = 1000 // that the command line checks
)

// commandLine measures the command line over many policies, each the text with a line of
// its own.
func commandLine(text string) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var names []string
	for i := range policies {
		name := filepath.Join(dir, fmt.Sprintf("%04d.md", i))
		if err := os.WriteFile(name, fmt.Appendf(nil, "%s\n\n第 %d 份\n", text, i+1), 0o644); err != nil {
			return err
		}
		names = append(names, name)
	}
	for _, format := range []string{"text", "json"} {
		start := time.Now()
		if err := exec.Command(programPath, append([]string{"check", "--fail-on", "never", "--format", format}, names...)...).Run(); err != nil {
			return fmt.Errorf("%s: %w", programPath, err)
		}
		fmt.Printf("time   %-52s        %8.1f s\n", fmt.Sprintf("command line, %s policies as %s ≤ 10 s", count(policies), format), time.Since(start).Seconds())
	}
	return nil
}
