package rules

import (
	"sort"
	"strconv"
	"strings"

	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Numbering reports numbers of headings and items that skip, repeat, go back or do
// not begin at one.
var Numbering = &rule.Rule{
	ID:       "drafting/numbering",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "编号",
		TitleEN: "Numbering",
		Text:    "标题和列表的编号从一开始，连续，不重复。",
		Bad:     "一、收集\n\n我们收集昵称。\n\n二、使用\n\n用于展示。\n\n四、存储\n\n存储于境内。\n",
		Good:    "一、收集\n\n我们收集昵称。\n\n二、使用\n\n用于展示。\n\n三、存储\n\n存储于境内。\n",
	},
	Run: runNumbering,
}

// list is a sequence of numbers still open at some place of the text.
type list struct {
	last  policy.Number
	span  text.Span // of the last number
	level int       // of the headings that are numbered; itemLevel for items
}

// itemLevel is the level of lists of items: below every heading.
const itemLevel = 1 << 16

// widestGap is how many numbers may be missing for a jump to be taken for a gap:
// beyond it the number is more likely no numbering at all.
const widestGap = 4

func runNumbering(p *rule.Pass) {
	var open []list
	var found []rule.Diagnostic
	for _, b := range p.Doc.Blocks {
		if b.Kind == policy.BlockTOC || b.Kind == policy.BlockRow {
			continue
		}
		level := itemLevel
		if b.Kind == policy.BlockHeading {
			level = p.Doc.Clauses[b.Clause].Level
			open = closed(open, level, b.Number)
		}
		if b.Number.Style == "" || torn(p.Doc.Source, b) {
			continue
		}
		number := text.Span{Start: b.Span.Start, End: b.Text.Start}
		open = take(p, open, list{b.Number, trimmed(p.Doc.Source, number), level}, &found)
	}
	addRenumbering(p, found)
	for _, d := range found {
		p.Report(d)
	}
	reportLostNumbers(p)
	reportLostHeadings(p)
	reportLoneNumbers(p)
}

// torn reports whether marks of emphasis tear the number of a block: 1.** **6.
func torn(src string, b policy.Block) bool {
	words := strings.TrimLeft(src[b.Mark.End:b.Span.End], " *\u00a0")
	return strings.HasPrefix(src[b.Mark.End:b.Span.End], "*") && words != "" && words[0] >= '0' && words[0] <= '9'
}

// addRenumbering gives the first finding whose number would change the fix that counts
// all numbers anew: it mends them all at once.
func addRenumbering(p *rule.Pass, found []rule.Diagnostic) {
	if len(found) == 0 {
		return
	}
	edits := policy.Renumber(p.Doc)
	for i := range found {
		for _, e := range edits {
			if found[i].Span.Contains(e.Span) {
				found[i].Fixes = []rule.Fix{{Title: "重新编号", Edits: edits}}
				return
			}
		}
	}
}

// closed returns the lists that stay open at a heading: those of its level and above,
// and one below that its number follows, as where some items of a list are set as
// headings.
func closed(open []list, level int, n policy.Number) []list {
	for i := len(open); i > 0 && open[i-1].level > level; i-- {
		if n.Follows(open[i-1].last) {
			return open[:i]
		}
	}
	for len(open) > 0 && open[len(open)-1].level > level {
		open = open[:len(open)-1]
	}
	return open
}

