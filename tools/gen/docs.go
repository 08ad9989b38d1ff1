package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// docs holds the comments of struct types: of a type under its name, of a field under
// "Type.Field".
type docs map[string]string

// readDocs reads the comments of all struct types in a folder of Go files.
func readDocs(dir string) (docs, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no Go files in %s", dir)
	}
	found := docs{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := found.add(path, src); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// add reads the comments of one file.
func (d docs) add(path string, src []byte) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		for _, spec := range gen.Specs {
			typ := spec.(*ast.TypeSpec)
			structure, ok := typ.Type.(*ast.StructType)
			if !ok {
				continue
			}
			d[typ.Name.Name] = comment(typ.Doc, gen.Doc)
			for _, field := range structure.Fields.List {
				for _, name := range field.Names {
					d[typ.Name.Name+"."+name.Name] = comment(field.Doc, field.Comment)
				}
			}
		}
	}
	return nil
}

// comment returns the text of the first group that is there, "" if none is.
func comment(groups ...*ast.CommentGroup) string {
	for _, group := range groups {
		if group != nil {
			return strings.TrimSpace(group.Text())
		}
	}
	return ""
}
