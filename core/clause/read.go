package clause

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"clausewright/core/when"
)

// The library is Markdown with a few marks of its own:
//
//	=== ID | LEVEL | HEADING      starts a clause; rows "when CONDITION" and
//	                              "meets SLUG …" may follow, then a blank line
//	a line                        is a sentence, joined to the one above it
//	- item, 1. item, | row        stands on a line of its own; 1. is counted anew
//	{{if CONDITION}}words         stands there under the condition
//	{{if CONDITION}}words{{fi}}   likewise, within a line
//	{{field.part}}, {{.column}}   a fact; "where CONDITION" takes some rows only
//	{{each field where CONDITION}} … {{end}}   repeats one line for every row
//	{{ref ID}}                    the number and heading of another clause
//	words ^SLUG                   the requirement that this line meets
//
// It is part of the program, so what cannot be read is a fault of ours and panics.

//go:embed templates companions
var templateFiles embed.FS

var policyTemplates = sync.OnceValue(func() []Template {
	var all []Template
	for _, name := range fileNames("templates") {
		all = append(all, readTemplates("templates/"+name)...)
	}
	return all
})

var companions = sync.OnceValue(func() []Companion {
	titles := [][2]string{
		{"collected-list", "已收集个人信息清单"},
		{"share-list", "与第三方共享个人信息清单"},
		{"permission-list", "应用权限清单"},
		{"sdk-list", "第三方SDK目录"},
		{"children-rules", "儿童个人信息处理规则"},
		{"first-run", "首次启动弹窗摘要"},
		{"account-cancel", "账号注销说明"},
	}
	var all []Companion
	for _, c := range titles {
		templates := readTemplates("companions/" + c[0] + ".md")
		if len(templates) != 1 {
			panic("clause: " + c[0] + " is not one template")
		}
		all = append(all, Companion{Name: c[0], Title: c[1], Template: templates[0]})
	}
	return all
})

// fileNames returns the files of a folder; embed sorts them by name.
func fileNames(folder string) []string {
	entries, err := templateFiles.ReadDir(folder)
	if err != nil {
		panic("clause: " + err.Error())
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// reader reads one file.
type reader struct {
	file string
	line int
	all  []Template

	head  bool // the rows under === are being read
	brk   Break
	each  string
	where when.Condition
}

func readTemplates(file string) []Template {
	data, err := templateFiles.ReadFile(file)
	if err != nil {
		panic("clause: " + err.Error())
	}
	r := &reader{file: file}
	for line := range strings.SplitSeq(strings.TrimRight(string(data), "\n"), "\n") {
		r.line++
		r.read(line)
	}
	return r.all
}

func (r *reader) fail(format string, args ...any) {
	panic(fmt.Sprintf("clause: %s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...)))
}

func (r *reader) condition(s string) when.Condition {
	c, err := when.Parse(s)
	if err != nil {
		r.fail("%v", err)
	}
	return c
}

func (r *reader) read(line string) {
	if rest, ok := strings.CutPrefix(line, "=== "); ok {
		col := strings.Split(rest, " | ")
		if len(col) != 3 {
			r.fail("%d columns, want 3", len(col))
		}
		r.all = append(r.all, Template{ID: col[0], Level: Level(col[1]), Heading: r.pieces(col[2])})
		r.head, r.brk = true, BreakBlock
		return
	}
	t := &r.all[len(r.all)-1]
	key, rest, _ := strings.Cut(line, " ")
	switch {
	case line == "":
		r.head, r.brk = false, BreakBlock
	case r.head && key == "when":
		t.When = r.condition(rest)
	case r.head && key == "meets":
		t.Meets = strings.Fields(rest)
	case r.head:
		r.fail("unknown row %q", key)
	case line == "{{end}}":
		r.each, r.where = "", when.Condition{}
	case strings.HasPrefix(line, "{{each "):
		path, where, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(line, "{{each "), "}}"), " where ")
		r.each, r.where = path, r.condition(where)
	case strings.HasPrefix(line, "{{include "):
		t.Lines = append(t.Lines, Line{Include: strings.TrimSuffix(strings.TrimPrefix(line, "{{include "), "}}")})
	default:
		t.Lines = append(t.Lines, r.readLine(line))
	}
}

func (r *reader) readLine(s string) Line {
	l := Line{Break: r.brk, Each: r.each, Where: r.where}
	r.brk = BreakNone
	for {
		words, slug, found := cutLast(s, " ^")
		if !found {
			break
		}
		s, l.Meets = words, append([]string{slug}, l.Meets...)
	}
	s = r.readIf(s, &l)
	l.Marker, s = cutMarker(s)
	if l.Marker != "" && l.Break == BreakNone {
		l.Break = BreakLine
	}
	l.Pieces = r.pieces(r.readIf(s, &l))
	return l
}

// readIf takes the condition of a whole line off its start, before or behind the
// marker: an {{if}} that no {{fi}} ends.
func (r *reader) readIf(s string, l *Line) string {
	if !strings.HasPrefix(s, "{{if ") || strings.Count(s, "{{if ") == strings.Count(s, "{{fi}}") {
		return s
	}
	condition, words, _ := strings.Cut(strings.TrimPrefix(s, "{{if "), "}}")
	l.When = r.condition(condition)
	return words
}

// cutMarker takes the mark of a list item or a table row off a line. Items with a
// number have the marker of the first.
func cutMarker(s string) (marker, words string) {
	switch {
	case strings.HasPrefix(s, "- "), strings.HasPrefix(s, "| "):
		return s[:2], s[2:]
	case len(s) > 3 && s[0] >= '1' && s[0] <= '9' && s[1:3] == ". ":
		return "1. ", s[3:]
	}
	return "", s
}

// pieces reads the words of a line.
func (r *reader) pieces(s string) []Piece {
	list, rest := r.piecesUntil(s, "")
	if rest != "" {
		r.fail("no {{if}} for %q", rest)
	}
	return list
}

// piecesUntil reads pieces up to the mark stop and returns what follows it.
func (r *reader) piecesUntil(s, stop string) (list []Piece, rest string) {
	for s != "" {
		words, after, found := strings.Cut(s, "{{")
		if words != "" {
			list = append(list, Piece{Kind: PieceText, Text: words})
		}
		if !found {
			break
		}
		mark, behind, closed := strings.Cut(after, "}}")
		if !closed {
			r.fail("{{%s is not closed", after)
		}
		s = behind
		if mark == stop {
			return list, behind
		}
		p := r.piece(mark)
		if p.Kind == PieceIf {
			p.Pieces, s = r.piecesUntil(s, "fi")
		}
		list = append(list, p)
	}
	if stop != "" {
		r.fail("{{%s}} is missing", stop)
	}
	return list, ""
}

func (r *reader) piece(mark string) Piece {
	if id, ok := strings.CutPrefix(mark, "ref "); ok {
		return Piece{Kind: PieceRef, Text: id}
	}
	if condition, ok := strings.CutPrefix(mark, "if "); ok {
		return Piece{Kind: PieceIf, When: r.condition(condition)}
	}
	if mark == "contents" {
		return Piece{Kind: PieceContents}
	}
	path, where, _ := strings.Cut(mark, " where ")
	path, filter, _ := strings.Cut(path, "|")
	return Piece{Kind: PieceSlot, Path: path, Filter: filter, When: r.condition(where)}
}

// cutLast cuts s at the last sep if one word follows it.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 || strings.ContainsAny(s[i+len(sep):], " |") {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
