package assemble

import (
	"slices"
	"strconv"
	"strings"

	"clausewright/core/clause"
	"clausewright/core/profile"
	"clausewright/core/text"
	"clausewright/core/when"
)

// renderer writes one document.
type renderer struct {
	p         profile.Profile
	templates []clause.Template
	at        map[string]place
	elsewhere map[string]place // of a companion: the places in the policy
	policy    string           // of a companion: the title of the policy

	out     strings.Builder
	doc     Document
	above   when.Condition // of the section the clause is a part of
	pending clause.Break   // what has to stand before the next line
	counter int            // of the numbered list being written
	asked   []string       // open questions the clause has a blank for
	cut     bool           // a line was left out because it points to a clause that does not apply
	line    lineState
}

// lineState is what is gathered while one line is written.
type lineState struct {
	facts  []string
	blanks []Blank // their spans relative to the line
	row    profile.Object
	rows   string // path of the rows, "sdks[2]"
	rowsOf profile.Field
	lost   bool // it points to a clause that does not apply
}

func newRenderer(p profile.Profile, templates []clause.Template) *renderer {
	r := &renderer{p: p, templates: templates}
	r.at = places(templates, func(t clause.Template) string {
		r.line = lineState{}
		return r.words(t.Heading)
	})
	return r
}

// titleOf returns the heading of a clause of the library as this profile has it.
func (r *renderer) titleOf(id string) string { return r.at[id].title() }

func (r *renderer) document() Document {
	for _, t := range r.templates {
		r.clause(t)
	}
	r.out.WriteByte('\n')
	r.doc.Text = r.out.String()
	r.doc.Title = r.at[r.templates[0].ID].title()
	return r.doc
}

// marks are the Markdown marks of headings.
var marks = map[clause.Level]string{
	clause.LevelTitle: "# ", clause.LevelPlain: "## ", clause.LevelSection: "## ",
	clause.LevelPart: "### ", clause.LevelAnnex: "## ",
}

func (r *renderer) clause(t clause.Template) {
	r.asked = nil
	r.pending = clause.BreakBlock
	if t.Level != clause.LevelPart {
		r.above = t.When
	}
	r.line = lineState{}
	title := marks[t.Level] + r.at[t.ID].number
	title += r.wordsAt(t.Heading, len(title))
	r.write(t, clause.Line{Meets: t.Meets}, title)
	r.pending = clause.BreakBlock
	if r.blank(t, clause.Line{Break: clause.BreakBlock}, t.When) {
		return
	}
	for _, l := range t.Lines {
		if l.Include != "" {
			continue
		}
		r.pending = max(r.pending, l.Break)
		if l.Break == clause.BreakBlock {
			r.counter = 0
		}
		switch r.p.Holds(l.When) {
		case when.Yes:
			r.repeat(t, l)
		case when.Unknown:
			r.blank(t, l, l.When)
		}
	}
}

// blank writes blanks for the open questions that leave a condition undecided, and
// reports whether there are any. A clause asks each question once; a row of a table
// has no place for a blank.
func (r *renderer) blank(t clause.Template, l clause.Line, c when.Condition) bool {
	open := r.p.Open(c)
	if l.Marker == "| " {
		return len(open) > 0
	}
	r.line = lineState{facts: c.Facts()}
	words := l.Marker
	for _, path := range open {
		if !slices.Contains(r.asked, path) {
			r.asked = append(r.asked, path)
			r.line.facts = append(r.line.facts, path)
			words += r.undecided(path, len(words))
		}
	}
	if len(words) > len(l.Marker) {
		r.write(t, l, words)
	}
	return len(open) > 0
}

// repeat writes a line once, or for every row.
func (r *renderer) repeat(t clause.Template, l clause.Line) {
	if l.Each == "" {
		r.line = lineState{}
		r.sentence(t, l)
		return
	}
	rows, f, ok := r.p.Rows(l.Each)
	field, _, _ := strings.Cut(l.Each, ".")
	if !ok {
		if l.Where.Always() { // otherwise another line asks for the rows
			r.line = lineState{rows: l.Each, rowsOf: f, facts: []string{field}}
			r.sentence(t, l)
		}
		return
	}
	for i, row := range rows {
		if l.Where.Eval(func(term when.Term) when.Truth { return f.AskRow(row, term) }) != when.Yes {
			continue
		}
		r.line = lineState{row: row, rows: l.Each + "[" + strconv.Itoa(i) + "]", rowsOf: f}
		r.line.facts = append(r.line.facts, field, r.line.rows)
		r.pending = max(r.pending, clause.BreakLine)
		r.sentence(t, l)
	}
}

