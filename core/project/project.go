// Package project reads project files, *.clausewright.json: a draft with all that
// belongs to it.
package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Ending is how the names of project files end.
const Ending = ".clausewright.json"

// Version is the newest format this program knows. Annexes came with version 2.
const (
	Version        = 2
	annexesVersion = 2
)

// Project is what a project file holds.
type Project struct {
	Name       string
	Text       string
	Annexes    []Annex
	Profile    string  // the answers as JSON; "" if there are none
	Assembled  *string // the text last assembled, nil if none was
	Versions   []Saved
	Suppressed []Suppression
}

// Annex is a document that belongs to the policy.
type Annex struct {
	File string `json:"file"`
	Text string `json:"text"`
}

// Saved is a state of the policy that was kept.
type Saved struct {
	Label string  `json:"label"`
	Date  string  `json:"date"` // RFC 3339
	Hash  *string `json:"hash"` // nil if unknown
	Text  string  `json:"text"`
}

// Suppression is a finding set aside.
type Suppression struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	Words       string `json:"words"`
	Reason      string `json:"reason"`
	Until       string `json:"until"` // YYYY-MM-DD; "" for no end
}

// file is a project file as it is written. What must be there is a pointer.
type file struct {
	Version    int             `json:"version"`
	Name       *string         `json:"name"`
	Text       *string         `json:"text"`
	Annexes    *[]Annex        `json:"annexes"`
	Profile    json.RawMessage `json:"profile"`
	Assembled  *string         `json:"assembled"`
	Versions   *[]Saved        `json:"versions"`
	Suppressed *[]Suppression  `json:"suppressed"`
}

// Is reports whether a file is a project file: by its name, or if it holds a JSON object
// with the fields that only such a file has.
func Is(name string, data []byte) bool {
	if strings.HasSuffix(strings.ToLower(name), Ending) {
		return true
	}
	if trimmed := bytes.TrimLeft(data, " \t\r\n"); len(trimmed) == 0 || trimmed[0] != '{' {
		return false
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(data, &fields) != nil {
		return false
	}
	for _, name := range [...]string{"version", "text", "versions", "suppressed"} {
		if _, ok := fields[name]; !ok {
			return false
		}
	}
	return true
}

// Read reads a project file. An error says with its line what is broken, names a field
// that this program does not know, or says that the format is newer.
func Read(data []byte) (Project, error) {
	var head struct {
		Version json.Number `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return Project{}, placed(data, err)
	}
	version, err := head.Version.Int64()
	switch {
	case err != nil || version < 1:
		return Project{}, errors.New("version: want a whole number from 1 on")
	case version > Version:
		return Project{}, fmt.Errorf("format %d is newer than this program, which knows %d: open it with a newer one", version, Version)
	}
	var f file
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		return Project{}, placed(data, err)
	}
	return f.project()
}

// project checks what must be there.
func (f file) project() (Project, error) {
	annexed := f.Version >= annexesVersion
	for _, field := range []struct {
		name    string
		present bool
	}{
		{"name", f.Name != nil},
		{"text", f.Text != nil},
		{"annexes", f.Annexes != nil || !annexed},
		{"profile", f.Profile != nil},
		{"versions", f.Versions != nil},
		{"suppressed", f.Suppressed != nil},
	} {
		if !field.present {
			return Project{}, fmt.Errorf("%s: missing", field.name)
		}
	}
	if f.Annexes != nil && !annexed {
		return Project{}, fmt.Errorf("annexes: format %d has none", f.Version)
	}
	p := Project{Name: *f.Name, Text: *f.Text, Assembled: f.Assembled, Versions: *f.Versions, Suppressed: *f.Suppressed}
	if annexed {
		p.Annexes = *f.Annexes
	}
	names := map[string]bool{}
	for i, a := range p.Annexes {
		if a.File == "" || names[a.File] {
			return Project{}, fmt.Errorf("annexes[%d].file: empty or not the only one: %q", i, a.File)
		}
		names[a.File] = true
	}
	if profile := string(bytes.TrimSpace(f.Profile)); profile != "null" {
		p.Profile = profile
	}
	return p, nil
}

// placed names the line of an error of encoding/json that tells its place.
func placed(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at < 0 || at > int64(len(data)) {
		return err
	}
	return fmt.Errorf("line %d: %w", 1+bytes.Count(data[:at], []byte("\n")), err)
}
