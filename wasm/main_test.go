//go:build js && wasm

package main

import (
	"testing"

	"clausewright/core"

	"github.com/hack-pad/safejs"
)

// exported returns the object clausewright as JavaScript sees it.
func exported(t *testing.T, ops map[string]core.Op) safejs.Value {
	t.Helper()
	if err := export(safejs.Global(), ops); err != nil {
		t.Fatalf("export: %v", err)
	}
	object, err := safejs.Global().Get("clausewright")
	if err != nil {
		t.Fatalf("clausewright: %v", err)
	}
	return object
}

// text returns a JavaScript string, or fails.
func text(t *testing.T, v safejs.Value, err error) string {
	t.Helper()
	if err != nil {
		t.Fatalf("JavaScript threw: %v", err)
	}
	if v.Type() != safejs.TypeString {
		t.Fatalf("got a JavaScript %v, want a string", v.Type())
	}
	s, err := v.String()
	if err != nil {
		t.Fatalf("string: %v", err)
	}
	return s
}

func TestAnswerCrossesUnchanged(t *testing.T) {
	echo := func(request string) (string, error) { return request, nil }
	object := exported(t, map[string]core.Op{"echo": echo})
	for _, want := range []string{"", "{}", "é", "𐐀", "👩🏽", "一\r\n二", "\x00"} {
		v, err := object.Call("echo", want)
		if got := text(t, v, err); got != want {
			t.Errorf("echo(%q) = %q", want, got)
		}
	}
}

func TestFailureHasCode(t *testing.T) {
	refuse := func(string) (string, error) { return "", core.Errorf(core.BadRequest, "no such field") }
	broken := func(string) (string, error) {
		var none []int
		return "", core.Errorf(core.BadRequest, "%d", none[1])
	}
	object := exported(t, map[string]core.Op{"refuse": refuse, "broken": broken})
	tests := []struct {
		name    string
		op      string
		args    []any
		code    core.Code
		message string
	}{
		{"error of the operation", "refuse", []any{"{}"}, core.BadRequest, "no such field"},
		{"panic", "broken", []any{"{}"}, core.Internal, "panic: runtime error: index out of range [1] with length 0"},
		{"the call after a panic", "refuse", []any{"{}"}, core.BadRequest, "no such field"},
		{"no argument", "refuse", nil, core.BadRequest, "want one JSON string"},
		{"two arguments", "refuse", []any{"{}", "{}"}, core.BadRequest, "want one JSON string"},
		{"an object", "refuse", []any{map[string]any{}}, core.BadRequest, "want one JSON string"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v, err := object.Call(test.op, test.args...)
			if err != nil {
				t.Fatalf("JavaScript threw: %v", err)
			}
			code, err := v.Get("code")
			if got := text(t, code, err); got != string(test.code) {
				t.Errorf("code = %q, want %q", got, test.code)
			}
			message, err := v.Get("message")
			if got := text(t, message, err); got != test.message {
				t.Errorf("message = %q, want %q", got, test.message)
			}
		})
	}
}

func TestEveryOperationRefusesBadJSON(t *testing.T) {
	object := exported(t, core.Ops())
	if len(core.Ops()) == 0 {
		t.Fatal("the core has no operations")
	}
	for name := range core.Ops() {
		v, err := object.Call(name, "{")
		if err != nil {
			t.Fatalf("%s: JavaScript threw: %v", name, err)
		}
		code, err := v.Get("code")
		if got := text(t, code, err); got != string(core.BadRequest) {
			t.Errorf("%s({) has code %q, want %q", name, got, core.BadRequest)
		}
	}
}
