package policy

import "strings"

// form is what the words of one passage look like by themselves, before the text
// around it is asked.
type form byte

const (
	formText   form = iota // sentences, or words too long for a title
	formTitle              // short words that end open: 访问您的个人信息
	formLabel              // short words that end with a colon, or bold ones with a full stop: 保存期限：
	formClosed             // short words that end with a full stop: 您提供的信息。
	formClaim              // a sentence that ends open; a title only if all around it are
	formRunIn              // a short title with its text behind it: 搜索。您使用……
	formSpaced             // the same with nothing but a space between: 联系我们 如果您……
)

// The longest titles, in characters. A numbered title may be a whole question.
const (
	maxTitle  = 45
	maxOpen   = 55 // without a comma
	maxRunIn  = 32
	maxLabel  = 22
	maxClosed = 20
	maxSpaced = 18
)

// formOf returns the form of p.
func formOf(src string, p *passage) form {
	switch {
	case p.row() || p.runes == 0:
		return formText
	case isColon(p.last):
		switch {
		case p.stops > 0 || announces(p.words.Of(src)):
		case p.runes <= maxLabel && p.commas == 0:
			return formLabel
		case p.size() <= maxTitle && p.commas == 0:
			return formClaim
		}
	case p.bold && p.last == '。' && p.stops == 0 && p.commas == 0 && p.size() <= maxRunIn && !statement(p.words.Of(src)):
		return formLabel
	case isStop(p.last) && p.stops == 0 && p.size() <= maxTitle && counts(p.words.Of(src)):
		return formClosed
	case isStop(p.last) && p.stops == 0 && p.commas == 0 && p.size() <= maxClosed && !closedText(p, p.words.Of(src)):
		if p.last == '?' || p.last == '？' {
			return formTitle
		}
		return formClosed
	case isStop(p.last) || p.stops > 0:
	case isComma(p.last) || p.address:
	case p.titleEnd > 0 && p.restAt < p.words.End && p.titleSign != '*' && !counts(p.words.Of(src)):
	case isClaim(p, p.words.Of(src)):
		return formClaim
	case p.size() <= maxTitle && p.fewCommas() && p.open[0] == 0 && p.open[1] == 0, p.size() <= maxOpen && p.commas == 0:
		return formTitle
	}
	switch {
	case isRunIn(src, p):
		return formRunIn
	case p.spaceSize >= 2 && p.spaceSize <= maxSpaced && isSpaced(src, p):
		return formSpaced
	}
	return formText
}

// isSpaced reports whether p starts with a short title and, behind a space, goes on
// with a sentence.
func isSpaced(src string, p *passage) bool {
	title := src[p.words.Start:p.spaceAt]
	return !strings.ContainsAny(title, "，,；;：。") && !opensClaim(title) && !containsAny(title, claimWords) && opensSentence(src[p.spaceRest:p.words.End])
}

// claimWords are verbs of sentences that titles do without.
var claimWords = []string{"有权", "应", "不得", "可以", "会", "将", "可能", "需要", "必须"}

// counts reports whether words start by counting with a word of their own, before the
// title proper: 业务功能四：语音连麦.
func counts(words string) bool {
	_, value := countedWord(words)
	return value > 0
}

