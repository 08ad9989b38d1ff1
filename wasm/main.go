//go:build js && wasm

// Command wasm makes the operations of the core callable from JavaScript.
//
// It sets one global, the object clausewright, with one function per operation. A
// function takes one JSON string. It returns the answer as a string or, if the
// operation failed, an Error with the property code; it throws nothing.
package main

import (
	"fmt"
	"runtime"

	"clausewright/core"

	"github.com/hack-pad/safejs"
)

// patience is how much garbage, in bytes, may come together before it is collected, at
// the least. The collector halts the only thread there is, a sixth of the time by its
// own measure, which is as much garbage as there is data.
const patience = 32 << 20

func main() {
	// A block that nobody touches: it counts as data and takes no memory.
	ballast := make([]byte, patience)
	defer runtime.KeepAlive(ballast)
	if err := export(safejs.Global(), core.Ops()); err != nil {
		panic(err)
	}
	select {} // functions of an ended program cannot be called
}

// export sets the object clausewright on global.
func export(global safejs.Value, ops map[string]core.Op) error {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	for name, op := range ops {
		fn, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
			response, err := call(op, args)
			if err != nil {
				return failure(global, err)
			}
			return response
		})
		if err != nil {
			return fmt.Errorf("export %s: %w", name, err)
		}
		if err := object.Set(name, fn); err != nil {
			return fmt.Errorf("export %s: %w", name, err)
		}
	}
	return global.Set("clausewright", object)
}

// call runs op. It recovers, because a panic that leaves a callback
// ends the Go program and every later call with it.
func call(op core.Op, args []safejs.Value) (response string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = core.Errorf(core.Internal, "panic: %v", r)
		}
	}()
	if len(args) != 1 || args[0].Type() != safejs.TypeString {
		return "", core.Errorf(core.BadRequest, "want one JSON string")
	}
	request, err := args[0].String()
	if err != nil {
		return "", err
	}
	return op(request)
}

// failure returns err as a JavaScript Error with its code. It returns null, which no
// operation does, if JavaScript cannot make one.
func failure(global safejs.Value, err error) safejs.Value {
	constructor, jsErr := global.Get("Error")
	if jsErr != nil {
		return safejs.Null()
	}
	object, jsErr := constructor.New(err.Error())
	if jsErr != nil {
		return safejs.Null()
	}
	if jsErr := object.Set("code", string(core.CodeOf(err))); jsErr != nil {
		return safejs.Null()
	}
	return object
}
