package report

import (
	"strings"

	"clausewright/core/text"
)

// Check is what a check found on one or more policies, as it is reported.
type Check struct {
	Program string // version of the program
	LawDate string // YYYY-MM-DD: the day the law data describe
	AsOf    string // YYYY-MM-DD: the day whose law was applied
	Day     string // YYYY-MM-DD: the day the report is made
	Rules   []Rule // that ran, in the order of the catalogue
	Off     []Rule // that were switched off
	// Undecided are the requirements in force that no rule decides.
	Undecided []Rule
	Baseline  bool // the findings were held against an earlier report
	Policies  []Policy
}

// title returns the title of a rule that ran, "" if none of that id did.
func (c Check) title(id string) string {
	for _, r := range c.Rules {
		if r.ID == id {
			return r.Title
		}
	}
	return ""
}

// Policy is one policy with what was found on it.
type Policy struct {
	Texts        []Text // the policy itself, then the documents that belong to it
	Title        string // "" if the text shows none
	Facts        bool   // the text was held against the facts about the app
	Hash         string // SHA-256 of the policy's text in hex; "" if unknown
	Requirements []Requirement
	Findings     []Finding     // in the order of the text
	Shown        int           // how many findings the default view shows; 0 for all
	Idle         []Suppression // that set no finding aside: run out, or their finding is gone
}

// Text is a text that places point into.
type Text struct {
	Name   string
	Source string
}

// Place is a stretch of one of a policy's texts.
type Place struct {
	Text int // index into Policy.Texts
	Span text.Span
}

// Rule is a rule, or the requirement it decides, as readers know it.
type Rule struct {
	ID       string
	Title    string
	Severity string // error, warning, info or hint
	Text     string // what it asks, in a sentence
	Bad      string // an example that fails
	Good     string // an example that passes
	Sources  []Source
}

// Source is a citation of an act.
type Source struct {
	Title   string
	Article string // "第四十五条第三款"; "" if the act is cited as a whole
}

// Requirement is the status of one requirement on a policy.
type Requirement struct {
	ID       string
	Title    string
	Status   string // met, missing, violated, not-applicable or review
	Reason   string
	Evidence []Place
	Sources  []Source
}

// Finding is one finding of a rule.
type Finding struct {
	Rule        string
	Severity    string // error, warning, info or hint
	Rank        int    // 0 for the finding that weighs most
	Message     string
	Place       *Place // nil if the finding is about the whole policy
	Related     []Place
	Fingerprint string
	Sources     []Source
	Fixes       []Fix
	Known       bool         // it stands in the baseline
	Suppressed  *Suppression // nil if it is not set aside
}

// Counts reports whether f counts for what the report says of the policy: whether it
// is neither known nor set aside.
func (f Finding) Counts() bool { return !f.Known && f.Suppressed == nil }

// Fix is one way to mend a finding, in the policy itself.
type Fix struct {
	Title string
	Edits []text.Edit
}

// Suppression says why a finding is set aside.
type Suppression struct {
	Rule    string // of the finding; "" if unknown
	Words   string // of the finding, to know it by; "" if none
	Reason  string
	Until   string // YYYY-MM-DD: the last day it holds; "" for no end
	Expired bool
}

// Totals are the numbers of findings of one policy, or of several.
type Totals struct {
	Error, Warning, Info, Hint int // that count
	Known, Suppressed          int // that do not
}

// TotalsOf counts findings.
func TotalsOf(findings []Finding) Totals {
	var t Totals
	for _, f := range findings {
		switch {
		case f.Suppressed != nil:
			t.Suppressed++
		case f.Known:
			t.Known++
		case f.Severity == "error":
			t.Error++
		case f.Severity == "warning":
			t.Warning++
		case f.Severity == "info":
			t.Info++
		default:
			t.Hint++
		}
	}
	return t
}

// fullLaw is the day from which the law on personal information is covered in full:
// 个人信息保护法 is in force.
const fullLaw = "2021-11-01"

