package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// licence is a text under which parts of the page are used.
type licence struct {
	Parts []string `json:"parts"` // names with versions
	Text  string   `json:"text"`
}

// licences returns the licence of every part that is built into the page: the Go
// installation, the modules of the core, the packages that package-lock.json does not
// name as needed for development only. Parts with the very same text share an entry.
func licences() ([]licence, error) {
	parts, err := goParts()
	if err != nil {
		return nil, err
	}
	packages, err := npmParts()
	if err != nil {
		return nil, err
	}
	var all []licence
	for _, part := range append(parts, packages...) {
		text, err := licenceIn(part.dir)
		if err != nil {
			return nil, fmt.Errorf("licence of %s: %w", part.name, err)
		}
		i := slices.IndexFunc(all, func(l licence) bool { return l.Text == text })
		if i < 0 {
			i = len(all)
			all = append(all, licence{Text: text})
		}
		all[i].Parts = append(all[i].Parts, part.name)
	}
	return all, nil
}

// part is something built into the page that others have made.
type part struct {
	name string
	dir  string // where its licence lies
}

// goParts returns Go and the modules that the core is compiled from.
func goParts() ([]part, error) {
	root, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	env := strings.Split(strings.TrimSpace(string(root)), "\n")
	if len(env) != 2 {
		return nil, errors.New("go env: want two lines")
	}
	parts := []part{{"Go " + strings.TrimPrefix(env[1], "go"), env[0]}}

	const format = `{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}	{{.Dir}}{{end}}{{end}}`
	cmd := exec.Command("go", "list", "-deps", "-f", format, "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("modules of the core: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		name, dir, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if p := (part{name, dir}); ok && !slices.Contains(parts, p) {
			parts = append(parts, p)
		}
	}
	return parts, nil
}

// npmParts returns the packages that the page's script is bundled from.
func npmParts() ([]part, error) {
	content, err := os.ReadFile("web/package-lock.json")
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version string
			Dev     bool
		}
	}
	if err := json.Unmarshal(content, &lock); err != nil {
		return nil, fmt.Errorf("package-lock.json: %w", err)
	}
	var parts []part
	for path, pkg := range lock.Packages {
		if name, ok := strings.CutPrefix(path, "node_modules/"); ok && !pkg.Dev {
			parts = append(parts, part{name + " " + pkg.Version, filepath.Join("web", path)})
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return parts, nil
}

// licenceIn returns the text of the licence that lies in a folder.
func licenceIn(dir string) (string, error) {
	for _, name := range []string{"LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil {
			return strings.TrimSpace(strings.ReplaceAll(string(content), "\r\n", "\n")), nil
		}
		if !errors.Is(err, os.ErrNotExist) {
			return "", err
		}
	}
	return "", errors.New("there is none in " + dir)
}
