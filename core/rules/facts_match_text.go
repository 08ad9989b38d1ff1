package rules

import (
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/profile"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// FactsMatchText compares the facts about the app with the text, both ways: what is
// answered must be written, and what is written must be answered.
var FactsMatchText = &rule.Rule{
	ID: "facts-match-text",
	Doc: rule.Doc{
		Text:    "功能、权限、设备标识、SDK、期限、联系方式和操作路径，事实与文本要一致：事实里有的写到，文本里写的属实。",
		Bad:     "我们申请相机权限。",
		Good:    "我们申请麦克风权限。",
		Profile: `{"version": 1, "permissions": [{"platform": "Android", "constant": "RECORD_AUDIO"}]}`,
	},
	Run: runFactsMatchText,
}

func runFactsMatchText(p *rule.Pass) {
	m := matcher{p: p, folded: lexicon.Fold(p.Doc.Source)}
	m.words()
	m.permissions()
	m.identifiers()
	m.recipients()
	m.contacts()
	m.functions()
	m.periods()
	m.paths()
	if len(m.found) > 0 {
		p.Violated(m.found...)
		return
	}
	p.Clear("事实与文本一致")
}

// matcher compares a profile with a text.
type matcher struct {
	p      *rule.Pass
	folded string // the whole text as words are compared
	found  []rule.Diagnostic
}

// absent reports an answer that the text does not have.
func (m *matcher) absent(what, value string) {
	m.found = append(m.found, rule.Diagnostic{Message: "事实里的" + what + "“" + value + "”，文中没有写"})
}

// unanswered reports words of the text that no answer stands for.
func (m *matcher) unanswered(span text.Span, what string) {
	m.found = append(m.found, rule.Diagnostic{
		Span:    span,
		Message: "文中写了" + what + "“" + span.Of(m.p.Doc.Source) + "”，事实里没有",
	})
}

func (m *matcher) has(value string) bool { return strings.Contains(m.folded, lexicon.Fold(value)) }

// wordFields are the answers that a text repeats word for word.
var wordFields = []struct{ field, what string }{
	{"app_name", "产品名称"},
	{"operator_full_name", "运营者全称"},
	{"contact_email", "联系邮箱"},
	{"contact_in_app_path", "客服路径"},
	{"permission_settings_path", "权限设置路径"},
	{"withdraw_path", "撤回同意的路径"},
	{"path_access", "查阅路径"},
	{"path_copy", "复制路径"},
	{"path_delete", "删除路径"},
	{"path_restrict", "限制、拒绝处理的路径"},
	{"path_cancel", "注销路径"},
	{"personalisation_off_path", "关闭个性化推荐的路径"},
	{"tags_delete_path", "删除用户标签的路径"},
	{"guardian_path", "监护人行使权利的路径"},
	{"policy_path_in_app", "查阅政策的路径"},
	{"registered_address", "办公地址"},
	{"rtc_vendor", "音视频服务商"},
	{"storage_region", "存储地点"},
}

func (m *matcher) words() {
	for _, f := range wordFields {
		if value, ok := m.p.Profile.Answer(f.field).(string); ok && value != "" && !m.has(value) {
			m.absent(f.what, value)
		}
	}
	if phone, ok := m.p.Profile.Answer("contact_phone").(profile.Object); ok {
		if number, _ := phone["number"].(string); number != "" && !m.has(number) {
			m.absent("联系电话", number)
		}
	}
}

// permissions compares permissions by the catalog: a constant and its Chinese names are
// one.
func (m *matcher) permissions() {
	rows, _, answered := m.p.Profile.Rows("permissions")
	if !answered {
		return
	}
	given := map[string]bool{}
	for _, row := range rows {
		constant, _ := row["constant"].(string)
		if entry, known := catalog.PermissionByConstant(constant); known {
			given[group(entry.ID)] = true
		}
	}
	written := map[string]bool{}
	for _, found := range m.p.Facts.Permissions {
		name := group(found.ID)
		written[name] = true
		if name != "" && !found.Denied && !found.Others && !given[name] && m.asksFor(found) {
			given[name] = true // said once is enough
			m.unanswered(found.Span, "权限")
		}
	}
	for _, row := range rows {
		constant, _ := row["constant"].(string)
		entry, known := catalog.PermissionByConstant(constant)
		if known && !written[group(entry.ID)] || !known && !m.has(constant) {
			m.absent("权限", constant)
			written[group(entry.ID)] = true
		}
	}
}

// group returns what permissions have in common that one Chinese name may stand for:
// 位置 is the precise one as well as the coarse one.
func group(id string) string {
	name, _, _ := strings.Cut(id, "-")
	return name
}

// asksFor reports whether a permission is plainly one of the system: a constant, a row
// of a list of permissions, or called so. 位置 alone may be information.
func (m *matcher) asksFor(found facts.Permission) bool {
	return found.Constant != "" || !found.Purpose.Empty() || strings.HasPrefix(m.p.Doc.Source[found.Span.End:], "权限")
}

func (m *matcher) identifiers() {
	rows, _, answered := m.p.Profile.Rows("device_ids")
	if !answered {
		return
	}
	given := map[string]bool{}
	for _, row := range rows {
		name, _ := row["id"].(string)
		if entry, known := catalog.IdentifierByName(name); known {
			given[entry.ID] = true
		}
		if !m.has(name) {
			m.absent("设备标识", name)
		}
	}
	for _, found := range m.p.Facts.Identifiers {
		if found.Stance == facts.Collected && !given[found.ID] && found.ID != catalog.AnyIdentifier {
			given[found.ID] = true
			m.unanswered(found.Span, "设备标识")
		}
	}
}

// recipientRows are the lists of the questionnaire that name recipients, with the
// column of the name.
var recipientRows = []struct{ path, column, what string }{
	{"sdks", "name", "SDK"},
	{"shares_pi.recipients", "full_name", "接收方"},
}

func (m *matcher) recipients() {
	var names []string
	for _, list := range recipientRows {
		rows, _, answered := m.p.Profile.Rows(list.path)
		if !answered {
			return
		}
		for _, row := range rows {
			name, _ := row[list.column].(string)
			names = append(names, lexicon.Fold(name))
			if name != "" && !m.has(name) {
				m.absent(list.what, name)
			}
		}
	}
	for _, r := range m.p.Facts.Recipients {
		if !r.Listed || r.SDK == "" {
			continue
		}
		known := false
		for _, name := range names {
			known = known || strings.Contains(name, lexicon.Fold(r.Name)) || strings.Contains(lexicon.Fold(r.Name), name)
		}
		if !known {
			m.unanswered(r.Span, "SDK")
		}
	}
}

// contacts reports addresses and telephone numbers of the operator that no answer
// gives.
func (m *matcher) contacts() {
	var given strings.Builder
	for _, field := range []string{"contact_email", "contact_phone", "pi_officer_contact", "complaint_channels", "child_officer", "domestic_representative"} {
		given.WriteString(valueWords(m.p.Profile.Answer(field)))
	}
	if given.Len() == 0 {
		return
	}
	for _, c := range m.p.Facts.Contacts {
		switch {
		case c.Others:
		case c.Kind == facts.ContactEmail && !strings.Contains(given.String(), lexicon.Fold(c.Value)):
			m.unanswered(c.Span, "联系邮箱")
		case c.Kind == facts.ContactPhone && !strings.Contains(digits(given.String()), digits(c.Value)):
			m.unanswered(c.Span, "联系电话")
		}
	}
}

// valueWords returns all words of an answer, folded.
func valueWords(v any) string {
	switch v := v.(type) {
	case string:
		return lexicon.Fold(v) + "\n"
	case profile.Object:
		var b strings.Builder
		for _, part := range v {
			b.WriteString(valueWords(part))
		}
		return b.String()
	case []profile.Object:
		var b strings.Builder
		for _, row := range v {
			b.WriteString(valueWords(row))
		}
		return b.String()
	}
	return ""
}

// digits returns the digits of words, by which telephone numbers compare.
func digits(words string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, words)
}
