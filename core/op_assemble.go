package core

import (
	"slices"
	"strings"

	"clausewright/core/assemble"
	"clausewright/core/clause"
	"clausewright/core/export"
	"clausewright/core/policy"
	"clausewright/core/profile"
)

// policyName is the name of the policy among the documents of a profile.
const policyName = "policy"

// Questionnaire returns all questions of a profile, with profiles to start from.
func Questionnaire(QuestionnaireRequest) (QuestionnaireResponse, error) {
	res := QuestionnaireResponse{Groups: []ProfileGroup{}, Presets: []ProfilePreset{}, Schema: string(profile.Schema())}
	for _, g := range profile.Groups() {
		res.Groups = append(res.Groups, ProfileGroup{Name: g.Name, Title: g.Title, TitleEN: g.TitleEN, Fields: profileFields(g.Fields)})
	}
	for _, preset := range profile.Presets() {
		p, _ := profile.PresetOf(preset.Name)
		res.Presets = append(res.Presets, ProfilePreset{Name: preset.Name, Title: preset.Title, TitleEN: preset.TitleEN, Profile: string(p.Encode())})
	}
	return res, nil
}

func profileFields(fields []profile.Field) []ProfileField {
	list := []ProfileField{}
	for _, f := range fields {
		choices := []ProfileChoice{}
		for _, c := range f.Choices {
			choices = append(choices, ProfileChoice(c))
		}
		list = append(list, ProfileField{
			Name: f.Name, Type: string(f.Type), Title: f.Title, TitleEN: f.TitleEN,
			Why: f.Why, WhyEN: f.WhyEN, When: f.When.String(), Optional: f.Optional,
			Choices: choices, Parts: profileFields(f.Parts), Feeds: notNull(f.Feeds),
		})
	}
	return list
}

// CheckProfile says what is wrong with a profile and what is open in it. What cannot
// be read of it counts as not answered.
func CheckProfile(req ProfileCheckRequest) (ProfileCheckResponse, error) {
	p, problems := profile.Decode([]byte(req.Profile))
	res := ProfileCheckResponse{Problems: []ProfileProblem{}, Progress: []ProfileProgress{}}
	for _, problem := range slices.Concat(problems, p.Validate()) {
		res.Problems = append(res.Problems, ProfileProblem(problem))
	}
	for _, progress := range p.Completeness() {
		res.Progress = append(res.Progress, ProfileProgress{
			Field: progress.Field, State: string(progress.State), Missing: notNull(progress.Missing),
		})
	}
	return res, nil
}

// Assemble makes the policy of a profile, and the documents asked for that apply to
// it. What is not answered stands in them as a blank.
func Assemble(req AssembleRequest) (AssembleResponse, error) {
	p, err := readProfile("assemble", req.Profile)
	if err != nil {
		return AssembleResponse{}, err
	}
	res := AssembleResponse{Policy: assembled(policyName, assemble.Policy(p)), Companions: []AssembledDocument{}}
	var names []string
	for _, c := range clause.Companions() {
		names = append(names, c.Name)
	}
	for _, name := range req.With {
		if name != "all" && !slices.Contains(names, name) {
			return AssembleResponse{}, Errorf(BadRequest, "assemble: document %q: want all, %s", name, strings.Join(names, ", "))
		}
	}
	for _, name := range names {
		if !slices.Contains(req.With, name) && !slices.Contains(req.With, "all") {
			continue
		}
		if doc, ok := assemble.Companion(p, name); ok {
			res.Companions = append(res.Companions, assembled(name, doc))
		}
	}
	return res, nil
}

// Reassemble makes the policy of a profile anew and carries the hand edits over. It
// refuses a text that was not assembled: without a base nobody knows what in it is
// the hand's.
func Reassemble(req ReassembleRequest) (ReassembleResponse, error) {
	if req.Base == "" && req.Edited != "" {
		return ReassembleResponse{}, Errorf(BadRequest, "reassemble: no base: the text was not assembled from a profile")
	}
	p, err := readProfile("reassemble", req.Profile)
	if err != nil {
		return ReassembleResponse{}, err
	}
	doc := assemble.Policy(p)
	merged := assemble.Merge(req.Base, req.Edited, doc.Text)
	res := ReassembleResponse{Text: merged.Text, Conflicts: []MergeConflict{}, Policy: assembled(policyName, doc)}
	w := newWire(merged.Text)
	for _, c := range merged.Conflicts {
		res.Conflicts = append(res.Conflicts, MergeConflict{
			Range: w.rangeOf(c.Span), Heading: c.Heading, Base: c.Base, Edited: c.Edited, New: c.New,
		})
	}
	return res, nil
}

// Export writes a policy in a format for its readers.
func Export(req ExportRequest) (ExportResponse, error) {
	doc := policy.Parse(req.Text)
	switch req.Format {
	case "html":
		return ExportResponse{Content: export.HTML(doc)}, nil
	case "md":
		return ExportResponse{Content: export.Markdown(doc)}, nil
	case "txt":
		return ExportResponse{Content: export.Text(doc)}, nil
	}
	return ExportResponse{}, Errorf(BadRequest, "export: format %q: want html, md, txt", req.Format)
}

// readProfile reads a profile that has to be sound JSON of the questionnaire.
func readProfile(op, data string) (profile.Profile, error) {
	p, problems := profile.Decode([]byte(data))
	if len(problems) > 0 {
		return p, Errorf(BadRequest, "%s: profile: %s: %s", op, problems[0].Path, problems[0].Message)
	}
	return p, nil
}

func assembled(name string, doc assemble.Document) AssembledDocument {
	w := newWire(doc.Text)
	out := AssembledDocument{Name: name, Title: doc.Title, Text: doc.Text, Sentences: []AssembledSentence{}, Blanks: []AssembledBlank{}}
	for _, t := range doc.Trace {
		out.Sentences = append(out.Sentences, AssembledSentence{
			Range: w.rangeOf(t.Span), Template: t.Template, Facts: notNull(t.Facts), Requirements: notNull(t.Requirements),
		})
	}
	for _, b := range doc.Blanks {
		out.Blanks = append(out.Blanks, AssembledBlank{Range: w.place(b.Span), Field: b.Field, Title: b.Title})
	}
	return out
}

// notNull returns list, or an empty one for nil, which JSON would write as null.
func notNull[Item any](list []Item) []Item {
	if list == nil {
		return []Item{}
	}
	return list
}
