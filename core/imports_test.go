package core_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the table of packages: which of ours each may import, tests aside. A
// new package needs a row first. README.md shows the same table with the purposes.
var mayImport = map[string][]string{
	"core/text":          {},
	"core/when":          {},
	"core/datafile":      {},
	"core/law":           {"core/datafile", "core/when"},
	"core/catalog":       {"core/datafile"},
	"core/profile":       {"core/catalog", "core/when"},
	"core/policy":        {"core/text"},
	"core/project":       {},
	"core/lexicon":       {"core/catalog", "core/text"},
	"core/facts":         {"core/catalog", "core/lexicon", "core/policy", "core/text", "core/when"},
	"core/intake":        {"core/policy", "core/text"},
	"core/diff":          {"core/lexicon", "core/policy", "core/text"},
	"core/clause":        {"core/law", "core/policy", "core/text", "core/when"},
	"core/assemble":      {"core/catalog", "core/clause", "core/diff", "core/law", "core/policy", "core/profile", "core/text", "core/when"},
	"core/rule":          {"core/facts", "core/law", "core/lexicon", "core/policy", "core/profile", "core/text", "core/when"},
	"core/rules":         {"core/assemble", "core/catalog", "core/clause", "core/facts", "core/law", "core/lexicon", "core/policy", "core/profile", "core/rule", "core/text", "core/when"},
	"core/material":      {"core/catalog", "core/diff", "core/facts", "core/law", "core/lexicon", "core/policy", "core/text", "core/when"},
	"core/notice":        {"core/diff", "core/facts", "core/law", "core/material", "core/policy", "core/text", "core/when"},
	"core/proposal":      {"core/catalog", "core/facts", "core/lexicon", "core/profile", "core/text", "core/when"},
	"core/export":        {"core/policy", "core/text"},
	"core/report":        {"core/diff", "core/law", "core/material", "core/notice", "core/policy", "core/rule", "core/text"},
	"core/testkit":       {},
	"core/rule/ruletest": {"core/law", "core/policy", "core/profile", "core/rule", "core/text"},
	"core": {"core/assemble", "core/catalog", "core/clause", "core/diff", "core/export", "core/facts", "core/intake", "core/law",
		"core/lexicon", "core/material", "core/notice", "core/policy", "core/profile", "core/project", "core/proposal", "core/report", "core/rule", "core/rules", "core/text"},
	"wasm":          {"core"},
	"tools/policy":  {"core", "core/text"},
	"tools/build":   {},
	"tools/serve":   {},
	"tools/browser": {},
	"tools/gen":     {"core"},
	"tools/bench":   {"core"},
}

// testKits are packages that only tests may import.
var testKits = []string{"core/testkit", "core/rule/ruletest"}

// chosen are the modules that the product is to be built with, and where: go-diff in the
// comparison, safejs at the boundary. They are not ours to replace.
var chosen = map[string]string{
	"github.com/sergi/go-diff":   "core/diff",
	"github.com/hack-pad/safejs": "wasm",
}

// users are the only packages that may import a module.
var users = map[string][]string{
	"github.com/sergi/go-diff":   {"core/diff"},
	"github.com/hack-pad/safejs": {"wasm"},
	"golang.org/x/net/html":      {"core/intake"},
	"github.com/evanw/esbuild":   {"tools/build"},
	"golang.org/x/tools/txtar":   {"core/testkit", "core/rule/ruletest"},
	"golang.org/x/text/encoding": {},
	"syscall/js":                 {},
}

// impure are packages that make an answer depend on more than its inputs.
var impure = []string{"os", "net", "net/http", "log", "log/slog", "time", "math/rand", "math/rand/v2", "crypto/rand", "syscall/js"}

func TestImports(t *testing.T) {
	found := map[string]bool{} // "package module"
	for _, top := range []string{"core", "wasm", "tools"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			pkg := path.Dir(strings.TrimPrefix(filepath.ToSlash(name), "../"))
			for _, imported := range checkImports(t, pkg, name) {
				found[pkg+" "+imported] = true
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for module, pkg := range chosen {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(found)), func(key string) bool { return strings.HasPrefix(key, pkg+" "+module) }) {
			t.Errorf("%s no longer uses %s, which the product is to be built with", pkg, module)
		}
	}
}

// checkImports holds the imports of a file against the table and returns them.
func checkImports(t *testing.T, pkg, name string) (imports []string) {
	allowed, listed := mayImport[pkg]
	if !listed {
		t.Errorf("%s: package %s has no row in the table", name, pkg)
		return nil
	}
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	kit := slices.Contains(testKits, pkg)
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		imports = append(imports, imported)
		ours, isOurs := strings.CutPrefix(imported, "clausewright/")
		switch {
		case isOurs && slices.Contains(testKits, ours):
			t.Errorf("%s imports the test kit %s", name, ours)
		case isOurs && !slices.Contains(allowed, ours):
			t.Errorf("%s imports %s, which the table does not allow", name, ours)
		case strings.HasPrefix(pkg, "core") && !kit && slices.Contains(impure, imported):
			t.Errorf("%s imports %s: what the core needs comes in as arguments", name, imported)
		}
		for module, allowed := range users {
			if (imported == module || strings.HasPrefix(imported, module+"/")) && !slices.Contains(allowed, pkg) {
				t.Errorf("%s imports %s, which is for %q alone", name, imported, allowed)
			}
		}
	}
	return imports
}
