package main

import (
	"fmt"
	"reflect"
	"strings"

	"clausewright/core"
)

const head = `// Written by "make gen" from the wire types of the package core. Do not edit.

`

// typeScript returns the declarations of all types that the operations take and give,
// in the order met, and of the interface Operations that names the operations.
//
// A slice becomes an array that is never null: the core must encode an empty one as
// []. A pointer becomes a type or null.
func typeScript(signatures []core.Signature, docs docs) (string, error) {
	w := &writer{docs: docs, seen: map[string]reflect.Type{}}
	var operations strings.Builder
	for _, s := range signatures {
		request, err := w.typeOf(s.Request)
		if err != nil {
			return "", fmt.Errorf("request of %s: %w", s.Name, err)
		}
		response, err := w.typeOf(s.Response)
		if err != nil {
			return "", fmt.Errorf("response of %s: %w", s.Name, err)
		}
		fmt.Fprintf(&operations, "  %s: { readonly request: %s; readonly response: %s }\n", s.Name, request, response)
	}
	return head + strings.Join(w.declarations, "") +
		"/// The operations of the core by name.\nexport interface Operations {\n" + operations.String() + "}\n", nil
}

// writer collects the declarations of the struct types met so far.
type writer struct {
	docs         docs
	seen         map[string]reflect.Type
	declarations []string
}

// typeOf returns the TypeScript type of t as encoding/json writes it. It declares
// struct types on the way.
func (w *writer) typeOf(t reflect.Type) (string, error) {
	switch t.Kind() {
	case reflect.String:
		return "string", nil
	case reflect.Bool:
		return "boolean", nil
	case reflect.Int, reflect.Float64:
		return "number", nil
	case reflect.Pointer:
		elem, err := w.typeOf(t.Elem())
		return elem + " | null", err
	case reflect.Slice:
		elem, err := w.typeOf(t.Elem())
		if strings.Contains(elem, " ") {
			elem = "(" + elem + ")"
		}
		return "readonly " + elem + "[]", err
	case reflect.Map:
		elem, err := w.typeOf(t.Elem())
		return "Readonly<Record<string, " + elem + ">>", err
	case reflect.Struct:
		return t.Name(), w.declare(t)
	}
	return "", fmt.Errorf("no TypeScript for %v", t)
}

// declare writes the interface of a struct type, after those it needs.
func (w *writer) declare(t reflect.Type) error {
	if seen, ok := w.seen[t.Name()]; ok {
		if seen != t {
			return fmt.Errorf("%v and %v have one name", seen, t)
		}
		return nil
	}
	w.seen[t.Name()] = t
	var b strings.Builder
	b.WriteString(docComment("", w.docs[t.Name()]))
	fmt.Fprintf(&b, "export interface %s {\n", t.Name())
	for _, f := range reflect.VisibleFields(t) {
		tag, ok := f.Tag.Lookup("json")
		name, option, _ := strings.Cut(tag, ",")
		if !ok || name == "" || f.Anonymous {
			return fmt.Errorf("field %v.%s has no json name", t, f.Name)
		}
		typ, err := w.typeOf(f.Type)
		if err != nil {
			return fmt.Errorf("field %v.%s: %w", t, f.Name, err)
		}
		if option == "omitempty" || option == "omitzero" {
			name += "?"
		}
		b.WriteString(docComment("  ", w.docs[t.Name()+"."+f.Name]))
		fmt.Fprintf(&b, "  readonly %s: %s\n", name, typ)
	}
	b.WriteString("}\n\n")
	w.declarations = append(w.declarations, b.String())
	return nil
}

// docComment returns text as comment lines, "" if there is none.
func docComment(indent, text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight(indent+"/// "+line, " ") + "\n")
	}
	return b.String()
}