// take puts the next number into the lists that are open, and adds a finding if it does
// not continue them as it should.
func take(p *rule.Pass, open []list, next list, found *[]rule.Diagnostic) []list {
	at := continued(open, next.last)
	if at < 0 {
		if next.last.Value > 1 && next.last.Value <= widestGap+1 && !glued(p, around(p.Doc, next), next) && !resumes(p.Doc, next) {
			*found = append(*found, rule.Diagnostic{
				Span:    next.span,
				Message: "编号从 " + next.last.Text + " 开始，前面没有 " + strconv.Itoa(next.last.Value-1),
			})
		}
		return append(open, next)
	}
	last := open[at]
	message := ""
	switch gap := next.last.Value - last.last.Value; {
	case gap == 1:
	case next.last.Value == 1 && !(gap == 0 && at == len(open)-1 && next.level == last.level && next.level < itemLevel):
		// Another list begins. Items all numbered 1. are a habit of mark-up; headings
		// of one level with nothing numbered between them are not.
		return append(open, next)
	case gap > 1 && next.level > last.level && resumes(p.Doc, next):
		return append(open, next) // of items that a title between them has closed
	case glued(p, last.span.End, next):
	case gap == 0:
		message = "编号 " + next.last.Text + " 重复"
	case gap < 0 && !resumes(p.Doc, next):
		message = "编号 " + next.last.Text + " 排在 " + last.last.Text + " 之后"
	case gap > 1 && gap <= widestGap+1:
		*found = append(*found, jump(p, last, next))
	case gap > 1 && strings.HasSuffix(strconv.Itoa(next.last.Value), strconv.Itoa(last.last.Value+1)):
		message = "编号 " + next.last.Text + " 应为 " + last.last.Next().Text // (12) behind (1)
	}
	if message != "" {
		*found = append(*found, rule.Diagnostic{Span: next.span, Message: message, Related: []text.Span{last.span}})
	}
	next.level = min(next.level, last.level)
	open[at] = next
	return open[:at+1]
}

// gluedReach is how far back a number is looked for inside the lines, in bytes.
const gluedReach = 4096

// around returns where the text begins in which the number before next, a list's first,
// must stand: that of the clause it is an item of or its heading stands under. A number
// of several parts is one of its kind in the whole text.
func around(d *policy.Document, next list) int {
	clause := d.ClauseAt(next.span.Start)
	switch {
	case len(next.last.Parts) > 1:
		return 0
	case next.level == itemLevel:
		return d.Clauses[clause].Span.Start
	case d.Clauses[clause].Parent == policy.NoParent:
		return 0
	}
	return d.Clauses[numbered(d, d.Clauses[clause].Parent)].Span.Start
}

// numbered returns a clause or, where its heading has no number, the one beside and before
// it that has: a table with a title of its own is set between the items of a list.
func numbered(d *policy.Document, clause int) int {
	for i := clause; i >= 0; i-- {
		if d.Clauses[i].Parent == d.Clauses[clause].Parent && d.Clauses[i].Number != "" {
			return i
		}
	}
	return clause
}

// glued reports whether the number before next stands inside a line behind from: a
// bad copy has glued the items together, so none is known to be missing.
func glued(p *rule.Pass, from int, next list) bool {
	before := next.last.With(next.last.Value - 1).Text
	from = max(from, next.span.Start-gluedReach)
	return before != "" && strings.Contains(p.Doc.Source[from:next.span.Start], before)
}

// resumes reports whether next counts on from a number that nothing has counted on from
// yet: so an outer list goes on behind an inner one of its look.
func resumes(d *policy.Document, next list) bool {
	from := around(d, next)
	if next.level == itemLevel {
		from = d.Clauses[numbered(d, section(d, d.ClauseAt(from)))].Span.Start
	}
	last := map[int]int{} // how many lists end in a value so far
	first := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.Start >= from })
	for i := first; i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		switch {
		case b.Span.Start >= next.span.Start:
			return last[next.last.Value-1] > 0
		case b.Kind == policy.BlockTOC || b.Kind == policy.BlockRow || !b.Number.Continues(next.last):
			continue
		case last[b.Number.Value-1] > 0:
			last[b.Number.Value-1]--
		}
		last[b.Number.Value]++
	}
	return false
}

// section returns the outermost clause around a clause.
func section(d *policy.Document, clause int) int {
	for d.Clauses[clause].Parent != policy.NoParent {
		clause = d.Clauses[clause].Parent
	}
	return clause
}

// continued returns the innermost open list that number n can stand in: the one it
// follows, else the last of its look; -1 if there is none.
func continued(open []list, n policy.Number) int {
	alike := -1
	for i := len(open) - 1; i >= 0; i-- {
		if n.Follows(open[i].last) {
			return i
		}
		if alike < 0 && n.Continues(open[i].last) {
			alike = i
		}
	}
	return alike
}

// trimmed returns s without the white space and emphasis marks around it.
func trimmed(src string, s text.Span) text.Span {
	words := s.Of(src)
	s.Start += len(words) - len(strings.TrimLeft(words, " \t\u00a0\u3000*#-"))
	s.End -= len(words) - len(strings.TrimRight(words, " \t\u00a0\u3000*"))
	return s
}
