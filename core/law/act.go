package law

import (
	"strings"

	"clausewright/core/datafile"
)

// Act is an act as texts name it, with the days on which one may cite it.
type Act struct {
	Name      string // Chinese, without 中华人民共和国; of a standard its number, "35273-2020"
	From      Date   // "" if an earlier edition was in force before those of the table
	Until     Date   // last day in force; "" while it lasts
	Successor string // Chinese, what stands in its place; "" if nothing does or it lasts
}

// ActNamed returns the act that a text names, with or without 《》 and 中华人民共和国, or
// false if the tables have none of the name. Drafts are no acts.
func ActNamed(words string) (Act, bool) {
	i, ok := tables().actAt[actName(words)]
	if !ok {
		return Act{}, false
	}
	return tables().acts[i], true
}

// actName is the name by which acts are looked up.
func actName(words string) string {
	words = strings.Trim(words, "《》 ")
	words = strings.TrimPrefix(words, "中华人民共和国")
	if number, ok := strings.CutPrefix(words, "GB/T "); ok {
		words, _, _ = strings.Cut(number, " ")
	}
	return nameSigns.Replace(words)
}

// nameSigns are the signs that names of acts are written with in several ways.
var nameSigns = strings.NewReplacer("——", "-", "—", "-", "–", "-", " ", "", "*", "")

// readActs reads the acts of the past and adds those among the sources.
func (t *table) readActs(file string) {
	for r := range datafile.Rows(data, file) {
		r.Want(4)
		t.addAct(Act{Name: actName(r.Col[0]), From: Date(r.Col[1]), Until: Date(r.Col[2]), Successor: r.Col[3]})
	}
	for _, s := range t.sources {
		if s.Draft {
			continue
		}
		a := Act{Name: actName(s.Title), From: s.From, Until: s.Until}
		if s.Edition != "" {
			a.From, a.Until = "", ""
		}
		t.addAct(a)
	}
}

func (t *table) addAct(a Act) {
	if _, twice := t.actAt[a.Name]; !twice {
		t.actAt[a.Name] = len(t.acts)
		t.acts = append(t.acts, a)
	}
}
