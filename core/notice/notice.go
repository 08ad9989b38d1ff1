// Package notice drafts what users are told of an update of the policy.
//
// A draft invents nothing: what neither the texts nor the request tell stays a blank
// 【…】, and a date stands only where one was given.
package notice

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/core/diff"
	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/policy"
)

// Request is what a draft is made from.
type Request struct {
	Result    *diff.Result
	Reading   material.Reading
	Day       law.Date // the day the notice goes out
	Effective law.Date // the day the new text takes effect; "" if not known
}

// Draft is what is sent to users, and what the operator has to see to.
type Draft struct {
	Title    string
	Popup    []Line    // for the pop-up at the next start
	Message  []Line    // for the inbox inside the product
	Summary  []Entry   // for the page of changes: those that are material first
	Asks     []Ask     // what must be asked again
	Warnings []Warning // for the operator, none for users
}

// Line is a paragraph of a draft.
type Line struct {
	Text     string
	Changes  []int // indices into diff.Result.Changes that it tells of; nil for words around them
	Material []int // indices into Reading.Changes; nil likewise
}

// Entry is a change as the page of changes shows it.
type Entry struct {
	Line
	Where  string   // headings of the clauses; "" if there are none
	Old    []string // the sentences it was said in; nil if it was not
	New    []string // the sentences it is said in; nil if it is not
	Effect string   // what the user has to do; "" for what is not material
}

// Ask is something that must be asked again.
type Ask struct {
	Code     law.EffectCode
	When     string // the case in which it must; "" if it must anyway
	What     string // what is asked
	How      string // and how
	Changes  []int
	Material []int
}

// Warning is something the operator should see to before the notice goes out.
type Warning string

// Write returns a draft.
func Write(req Request) Draft {
	w := &writer{Request: req, name: titleOf(req), day: blankDay}
	if req.Effective != "" {
		w.day = written(req.Effective)
	}
	return Draft{
		Title:    "关于更新" + w.name + "的通知",
		Popup:    w.popup(),
		Message:  w.message(),
		Summary:  w.summary(),
		Asks:     w.asks(),
		Warnings: w.warnings(),
	}
}

const (
	blankDay   = "【生效日期】"
	blankPath  = "【查看政策的路径】"
	blankReach = "【联系方式】"
)

// nothingNew is told where no change is material.
const nothingNew = "这次更新没有扩大我们对您个人信息的处理，也没有减少您的权利，您不需要做任何操作。"

type writer struct {
	Request
	name string // of the policy, in 《》
	day  string // it takes effect, as readers write it
}

// titleOf returns the name of the policy as its new text prints it.
func titleOf(req Request) string {
	title := strings.Trim(req.Result.New.Title, "《》 ")
	if title == "" {
		title = "隐私政策"
	}
	return "《" + title + "》"
}

// written returns a day as readers write it: 2026年4月1日.
func written(day law.Date) string {
	var year, month, date int
	if n, err := fmt.Sscanf(string(day), "%d-%d-%d", &year, &month, &date); n != 3 || err != nil {
		return string(day)
	}
	return fmt.Sprintf("%d年%d月%d日", year, month, date)
}

// plain makes a line that tells of no change.
func plain(format string, args ...any) Line { return Line{Text: fmt.Sprintf(format, args...)} }

// told returns one line for every material change, as users are told of it. Those that
// say the same are one line.
func (w *writer) told() []Line {
	var lines []Line
	for i, m := range w.Reading.Changes {
		at := slices.IndexFunc(lines, func(l Line) bool { return l.Text == m.Told })
		if at < 0 {
			lines = append(lines, Line{Text: m.Told})
			at = len(lines) - 1
		}
		lines[at].Changes = material.Union(lines[at].Changes, m.Changes)
		lines[at].Material = append(lines[at].Material, i)
	}
	return lines
}

// numbered puts a number before the text of each line.
func numbered(lines []Line) []Line {
	for i := range lines {
		lines[i].Text = fmt.Sprintf("%d. %s", i+1, lines[i].Text)
	}
	return lines
}

func (w *writer) popup() []Line {
	lines := []Line{plain("我们更新了%s，新版自%s起生效。", w.name, w.day)}
	if len(w.Reading.Changes) == 0 {
		return append(lines, plain(nothingNew))
	}
	lines = append(lines, plain("请您留意这些变化："))
	lines = append(lines, numbered(w.told())...)
	return append(lines, w.choice())
}

// choice is the line that tells what the user can do.
func (w *writer) choice() Line {
	if !w.asksConsent() {
		return plain("您可以查看更新后的全文和变更说明。")
	}
	return plain("其中需要您同意的，我们会在处理前逐项征求您的同意。您可以不同意，这不影响您使用与这些变化无关的功能。")
}

// asksConsent reports whether a change needs consent of any kind.
func (w *writer) asksConsent() bool {
	return slices.ContainsFunc(w.Reading.Changes, func(m material.Change) bool {
		return len(m.Effects) > 1
	})
}

func (w *writer) message() []Line {
	lines := []Line{
		plain("您好："),
		plain("我们更新了%s，更新后的政策自%s起生效。", w.name, w.day),
	}
	if told := w.told(); len(told) > 0 {
		lines = append(lines, plain("主要变化如下："))
		lines = append(lines, numbered(told)...)
		lines = append(lines, w.choice())
	} else {
		lines = append(lines, plain(nothingNew))
	}
	lines = append(lines,
		plain("您可以在%s查看更新后的全文和变更说明。如果您有疑问，请通过%s联系我们。", w.path(), w.reach()),
		plain("感谢您的使用和信任。"))
	if operator, ok := w.Reading.New.Operator(); ok {
		lines = append(lines, plain("%s", operator.Name))
	}
	return lines
}

// path is where the policy is found inside the product, if the new text says so.
func (w *writer) path() string {
	for _, p := range w.Reading.New.Paths {
		if p.Purpose == facts.ForPolicy {
			return "“" + strings.Join(p.Steps, "-") + "”"
		}
	}
	return blankPath
}

// reach is the first way to reach the operator that the new text gives.
func (w *writer) reach() string {
	for _, kind := range [...]facts.ContactKind{facts.ContactEmail, facts.ContactPhone} {
		for _, contact := range w.Reading.New.Contacts {
			if contact.Kind == kind && !contact.Others {
				return contact.Value
			}
		}
	}
	return blankReach
}

// where returns the headings of the sides of some changes.
func (w *writer) where(changes []int) string {
	var titles []string
	add := func(d *policy.Document, sides []diff.Side) {
		for _, s := range sides {
			if title := strings.TrimSpace(s.Number + s.Title(d)); title != "" && !slices.Contains(titles, title) {
				titles = append(titles, title)
			}
		}
	}
	for _, i := range changes {
		change := w.Result.Changes[i]
		if len(change.New) > 0 {
			add(w.Result.New, change.New)
		} else {
			add(w.Result.Old, change.Old)
		}
	}
	return strings.Join(titles, "、")
}
