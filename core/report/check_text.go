package report

import (
	"fmt"
	"strings"

	"clausewright/core/text"
)

// CheckText says how a check is written for a terminal.
type CheckText struct {
	Color    bool // severities in colour
	Width    int  // columns to wrap at; 0 for none
	Coverage bool // list every requirement with its status
	All      bool // list the findings too that the default view folds
}

// mostQuoted is how many columns of a quote are shown.
const mostQuoted = 160

// indent stands before the lines under a finding.
const indent = "    "

// Write returns c as text: for each policy the findings of law and fact, then those of
// wording and structure, each with its place, words, sources and fixes; how many more
// weigh less; what is set aside and why; the table of requirements if it is asked for; and a line that counts.
func (w CheckText) Write(c Check) string {
	var b strings.Builder
	for i, p := range c.Policies {
		if i > 0 {
			b.WriteByte('\n')
		}
		w.policy(&b, p)
		w.suppressions(&b, p)
		if w.Coverage {
			w.coverage(&b, c, p)
		}
		b.WriteString(summary(p.Texts[0].Name, p.Findings) + "\n")
		b.WriteString(requirementsLine(c, p) + "\n")
	}
	if len(c.Policies) > 1 {
		var all []Finding
		for _, p := range c.Policies {
			all = append(all, p.Findings...)
		}
		b.WriteString("\n" + summary(fmt.Sprintf("共 %d 份", len(c.Policies)), all) + "\n")
	}
	if c.AsOf < fullLaw {
		b.WriteString(partialLaw + "\n")
	}
	return b.String()
}

func (w CheckText) policy(b *strings.Builder, p Policy) {
	mappers := make([]*text.Mapper, len(p.Texts))
	for i, t := range p.Texts {
		mappers[i] = text.NewMapper(t.Source)
	}
	if w.All {
		p.Shown = 0
	}
	shown, folded := p.view()
	for _, g := range groups(shown) {
		fmt.Fprintf(b, "%s\n\n", g.title)
		for _, f := range g.findings {
			w.finding(b, p, mappers, f)
		}
		b.WriteByte('\n')
	}
	if len(folded) > 0 {
		w.lines(b, foldedLine(folded)+"（--all 全部列出）", "", indent)
		b.WriteByte('\n')
	}
}

// suppressions writes which findings are set aside, why and until when, and which
// reasons no longer have a finding or have run out.
func (w CheckText) suppressions(b *strings.Builder, p Policy) {
	all := p.aside()
	if len(all) == 0 {
		return
	}
	b.WriteString("已搁置的问题\n\n")
	for _, a := range all {
		w.lines(b, fmt.Sprintf("%s：%s [%s]", a.state, cut(a.Words, mostQuoted), a.Rule), "", indent)
		reason := a.Reason
		if a.Until != "" {
			reason += "（有效到 " + a.Until + "）"
		}
		w.entry(b, "理由", reason)
	}
	b.WriteByte('\n')
}

func (w CheckText) finding(b *strings.Builder, p Policy, mappers []*text.Mapper, f Finding) {
	where := func(at Place) string {
		start := mappers[at.Text].Position(at.Span.Start)
		return fmt.Sprintf("%s:%d:%d", p.Texts[at.Text].Name, start.Line, start.Column)
	}
	place := p.Texts[0].Name
	if f.Place != nil {
		place = where(*f.Place)
	}
	known := ""
	if f.Known {
		known = "（基线已有）"
	}
	head := fmt.Sprintf("%s: %s%s: %s [%s]", place, severityNames[f.Severity], known, f.Message, f.Rule)
	for i, line := range wrapped(visible(oneLine.Replace(head)), w.Width, len(indent)) {
		if i == 0 {
			line = w.colored(line, f.Severity)
		} else {
			line = indent + line
		}
		b.WriteString(line + "\n")
	}
	if f.Place != nil {
		if words := p.words(*f.Place); words != "" {
			w.entry(b, "原文", cut(words, mostQuoted))
		}
	}
	for i, related := range f.Related {
		if i == mostPlaces {
			w.entry(b, "另见", fmt.Sprintf("等 %d 处", len(f.Related)))
			break
		}
		w.entry(b, "另见", where(related)+" “"+cut(p.words(related), mostQuoted/2)+"”")
	}
	if len(f.Sources) > 0 {
		w.entry(b, "依据", citations(f.Sources))
	}
	for _, fix := range f.Fixes {
		w.entry(b, "修改", fix.Title)
	}
}

