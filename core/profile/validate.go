package profile

import (
	"fmt"
	"strconv"
	"strings"

	"clausewright/core/when"
)

// maxDays is the longest time for an answer or a cancellation one may promise, in
// working days (App违法违规收集使用个人信息行为认定方法, class 6).
const maxDays = 15

// minLogDays is six months, the least time network logs are kept (网络安全法 第二十三条).
const minLogDays = 180

// minLiveDays is the least time live content is kept (互联网直播服务管理规定 第十六条).
const minLiveDays = 60

// Validate returns what is wrong with the answers themselves and what contradicts
// what, in the order of the questionnaire as far as it can. Open questions are no
// problem: see Completeness.
func (p Profile) Validate() []Problem {
	v := validator{p: p}
	v.operator()
	v.product()
	v.media()
	v.thirdParties()
	v.consent()
	v.minors()
	v.dates()
	v.rows("functions", "name")
	v.rows("permissions", "platform", "constant")
	v.rows("device_ids", "id")
	v.rows("sdks", "name", "provider")
	return v.problems
}

type validator struct {
	p        Profile
	problems []Problem
}

func (v *validator) problem(path, format string, args ...any) {
	v.problems = append(v.problems, Problem{path, fmt.Sprintf(format, args...)})
}

// is reports whether a condition is known to hold.
func (v *validator) is(condition string) bool {
	c, err := when.Parse(condition)
	if err != nil {
		panic("profile: " + err.Error())
	}
	return v.p.Holds(c) == when.Yes
}

func (v *validator) text(name string) string {
	s, _ := v.p.Answer(name).(string)
	return s
}

func (v *validator) operator() {
	if mail := v.text("contact_email"); mail != "" && !strings.Contains(mail, "@") {
		v.problem("contact_email", "这不是邮箱地址")
	}
	v.atMost("response_days", "承诺答复的时间")
	v.atMost("cancel_days", "注销的时间")
	if v.is("operator_type=境外公司 & operator_overseas=no") {
		v.problem("operator_overseas", "运营者类型是境外公司，这里却答了不在境外")
	}
}

func (v *validator) atMost(name, what string) {
	if n, ok := v.p.Answer(name).(int); ok && (n > maxDays || n == 0) {
		v.problem(name, "%s应当在1到%d个工作日之间", what, maxDays)
	}
}

func (v *validator) product() {
	if v.is("app_categories=网络直播,在线影音,短视频 & guest_mode=no") {
		v.problem("guest_mode", "看直播、看视频不得要求先登录，应当提供不登录的浏览方式")
	}
	if v.is("collects_id_card.forms=手持照片") {
		v.problem("collects_id_card.forms", "向普通用户收手持证件照超出必要范围")
	}
	if v.is("real_name_method=人脸 & uses_face=no") {
		v.problem("uses_face", "实名方式里有人脸，这里却答了不收集人脸信息")
	}
	if v.is("basic_mode_on_refusal=no") {
		v.problem("basic_mode_on_refusal", "不同意提供非必要信息时，不能拒绝提供基本功能")
	}
}

func (v *validator) media() {
	if n, ok := v.p.Answer("av_record_days").(int); ok && n < minLiveDays && v.is("has_live_hosts") {
		v.problem("av_record_days", "网络直播的内容和日志至少保存%d日", minLiveDays)
	}
	if v.is("av_e2ee & av_recorded=仅审核截帧,按次录制,全程录制 || av_e2ee & has_moderation") {
		v.problem("av_e2ee", "端到端加密的通话，平台无法录制或者审核；两个答案矛盾")
	}
	longest := -1
	rows, _ := v.p.Answer("log_items").([]Object)
	for _, row := range rows {
		if n, ok := row["days"].(int); ok {
			longest = max(longest, n)
		}
	}
	if longest >= 0 && longest < minLogDays {
		v.problem("log_items", "网络日志至少留存六个月（%d天）", minLogDays)
	}
}

