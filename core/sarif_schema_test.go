//go:build !js

// The schema of SARIF 2.1.0 is not ours to keep here. It is read from the source of a
// module that carries it, which takes the go command: not under js.

package core_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"clausewright/core"

	// Named here so that go.mod keeps the module.
	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// sarifSchema compiles the standard's schema.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	source := ""
	for n := range ast.Preorder(file) {
		if literal, is := n.(*ast.BasicLit); is && literal.Kind == token.STRING {
			if source, err = strconv.Unquote(literal.Value); err != nil {
				t.Fatal(err)
			}
		}
	}
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	const id = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	if got := schema.(map[string]any)["id"]; got != id {
		t.Fatalf("the schema is %v, want %s", got, id)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(id, schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func TestSarifKeepsItsSchema(t *testing.T) {
	schema := sarifSchema(t)
	annex := core.Annex{File: `附件 <1>.md`, Text: "# 附件一 第三方SDK目录\n\n您登陆时使用示例 SDK。\n"}
	marked := reportOf(t, "sarif", reported, "2026-11-21", annex)
	file := &marked.Files[0]
	file.Baseline = []string{finding(t, marked, "no-continued-use-consent").Fingerprint}
	setAside(t, &marked, core.Suppression{Fingerprint: finding(t, marked, "drafting/typo").Fingerprint, Reason: "测试"})
	file.Hash = strings.Repeat("0a", 32)
	marked.Off = []string{"right-portability"}
	marked.Files = append(marked.Files, marked.Files[0])
	for name, req := range map[string]core.ReportRequest{
		"empty":   reportOf(t, "sarif", "", "2026-11-21"),
		"early":   reportOf(t, "sarif", reported, "2020-12-01"),
		"hostile": reportOf(t, "sarif", "# \x00\xff<script>\u202e\n\n请登陆请登陆\x1b[31m，您继续使用即视为同意。\n", "2026-11-21"),
		"marked":  marked,
	} {
		res, err := core.Report(req)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		log, err := jsonschema.UnmarshalJSON(strings.NewReader(res.Text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := schema.Validate(log); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		results := log.(map[string]any)["runs"].([]any)[0].(map[string]any)["results"].([]any)
		if len(results) == 0 {
			t.Errorf("%s: no results to hold against the schema", name)
		}
	}
}
