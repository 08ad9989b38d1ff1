package facts

import (
	"sort"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Permission is one mention of a permission of the phone.
type Permission struct {
	Place
	ID       string    // of catalog.Permission; "" for a constant that is none
	Constant string    // as printed, without prefix; "" if named in Chinese
	Purpose  text.Span // what it is for, in a list of permissions; empty if not given
	Denied   bool      // said not to be asked for
	Others   bool      // asked for by a recipient
}

func (f *Facts) readPermissions(records []record) []Permission {
	var permissions []Permission
	for _, h := range f.words.Of(lexicon.CatalogConstant) {
		place := f.place(h.Span, h.Sentence)
		permissions = append(permissions, Permission{
			Place: place, ID: h.Entry, Constant: h.Span.Of(f.doc.Source), Others: f.othersAsk(place),
		})
	}
	permissions = append(permissions, f.unknownConstants()...)
	rows := records[:sort.Search(len(records), func(i int) bool { return records[i].listed })]
	for _, h := range f.words.Of(lexicon.CatalogPermission) {
		if f.lines[h.Sentence].skip && f.topic[f.block(h.Sentence).Clause] != TopicPermission || !f.asks(h) && !permissionCell(rows, h.Span) {
			continue
		}
		place := f.place(h.Span, h.Sentence)
		permissions = append(permissions, Permission{
			Place: place, ID: h.Entry, Purpose: f.entryText(h), Denied: f.denies(h), Others: f.othersAsk(place) && !permissionCell(rows, h.Span),
		})
	}
	sortByPlace(permissions, func(p Permission) Place { return p.Place })
	for i := range permissions {
		if told := purposeIn(rows, permissions[i].Place); !told.Empty() {
			permissions[i].Purpose = told
		}
	}
	return permissions
}

// othersAsk reports whether a permission stands in a list of recipients.
func (f *Facts) othersAsk(p Place) bool {
	return f.ofOthers(p) && f.topic[p.Clause] != TopicPermission
}

// reachOfPermission is how far from a name the word 权限 may stand, in bytes.
const reachOfPermission = 45

// asks reports whether a name is that of a permission: 权限 stands behind it in the
// same part of the sentence or a list of names, or in the head of its column, or it
// entitles an entry of the part on permissions.
func (f *Facts) asks(h lexicon.Hit) bool {
	block := f.block(h.Sentence)
	src := f.doc.Source
	if block.Kind == policy.BlockRow {
		return f.topic[block.Clause] == TopicPermission && len(block.Cells) > 0 && block.Cells[0].Contains(h.Span) ||
			strings.HasPrefix(src[h.Span.End:], "权限")
	}
	s := f.doc.Sentences[h.Sentence].Span
	behind := src[h.Span.End:min(s.End, h.Span.End+reachOfPermission)]
	if !f.entryText(h).Empty() {
		return true
	}
	at := strings.Index(behind, "权限")
	if at < 0 {
		return f.topic[block.Clause] == TopicPermission && strings.Contains(src[max(s.Start, h.Span.Start-24):h.Span.Start], "权限")
	}
	return !strings.ContainsAny(behind[:at], "，,；;。：:") && membersOnly(behind[:at])
}

// entryText returns what an entry of the part on permissions says behind its title, if
// a name is that title (麦克风（录音）：……): the rest of the paragraph, or the one behind.
// It is empty if the name entitles nothing.
func (f *Facts) entryText(h lexicon.Hit) text.Span {
	at := f.doc.Sentences[h.Sentence].Block
	block := &f.doc.Blocks[at]
	before := strings.Trim(f.doc.Source[block.Text.Start:h.Span.Start], "0123456789.、*_-（(）) ")
	if !leadsToTitle(before) || !f.listsPermissions(at) {
		return text.Span{}
	}
	behind := text.Span{Start: h.Span.End, End: block.Text.End}
	if second := f.words.In(behind, lexicon.CatalogPermission); len(second) > 0 && second[0].Span.Start == behind.Start+len("/") {
		behind.Start = second[0].Span.End // 相册/存储：……
	}
	if strings.TrimSpace(behind.Of(f.doc.Source)) == "" {
		if at++; at < len(f.doc.Blocks) && f.doc.Blocks[at].Clause == block.Clause {
			return f.doc.Blocks[at].Text
		}
		return text.Span{}
	}
	for _, sign := range [...]string{"：", ":", "（", "(", "，", "\t", "\n", "——"} {
		if strings.HasPrefix(behind.Of(f.doc.Source), sign) {
			return behind
		}
	}
	return text.Span{}
}

// longestLead is the most that may stand before the permission in a title, in bytes.
const longestLead = 24

// leadsToTitle reports whether words lead to the permission that entitles an entry:
// nothing, or such as 访问用户的 behind a letter.
func leadsToTitle(words string) bool {
	if len(words) > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] == '.' {
		words = words[2:]
	}
	return words == "" || len(words) <= longestLead && (strings.HasPrefix(words, "使用") || strings.HasPrefix(words, "访问"))
}