func (v *validator) thirdParties() {
	for _, g := range Groups() {
		for _, f := range g.Fields {
			given := v.p.Value(f.Name)
			if f.Among != nil && given != nil && v.p.Relevant(f) != when.No && !v.p.among(f, given) {
				v.problem(f.Name, "“%v”不在第三方SDK和受托方的名单里", given)
			}
		}
	}
	for _, empty := range [][2]string{{"uses_sdks", "sdks"}, {"shares_pi", "shares_pi.recipients"}, {"cross_border", "cross_border_recipients"}} {
		if v.is(empty[0] + " & " + empty[1] + "=no") {
			v.problem(empty[1], "前面答了“有”，这里却一个也没有列")
		}
	}
	rows, _ := v.p.Answer("sdks").([]Object)
	for i, row := range rows {
		if link, ok := row["policy_link"].(string); ok && !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") {
			v.problem(fmt.Sprintf("sdks[%d].policy_link", i), "应当是完整的网址，以 https:// 开头")
		}
		if country, ok := row["country"].(string); ok && !strings.Contains(country, "中国") && v.is("cross_border=no") {
			v.problem(fmt.Sprintf("sdks[%d].country", i), "提供方在%s，却答了不向境外提供信息", country)
		}
	}
}

func (v *validator) consent() {
	if v.is("sdk_init_after_consent=no") {
		v.problem("sdk_init_after_consent", "同意之前不得初始化第三方SDK，也不得收集信息")
	}
	if v.is("uses_face & face_upload_consent=no & face_storage=不存,仅结果,服务端") {
		v.problem("face_upload_consent", "对外传输人脸信息要取得单独同意")
	}
	if v.is("uses_ai_on_content=推荐 & uses_personalisation=no") {
		v.problem("uses_personalisation", "前面答了用算法推荐内容，这里却答了没有个性化推荐")
	}
}

func (v *validator) minors() {
	age, ok := v.p.Answer("min_age").(int)
	switch {
	case ok && age >= 14 && v.is("allows_under14"):
		v.problem("allows_under14", "最低年龄是%d周岁，这里却答了不满十四周岁可以使用", age)
	case ok && age < 14 && v.is("allows_under14=no"):
		v.problem("allows_under14", "最低年龄低于十四周岁，这里却答了不满十四周岁不能使用")
	}
}

func (v *validator) dates() {
	earlier, name := "", ""
	for _, field := range []string{"publish_date", "update_date", "effective_date"} {
		day := v.text(field)
		switch {
		case day == "":
			continue
		case !IsDay(day):
			v.problem(field, "应当是日期，写成2026-01-31这样")
			continue
		case day < earlier:
			f, _ := FieldOf(name)
			v.problem(field, "不能早于%s（%s）", f.Title, earlier)
		}
		earlier, name = day, field
	}
}

// rows reports rows of a field that have the same key.
func (v *validator) rows(name string, key ...string) {
	seen := map[string]int{}
	rows, _ := v.p.Answer(name).([]Object)
	for i, row := range rows {
		var parts []string
		for _, k := range key {
			if s, ok := row[k].(string); ok {
				parts = append(parts, s)
			}
		}
		if len(parts) < len(key) {
			continue
		}
		id := strings.Join(parts, " ")
		if first, twice := seen[id]; twice {
			v.problem(fmt.Sprintf("%s[%d]", name, i), "与第%d行重复：%s", first+1, id)
			continue
		}
		seen[id] = i
	}
}

// IsDay reports whether s is a calendar day written YYYY-MM-DD.
func IsDay(s string) bool {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return false
	}
	year, errYear := strconv.Atoi(s[:4])
	month, errMonth := strconv.Atoi(s[5:7])
	day, errDay := strconv.Atoi(s[8:])
	if errYear != nil || errMonth != nil || errDay != nil || month < 1 || month > 12 || day < 1 {
		return false
	}
	last := 31
	switch month {
	case 2:
		last = 28
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			last = 29
		}
	case 4, 6, 9, 11:
		last = 30
	}
	return day <= last
}
