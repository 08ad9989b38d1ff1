package proposal

import (
	"slices"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/facts"
	"clausewright/core/profile"
	"clausewright/core/text"
)

// table gathers rows, each known by a key of which only the first is taken.
type table struct {
	rows     []profile.Object
	evidence []text.Span
	known    map[string]bool
}

func (t *table) add(key string, row profile.Object, evidence text.Span) {
	if key == "" || t.known[key] {
		return
	}
	if t.known == nil {
		t.known = map[string]bool{}
	}
	t.known[key] = true
	t.rows = append(t.rows, row)
	t.evidence = append(t.evidence, evidence)
}

func (t *table) answer() (any, []text.Span) {
	if len(t.rows) == 0 {
		return nil, nil
	}
	return t.rows, t.evidence
}

// put sets a part of a row unless the text leaves it open.
func put(row profile.Object, part, value string) {
	if value != "" {
		row[part] = value
	}
}

func permissions(f *facts.Facts) (any, []text.Span) {
	var t table
	for _, p := range f.Permissions {
		if p.Denied || p.Others {
			continue
		}
		platform, constant := permissionKey(p)
		if constant == "" {
			continue
		}
		row := profile.Object{"platform": platform, "constant": constant}
		put(row, "purpose", f.Words(p.Purpose))
		t.add(p.ID, row, p.Span)
	}
	return t.answer()
}

// permissionKey returns the platform's own name of a permission: the one printed, or
// that of Android for a Chinese one. "" if there is none.
func permissionKey(p facts.Permission) (platform, constant string) {
	if strings.HasPrefix(p.Constant, "NS") {
		return "iOS", p.Constant
	}
	if p.Constant != "" {
		return "Android", p.Constant
	}
	if entry, ok := catalog.PermissionByID(p.ID); ok && len(entry.Android) > 0 {
		return "Android", strings.TrimPrefix(entry.Android[0], catalog.AndroidPrefix)
	}
	return "", ""
}

func identifiers(f *facts.Facts) (any, []text.Span) {
	var t table
	for _, i := range f.Identifiers {
		entry, ok := catalog.IdentifierByID(i.ID)
		if ok && i.Stance == facts.Collected && i.ID != catalog.AnyIdentifier {
			t.add(i.ID, profile.Object{"id": entry.Names[0]}, i.Span)
		}
	}
	return t.answer()
}

func sdks(f *facts.Facts) (any, []text.Span) {
	var t table
	for _, r := range f.Recipients {
		if !r.Listed || !isSDK(f, r) {
			continue
		}
		row := profile.Object{"name": r.Name}
		put(row, "provider", r.Company)
		put(row, "function", f.Words(r.Purpose))
		put(row, "policy_link", f.Words(r.Link))
		if items := received(r); items != nil {
			row["items"] = items
		}
		t.add(r.Name, row, r.Span)
	}
	return t.answer()
}

// realTimeVendor reads whose SDK carries sound and pictures where the text names one in
// full.
func realTimeVendor(f *facts.Facts) (any, []text.Span) {
	shown := f.Shows("rtc_vendor")
	for _, r := range f.Recipients {
		if r.Company != "" && slices.Contains(shown.Evidence, r.Span) {
			return r.Company, []text.Span{r.Span}
		}
	}
	return nil, nil
}

// recipients reads the companies that are given information other than through an SDK;
// where none is named, only that some are given it.
func recipients(f *facts.Facts) (any, []text.Span) {
	var t table
	for _, r := range f.Recipients {
		if !r.Listed || isSDK(f, r) {
			continue
		}
		row := profile.Object{"full_name": r.Company}
		put(row, "purpose", f.Words(r.Purpose))
		if items := received(r); items != nil {
			row["items"] = items
		}
		t.add(r.Company, row, r.Span)
	}
	if t.rows != nil {
		return profile.Object{profile.AnswerPart: true, "recipients": t.rows}, t.evidence
	}
	field, _ := profile.FieldOf("shares_pi")
	shown := f.Shows("shares_pi")
	return valueOf(field, shown), shown.Evidence
}

func isSDK(f *facts.Facts, r facts.Recipient) bool {
	return r.SDK != "" || f.Topic(r.Clause) == facts.TopicSDK || strings.Contains(strings.ToUpper(r.Name), "SDK")
}

// received returns the Chinese names of the kinds of information a recipient gets.
func received(r facts.Recipient) []string {
	var names []string
	for _, id := range r.Items {
		if entry, ok := catalog.ItemByID(id); ok {
			names = append(names, entry.Names[0])
		}
	}
	for _, id := range r.Identifiers {
		if entry, ok := catalog.IdentifierByID(id); ok {
			names = append(names, entry.Names[0])
		}
	}
	return names
}

func functions(f *facts.Facts) (any, []text.Span) {
	items := map[int][]string{}
	known := map[int]map[string]bool{}
	for _, i := range f.Items {
		entry, ok := catalog.ItemByID(i.ID)
		if !ok || i.Function < 0 || i.Stance != facts.Collected || known[i.Function][i.ID] {
			continue
		}
		if known[i.Function] == nil {
			known[i.Function] = map[string]bool{}
		}
		known[i.Function][i.ID] = true
		items[i.Function] = append(items[i.Function], entry.Names[0])
	}
	var t table
	for index, function := range f.Functions {
		row := profile.Object{"name": function.Name}
		if items[index] != nil {
			row["items"] = items[index]
		}
		t.add(function.Name, row, function.Span)
	}
	return t.answer()
}

// retention reads how long information is kept where the text says which.
func retention(f *facts.Facts) (any, []text.Span) {
	var t table
	for _, p := range f.Periods {
		if p.Matter != facts.MatterRetention || len(p.Items) == 0 {
			continue
		}
		var names []string
		for _, id := range p.Items {
			if entry, ok := catalog.ItemByID(id); ok {
				names = append(names, entry.Names[0])
			}
		}
		group := strings.Join(names, "、")
		t.add(group, profile.Object{"group": group, "period": f.Words(p.Span)}, p.Span)
	}
	return t.answer()
}