// permissionsReach is how many entries a list of permissions is followed back for.
const permissionsReach = 12

// listsPermissions reports whether a block stands in the part on permissions, or in a
// list that a paragraph announces as theirs: 我们申请的权限如下：.
func (f *Facts) listsPermissions(at int) bool {
	clause := f.doc.Blocks[at].Clause
	if f.topic[clause] == TopicPermission {
		return true
	}
	for i := at - 1; i >= max(0, at-permissionsReach) && f.doc.Blocks[i].Clause == clause; i-- {
		if words := f.doc.Blocks[i].Text; f.opensList(words) {
			return strings.Contains(words.Of(f.doc.Source), "权限")
		}
	}
	return false
}

// permissionCell reports whether a span stands in the column on permissions of a table
// that is not one of recipients.
func permissionCell(rows []record, span text.Span) bool {
	i := sort.Search(len(rows), func(i int) bool { return rows[i].span.Start > span.Start })
	if i == 0 {
		return false
	}
	cells := rows[i-1].cells
	return cells[columnPermission].Contains(span) && cells[columnName].Empty() && cells[columnCompany].Empty()
}

// membersOnly reports whether nothing but more names may stand between a name and
// 权限: 相机、麦克风和通讯录权限.
func membersOnly(between string) bool {
	if strings.Contains(between, "、") || strings.Contains(between, "和") || strings.Contains(between, "/") || strings.Contains(between, "及") || strings.Contains(between, "或") {
		return true
	}
	return len(between) <= 24
}

// denies reports whether a sentence says that a permission is not asked for.
func (f *Facts) denies(h lexicon.Hit) bool {
	before := text.Span{Start: f.near(h.Sentence, h.Span).Start, End: h.Span.Start}
	if f.has(before, lexicon.Unless) {
		return false
	}
	return f.words.Negated(h)
}

// unknownConstants returns constants behind android.permission. that the platform
// does not have, or that no permission of the catalog uses.
func (f *Facts) unknownConstants() []Permission {
	var found []Permission
	const prefix = "android.permission."
	src := f.doc.Source
	for at := 0; ; {
		i := strings.Index(src[at:], prefix)
		if i < 0 {
			return found
		}
		start := at + i + len(prefix)
		end := start
		for end < len(src) && (isAccountByte(src[end])) {
			end++
		}
		at = max(end, start)
		sentence := f.doc.SentenceAt(start)
		if end == start || sentence < 0 {
			continue
		}
		if _, known := catalog.PermissionByConstant(src[start:end]); !known {
			span := text.Span{Start: start, End: end}
			found = append(found, Permission{Place: f.place(span, sentence), Constant: span.Of(src)})
		}
	}
}

// purposeIn returns the cell on purpose of the row a permission stands in. The
// records of tables come first and in the order of the text.
func purposeIn(rows []record, p Place) text.Span {
	i := sort.Search(len(rows), func(i int) bool { return rows[i].span.Start > p.Span.Start })
	if i == 0 || !rows[i-1].span.Contains(p.Span) || rows[i-1].cells[columnPurpose].Contains(p.Span) {
		return text.Span{}
	}
	return rows[i-1].cells[columnPurpose]
}
