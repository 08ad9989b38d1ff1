package policy

import "strings"

// form is what the words of one passage look like by themselves, before the text
// around it is asked.
type form byte

const (
	formText  form = iota // sentences, or words too long for a title
	formTitle             // short words that end open: 访问您的个人信息
	formLabel             // short words that end with a colon, or bold ones with a full stop: 保存期限：
	formClaim             // a sentence that ends open; a title only if all around it are
	formRunIn             // a short title with its text behind it: 搜索。您使用……
)

// The longest titles, in characters. A numbered title may be a whole question.
const (
	maxTitle = 45
	maxOpen  = 55 // without a comma
	maxRunIn = 32
	maxLabel = 22
)

// formOf returns the form of p.
func formOf(src string, p *passage) form {
	switch {
	case p.row() || p.runes == 0:
		return formText
	case isColon(p.last):
		if p.stops == 0 && p.runes <= maxLabel && p.commas == 0 && !announces(p.words.Of(src)) {
			return formLabel
		}
	case p.bold && p.last == '。' && p.stops == 0 && p.commas == 0 && p.size() <= maxRunIn && !statement(p.words.Of(src)):
		return formLabel
	case isStop(p.last) || p.stops > 0:
	case isComma(p.last) || p.address:
	case p.titleEnd > 0 && p.restAt < p.words.End && p.titleSign != '*':
	case isClaim(p, p.words.Of(src)):
		return formClaim
	case p.size() <= maxTitle && p.commas <= 1 && p.open[0] == 0 && p.open[1] == 0, p.size() <= maxOpen && p.commas == 0:
		return formTitle
	}
	if isRunIn(src, p) {
		return formRunIn
	}
	return formText
}

// isClaim reports whether words that end open read like a sentence broken off.
func isClaim(p *passage, words string) bool {
	if p.size() > maxTitle || p.size() < 10 || p.commas > 1 || endsWith(words, "信息", "資訊", "功能", "情形", "例外", "方式", "范围", "规则", "权限", "数据", "处理") {
		return false
	}
	for _, w := range [...]string{"如果", "如您", "如你", "若", "当您", "当你", "为了", "在您", "请您", "您有权", "您可以"} {
		if strings.HasPrefix(words, w) && !strings.Contains(words, "如何") {
			return true
		}
	}
	if p.size() < 18 {
		return false
	}
	for _, w := range [...]string{"有权", "应当", "不得", "必须", "保留", "可能为", "可能会", "知悉", "不会", "负责"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// isRunIn reports whether p starts with a short title and goes on with prose.
func isRunIn(src string, p *passage) bool {
	if p.titleEnd == 0 || p.restAt >= p.words.End || p.titleSize < 2 || p.titleSize > maxRunIn || p.runes-p.titleSize < 10 {
		return false
	}
	title := src[p.words.Start:p.titleEnd]
	if strings.ContainsAny(title, "，,；;@") || strings.Contains(title, "http") || p.titleSign != '。' && contactLabel(title) {
		return false
	}
	rest := src[p.restAt:p.words.End]
	if strings.HasPrefix(rest, "指") || strings.HasPrefix(rest, "是指") || strings.HasPrefix(rest, "http") {
		return false
	}
	return !leadsToList(title) && !(p.titleSign == '。' && statement(title))
}

// statement reports whether words before a full stop are a sentence, not a title.
func statement(s string) bool {
	for _, word := range [...]string{"我们", "我們", "发生", "會", "会", "将", "應", "应", "可以", "可能", "不得", "已经", "如果", "需要", "知悉", "必须", "负责", "保留", "有权", "仅供", "均"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return strings.HasPrefix(s, "当") || strings.HasPrefix(s, "若") || strings.HasPrefix(s, "请") || strings.HasPrefix(s, "您") && !strings.HasPrefix(s, "您的")
}

// leadsToList reports whether words point at what follows them.
func leadsToList(s string) bool {
	for _, word := range [...]string{"以下", "下列", "如下", "包括", "除外"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// announces reports whether words lead to what follows instead of naming it: 包括以下,
// 您理解并同意.
func announces(s string) bool {
	for _, word := range [...]string{"同意", "承诺", "承諾", "知悉", "注意", "提示您", "理解"} {
		if strings.HasSuffix(strings.TrimRight(s, "：:"), word) {
			return true
		}
	}
	return leadsToList(s)
}

// contactLabel reports whether s labels a way to reach somebody, or a date, so that
// what stands behind its colon is no prose.
func contactLabel(s string) bool {
	for _, word := range [...]string{"电话", "電話", "邮箱", "郵箱", "邮件", "地址", "邮编", "客服", "热线", "微信", "网址", "官网", "日期", "时间", "时限", "网站", "链接", "收件人", "联系人", "公司名称"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}
