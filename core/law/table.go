package law

import (
	"embed"
	"fmt"
	"iter"
	"path"
	"strings"
	"sync"

	"clausewright/core/when"
)

// The tables under data are written by hand: one row a line, columns between " | ",
// "-" for an empty column, # at the start of a line for a comment. A requirement is a
// block, its rows indented below its heading. They are part of the program, so a row
// that cannot be read is a fault of ours and panics.

//go:embed data
var data embed.FS

// table is everything that data holds.
type table struct {
	sources       []Source
	sourceAt      map[string]int
	requirements  []Requirement
	requirementAt map[string]int
	materials     []MaterialCategory
	retentions    []Retention
	cslStretches  []stretch
	textFacts     []TextFact
	acts          []Act
	actAt         map[string]int // by name
}

var tables = sync.OnceValue(readTables)

func readTables() table {
	t := table{sourceAt: map[string]int{}, requirementAt: map[string]int{}, actAt: map[string]int{}}
	for r := range rows("data/sources.txt") {
		t.sourceAt[r.col[0]] = len(t.sources)
		t.sources = append(t.sources, readSource(r))
	}
	files, err := data.ReadDir("data/requirements")
	if err != nil {
		panic("law: " + err.Error())
	}
	for _, f := range files { // embed sorts by name, and the names by number
		t.readRequirements(path.Join("data/requirements", f.Name()))
	}
	t.readMaterials("data/materials.txt")
	t.readRetentions("data/retention.txt")
	t.readCSL("data/csl-renumbered.txt")
	t.readTextFacts("data/text-facts.txt")
	t.readActs("data/former.txt")
	return t
}

func readSource(r row) Source {
	r.want(10)
	return Source{
		ID: r.col[0], Title: r.col[1], Edition: r.col[2], TitleEN: r.col[3],
		Kind: Kind(r.col[4]), Issuer: r.col[5],
		From: Date(r.col[6]), Until: Date(r.col[7]),
		Draft: r.col[8] == "draft", Checked: r.col[9],
	}
}

func (t *table) readRequirements(file string) {
	var parent string
	for r := range rows(file) {
		if !r.indented {
			r.want(5)
			q := Requirement{
				Number: strings.TrimSuffix(r.col[0], "+"), Slug: r.col[1],
				Severity: Severity(r.col[2]), Title: r.col[3], TitleEN: r.col[4],
			}
			if strings.HasSuffix(r.col[0], "+") {
				q.Parent = parent
			} else {
				parent = q.Slug
			}
			t.requirementAt[q.Slug] = len(t.requirements)
			t.requirements = append(t.requirements, q)
			continue
		}
		if len(t.requirements) == 0 {
			r.fail("row before the first heading")
		}
		t.readRow(&t.requirements[len(t.requirements)-1], r)
	}
}

// readRow adds one indented row to q. The rows are
//
//	when CONDITION
//	SEVERITY when CONDITION
//	SOURCE | ARTICLE | CHECK | HOW     HOW is left out after v
//	context SOURCE | …                 does not bring the requirement into force
//	draft SOURCE | …                   not law yet
func (t *table) readRow(q *Requirement, r row) {
	first, rest, _ := strings.Cut(r.col[0], " ")
	switch first {
	case "when":
		q.When = r.condition(r.col[0])
	case string(SeverityError), string(SeverityWarning), string(SeverityInfo):
		q.SeverityWhen = append(q.SeverityWhen, SeverityWhen{
			Severity: Severity(first),
			When:     r.condition(rest),
		})
	case "draft":
		q.Drafts = append(q.Drafts, t.citation(rest, r))
	case "context":
		c := t.citation(rest, r)
		c.Context = true
		q.Citations = append(q.Citations, c)
	default:
		q.Citations = append(q.Citations, t.citation(r.col[0], r))
	}
}

// citation reads columns ARTICLE | CHECK | HOW, the source given.
func (t *table) citation(source string, r row) Citation {
	if len(r.col) == 3 {
		r.col = append(r.col, "")
	}
	r.want(4)
	i, ok := t.sourceAt[source]
	if !ok {
		r.fail("unknown source " + source)
	}
	return Citation{
		Source: source, Article: r.col[1],
		From: t.sources[i].From, Until: t.sources[i].Until,
		Check: Check(r.col[2]), How: r.col[3],
		binding: t.sources[i].Binding(),
	}
}

// row is one line of a table. Its columns are good until the next row is read.
type row struct {
	file     string
	line     int
	indented bool
	col      []string // trimmed; "-" is read as ""
}

// rows reads a table row by row. Columns share one array: the tables are read when the
// page starts, and a slice for each of a thousand rows took half of the time.
func rows(file string) iter.Seq[row] {
	return func(yield func(row) bool) {
		b, err := data.ReadFile(file)
		if err != nil {
			panic("law: " + err.Error())
		}
		var columns [10]string
		rest, line := string(b), 0
		for rest != "" {
			var text string
			text, rest, _ = strings.Cut(rest, "\n")
			line++
			if text == "" || text[0] == '#' {
				continue
			}
			r := row{file: file, line: line, indented: text[0] == ' ', col: columns[:0]}
			for more := true; more; {
				var col string
				col, text, more = strings.Cut(text, " | ")
				if col = strings.TrimSpace(col); col == "-" {
					col = ""
				}
				r.col = append(r.col, col)
			}
			if !yield(r) {
				return
			}
		}
	}
}

func (r row) want(columns int) {
	if len(r.col) != columns {
		r.fail(fmt.Sprintf("%d columns, want %d", len(r.col), columns))
	}
}

// cut returns the first column without prefix, and whether it had it.
func (r row) cut(prefix string) (string, bool) { return strings.CutPrefix(r.col[0], prefix) }

// condition reads "when …".
func (r row) condition(s string) when.Condition {
	s, ok := strings.CutPrefix(s, "when ")
	if !ok {
		r.fail("no condition: " + s)
	}
	c, err := parseCondition(s)
	if err != nil {
		r.fail(err.Error())
	}
	return c
}

func (r row) fail(why string) {
	panic(fmt.Sprintf("law: %s:%d: %s", r.file, r.line, why))
}
