package rules

import (
	"strings"

	"clausewright/core/assemble"
	"clausewright/core/clause"
	"clausewright/core/facts"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// addClause returns the fix of a duty: it adds the clause of the library that meets
// the requirement with the given slug to the section where a reader would look.
func addClause(slug, title string) func(*rule.Pass, rule.Section) []rule.Fix {
	return func(p *rule.Pass, section rule.Section) []rule.Fix {
		return []rule.Fix{{Title: title, Edits: insert(p, section.Index, slug)}}
	}
}

// insert returns the edits that add the clause for a requirement to a section.
func insert(p *rule.Pass, section int, slug string) []text.Edit {
	return clause.Insert(p.Doc, section, fragment(p, slug))
}

// fragment returns the clause for a requirement: in the words of the assembled policy
// if the facts about the app know all that these say, else those of the library with
// what is known filled in.
func fragment(p *rule.Pass, slug string) clause.Fragment {
	f := clause.Of(slug)
	if p.Profile != nil {
		if words, known := assemble.Words(*p.Profile, slug); known {
			return clause.Fragment{Heading: f.Heading, Text: likeText(p, words)}
		}
	}
	var pairs []string
	for _, b := range blanks {
		if !strings.Contains(f.Text, b.words) {
			continue
		}
		if value := b.known(p); value != "" {
			pairs = append(pairs, b.words, value)
		}
	}
	if len(pairs) > 0 {
		f.Text = strings.NewReplacer(pairs...).Replace(f.Text)
	}
	f.Text = likeText(p, f.Text)
	return f
}

// likeText writes a clause with the words the text uses for an account and for its
// reader.
func likeText(p *rule.Pass, words string) string {
	for _, usual := range [...]struct {
		word   string
		others []string
	}{
		{"账号", []string{"帐号", "账户", "帐户"}},
		{"您", []string{"你"}},
	} {
		if p.Facts.Writes(usual.word) {
			continue
		}
		for _, other := range usual.others {
			if p.Facts.Writes(other) {
				words = strings.ReplaceAll(words, usual.word, other)
				break
			}
		}
	}
	return words
}

// blanks are the blanks of the library that the facts about the app or the text
// itself may answer.
var blanks = []struct {
	words string
	known func(*rule.Pass) string // "" if nobody knows
}{
	{"【请填写产品名称】", func(p *rule.Pass) string { return answered(p, "app_name", ownProduct(p)) }},
	{"【请填写运营者全称】", func(p *rule.Pass) string { return answered(p, "operator_full_name", operator(p)) }},
	{"【请填写电子邮箱】", func(p *rule.Pass) string { return answered(p, "contact_email", onlyContact(p, facts.ContactEmail)) }},
	{"【投诉邮箱】", func(p *rule.Pass) string { return answered(p, "contact_email", onlyContact(p, facts.ContactEmail)) }},
	{"【联系方式】", func(p *rule.Pass) string { return answered(p, "contact_email", onlyContact(p, facts.ContactEmail)) }},
	{"【请填写注册地址或者常用办公地址】", func(p *rule.Pass) string { return answered(p, "registered_address", "") }},
	{"【请填写通讯地址】", func(p *rule.Pass) string {
		return answered(p, "registered_address", onlyContact(p, facts.ContactAddress))
	}},
}

// answered returns the answer to a question, or what the text shows if it is open.
func answered(p *rule.Pass, field, shown string) string {
	if p.Profile != nil {
		if value, ok := p.Profile.Answer(field).(string); ok && value != "" {
			return value
		}
	}
	return shown
}

func operator(p *rule.Pass) string {
	company, _ := p.Facts.Operator()
	return company.Name
}

// onlyContact returns the operator's contact of a kind by a section on contacts, "" if
// that has none or several.
func onlyContact(p *rule.Pass, kind facts.ContactKind) string {
	only := ""
	for _, c := range p.Facts.Contacts {
		if c.Kind != kind || c.Others || c.Value == only || p.Facts.Topic(c.Clause) != facts.TopicContact {
			continue
		}
		if only != "" {
			return ""
		}
		only = c.Value
	}
	return only
}
