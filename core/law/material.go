package law

import "clausewright/core/datafile"

// EffectCode says what a material change obliges the operator to do.
type EffectCode string

const (
	EffectNotify   EffectCode = "N" // show users what changed (pipl 第十七条第二款, cac-app-2019 第二条第2项)
	EffectConsent  EffectCode = "C" // ask for consent again (pipl 第十四条第二款, ndsr-2025 第二十二条第一款第六项)
	EffectSeparate EffectCode = "S" // ask for separate consent (pipl 第二十三条, 第二十五条, 第二十九条, 第三十九条)
	EffectGuardian EffectCode = "G" // ask the guardian again (children-2019 第十条第二款, 第十四条)
)

// Effect is one consequence of a material change.
type Effect struct {
	Code   EffectCode
	When   string // Chinese: the case in which it follows; "" if it always does
	WhenEN string
}

// MaterialCategory is one kind of change that is material in law. How a difference
// between two texts is recognised as one is not told here.
type MaterialCategory struct {
	Number    string // "M08"
	Slug      string // "sdk-added-or-widened"
	Title     string // Chinese
	TitleEN   string
	Effects   []Effect   // N first
	Citations []Citation // of all times; see On
}

// MaterialCategories returns the table of material changes in its order. The caller
// must not change it.
func MaterialCategories() []MaterialCategory { return tables().materials }

// On returns the citations of m that stand on the given day, nil if none does.
func (m MaterialCategory) On(day Date) []Citation { return standing(m.Citations, day) }

func standing(citations []Citation, day Date) []Citation {
	var out []Citation
	for _, c := range citations {
		if c.InForce(day) {
			out = append(out, c)
		}
	}
	return out
}

func (t *table) readMaterials(file string) {
	for r := range datafile.Rows(data, file) {
		if !r.Indented {
			r.Want(4)
			t.materials = append(t.materials, MaterialCategory{
				Number: r.Col[0], Slug: r.Col[1], Title: r.Col[2], TitleEN: r.Col[3],
			})
			continue
		}
		m := &t.materials[len(t.materials)-1]
		if code, ok := r.Cut("effect "); ok {
			e := Effect{Code: EffectCode(code)}
			if len(r.Col) > 1 {
				r.Want(3)
				e.When, e.WhenEN = r.Col[1], r.Col[2]
			}
			m.Effects = append(m.Effects, e)
			continue
		}
		m.Citations = append(m.Citations, t.citation(r.Col[0], r))
	}
}
