package profile

import (
	"fmt"

	"clausewright/core/when"
)

// State says how far a question is answered.
type State string

const (
	Answered    State = "answered"
	Open        State = "open"         // to be answered, or answered in part
	Skipped     State = "skipped"      // optional, and left open
	NotRelevant State = "not-relevant" // not asked, or not as long as an earlier question is open
)

// Progress is the state of one question.
type Progress struct {
	Field   string
	State   State
	Missing []string // paths of what is open in it, "sdks[2].provider"; nil unless Open
}

// Completeness returns the state of every question, in the order of the questionnaire.
func (p Profile) Completeness() []Progress {
	var list []Progress
	for _, g := range Groups() {
		for _, f := range g.Fields {
			list = append(list, p.progress(f))
		}
	}
	return list
}

// Complete reports whether no question is open.
func (p Profile) Complete() bool {
	for _, progress := range p.Completeness() {
		if progress.State == Open {
			return false
		}
	}
	return true
}

func (p Profile) progress(f Field) Progress {
	progress := Progress{Field: f.Name, State: Answered}
	if p.Relevant(f) != when.Yes {
		progress.State = NotRelevant
		return progress
	}
	v := p.Answer(f.Name)
	if v == nil && f.Optional {
		progress.State = Skipped
		return progress
	}
	if progress.Missing = missing(f, v, f.Name); progress.Missing != nil {
		progress.State = Open
	}
	return progress
}

// missing returns the paths of what is not answered in the value of f.
func missing(f Field, v any, path string) []string {
	if v == nil {
		if f.Optional {
			return nil
		}
		return []string{path}
	}
	var paths []string
	switch v := v.(type) {
	case []Object:
		for i, row := range v {
			for _, part := range f.Parts {
				paths = append(paths, missing(part, row[part.Name], fmt.Sprintf("%s[%d].%s", path, i, part.Name))...)
			}
		}
	case Object:
		for _, part := range f.Parts {
			if part.Name == AnswerPart || !declined(f, v) {
				paths = append(paths, missing(part, v[part.Name], path+"."+part.Name)...)
			}
		}
	}
	return paths
}
