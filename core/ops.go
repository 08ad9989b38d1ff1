package core

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Op is an operation as it crosses the boundary: one JSON object in, one out.
type Op func(request string) (response string, err error)

// Signature is the shape of an operation.
type Signature struct {
	Name     string
	Request  reflect.Type // struct
	Response reflect.Type // struct
}

// operation is one entry of the table that Ops and Signatures are read from.
type operation struct {
	Signature
	op Op
}

// operations lists every operation of the core.
func operations() []operation {
	return []operation{
		operationOf("intake", Intake),
		operationOf("project", ReadProject),
		operationOf("parse", Parse),
		operationOf("check", Check),
		operationOf("report", Report),
		operationOf("diff", Diff),
		operationOf("redline", Redline),
		operationOf("notice", DraftNotice),
		operationOf("renumber", Renumber),
		operationOf("rules", Rules),
		operationOf("questionnaire", Questionnaire),
		operationOf("profileCheck", CheckProfile),
		operationOf("catalog", Catalog),
		operationOf("propose", Propose),
		operationOf("assemble", Assemble),
		operationOf("reassemble", Reassemble),
		operationOf("export", Export),
	}
}

// Ops returns all operations by name.
func Ops() map[string]Op {
	ops := map[string]Op{}
	for _, o := range operations() {
		ops[o.Name] = o.op
	}
	return ops
}

// Signatures returns the shapes of all operations, in a fixed order.
func Signatures() []Signature {
	var list []Signature
	for _, o := range operations() {
		list = append(list, o.Signature)
	}
	return list
}

// operationOf wraps run in JSON. A request with an unknown field is refused, so that
// a misspelt one is not silently ignored.
func operationOf[Request, Response any](name string, run func(Request) (Response, error)) operation {
	op := func(request string) (string, error) {
		var req Request
		decoder := json.NewDecoder(strings.NewReader(request))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&req); err != nil {
			return "", Errorf(BadRequest, "%s: request: %w", name, err)
		}
		res, err := run(req)
		if err != nil {
			return "", err
		}
		return encode(res)
	}
	return operation{Signature{name, reflect.TypeFor[Request](), reflect.TypeFor[Response]()}, op}
}
