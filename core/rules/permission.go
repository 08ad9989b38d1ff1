package rules

import (
	"sort"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// ownPermissions returns the permissions that the product itself asks for, each
// mention.
func ownPermissions(p *rule.Pass) []facts.Permission {
	var own []facts.Permission
	for _, permission := range p.Facts.Permissions {
		if !permission.Others && !permission.Denied {
			own = append(own, permission)
		}
	}
	return own
}

// PermissionListPresent reports a policy of an app that asks for permissions and does
// not list them.
var PermissionListPresent = &rule.Rule{
	ID: "permission-list-present",
	Doc: rule.Doc{
		Text: "列出申请的全部系统权限和用途。",
		Bad:  "我们的 App 会在您发布动态时申请相机权限、相册权限。\n",
		Good: "## 三、我们申请的系统权限\n\n- 相机权限：用于拍照。\n- 相册权限：用于上传图片。\n- 麦克风权限：用于语音通话。\n",
	},
	Run: runPermissionListPresent,
}

// enoughPermissions is how many permissions make a list.
const enoughPermissions = 3

// leadReach is how far from the start of its paragraph the name of a permission may
// stand in a list, in bytes: behind a number and a verb.
const leadReach = 24

func runPermissionListPresent(p *rule.Pass) {
	leading, under := map[string]text.Span{}, map[string]text.Span{}
	var scattered []text.Span
	for _, permission := range ownPermissions(p) {
		block := p.Doc.Blocks[p.Doc.Sentences[permission.Sentence].Block]
		if permission.Span.Start-block.Text.Start < leadReach {
			leading[permission.ID] = permission.Span
		}
		if p.Facts.Topic(permission.Clause) == facts.TopicPermission && !exampleOf(p, permission.Span) {
			under[permission.ID] = permission.Span
		}
		scattered = append(scattered, permission.Span)
	}
	listed := leading
	if len(under) > len(leading) {
		listed = under
	}
	if len(listed) < enoughPermissions {
		listed = oneByOne(p)
	}
	if len(listed) >= enoughPermissions {
		spans := inOrder(listed)
		p.Met(append(headingsOver(p, spans, lexicon.PermissionWord), spans...)...)
		return
	}
	if elsewhere := p.Find(lexicon.PermissionListName).InBody().Filter(func(m rule.Match) bool {
		return linkedAt(p.Doc.Source, m.Span.End)
	}); elsewhere.Any() {
		p.Review("权限清单在链接的页面里，要打开来看", elsewhere.Spans()...)
		return
	}
	section := p.Section(lexicon.PermissionWord)
	d := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有列出申请哪些系统权限、各用来做什么",
		Related: scattered,
		Fixes: []rule.Fix{{
			Title: "补充权限清单",
			Edits: insert(p, section.Index, "permission-list-present"),
		}},
	}
	if len(scattered) > 0 {
		d.Message = "权限散在各处，没有一份完整的清单"
	}
	p.Missing(d)
}

// exampleOf reports whether a permission is one of those a sentence names as examples:
// 例如相册、相机等权限.
func exampleOf(p *rule.Pass, permission text.Span) bool {
	before := text.Span{Start: p.Sentence(permission).Start, End: permission.Start}
	for _, lead := range p.Words.In(before, lexicon.Example) {
		if !strings.ContainsAny(p.Doc.Source[lead.Span.End:permission.Start], "，,（(：:") {
			return true
		}
	}
	return false
}

// enoughInRow is how many paragraphs behind each other, each with a permission of its
// own, make a list in prose: fewer may be functions that need one.
const enoughInRow = 4

// oneByOne returns the permissions of the longest row of paragraphs that each name one
// not named before.
func oneByOne(p *rule.Pass) map[string]text.Span {
	longest, row := map[string]text.Span{}, map[string]text.Span{}
	last := -2
	for _, permission := range ownPermissions(p) {
		if _, again := row[permission.ID]; again {
			continue
		}
		at := p.Doc.Sentences[permission.Sentence].Block
		if at > last+1 {
			row = map[string]text.Span{}
		}
		if at > last {
			row[permission.ID] = permission.Span
		}
		if last = at; len(row) > len(longest) {
			longest = row
		}
	}
	if len(longest) < enoughInRow {
		return nil
	}
	return longest
}

// headingsOver returns the headings with a word of a term that spans stand under, of
// each the highest.
func headingsOver(p *rule.Pass, spans []text.Span, term lexicon.Term) []text.Span {
	var headings []text.Span
	for _, span := range spans {
		for _, c := range p.Doc.Path(p.Doc.ClauseAt(span.Start)) {
			if heading := p.Doc.Clauses[c].HeadingSpan; len(p.Words.In(heading, term)) > 0 {
				headings = append(headings, heading)
				break
			}
		}
	}
	return distinct(headings)
}

// PermissionUnrelated reports permissions and data that calls, live rooms and courses
// do not need, named without a function that does.
var PermissionUnrelated = &rule.Rule{
	ID: "permission-unrelated",
	Doc: rule.Doc{
		Text: "不索取与功能无关的通讯录、短信、通话记录、日历等权限；确有功能需要的，写明是哪项功能。",
		Bad:  "我们可能会申请您的通讯录、短信权限。",
		Good: "您使用“邀请通讯录好友”功能时，我们会申请通讯录权限。",
	},
	Run: runPermissionUnrelated,
}

