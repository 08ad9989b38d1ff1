// Package report writes what was found for people to read.
package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/diff"
	"clausewright/core/material"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// DiffText says how a difference is written for a terminal.
type DiffText struct {
	OldName, NewName string // names of the texts
	Color            bool   // colours instead of [-…-] and {+…+}
	Width            int    // columns to wrap at; 0 for none
	Material         []material.Change
	Duties           []DutyChange
}

// context is how many columns of unchanged text stand on either side of an edit.
const context = 40

// kindNames are the kinds of changes as readers see them.
var kindNames = map[diff.Kind]string{
	diff.Changed: "修改", diff.Added: "新增", diff.Deleted: "删除", diff.Moved: "移动", diff.MovedChanged: "移动并修改",
	diff.Split: "拆分", diff.Merged: "合并", diff.Renumbered: "重新编号", diff.Same: "未变",
}

// Write returns r as text: names that were replaced, a numbered entry for every change
// with its lines that changed and what that means for rows of lists and tables, and a last line that counts the changes. Cosmetic changes
// are named, not shown.
func (w DiffText) Write(r *diff.Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "旧版：%s\n新版：%s\n", visible(w.OldName), visible(w.NewName))
	if r.Unrelated {
		b.WriteString("\n两份文本相同的内容不到五分之一，看来是两份不同的文件，不是同一份文件的两个版本。\n")
	}
	for i, n := range r.Renames {
		if i == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "改名：“%s” → “%s”，%d 处\n", visible(n.Old), visible(n.New), n.Count)
	}
	w.material(&b)
	w.duties(&b)
	olds, news := text.NewMapper(r.Old.Source), text.NewMapper(r.New.Source)
	for i, c := range r.Changes {
		fmt.Fprintf(&b, "\n%d. %s  %s\n", i+1, kindName(c), w.titles(r, c))
		fmt.Fprintf(&b, "   %s\n", places(olds, news, c))
		if c.Cosmetic || c.Kind == diff.Moved {
			continue
		}
		for _, l := range w.shown(lines(r, c)) {
			b.WriteString(l)
		}
		for _, row := range c.Rows {
			b.WriteString("   " + rowLine(r, row) + "\n")
		}
	}
	b.WriteString("\n" + counts(r) + "\n")
	return b.String()
}

func kindName(c diff.Change) string {
	if c.Cosmetic && c.Kind != diff.Renumbered {
		return "仅格式"
	}
	return kindNames[c.Kind]
}

// material writes what the changes mean in law, nothing if none does.
func (w DiffText) material(b *strings.Builder) {
	if len(w.Material) == 0 {
		return
	}
	fmt.Fprintf(b, "\n重大变更 %d 项：\n", len(w.Material))
	for _, m := range w.Material {
		var effects []string
		for _, e := range m.Effects {
			effects = append(effects, effectNames[e])
		}
		fmt.Fprintf(b, "   %s %s%s\n", m.Category.Number, visible(oneLine.Replace(m.Reason)), numbersOf(m.Changes))
		fmt.Fprintf(b, "       %s：%s。依据：%s\n", directionNames[m.Direction], strings.Join(effects, "、"), citations(lawSources(m.Sources)))
	}
}

// counts returns the line that counts the changes by kind.
func counts(r *diff.Result) string {
	if len(r.Changes) == 0 {
		return "两个版本没有差别。"
	}
	byName := map[string]int{}
	for _, c := range r.Changes {
		byName[kindName(c)]++
	}
	var parts []string
	for _, kind := range diff.Kinds() {
		if n := byName[kindNames[kind]]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", kindNames[kind], n))
		}
	}
	if n := byName["仅格式"]; n > 0 {
		parts = append(parts, fmt.Sprintf("仅格式 %d", n))
	}
	return fmt.Sprintf("共 %d 处：%s；未变 %d 处。", len(r.Changes), strings.Join(parts, "，"), len(r.Same))
}

// rowLine says what happened to a row.
func rowLine(r *diff.Result, row diff.Row) string {
	line := "· " + kindNames[row.Kind] + "“" + visible(row.Key) + "”"
	if len(row.Came) > 0 {
		line += "，增加" + entries(r.New, row.Came)
	}
	if len(row.Gone) > 0 {
		line += "，减少" + entries(r.Old, row.Gone)
	}
	return line
}

func entries(d *policy.Document, spans []text.Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, visible(s.Of(d.Source)))
	}
	return strings.Join(all, "、")
}

// titles returns the headings of a change, both if they differ.
func (w DiffText) titles(r *diff.Result, c diff.Change) string {
	old, new := titlesOf(r.Old, c.Old), titlesOf(r.New, c.New)
	switch {
	case old == "" || old == new:
		return new
	case new == "":
		return old
	}
	return old + " → " + new
}

func titlesOf(d *policy.Document, sides []diff.Side) string {
	var all []string
	for k, s := range sides {
		title := s.Title(d)
		switch {
		case s.Heading != "":
			title = numbered(s.Number, title)
		case k > 0 && s.Clause == sides[k-1].Clause:
			continue // goes on behind a part that moved
		case title != "":
			title = "“" + title + "”中的一段"
		case d.Clauses[s.Clause].Kind == policy.KindTOC:
			title = "（目录）"
		case s.Span.Start == 0:
			title = "（开头）"
		default:
			title = "（无标题）"
		}
		all = append(all, visible(title))
	}
	return strings.Join(all, " + ")
}

// numbered returns a heading behind its number, with a space where the number does not
// end with a sign as wide as a character.
func numbered(number, heading string) string {
	last, _ := utf8.DecodeLastRuneInString(number)
	if number == "" || runeWidth(last) == 2 && !unicode.IsLetter(last) {
		return number + heading
	}
	return number + " " + heading
}

