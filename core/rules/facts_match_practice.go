package rules

import (
	"strconv"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/profile"
	"clausewright/core/rule"
	"clausewright/core/when"
)

// What the facts about an app and its policy say of functions, periods and menu paths,
// compared both ways.

// practices are what an app does or does not do, as far as a text shows it. Who has
// no live streams may still call those who take calls 主播: of hosts the text shows too
// little to hold it against a denial.
var practices = []struct{ fact, what string }{
	{"has_accounts", "账号"},
	{"has_im", "聊天消息"},
	{"has_video_call", "视频或者语音通话"},
	{"has_live_hosts", "直播"},
	{"has_payment", "收付款"},
	{"pays_creators", "给主播、讲师结算"},
	{"uses_face", "人脸信息"},
	{"uses_voiceprint", "声纹"},
	{"uses_clipboard", "读取剪贴板"},
	{"uses_sdks", "第三方SDK"},
	{"uses_personalisation", "个性化推荐"},
	{"has_ads", "第三方广告"},
	{"sends_marketing", "商业信息"},
	{"cross_border", "向境外提供信息"},
}

// functions compares what the app does: every function answered is named, and what the
// answers deny is not done.
func (m *matcher) functions() {
	rows, _, _ := m.p.Profile.Rows("functions")
	for _, row := range rows {
		if name, _ := row["name"].(string); name != "" && !m.has(name) {
			m.absent("功能", name)
		}
	}
	for _, p := range practices {
		answered := m.p.Profile.Ask(when.Term{Fact: p.fact, Op: when.OpYes})
		if answered == when.Unknown {
			continue
		}
		shown := m.p.Facts.Shows(p.fact)
		switch {
		case answered == when.No && shown.Truth == when.Yes && p.fact != "has_live_hosts":
			m.found = append(m.found, rule.Diagnostic{
				Span:    shown.Evidence[0],
				Message: "事实里没有" + p.what + "，文中写到“" + shown.Evidence[0].Of(m.p.Doc.Source) + "”",
			})
		case answered == when.Yes && shown.Truth != when.Yes:
			m.found = append(m.found, rule.Diagnostic{Message: "事实里有" + p.what + "，文中没有写到"})
		}
	}
}

// dayFields are the limits the questionnaire gives in working days.
var dayFields = []struct {
	field  string
	matter facts.Matter
	what   string
}{
	{"cancel_days", facts.MatterCancel, "办理注销"},
	{"response_days", facts.MatterResponse, "答复请求"},
	{"response_days", facts.MatterComplaint, "答复投诉"},
}

// periods compares limits of time and periods of keeping.
func (m *matcher) periods() {
	for _, f := range dayFields {
		days, ok := m.p.Profile.Answer(f.field).(int)
		if !ok {
			continue
		}
		var other facts.Period
		said := false
		for _, period := range m.p.Facts.Periods {
			if period.Matter != f.matter || period.Account || !ownLimit(m.p, period) {
				continue
			}
			if period.Length == (lexicon.Period{Count: days, Unit: lexicon.WorkDays}) {
				said = true
			} else if other.Span.Empty() {
				other = period
			}
		}
		if !said && !other.Span.Empty() {
			m.found = append(m.found, rule.Diagnostic{
				Span:    other.Span,
				Message: f.what + "的期限，事实里是" + strconv.Itoa(days) + "个工作日，这里是“" + other.Span.Of(m.p.Doc.Source) + "”",
			})
		}
	}
	m.keeping()
}

// keeping compares how long information is kept. Periods that a statute prescribes are
// not the operator's own.
func (m *matcher) keeping() {
	rows, _, answered := m.p.Profile.Rows("retention_table")
	if !answered {
		return
	}
	written := map[int]bool{}
	for _, period := range m.p.Facts.Periods {
		if !period.Account {
			written[period.Length.Days()] = true
		}
	}
	for _, row := range rows {
		words, _ := row["period"].(string)
		if length, ok := periodIn(words); ok && !written[length.Days()] {
			m.absent("保存期限", words)
		}
	}
	given := map[int]bool{}
	for _, group := range profile.Groups() {
		for _, field := range group.Fields {
			gatherPeriods(m.p.Profile.Answer(field.Name), given)
		}
	}
	for _, period := range m.p.Facts.Periods {
		sentence := m.p.Words.Sentences[period.Sentence]
		if period.Matter == facts.MatterRetention && !period.Account && len(period.Items) > 0 && !given[period.Length.Days()] &&
			len(m.p.Words.In(sentence, lexicon.LawCited)) == 0 && !annexed(m.p, period.Clause) {
			m.unanswered(period.Span, "保存期限")
			return
		}
	}
}

// gatherPeriods notes the lengths in days of all periods in an answer; a number may be
// one of days.
func gatherPeriods(v any, lengths map[int]bool) {
	switch v := v.(type) {
	case int:
		lengths[v] = true
	case string:
		for i := range v {
			if length, ok := lexicon.ReadPeriod(v[i:]); ok {
				lengths[length.Days()] = true
			}
		}
	case profile.Object:
		for _, part := range v {
			gatherPeriods(part, lengths)
		}
	case []profile.Object:
		for _, row := range v {
			gatherPeriods(row, lengths)
		}
	}
}

// periodIn returns the first period that words name.
func periodIn(words string) (lexicon.Period, bool) {
	for i := range words {
		if length, ok := lexicon.ReadPeriod(words[i:]); ok {
			return length, true
		}
	}
	return lexicon.Period{}, false
}

// pathFields are the menu paths of the questionnaire by what they are for.
var pathFields = []struct {
	purpose facts.Purpose
	field   string
	what    string
}{
	{facts.ForCancel, "path_cancel", "注销"},
	{facts.ForWithdraw, "withdraw_path", "撤回同意"},
	{facts.ForPersonalisation, "personalisation_off_path", "关闭个性化推荐"},
	{facts.ForTags, "tags_delete_path", "删除用户标签"},
	{facts.ForPolicy, "policy_path_in_app", "查阅政策"},
}

// paths reports menu paths that lead elsewhere than the answer says.
func (m *matcher) paths() {
	for _, f := range pathFields {
		answer, _ := m.p.Profile.Answer(f.field).(string)
		if answer == "" {
			continue
		}
		for _, path := range m.p.Facts.Paths {
			last := path.Steps[len(path.Steps)-1]
			if f.purpose == facts.ForPersonalisation && strings.Contains(last, "广告") {
				continue // it turns advertising off, which is another switch
			}
			if path.Purpose == f.purpose && len(path.Steps) > 1 && !leads(answer, path.Steps) && !annexed(m.p, path.Clause) {
				m.found = append(m.found, rule.Diagnostic{
					Span:    path.Span,
					Message: f.what + "的路径，事实里是“" + answer + "”，这里是“" + path.Span.Of(m.p.Doc.Source) + "”",
				})
				break
			}
		}
	}
}

// leads reports whether an answer has every step of a path.
func leads(answer string, steps []string) bool {
	folded := lexicon.Fold(answer)
	for _, step := range steps {
		if !strings.Contains(folded, lexicon.Fold(step)) {
			return false
		}
	}
	return true
}
