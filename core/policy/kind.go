package policy

import "strings"

// DocKind says what sort of document a text is.
type DocKind string

const (
	DocPolicy    DocKind = "policy"    // a privacy policy
	DocAgreement DocKind = "agreement" // a user or service agreement
	DocOther     DocKind = "other"
)

// DocKind tells the sort of the document from its title, and where that is silent or
// names both sorts from the words the text uses.
func (d *Document) DocKind() DocKind {
	privacy := containsAny(d.Title, privacyTitles)
	agreement := containsAny(d.Title, agreementTitles)
	switch {
	case privacy && !agreement:
		return DocPolicy
	case agreement && !privacy:
		return DocAgreement
	}
	personal := countWords(d.Source, "个人信息", "個人資訊", "個人資料", "个人数据", "隐私", "隱私")
	contract := countWords(d.Source, "本协议", "本協議", "用户不得", "违约", "知识产权", "服务条款", "账号使用", "终止服务")
	switch {
	case personal >= 3 && personal >= contract:
		return DocPolicy
	case contract >= 5:
		return DocAgreement
	case personal >= 3:
		return DocPolicy
	}
	return DocOther
}

var (
	privacyTitles = []string{"隐私", "隱私", "个人信息保护", "个人信息处理", "個人資料", "信息保护政策", "信息保护指引"}
	// An 隐私协议 is a policy; these are not.
	agreementTitles = []string{"用户协议", "服务协议", "使用协议", "许可协议", "用户服务", "服务条款", "使用条款", "用戶協議", "服務協議", "注册协议", "会员协议", "充值协议"}
)

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func countWords(s string, words ...string) int {
	n := 0
	for _, w := range words {
		n += strings.Count(s, w)
	}
	return n
}

// Traditional reports whether the text is written in traditional characters.
func (d *Document) Traditional() bool {
	traditional, simplified := 0, 0
	for _, r := range d.Source {
		switch r {
		case '個', '們', '資', '訊', '隱', '務', '權', '條', '與', '時', '會', '為', '關', '應', '將', '請':
			traditional++
		case '个', '们', '资', '讯', '隐', '务', '权', '条', '与', '时', '会', '为', '关', '应', '将', '请':
			simplified++
		}
	}
	return traditional > 20 && traditional > 4*simplified || traditional > 0 && simplified == 0
}
