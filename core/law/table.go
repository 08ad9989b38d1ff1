package law

import (
	"embed"
	"path"
	"strings"
	"sync"

	"clausewright/core/datafile"
	"clausewright/core/when"
)

// The tables under data are written by hand: see datafile. A requirement is a block, its
// rows indented below its heading.

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
	for r := range datafile.Rows(data, "data/sources.txt") {
		t.sourceAt[r.Col[0]] = len(t.sources)
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

func readSource(r datafile.Row) Source {
	r.Want(10)
	return Source{
		ID: r.Col[0], Title: r.Col[1], Edition: r.Col[2], TitleEN: r.Col[3],
		Kind: Kind(r.Col[4]), Issuer: r.Col[5],
		From: Date(r.Col[6]), Until: Date(r.Col[7]),
		Draft: r.Col[8] == "draft", Checked: r.Col[9],
	}
}

func (t *table) readRequirements(file string) {
	var parent string
	for r := range datafile.Rows(data, file) {
		if !r.Indented {
			r.Want(5)
			q := Requirement{
				Number: strings.TrimSuffix(r.Col[0], "+"), Slug: r.Col[1],
				Severity: Severity(r.Col[2]), Title: r.Col[3], TitleEN: r.Col[4],
			}
			if strings.HasSuffix(r.Col[0], "+") {
				q.Parent = parent
			} else {
				parent = q.Slug
			}
			t.requirementAt[q.Slug] = len(t.requirements)
			t.requirements = append(t.requirements, q)
			continue
		}
		if len(t.requirements) == 0 {
			r.Fail("row before the first heading")
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
func (t *table) readRow(q *Requirement, r datafile.Row) {
	first, rest, _ := strings.Cut(r.Col[0], " ")
	switch first {
	case "when":
		q.When = conditionOf(r, r.Col[0])
	case string(SeverityError), string(SeverityWarning), string(SeverityInfo):
		q.SeverityWhen = append(q.SeverityWhen, SeverityWhen{
			Severity: Severity(first),
			When:     conditionOf(r, rest),
		})
	case "draft":
		q.Drafts = append(q.Drafts, t.citation(rest, r))
	case "context":
		c := t.citation(rest, r)
		c.Context = true
		q.Citations = append(q.Citations, c)
	default:
		q.Citations = append(q.Citations, t.citation(r.Col[0], r))
	}
}

// citation reads columns ARTICLE | CHECK | HOW, the source given.
func (t *table) citation(source string, r datafile.Row) Citation {
	if len(r.Col) == 3 {
		r.Col = append(r.Col, "")
	}
	r.Want(4)
	i, ok := t.sourceAt[source]
	if !ok {
		r.Fail("unknown source " + source)
	}
	return Citation{
		Source: source, Article: r.Col[1],
		From: t.sources[i].From, Until: t.sources[i].Until,
		Check: Check(r.Col[2]), How: r.Col[3],
		binding: t.sources[i].Binding(),
	}
}

// conditionOf reads "when …".
func conditionOf(r datafile.Row, s string) when.Condition {
	s, ok := strings.CutPrefix(s, "when ")
	if !ok {
		r.Fail("no condition: " + s)
	}
	c, err := parseCondition(s)
	if err != nil {
		r.Fail(err.Error())
	}
	return c
}
