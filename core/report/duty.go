package report

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/core/law"
)

// DutyChange is a requirement of the law that two texts answer differently, or that the
// new one meets in new words because the law is younger than the old text.
type DutyChange struct {
	ID, Title string
	Old, New  string // statuses by the law of the day
	Since     string // YYYY-MM-DD: the day it came into force, if the old text is older; "" otherwise
	Changes   []int  // numbers from 0 of the changes that have to do with it; may be nil
	Sources   []law.Citation
}

// dutyGroups are how changes of duties are listed: what got worse first.
var dutyGroups = []struct {
	title string
	holds func(DutyChange) bool
}{
	{"更新后不再符合", func(d DutyChange) bool { return !d.met() }},
	{"新法要求、这次写入", func(d DutyChange) bool { return d.met() && d.Since != "" }},
	{"更新后变为符合", func(d DutyChange) bool { return d.met() && d.Since == "" }},
}

// dutyGroup is what one of the groups holds.
type dutyGroup struct {
	title  string
	duties []DutyChange // at least one
}

// groupDuties returns the groups that hold any.
func groupDuties(duties []DutyChange) []dutyGroup {
	var groups []dutyGroup
	for _, group := range dutyGroups {
		held := slices.DeleteFunc(slices.Clone(duties), func(d DutyChange) bool { return !group.holds(d) })
		if len(held) > 0 {
			groups = append(groups, dutyGroup{group.title, held})
		}
	}
	return groups
}

func (d DutyChange) met() bool { return d.New == "met" }

// said returns a change of a duty in words: its statuses, and since when it is law.
func (d DutyChange) said() string {
	words := statusNames[d.Old] + " → " + statusNames[d.New]
	if d.Old == d.New {
		words = "仍" + statusNames[d.New] + "，文字有变化"
	}
	if d.Since != "" {
		words += "，" + d.Since + " 起施行"
	}
	return words
}

// duties writes which requirements are answered otherwise, nothing if none is.
func (w DiffText) duties(b *strings.Builder) {
	for _, group := range groupDuties(w.Duties) {
		fmt.Fprintf(b, "\n%s：\n", group.title)
		for _, d := range group.duties {
			fmt.Fprintf(b, "   %s [%s] %s%s\n", d.Title, d.ID, d.said(), numbersOf(d.Changes))
			fmt.Fprintf(b, "       依据：%s\n", citations(lawSources(d.Sources)))
		}
	}
}

// duties writes which requirements are answered otherwise, nothing if none is.
func (w *redlineWriter) duties() {
	if len(w.Duties) == 0 {
		return
	}
	w.line(`<section id="duties"><h2 class="first">对照法律要求</h2>`)
	for _, group := range groupDuties(w.Duties) {
		w.line(`<h3>` + group.title + `</h3>` + "\n<ul>")
		for _, d := range group.duties {
			w.line(`<li>` + esc(d.Title) + ` <code>` + esc(d.ID) + `</code> ` + d.said() + ` ` + links(d.Changes) + `<br><span class="small">依据：` + esc(citations(lawSources(d.Sources))) + `</span></li>`)
		}
		w.line(`</ul>`)
	}
	w.line(`</section>`)
}