func runPermissionUnrelated(p *rule.Pass) {
	named, excused := map[string]text.Span{}, map[string]text.Span{}
	note := func(id string, others bool, span text.Span) {
		if others { // what the product needs excuses nobody else
			id += " others"
		}
		switch {
		case len(p.Words.In(needScope(p, span), lexicon.UnrelatedNeed)) > 0:
			excused[id] = span
		case named[id].Empty():
			named[id] = span
		}
	}
	for _, permission := range p.Facts.Permissions {
		if entry, ok := catalog.PermissionByID(permission.ID); ok && entry.Rare && !permission.Denied {
			note(permission.ID, permission.Others, permission.Span)
		}
	}
	for _, item := range p.Facts.Items {
		if id, ok := unrelatedItems[item.ID]; ok && (item.Stance == facts.Collected || item.Stance == facts.ByOthers) && len(p.Words.In(item.Span, lexicon.UnrelatedData)) > 0 {
			note(id, item.Stance == facts.ByOthers, item.Span)
		}
	}
	for id := range excused {
		delete(named, id)
	}
	var found []rule.Diagnostic
	for _, span := range inOrder(named) {
		found = append(found, rule.Diagnostic{
			Span:    span,
			Message: "这里要用“" + span.Of(p.Doc.Source) + "”，文中没有需要它的功能",
			Related: []text.Span{p.Sentence(span)},
		})
	}
	switch {
	case len(found) > 0:
		p.Violated(found...)
	case len(excused) > 0:
		p.Met(sentencesOf(p, inOrder(excused))...)
	default:
		p.Clear("没有看到与功能无关的权限")
	}
}

// unrelatedItems are kinds of information, with the permission that guards each.
var unrelatedItems = map[string]string{"contacts-list": "contacts", "sms": "sms", "call-log": "call-log", "calendar": "calendar"}

// shortBlock is up to how many bytes a paragraph is one statement.
const shortBlock = 400

// needScope returns where the function that needs a permission would be named: the
// row or short paragraph with the line behind it, of a long one the sentence.
func needScope(p *rule.Pass, span text.Span) text.Span {
	block := p.Doc.Blocks[max(0, p.Doc.BlockAt(span.Start))]
	if block.Kind == policy.BlockRow {
		return block.Span
	}
	if block.Span.Len() > shortBlock {
		return p.Sentence(span)
	}
	return purposeScope(p, block)
}

// PermissionPurposeSpecific reports permissions named without what they are for.
var PermissionPurposeSpecific = &rule.Rule{
	ID: "permission-purpose-specific",
	Doc: rule.Doc{
		Text: "每项权限写明用于哪项功能。",
		Bad:  "## 三、系统权限\n\n- 相机权限\n- 麦克风权限\n",
		Good: "## 三、系统权限\n\n- 相机权限：用于视频通话。\n- 麦克风权限：用于语音通话。\n",
	},
	Run: runPermissionPurposeSpecific,
}

func runPermissionPurposeSpecific(p *rule.Pass) {
	told, bare := map[string]text.Span{}, map[string]text.Span{}
	for _, permission := range ownPermissions(p) {
		block := p.Doc.Blocks[p.Doc.Sentences[permission.Sentence].Block]
		scope := purposeScope(p, block)
		if !onlyBetter(p, p.Sentence(permission.Span)) && (!permission.Purpose.Empty() || len(p.Words.In(scope, lexicon.ServesTo)) > 0) {
			told[permission.ID] = permission.Span
		} else if _, ok := bare[permission.ID]; !ok {
			bare[permission.ID] = permission.Span
		}
	}
	for id := range told {
		delete(bare, id)
	}
	var found []rule.Diagnostic
	for _, span := range inOrder(bare) {
		found = append(found, rule.Diagnostic{Span: span, Message: "没有写“" + span.Of(p.Doc.Source) + "”权限用来做什么"})
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Met(inOrder(told)...)
}

// shortSentence is up to how many bytes a sentence says one thing.
const shortSentence = 150

// onlyBetter reports whether the only purpose a sentence gives is to serve better. A
// long sentence has more to say.
func onlyBetter(p *rule.Pass, passage text.Span) bool {
	return passage.Len() < shortSentence && len(p.Words.In(passage, lexicon.ServeBetter)) > 0 && len(p.Words.In(passage, lexicon.SpecificAim)) == 0
}

// purposeScope returns a block with the one behind it under the same heading: lists
// often put the purpose on a line of its own.
func purposeScope(p *rule.Pass, b policy.Block) text.Span {
	span := b.Span
	if i := p.Doc.BlockAt(b.Span.Start) + 1; i < len(p.Doc.Blocks) && b.Kind != policy.BlockRow && p.Doc.Blocks[i].Kind != policy.BlockRow {
		if next := p.Doc.Blocks[i]; next.Clause == b.Clause && len(p.Words.In(next.Span, lexicon.PermissionWord)) == 0 {
			span.End = next.Span.End
		}
	}
	return span
}

// PermissionNamesValid reports constants of Android that do not exist.
var PermissionNamesValid = &rule.Rule{
	ID: "permission-names-valid",
	Doc: rule.Doc{
		Text: "印出的权限常量名要真实存在。",
		Bad:  "我们申请 android.permission.NOTIFICATION 权限。",
		Good: "我们申请 android.permission.POST_NOTIFICATIONS 权限。",
	},
	Run: runPermissionNamesValid,
}

func runPermissionNamesValid(p *rule.Pass) {
	var found []rule.Diagnostic
	var known []text.Span
	for _, permission := range p.Facts.Permissions {
		switch {
		case permission.Constant == "":
		case permission.ID == "":
			found = append(found, rule.Diagnostic{Span: permission.Span, Message: "安卓系统没有名为 " + permission.Constant + " 的权限"})
		default:
			known = append(known, permission.Span)
		}
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Met(known...)
}

// inOrder returns the spans of a map in the order of the text.
func inOrder(spans map[string]text.Span) []text.Span {
	var list []text.Span
	for _, s := range spans {
		list = append(list, s)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	return list
}
