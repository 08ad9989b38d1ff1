package law

import (
	"strconv"

	"clausewright/core/datafile"
)

// Unit is the unit of a period.
type Unit string

const (
	Day   Unit = "day"
	Month Unit = "month"
	Year  Unit = "year"
)

// Retention is the shortest period for which a statute has something kept.
type Retention struct {
	Matter    string // Chinese: what is kept, "网络日志"
	MatterEN  string
	Length    int // in Unit
	Unit      Unit
	Citations []Citation // of all times; see On
}

// Retentions returns the statutory periods in the order of their table. The caller
// must not change it.
func Retentions() []Retention { return tables().retentions }

// On returns the citations of r that stand on the given day, nil if none does.
func (r Retention) On(day Date) []Citation { return standing(r.Citations, day) }

func (t *table) readRetentions(file string) {
	for r := range datafile.Rows(data, file) {
		if r.Indented {
			last := &t.retentions[len(t.retentions)-1]
			last.Citations = append(last.Citations, t.citation(r.Col[0], r))
			continue
		}
		r.Want(4)
		n, err := strconv.Atoi(r.Col[2])
		if err != nil {
			r.Fail(err.Error())
		}
		t.retentions = append(t.retentions, Retention{
			Matter: r.Col[0], MatterEN: r.Col[1], Length: n, Unit: Unit(r.Col[3]),
		})
	}
}
