// Command build makes the page in its two forms: dist/clausewright.html, one file to be
// opened from the disk, and dist/site, to be put on any static host. It runs in the top
// folder of the project. With -quick it packs the core faster and less tightly, which
// is not for others to have; with -check it only compares the sizes of what was built
// with their budgets.
//
// The same sources give the same bytes.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
)

// version is what the page shows as its own.
const version = "0.1.0"

func main() {
	check := flag.Bool("check", false, "compare sizes with budgets, build nothing")
	quick := flag.Bool("quick", false, "pack the core faster, to more bytes")
	flag.Parse()
	run := func() error { return build(*quick) }
	if *check {
		run = checkBudgets
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(quick bool) error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run it in the top folder of the project")
	}
	if err := os.MkdirAll("dist", 0o777); err != nil {
		return err
	}
	core, err := compileCore()
	if err != nil {
		return err
	}
	worker, err := bundle(workerEntry, nil)
	if err != nil {
		return err
	}
	style, err := bundle(styleEntry, nil)
	if err != nil {
		return err
	}
	pack := squeezeCore
	if quick {
		pack = compress
	}
	packedCore, err := pack(core)
	if err != nil {
		return err
	}
	texts, err := licences()
	if err != nil {
		return err
	}
	listed, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	parts := parts{core: core, packedCore: packedCore, worker: worker, style: style, licences: string(listed)}
	if err := buildFile(parts); err != nil {
		return fmt.Errorf("%s: %w", filePath, err)
	}
	if err := buildSite(parts); err != nil {
		return fmt.Errorf("%s: %w", siteDir, err)
	}
	return nil
}

// parts is what both forms of the page share.
type parts struct {
	core       []byte // WebAssembly
	packedCore []byte // in gzip
	worker     []byte // script
	style      []byte
	licences   string // JSON
}

// mainScript returns the script of the page for one form.
func (p parts) mainScript(form, coreAddress string) ([]byte, error) {
	return bundle(mainEntry, map[string]string{
		"BUILD_FORM":     form,
		"BUILD_VERSION":  version,
		"BUILD_WORKER":   string(p.worker),
		"BUILD_CORE":     coreAddress,
		"BUILD_LICENCES": p.licences,
	})
}
