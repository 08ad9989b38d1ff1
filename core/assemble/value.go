package assemble

import (
	"slices"
	"strconv"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/clause"
	"clausewright/core/profile"
	"clausewright/core/when"
)

// slot writes a fact, or a blank if it is open.
func (r *renderer) slot(piece clause.Piece, offset int) string {
	if column, ok := strings.CutPrefix(piece.Path, "."); ok {
		return r.column(piece, column, offset)
	}
	name, part, _ := strings.Cut(piece.Path, ".")
	f, _ := profile.FieldOf(name)
	r.line.facts = append(r.line.facts, name)
	for _, column := range f.Among { // the answer counts only if it stands there
		list, _, _ := strings.Cut(column, ".")
		r.line.facts = append(r.line.facts, list)
	}
	v := r.p.Answer(name)
	if part != "" && v != nil {
		name += "." + part
		partField, _ := f.Part(part)
		switch value := v.(type) {
		case profile.Object:
			v = value[part]
		case []profile.Object:
			v = pick(f, partField, value, piece.When)
		}
		f = partField
	}
	if v == nil {
		return r.blankFor(name, name, offset)
	}
	return format(f, v, piece.Filter)
}

// column writes a column of the row the line is repeated for.
func (r *renderer) column(piece clause.Piece, column string, offset int) string {
	f, _ := r.line.rowsOf.Part(column)
	v := r.line.row[column]
	if v != nil || f.Optional {
		return format(f, v, piece.Filter)
	}
	field, _, _ := strings.Cut(r.line.rows, "[")
	path := r.line.rows + "." + column
	if r.line.row == nil {
		path = field
	}
	return r.blankFor(path, field+"."+column, offset)
}

// pick gathers a column of the rows that a condition takes, each value once; nil if
// one of them is open.
func pick(f, column profile.Field, rows []profile.Object, where when.Condition) any {
	values := []string{}
	for _, row := range rows {
		if where.Eval(func(t when.Term) when.Truth { return f.AskRow(row, t) }) != when.Yes {
			continue
		}
		v := row[column.Name]
		if v == nil {
			return nil
		}
		items, several := v.([]string)
		if !several {
			items = []string{format(column, v, "")}
		}
		for _, item := range items {
			if !slices.Contains(values, item) {
				values = append(values, item)
			}
		}
	}
	return values
}

// none stands where a list is empty.
const none = "无"

// format writes a value as it stands in a sentence or a cell.
func format(f profile.Field, v any, filter string) string {
	switch v := v.(type) {
	case bool:
		if v {
			return "是"
		}
		return "否"
	case int:
		if filter == "chinese" && v > 0 && v < 100 {
			return chinese(v)
		}
		return strconv.Itoa(v)
	case string:
		switch {
		case f.Type == profile.TypeDate:
			return WrittenDate(v)
		case filter == "permission":
			return permissionName(v)
		}
		return clean(f.TitleOf(v))
	case []string:
		if len(v) == 0 {
			return none
		}
		words := make([]string, len(v))
		for i, s := range v {
			words[i] = clean(f.TitleOf(s))
		}
		return strings.Join(words, "、")
	case profile.Object:
		answer, _ := f.Part(profile.AnswerPart)
		return format(answer, v[profile.AnswerPart], filter)
	}
	return none
}

// clean makes an answer fit for the middle of a sentence or for a cell: on one line,
// without the stop at its end, with nothing that Markdown takes for a mark.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.TrimRight(s, "。；;")
	return strings.NewReplacer("|", "｜", "【", "［", "】", "］", "**", "＊＊", "[", "［", "]", "］", "`", "｀").Replace(s)
}

// WrittenDate writes 2026-11-02 as 2026年11月2日; what is no day stays as it is.
func WrittenDate(day string) string {
	if !profile.IsDay(day) {
		return clean(day)
	}
	return day[:4] + "年" + strings.TrimPrefix(day[5:7], "0") + "月" + strings.TrimPrefix(day[8:], "0") + "日"
}

// permissionName returns the Chinese name of a permission, or the constant itself if
// the catalog does not know it. A usage key of iOS that stands for several permissions
// of Android has the name of the widest.
func permissionName(constant string) string {
	widest, found := catalog.PermissionByConstant(constant)
	if !found {
		return clean(constant)
	}
	for _, p := range catalog.Permissions() {
		if slices.Contains(p.IOS, constant) && len(p.Android) > len(widest.Android) {
			widest = p
		}
	}
	return widest.Names[0]
}