// closedText reports whether short words with a full stop are an item of a list
// rather than a title.
func closedText(p *passage, words string) bool {
	if p.titleEnd > 0 && p.restAt < p.words.End || p.address {
		return true
	}
	for _, w := range [...]string{"有权", "应当", "不得", "可以", "会", "将", "可能", "需要", "如果", "请", "必须", "随时", "的；", "的;"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// opensSentence reports whether s starts as sentences of a policy do.
func opensSentence(s string) bool {
	for _, w := range [...]string{"我们", "您", "你", "如", "若", "为", "在", "当", "本", "请", "根据", "除", "对于", "按照", "一般", "由于", "未经", "依据"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// prose reports whether the text behind a run-in title says something instead of
// listing words.
func prose(s string) bool {
	return containsAny(s, []string{"我们", "我們", "您", "你", "用户", "本", "会", "将", "可", "需"})
}

// defines reports whether the text behind title is its definition.
func defines(title, rest string) bool {
	if strings.HasPrefix(rest, "指") || strings.HasPrefix(rest, "即") || strings.HasPrefix(rest, "是") && !strings.HasPrefix(rest, "是否") || strings.HasPrefix(rest, title+"是") || strings.HasPrefix(rest, title+"指") {
		return true
	}
	head := rest[:min(len(rest), 90)]
	if strings.Contains(head, "是指") || strings.Contains(head, "系指") {
		return true
	}
	at := strings.Index(head, "是")
	return !endsWith(title, "定义", "含义") && at > 0 && at <= len(title)+6 && similar(title, head[:at])
}

// isClaim reports whether words that end open read like a sentence broken off.
func isClaim(p *passage, words string) bool {
	if p.size() > maxTitle || p.size() < 10 || p.commas > 1 || nounEnds(words) {
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
	if strings.ContainsAny(title, "，,；;@") || endsWith(title, "为", "是", "有", "称", "即") || strings.Contains(title, "http") || p.titleSign != '。' && contactLabel(title) {
		return false
	}
	rest := src[p.restAt:p.words.End]
	if p.titleSign != '*' && !prose(rest) && !(p.last == '。' && p.commas > 0) && !defines(title, rest) || strings.HasPrefix(rest, "http") {
		return false
	}
	if p.titleSign == '。' {
		return !leadsToList(title) && !opensClaim(title) && !statement(title) && !opposes(rest)
	}
	return !announces(title) && !opensClaim(title)
}

// opposes reports whether words object to a sentence before them: a title is none.
func opposes(words string) bool {
	return strings.HasPrefix(words, "但") || strings.HasPrefix(words, "然而") || strings.HasPrefix(words, "否则")
}

// looseRunIn reports whether p may start with a title although it reads like an item
// by itself: what counts among titles.
func looseRunIn(src string, p *passage) bool {
	if p.titleEnd == 0 || p.restAt >= p.words.End || p.titleSize < 2 || p.titleSize > maxLabel {
		return false
	}
	title := src[p.words.Start:p.titleEnd]
	return !strings.ContainsAny(title, "，,；;@") && !strings.Contains(title, "http") && !contactLabel(title) && !opensClaim(title)
}

// statement reports whether words before a full stop are a sentence, not a title.
func statement(s string) bool {
	for _, word := range [...]string{"发生", "會", "会", "将", "應", "应", "可以", "不得", "不影响", "无权", "已经", "如果", "需要", "知悉", "必须", "负责", "保留", "有权", "仅供", "均", "重视", "面向", "归属", "签订地", "包含", "属于", "构成"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	if strings.Contains(s, "可能") && !strings.Contains(s, "可能感兴趣") || weAct(s) || strings.Contains(s, "是") && !containsAny(s, []string{"是否", "什么是", "谁是"}) {
		return true
	}
	return strings.HasPrefix(s, "当") || strings.HasPrefix(s, "若") || strings.HasPrefix(s, "请") || strings.HasPrefix(s, "您") && !strings.HasPrefix(s, "您的") && !nounEnds(strings.TrimRight(s, " *。"))
}

// weAct reports whether 我们 does something in s: that something is ours is no act.
func weAct(s string) bool {
	for _, we := range [...]string{"我们", "我們"} {
		if strings.HasPrefix(s, we) {
			return true
		}
		for at := strings.Index(s, we); at >= 0; at = strings.Index(s, we) {
			s = s[at+len(we):]
			if !strings.HasPrefix(s, "的") && !strings.HasPrefix(s, "服务") && !strings.HasPrefix(s, "产品") {
				return true
			}
		}
	}
	return false
}

// opensClaim reports whether words open a sentence, not a title.
func opensClaim(s string) bool {
	if nounEnds(s) && !containsAny(s, []string{"仅在", "保留", "不会", "将"}) {
		return false
	}
	for _, word := range [...]string{"我们", "我們", "当", "如您", "如果", "若", "为了", "请"} {
		if strings.HasPrefix(s, word) {
			return !strings.Contains(s, "如何")
		}
	}
	return false
}

// nounEnds reports whether words end in one of the nouns titles end in, so that a
// verb before it makes no sentence.
func nounEnds(s string) bool {
	return endsWith(s, "信息", "資訊", "功能", "情形", "例外", "方式", "范围", "规则", "权限", "数据", "处理")
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

// leadsToExamples reports whether words before a list end by announcing examples.
func leadsToExamples(s string) bool {
	return endsWith(strings.TrimRight(s, "：:"), "例如", "比如", "譬如", "举例")
}

// announces reports whether words lead to what follows instead of naming it: 包括以下,
// 您理解并同意.
func announces(s string) bool {
	for _, word := range [...]string{"同意", "承诺", "承諾", "知悉", "注意", "提示您", "理解"} {
		if strings.HasSuffix(strings.TrimRight(s, "：:"), word) {
			return true
		}
	}
	return leadsToList(s) || endsWith(strings.TrimRight(s, "：:"), "为", "是", "有")
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