// entry writes a line under a finding, those it goes on in indented further.
func (w CheckText) entry(b *strings.Builder, label, words string) {
	w.lines(b, label+"："+words, indent, indent+"      ")
}

// lines writes words behind a margin, the lines they go on in behind another.
func (w CheckText) lines(b *strings.Builder, words, first, next string) {
	for i, line := range wrapped(visible(oneLine.Replace(words)), w.Width-len(first), len(next)-len(first)) {
		if i == 0 {
			line = first + line
		} else {
			line = next + line
		}
		b.WriteString(line + "\n")
	}
}

// severityStyles begin a severity in colour.
var severityStyles = map[string]string{"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;34m"}

// colored puts the name of the severity, if the line has it, in colour.
func (w CheckText) colored(line, severity string) string {
	style := severityStyles[severity]
	if !w.Color || style == "" {
		return line
	}
	mark := ": " + severityNames[severity]
	before, after, found := strings.Cut(line, mark)
	if !found {
		return line
	}
	return before + ": " + style + severityNames[severity] + plain + after
}

// columns of the table of requirements.
const (
	statusColumns = 10
	idColumns     = 32
	mostDetail    = 100 // columns of reason and words if the width is not known
)

// coverage writes every requirement with its status and why, then what was not judged.
func (w CheckText) coverage(b *strings.Builder, c Check, p Policy) {
	b.WriteString("法律要求\n\n")
	for _, status := range statuses {
		for _, r := range p.Requirements {
			if r.Status == status {
				w.row(b, statusNames[status], r.ID, p.why(r))
			}
		}
	}
	for _, r := range c.Undecided {
		w.row(b, "未检查", r.ID, r.Title+"：没有检查这一项的规则")
	}
	for _, r := range c.Off {
		w.row(b, "已关闭", r.ID, r.Title)
	}
	b.WriteByte('\n')
}

func (w CheckText) row(b *strings.Builder, status, id, detail string) {
	line := pad(status, statusColumns) + pad(visible(id), idColumns)
	room := mostDetail
	if w.Width > 0 {
		room = max(w.Width-width(line), 20)
	}
	b.WriteString(line + cut(visible(oneLine.Replace(detail)), room) + "\n")
}

// why returns the title of a requirement with the reason of its status and the first
// words it rests on.
func (p Policy) why(r Requirement) string {
	why := r.Title
	if r.Reason != "" {
		why += "：" + r.Reason
	}
	if places := p.evidence(r); len(places) > 0 {
		why += "：“" + p.words(places[0]) + "”"
		if len(places) > 1 {
			why += fmt.Sprintf("等 %d 处", len(places))
		}
	}
	return why
}

// summary returns the line that counts findings.
func summary(name string, findings []Finding) string {
	t := TotalsOf(findings)
	line := fmt.Sprintf("%s：%d 个错误，%d 个警告，%d 个提示", visible(oneLine.Replace(name)), t.Error, t.Warning, t.Info+t.Hint)
	if t.Known > 0 {
		line += fmt.Sprintf("；另有 %d 个基线已有", t.Known)
	}
	if t.Suppressed > 0 {
		line += fmt.Sprintf("；另有 %d 个已搁置", t.Suppressed)
	}
	return line
}

// requirementsLine returns the line that counts requirements.
func requirementsLine(c Check, p Policy) string {
	var parts []string
	for _, status := range statuses {
		if n := p.count(status); n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", statusNames[status], n))
		}
	}
	if n := len(c.Undecided); n > 0 {
		parts = append(parts, fmt.Sprintf("没有规则 %d", n))
	}
	if n := len(c.Off); n > 0 {
		parts = append(parts, fmt.Sprintf("规则已关闭 %d", n))
	}
	if len(parts) == 0 {
		parts = []string{"没有适用的要求"}
	}
	facts := ""
	if p.Facts {
		facts = "，对照应用的事实"
	}
	return fmt.Sprintf("适用 %s 的法律%s：%s", visible(c.AsOf), facts, strings.Join(parts, "，"))
}
