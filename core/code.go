// Package core is the whole interface of Clausewright: operations that take one JSON
// object and return one, the same in the page and on the command line.
package core

import (
	"errors"
	"fmt"
)

// Code names the kind of a failure. Codes are stable: the page words its messages
// after them.
type Code string

const (
	BadRequest Code = "bad-request" // the request is not what the operation takes
	Unreadable Code = "unreadable"  // a file that no text can be recovered from
	Internal   Code = "internal"    // a fault of ours
)

// codedError is an error with its code.
type codedError struct {
	code Code
	err  error
}

func (e *codedError) Error() string { return e.err.Error() }
func (e *codedError) Unwrap() error { return e.err }

// Errorf returns an error with a code, worded as fmt.Errorf does.
func Errorf(code Code, format string, args ...any) error {
	return &codedError{code, fmt.Errorf(format, args...)}
}

// CodeOf returns the code of err: Internal for an error that carries none, "" for
// nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var coded *codedError
	if errors.As(err, &coded) {
		return coded.code
	}
	return Internal
}