func (r *renderer) sentence(t clause.Template, l clause.Line) {
	marker := l.Marker
	if marker == "1. " {
		marker = strconv.Itoa(r.counter+1) + ". "
	}
	words := marker + r.wordsAt(l.Pieces, len(marker))
	if r.line.lost {
		r.cut = true
		return
	}
	if l.Marker == "1. " {
		r.counter++
	}
	r.line.facts = append(r.line.facts, l.When.Facts()...)
	r.write(t, l, words)
}

// write writes one line with the break before it, and its trace.
func (r *renderer) write(t clause.Template, l clause.Line, words string) {
	if r.out.Len() > 0 {
		switch r.pending {
		case clause.BreakBlock:
			r.out.WriteString("\n\n")
		case clause.BreakLine:
			r.out.WriteString("\n")
		}
	}
	r.pending = clause.BreakNone
	start := r.out.Len()
	r.out.WriteString(words)
	meets := l.Meets
	if meets == nil {
		meets = t.Meets
	}
	r.line.facts = append(r.line.facts, t.When.Facts()...)
	if t.Level == clause.LevelPart {
		r.line.facts = append(r.line.facts, r.above.Facts()...)
	}
	slices.Sort(r.line.facts)
	r.doc.Trace = append(r.doc.Trace, Trace{
		Span:         text.Span{Start: start, End: r.out.Len()},
		Template:     t.ID,
		Facts:        slices.Compact(r.line.facts),
		Requirements: meets,
	})
	for _, b := range r.line.blanks {
		b.Span.Start += start
		b.Span.End += start
		r.doc.Blanks = append(r.doc.Blanks, b)
	}
}

// words writes pieces at the start of a line.
func (r *renderer) words(pieces []clause.Piece) string { return r.wordsAt(pieces, 0) }

// wordsAt writes pieces that begin at a byte offset of their line.
func (r *renderer) wordsAt(pieces []clause.Piece, offset int) string {
	var b strings.Builder
	for _, piece := range pieces {
		at := offset + b.Len()
		switch piece.Kind {
		case clause.PieceText:
			b.WriteString(piece.Text)
		case clause.PieceSlot:
			b.WriteString(r.slot(piece, at))
		case clause.PieceRef:
			b.WriteString(r.reference(piece.Text))
		case clause.PieceContents:
			b.WriteString(r.contents())
		case clause.PieceIf:
			r.line.facts = append(r.line.facts, piece.When.Facts()...)
			switch r.p.Holds(piece.When) {
			case when.Yes:
				b.WriteString(r.wordsAt(piece.Pieces, at))
			case when.Unknown:
				for _, path := range r.p.Open(piece.When) {
					b.WriteString(r.undecided(path, offset+b.Len()))
				}
			}
		}
	}
	return b.String()
}

// reference returns the words that point to a clause; a line that points to one that
// does not apply is left out.
func (r *renderer) reference(id string) string {
	if p, ok := r.at[id]; ok {
		return p.reference()
	}
	if p, ok := r.elsewhere[id]; ok {
		return "《" + r.policy + "》" + p.reference()
	}
	r.line.lost = true
	return ""
}

// contents lists the numbered headings of the highest level.
func (r *renderer) contents() string {
	var lines []string
	for _, t := range r.templates {
		if t.Level == clause.LevelSection || t.Level == clause.LevelAnnex {
			lines = append(lines, "- "+r.at[t.ID].title())
		}
	}
	return strings.Join(lines, "\n")
}

// blankFor writes a blank for an open question and notes it. path is where the answer
// belongs, field the question to name it after.
func (r *renderer) blankFor(path, field string, offset int) string {
	title := questionTitle(field)
	return r.note("【"+title+"】", path, title, offset)
}

// undecided writes a blank for an open question that decides what stands here.
func (r *renderer) undecided(path string, offset int) string {
	title := questionTitle(path)
	return r.note("【待答："+title+"】", path, title, offset)
}

func (r *renderer) note(blank, path, title string, offset int) string {
	r.line.blanks = append(r.line.blanks, Blank{
		Span:  text.Span{Start: offset, End: offset + len(blank)},
		Field: path,
		Title: title,
	})
	return blank
}

// questionTitle returns the title of a field, or of a part with its field's before it.
func questionTitle(path string) string {
	name, _, isPart := strings.Cut(path, ".")
	f, _ := profile.FieldOf(path)
	if top, ok := profile.FieldOf(name); ok && isPart {
		return top.Title + "：" + f.Title
	}
	return f.Title
}