// places returns the lines where the sides of a change begin.
func places(olds, news *text.Mapper, c diff.Change) string {
	var parts []string
	if len(c.Old) > 0 {
		parts = append(parts, fmt.Sprintf("旧版第 %d 行", olds.Position(c.Old[0].Span.Start).Line))
	}
	if len(c.New) > 0 {
		parts = append(parts, fmt.Sprintf("新版第 %d 行", news.Position(c.New[0].Span.Start).Line))
	}
	return strings.Join(parts, "，")
}

// piece is a stretch of one line of a change.
type piece struct {
	op   diff.Op // Equal if only its looks changed
	text string
}

// lines returns a change line by line. Of what is cosmetic the new looks are given.
func lines(r *diff.Result, c diff.Change) [][]piece {
	all := [][]piece{nil}
	for _, s := range c.Segments {
		op := s.Op
		if s.Cosmetic {
			if op == diff.Delete {
				continue
			}
			op = diff.Equal
		}
		for i, part := range strings.Split(strings.ReplaceAll(r.Text(s), "\r", ""), "\n") {
			if i > 0 {
				all = append(all, nil)
			}
			if part != "" {
				last := len(all) - 1
				all[last] = append(all[last], piece{op, visible(part)})
			}
		}
	}
	return all
}

// shown returns the lines that hold an edit, set for the terminal, with … between them
// where others are left out.
func (w DiffText) shown(all [][]piece) []string {
	var out []string
	skipped := false
	for _, l := range all {
		edited, empty := false, true
		for _, p := range l {
			said := strings.TrimSpace(p.text) != ""
			edited = edited || said && p.op != diff.Equal
			empty = empty && !said
		}
		switch {
		case edited:
			if skipped && len(out) > 0 {
				out = append(out, "   …\n")
			}
			skipped = false
			out = append(out, w.set(shorten(l))...)
		case !empty:
			skipped = true
		}
	}
	return out
}

// shorten leaves out the middle of long unchanged pieces of a line.
func shorten(l []piece) []piece {
	var short []piece
	for i, p := range l {
		if p.op == diff.Equal && width(p.text) > 2*context+4 {
			head, tail := headOf(p.text), tailOf(p.text)
			if i == 0 {
				head = ""
			}
			if i == len(l)-1 {
				tail = ""
			}
			p.text = head + "…" + tail
		}
		short = append(short, p)
	}
	return short
}

// headOf and tailOf return as much of s as context allows, in whole words.
func headOf(s string) string {
	n, end := 0, 0
	for i, r := range s {
		if !isWordLetter(r) {
			end = i
		}
		if n += runeWidth(r); n > context {
			return s[:end]
		}
	}
	return s
}

func tailOf(s string) string {
	left, inWord := width(s), false
	for i, r := range s {
		if left <= context && !inWord && runeWidth(r) > 0 {
			return s[i:]
		}
		left -= runeWidth(r)
		inWord = isWordLetter(r)
	}
	return ""
}

// atom is what is never broken over two lines of the terminal.
type atom struct {
	text  string
	op    diff.Op
	stays bool // it must not begin a line
}

// set returns a line of a change as lines of the terminal, indented.
func (w DiffText) set(l []piece) []string {
	var out []string
	var b strings.Builder
	column, op := 0, diff.Equal
	begin := func() {
		b.WriteString("   ")
		b.WriteString(w.style(op))
		column = 3
	}
	end := func() {
		if w.style(op) != "" {
			b.WriteString(plain)
		}
		out = append(out, strings.TrimRight(b.String(), " ")+"\n")
		b.Reset()
	}
	begin()
	for _, a := range w.atoms(l) {
		if w.Width > 0 && column > 3 && column+width(a.text) > w.Width && !a.stays {
			end()
			begin()
			a.text = strings.TrimLeft(a.text, " ")
		}
		if a.op != op {
			if w.style(op) != "" {
				b.WriteString(plain)
			}
			op = a.op
			b.WriteString(w.style(op))
		}
		b.WriteString(a.text)
		column += width(a.text)
	}
	end()
	return out
}

const plain = "\x1b[0m"

// style returns what begins a piece in colour, "" if nothing does.
func (w DiffText) style(op diff.Op) string {
	switch {
	case w.Color && op == diff.Delete:
		return "\x1b[9;31m" // struck through, red
	case w.Color && op == diff.Insert:
		return "\x1b[1;32m" // bold, green
	}
	return ""
}

// atoms cuts a line of a change where the terminal may break it.
func (w DiffText) atoms(l []piece) []atom {
	var all []atom
	for _, p := range l {
		first := len(all)
		for i, r := range p.text {
			n := len(all) - 1
			s := p.text[i : i+len(string(r))]
			if n >= first && (runeWidth(r) == 0 || isWordLetter(r) && endsInWord(all[n].text)) {
				all[n].text += s
				continue
			}
			all = append(all, atom{text: s, op: p.op, stays: strings.ContainsRune("，。、；：！？）》”’】…,.;:!?)]", r)})
		}
		if w.Color || p.op == diff.Equal || first == len(all) {
			continue
		}
		open, shut := "[-", "-]"
		if p.op == diff.Insert {
			open, shut = "{+", "+}"
		}
		all[first].text = open + all[first].text
		all[len(all)-1].text += shut
	}
	return all
}

func isWordLetter(r rune) bool { return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

func endsInWord(s string) bool {
	r := []rune(s)
	return isWordLetter(r[len(r)-1])
}
