// Package testkit runs golden files, for tests only. A golden file is a txtar archive
// about one behaviour, which its comment says in a sentence: inputs, then what is to
// come out of them.
package testkit

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Golden is a golden file while its test runs.
type Golden struct {
	Name string // of the file, without its ending

	t       *testing.T
	archive *txtar.Archive
	used    map[string]bool
	changed bool
}

// Run runs a test on every file that a pattern matches, as a subtest of the file's name.
// It fails if there is none, if one has no comment, and if the test leaves a part of it
// alone. With UPDATE_GOLDEN=1 what differs is written anew.
func Run(t *testing.T, pattern string, test func(t *testing.T, g *Golden)) {
	t.Helper()
	for _, file := range files(t, pattern) {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			g := &Golden{Name: name, t: t, archive: read(t, file), used: map[string]bool{}}
			if len(g.archive.Comment) == 0 {
				t.Errorf("%s does not say what it shows", file)
			}
			test(t, g)
			for _, part := range g.Rest() {
				t.Errorf("%s: no test uses %s", file, part)
			}
			if !g.changed {
				return
			}
			if err := os.WriteFile(file, txtar.Format(g.archive), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Inputs returns one input of every file that a pattern matches.
func Inputs(t testing.TB, pattern, part string) []string {
	t.Helper()
	var inputs []string
	for _, file := range files(t, pattern) {
		for _, f := range read(t, file).Files {
			if f.Name == part {
				inputs = append(inputs, unescape(string(f.Data)))
			}
		}
	}
	return inputs
}

// Input returns the content of a part that must be there. Characters that an editor
// would spoil are written as in Go: \u00a0, \r, \t.
func (g *Golden) Input(part string) string {
	g.t.Helper()
	for _, f := range g.archive.Files {
		if f.Name == part {
			g.used[part] = true
			return unescape(string(f.Data))
		}
	}
	g.t.Fatalf("there is no part %s", part)
	return ""
}

// Rest returns the names of the parts not used so far, in the order of the file.
func (g *Golden) Rest() []string {
	var rest []string
	for _, f := range g.archive.Files {
		if !g.used[f.Name] {
			rest = append(rest, f.Name)
		}
	}
	return rest
}

// Want compares what came out with a part. A part that is not there yet counts as empty.
func (g *Golden) Want(part, got string) {
	g.t.Helper()
	g.used[part] = true
	for i := range g.archive.Files {
		if g.archive.Files[i].Name == part {
			g.want(&g.archive.Files[i], got)
			return
		}
	}
	g.archive.Files = append(g.archive.Files, txtar.File{Name: part})
	g.want(&g.archive.Files[len(g.archive.Files)-1], got)
}

// WantAny compares those of the outputs that the file has parts for, at least one.
func (g *Golden) WantAny(outputs map[string]string) {
	g.t.Helper()
	compared := false
	for _, part := range g.Rest() {
		if got, ok := outputs[part]; ok {
			g.Want(part, got)
			compared = true
		}
	}
	if !compared {
		g.t.Error("there is no part to compare with")
	}
}

func (g *Golden) want(f *txtar.File, got string) {
	g.t.Helper()
	switch {
	case string(f.Data) == got:
	case os.Getenv("UPDATE_GOLDEN") == "":
		g.t.Errorf("%s is\n%s\nwant\n%s", f.Name, got, f.Data)
	default:
		f.Data, g.changed = []byte(got), true
	}
}

func files(t testing.TB, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		t.Fatalf("%s: no golden files (%v)", pattern, err)
	}
	return found
}

func read(t testing.TB, file string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

var escapes = regexp.MustCompile(`\\(u[0-9a-f]{4}|r|t)`)

func unescape(s string) string {
	return escapes.ReplaceAllStringFunc(s, func(escape string) string {
		char, err := strconv.Unquote(`"` + escape + `"`)
		if err != nil {
			panic("testkit: " + escape + ": " + err.Error())
		}
		return char
	})
}