// partialLaw is said of a report by the law of an earlier day.
const partialLaw = "这份报告适用 2021 年 11 月 1 日以前的法律，那时的法律只收了一部分，结果不完整。"

// severityNames are the grades as readers see them.
var severityNames = map[string]string{"error": "错误", "warning": "警告", "info": "提示", "hint": "建议"}

// statuses are the statuses of a requirement, what needs work first.
var statuses = []string{"violated", "missing", "review", "met", "not-applicable"}

var statusNames = map[string]string{
	"violated": "违反", "missing": "缺少", "review": "需要人看", "met": "满足", "not-applicable": "不适用",
}

// group is a part of the findings with its heading.
type group struct {
	title    string
	findings []Finding
}

// groups returns the findings of law and fact, then those of wording and structure,
// each in the order given. Empty groups are left out.
func groups(findings []Finding) []group {
	all := []group{{title: "法律和事实"}, {title: "文字和结构"}}
	for _, f := range findings {
		g := &all[0]
		if AboutWording(f.Rule) {
			g = &all[1]
		}
		g.findings = append(g.findings, f)
	}
	var some []group
	for _, g := range all {
		if len(g.findings) > 0 {
			some = append(some, g)
		}
	}
	return some
}

// factual are the classes of drafting defects that make a policy say what cannot be
// true, rather than say it badly.
var factual = map[string]bool{
	"drafting/contradiction": true, "drafting/date": true, "drafting/time-limits": true,
	"drafting/name-inconsistent": true, "drafting/brand-leftover": true,
}

// AboutWording reports whether a rule is about wording and structure, not about law or
// fact.
func AboutWording(rule string) bool { return strings.HasPrefix(rule, "drafting/") && !factual[rule] }

// evidence returns the places a requirement rests on: the words that meet it or are to
// be read, or else those of the findings on it.
func (p Policy) evidence(r Requirement) []Place {
	if len(r.Evidence) > 0 {
		return r.Evidence
	}
	var places []Place
	for _, f := range p.Findings {
		if f.Rule == r.ID && f.Place != nil {
			places = append(places, *f.Place)
		}
	}
	return places
}

// words returns the words at a place on one line.
func (p Policy) words(at Place) string {
	return strings.Join(strings.Fields(at.Span.Of(p.Texts[at.Text].Source)), " ")
}

// citation returns a source as it is printed; the name of the state before the title
// is left out, as usual.
func citation(s Source) string {
	title := strings.TrimPrefix(s.Title, "中华人民共和国")
	if title == "" {
		title = s.Title
	}
	return "《" + title + "》" + s.Article
}

// citations returns sources as they are printed, articles of one act that follow each
// other under one title.
func citations(sources []Source) string {
	var b strings.Builder
	for i, s := range sources {
		switch {
		case i == 0:
			b.WriteString(citation(s))
		case s.Title == sources[i-1].Title && s.Article != "":
			b.WriteString("、" + s.Article)
		default:
			b.WriteString("；" + citation(s))
		}
	}
	return b.String()
}

// aside is a suppression as reports list it.
type aside struct {
	Suppression
	state string
}

// aside returns the suppressions that set a finding aside, with its rule and words,
// then those that do not.
func (p Policy) aside() []aside {
	var all []aside
	for _, f := range p.Findings {
		if f.Suppressed == nil {
			continue
		}
		one := aside{*f.Suppressed, "已搁置"}
		one.Rule, one.Words = f.Rule, f.Message
		if f.Place != nil {
			one.Words += "：“" + p.words(*f.Place) + "”"
		}
		all = append(all, one)
	}
	for _, s := range p.Idle {
		state := "问题已不在"
		if s.Expired {
			state = "已到期，重新计入"
		}
		all = append(all, aside{s, state})
	}
	return all
}

// count returns how many requirements have a status.
func (p Policy) count(status string) int {
	n := 0
	for _, r := range p.Requirements {
		if r.Status == status {
			n++
		}
	}
	return n
}
