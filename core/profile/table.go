package profile

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"clausewright/core/when"
)

// The questionnaire stands in data: a group a file, a field a line with its rows
// indented, the parts of a composite field marked with as many + as they are deep.
// It is part of the program, so a row that cannot be read is a fault of ours and
// panics.

//go:embed data
var data embed.FS

type table struct {
	groups []Group
	fields map[string]Field
}

var questionnaire = sync.OnceValue(readTable)

func readTable() table {
	t := table{fields: map[string]Field{}}
	files, err := data.ReadDir("data")
	if err != nil {
		panic("profile: " + err.Error())
	}
	for _, f := range files { // embed sorts by name, and the names by number
		text, err := data.ReadFile("data/" + f.Name())
		if err != nil {
			panic("profile: " + err.Error())
		}
		t.groups = append(t.groups, readGroup(f.Name(), string(text)))
	}
	for _, g := range t.groups {
		for _, f := range g.Fields {
			t.fields[f.Name] = f
		}
	}
	return t
}

func readGroup(file, text string) Group {
	var g Group
	for number, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var err error
		switch rest, isGroup := strings.CutPrefix(line, "group "); {
		case isGroup:
			col := columns(rest)
			g.Name, g.Title, g.TitleEN = col[0], col[1], col[2]
		case strings.HasPrefix(line, " "):
			err = g.Fields[len(g.Fields)-1].readRow(strings.TrimSpace(line))
		default:
			var f Field
			f, err = readField(line)
			g.Fields = append(g.Fields, f)
		}
		if err != nil {
			panic(fmt.Sprintf("profile: %s:%d: %v", file, number+1, err))
		}
	}
	return g
}

// readField reads "name | type | Chinese title | English title | choices".
func readField(line string) (Field, error) {
	col := columns(line)
	if len(col) < 4 || len(col) > 5 {
		return Field{}, fmt.Errorf("%d columns, want 4 or 5", len(col))
	}
	kind, optional := strings.CutSuffix(col[1], "?")
	f := Field{Name: col[0], Type: Type(kind), Title: col[2], TitleEN: col[3], Optional: optional}
	if len(col) == 5 {
		f.Choices = readChoices(col[4])
	}
	return f, nil
}

// readRow reads an indented row of a field.
func (f *Field) readRow(row string) error {
	key, rest, _ := strings.Cut(row, " ")
	var err error
	switch {
	case strings.Trim(key, "+") == "":
		var part Field
		part, err = readField(rest)
		into := f
		for range len(key) - 1 {
			into = &into.Parts[len(into.Parts)-1]
		}
		into.Parts = append(into.Parts, part)
	case key == "why":
		f.Why = rest
	case key == "en":
		f.WhyEN = rest
	case key == "feeds":
		f.Feeds = strings.Fields(rest)
	case key == "when":
		f.When, err = when.Parse(rest)
	case key == "choices":
		f.Choices = readChoices(rest)
	case key == "among":
		f.Among = strings.Fields(rest)
	case key == "optional":
		f.Optional = true
	default:
		err = fmt.Errorf("unknown row %q", key)
	}
	return err
}

// readChoices reads "value~Chinese~English; …". A choice with one title is titled by
// its value in Chinese, one with none in both languages.
func readChoices(s string) []Choice {
	var list []Choice
	for item := range strings.SplitSeq(s, "; ") {
		part := strings.Split(item, "~")
		c := Choice{Value: part[0], Title: part[0], TitleEN: part[len(part)-1]}
		if len(part) == 3 {
			c.Title = part[1]
		}
		list = append(list, c)
	}
	return list
}

func columns(line string) []string {
	col := strings.Split(line, " | ")
	for i := range col {
		col[i] = strings.TrimSpace(col[i])
	}
	return col
}

func cutDot(path string) (first, rest string) {
	first, rest, _ = strings.Cut(path, ".")
	return first, rest
}
