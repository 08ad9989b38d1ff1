package main

import (
	"reflect"
	"strings"
	"testing"

	"clausewright/core"
)

// Ask is what is asked.
type Ask struct {
	Text string          `json:"text"` // in UTF-8
	Size *int            `json:"size"`
	Tags map[string]bool `json:"tags,omitempty"`
	Rows []*Row          `json:"rows"`
}

// Row is a row.
//
// It refers to itself.
type Row struct {
	// Key comes first.
	Key  float64 `json:"key"`
	Rows []Row   `json:"rows"`
}

const wantTypes = head + `/// Row is a row.
///
/// It refers to itself.
export interface Row {
  /// Key comes first.
  readonly key: number
  readonly rows: readonly Row[]
}

/// Ask is what is asked.
export interface Ask {
  /// in UTF-8
  readonly text: string
  readonly size: number | null
  readonly tags?: Readonly<Record<string, boolean>>
  readonly rows: readonly (Row | null)[]
}

/// The operations of the core by name.
export interface Operations {
  ask: { readonly request: Ask; readonly response: Row }
  list: { readonly request: Row; readonly response: Row }
}
`

func TestTypeScript(t *testing.T) {
	ask, row := reflect.TypeFor[Ask](), reflect.TypeFor[Row]()
	docs, err := readDocs(".")
	if err != nil {
		t.Fatal(err)
	}
	got, err := typeScript([]core.Signature{
		{Name: "ask", Request: ask, Response: row},
		{Name: "list", Request: row, Response: row},
	}, docs)
	if err != nil {
		t.Fatal(err)
	}
	if got != wantTypes {
		t.Errorf("typeScript() =\n%s\nwant\n%s", got, wantTypes)
	}
}

func TestTypeScriptRefuses(t *testing.T) {
	tests := []struct {
		name    string
		request reflect.Type
		message string
	}{
		{"a field without a name", reflect.TypeFor[struct{ Text string }](), "no json name"},
		{"a type JSON does not have", reflect.TypeFor[chan int](), "no TypeScript"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := typeScript([]core.Signature{{Name: "ask", Request: test.request, Response: test.request}}, nil)
			if err == nil || !strings.Contains(err.Error(), test.message) {
				t.Errorf("typeScript(%v) gives %v, want an error with %q", test.request, err, test.message)
			}
		})
	}
}
