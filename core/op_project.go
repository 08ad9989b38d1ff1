package core

import (
	"encoding/base64"

	"clausewright/core/project"
)

// ReadProject reads a project file. One that is broken or of a newer format is
// Unreadable; a file that is none has a null project.
func ReadProject(req ProjectRequest) (ProjectResponse, error) {
	data, err := base64.StdEncoding.DecodeString(req.Data)
	if err != nil {
		return ProjectResponse{}, Errorf(BadRequest, "project: data: %w", err)
	}
	if !project.Is(req.Name, data) {
		return ProjectResponse{}, nil
	}
	p, err := project.Read(data)
	if err != nil {
		return ProjectResponse{}, Errorf(Unreadable, "project: %w", err)
	}
	out := Project{
		Name: p.Name, Text: p.Text, Profile: p.Profile,
		Annexes: make([]Annex, len(p.Annexes)), Suppressed: make([]Suppression, len(p.Suppressed)),
	}
	for i, a := range p.Annexes {
		out.Annexes[i] = Annex(a)
	}
	for i, s := range p.Suppressed {
		out.Suppressed[i] = Suppression(s)
	}
	return ProjectResponse{Project: &out}, nil
}
