package facts

import (
	"fmt"
	"strings"

	"clausewright/core/policy"
	"clausewright/core/text"
)

// read parses a text and reads its facts.
func read(src string) *Facts { return Read(policy.Parse(src)) }

// dump prints the lists of facts that kinds names, each fact a line.
func dump(f *Facts, kinds ...string) string {
	var b strings.Builder
	for _, kind := range kinds {
		fmt.Fprintf(&b, "%s\n", kind)
		for _, line := range f.dumpKind(kind) {
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return b.String()
}

func (f *Facts) dumpKind(kind string) []string {
	var lines []string
	add := func(format string, args ...any) {
		lines = append(lines, strings.TrimRight(fmt.Sprintf(format, args...), " |"))
	}
	of := func(s text.Span) string { return plain(s.Of(f.doc.Source)) }
	function := func(i int) string {
		if i < 0 {
			return ""
		}
		return f.Functions[i].Name
	}
	switch kind {
	case "products":
		for _, p := range f.Products {
			add("%s | own %v | %d", p.Name, p.Own, p.Count)
		}
	case "companies":
		for _, c := range f.Companies {
			add("%s | operator %v | %d", c.Name, c.Operator, len(c.Places))
		}
	case "contacts":
		for _, c := range f.Contacts {
			add("%s | %s | officer %v | others %v", c.Kind, c.Value, c.Officer, c.Others)
		}
	case "paths":
		for _, p := range f.Paths {
			add("%s | %s", strings.Join(p.Steps, " > "), p.Purpose)
		}
	case "functions":
		for _, fn := range f.Functions {
			add("%s | %s", fn.Name, fn.Kind)
		}
	case "items":
		for _, i := range f.Items {
			add("%s | %s | %s | %s | %s", of(i.Span), i.ID, i.Stance, i.Need, function(i.Function))
		}
	case "identifiers":
		for _, i := range f.Identifiers {
			add("%s | %s | %s", of(i.Span), i.ID, i.Stance)
		}
	case "permissions":
		for _, p := range f.Permissions {
			add("%s | %s | denied %v | others %v | %s", of(p.Span), p.ID, p.Denied, p.Others, of(p.Purpose))
		}
	case "recipients":
		for _, r := range f.Recipients {
			add("%s | %s | %s | %s | %v %v %v | %s", r.Name, r.SDK, r.Company, of(r.Purpose), r.Items, r.Identifiers, r.Permissions, of(r.Link))
		}
	case "periods":
		for _, p := range f.Periods {
			add("%s | %s | %v", of(p.Span), p.Matter, p.Items)
		}
	case "ages":
		for _, a := range f.Ages {
			add("%s | %d | under %v | %s | guardian %v", of(a.Span), a.Years, a.Under, a.Role, a.Guardian)
		}
	case "uses":
		for _, u := range f.Uses() {
			add("%s | %v | others %v", of(u.Aim), u.Items, u.Others)
		}
	case "dates":
		for _, d := range f.Dates {
			add("%s | %s", of(d.Span), d.Role)
		}
	default:
		panic("no facts " + kind)
	}
	return lines
}
