package assemble

import (
	"slices"
	"strings"

	"clausewright/core/clause"
	"clausewright/core/profile"
	"clausewright/core/when"
)

// Words returns what an assembled policy says to meet the requirement with the given
// slug, without headings. known is false if the facts give nothing to say, if a
// question is open, or if the words point to another clause.
func Words(p profile.Profile, slug string) (words string, known bool) {
	for _, t := range clause.Templates() {
		if t.Level == clause.LevelTitle || t.Level == clause.LevelPlain || p.Holds(t.When) != when.Yes {
			continue
		}
		t.Lines, t.Heading = linesFor(t, slug), nil
		r := newRenderer(p, []clause.Template{t})
		doc := r.document()
		if _, body, _ := strings.Cut(doc.Text, "\n\n"); strings.TrimSpace(body) != "" {
			return strings.TrimSpace(body), len(doc.Blanks) == 0 && !r.cut && doc.factual()
		}
	}
	return "", false
}

// factual reports whether words of a document depend on a fact.
func (d Document) factual() bool {
	return slices.ContainsFunc(d.Trace, func(t Trace) bool { return len(t.Facts) > 0 })
}

// linesFor returns the lines of a template that meet a requirement: those marked with
// it, or, of a template that is there for this requirement, those without a mark.
func linesFor(t clause.Template, slug string) []clause.Line {
	var lines []clause.Line
	for _, l := range t.Lines {
		if slices.Contains(l.Meets, slug) || l.Meets == nil && len(t.Meets) > 0 && t.Meets[0] == slug {
			lines = append(lines, l)
		}
	}
	return lines
}
