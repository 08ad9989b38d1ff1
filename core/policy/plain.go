package policy

import "strings"

// A heading without number and mark has only its looks: short, open at its end, on
// a line of its own, text under it, and the text before it finished.

// plain takes headings without number.
func (h *headings) plain() {
	h.counted()
	h.listed()
	found := h.plainFrom(5)
	if found > 1 || len(h.alone) == 0 {
		h.plainFrom(4) // the text does have headings without number
	}
	for i := range h.ps {
		p := &h.ps[i]
		if p.role == roleHeading && p.number.Style == "" {
			words := plainWords(p.words.Of(h.src))
			p.part, p.lead = partTitle(p, words), leadWords(words)
		}
	}
}

// listed takes the lines that a table of contents names.
func (h *headings) listed() {
	lines := map[string]bool{}
	for i := range h.ps {
		p := &h.ps[i]
		switch {
		case p.role == roleTOC:
			lines[tocKey(p.words.Of(h.src))] = true
		case p.role == roleText && len(lines) > 0 && h.standsAlone(i) && lines[tocKey(p.words.Of(h.src))]:
			h.set(i)
		}
	}
}

// plainFrom takes the passages that reach a score, and returns how many they are.
func (h *headings) plainFrom(enough int) int {
	n := 0
	for i := range h.ps {
		if h.plainScore(i) >= enough && (enough > 4 || h.forms[i] == formTitle) {
			h.set(i)
			n++
		}
	}
	return n
}

// counted takes lines that count with a word of their own: 业务功能一：…, 场景2 ….
func (h *headings) counted() {
	last := map[string]int{} // word -> index of the passage counted last
	value := map[string]int{}
	for i := range h.ps {
		p := &h.ps[i]
		if p.number.Style != "" || p.role != roleText || p.row() || p.bullet || p.stops > 0 || isStop(p.last) || p.size() > maxTitle || p.runes < 3 {
			continue
		}
		word, v := countedWord(p.words.Of(h.src))
		if v == 0 {
			continue
		}
		if j, ok := last[word]; ok && v == value[word]+1 && j < i-1 {
			h.set(j)
			h.set(i)
		}
		last[word], value[word] = i, v
	}
}

// countedWord splits 业务功能一 and the like into the word and the number behind it;
// value 0 if s does not start so.
func countedWord(s string) (word string, value int) {
	start := skipFill(s, 0, len(s))
	runes := 0
	for i, r := range s[start:] {
		if runes >= 2 {
			v, kind, after := readNumeral(s, start+i, len(s))
			if kind == scriptChinese || kind == scriptDigit {
				after = skipFill(s, after, len(s))
				if sign, _ := readSign(s, after, len(s)); sign != 0 && sign != '.' && v <= 50 {
					return s[start : start+i], v
				}
				return "", 0
			}
		}
		if runes++; runes > 5 || r < 0x2e80 || isPause(r) || isClosing(r) {
			return "", 0
		}
	}
	return "", 0
}

// leadWords reports whether words head what comes before the policy proper and never
// stand over other headings.
func leadWords(words string) bool {
	switch strings.Trim(words, ":：【】") {
	case "引言", "序言", "前言", "导言", "导读", "提示", "提示条款", "特别提示", "重要提示", "特别提醒", "摘要", "概要", "概述", "目录", "引子", "声明":
		return true
	}
	return false
}

// partTitle reports whether the words of a heading are the title of a document, as
// where an agreement and a policy are printed in one text.
func partTitle(p *passage, words string) bool {
	if titleScore(p, words) < 2 || p.runes > 20 {
		return false
	}
	for _, w := range [...]string{"我们", "本", "如何", "关于", "Cookie", "cookie", "更新", "变更", "说明", "声明"} {
		if strings.Contains(words, w) {
			return false
		}
	}
	return endsWith(strings.TrimRight(words, "》"), "隐私政策", "隐私权政策", "隱私權政策", "保护政策", "用户协议", "服务协议", "使用协议", "许可协议", "隐私协议",
		"保护规则", "处理规则", "保护指引", "隐私指引")
}

// plainScore weighs what speaks for passage i being a heading without number.
func (h *headings) plainScore(i int) int {
	p := &h.ps[i]
	if p.number.Style != "" || p.role != roleText || p.row() || p.bullet || p.runes == 0 || p.size() > 24 && !(p.bold && p.size() <= maxTitle) {
		return 0
	}
	words := plainWords(p.words.Of(h.src))
	framed := strings.HasPrefix(words, "【") && strings.HasSuffix(words, "】") && strings.Count(words, "【") == 1
	if h.forms[i] != formTitle && !(h.forms[i] == formLabel && (p.bold || fieldHeading(words)) && !leadsIn(words)) && !framed {
		return 0
	}
	if unlikely(words) || strings.HasPrefix(p.words.Of(h.src), "[") || p.digits > p.runes*2/3 {
		return 0
	}
	score := 0
	switch {
	case framed:
		score += 3
	case p.bold:
		score += 3
	}
	if fieldHeading(words) {
		score += 3
	}
	if p.runes <= 12 {
		score++
	}
	if p.commas == 0 {
		score++
	}
	score += h.surroundings(i)
	return score
}

// surroundings weighs the passages before and after passage i.
func (h *headings) surroundings(i int) int {
	score := 0
	if i+1 >= len(h.ps) {
		return -5
	}
	next := &h.ps[i+1]
	switch {
	case next.role == roleTOC:
		score -= 2
	case next.row():
		score--
	case next.number.Style != "" && next.role != roleHeading, next.bullet:
		score++
	case next.role.opens() && next.number.Style != "":
		if next.number.Value == 1 {
			score += 2
		}
	case next.runes >= 25 || isStop(next.last):
		score += 2
	case h.forms[i+1] == formTitle && !(i+2 < len(h.ps) && isStop(h.ps[i+2].last) && fieldHeading(next.words.Of(h.src))):
		score -= 2
	}
	if i > 0 {
		before := &h.ps[i-1]
		switch {
		case isStop(before.last) || before.role != roleText:
			score++
		case isColon(before.last):
			score -= 2
		case before.number.Style == "" && before.role == roleText && h.forms[i-1] == formTitle:
			score -= 3
		}
	}
	return score
}

// fieldHeading reports whether words are what policies commonly put over a section.
func fieldHeading(words string) bool {
	words = strings.Trim(words, ":：【】")
	for _, w := range [...]string{"引言", "前言", "序言", "概述", "概要", "总则", "附则", "定义", "提示条款", "特别提示", "特别提醒", "特别说明",
		"重要提示", "声明", "导言", "导读", "摘要", "结语", "其他", "适用范围", "联系我们", "未成年人保护", "争议解决", "法律适用", "名词解释", "术语",
		"收集", "使用", "存储", "保存", "委托处理", "共同处理", "共享", "转让", "转移", "公开披露", "披露", "对外提供"} {
		if words == w {
			return true
		}
	}
	for _, w := range [...]string{"我们如何", "我们可能", "您如何", "如何联系", "本政策如何", "关于", "信息的", "信息安全", "个人信息"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	for _, w := range [...]string{"定义", "条款", "说明", "列表", "清单", "目录", "政策", "规则", "的权利", "保护", "的信息", "信息"} {
		if strings.HasSuffix(words, w) {
			return true
		}
	}
	return false
}

// leadsIn reports whether words before a colon are a sentence that leads to a list.
func leadsIn(words string) bool {
	for _, w := range [...]string{"我们", "我們", "您", "你", "上述", "前述", "本", "该", "其"} {
		if strings.HasPrefix(words, w) {
			return !strings.Contains(words, "如何")
		}
	}
	return false
}

// brokenOff reports whether words without a number are a sentence that goes on
// elsewhere.
func brokenOff(words string) bool {
	if nounEnds(words) || strings.Contains(words, "如何") {
		return false
	}
	if strings.HasPrefix(words, "您") || strings.HasPrefix(words, "你") || strings.HasPrefix(words, "用户") {
		return !fieldHeading(words)
	}
	return strings.HasPrefix(words, "我们") && containsAny(words, []string{"不", "已", "将", "会", "可", "应"})
}

// unlikely reports whether words end or start as headings do not: a company, a
// signature, a date, a form of address, a menu path.
func unlikely(words string) bool {
	for _, w := range [...]string{"公司", "部收", "收）", "注", "注：", "注意", "注意：", "如下", "如下：", "（收", "用户您好", "用户", "您好", "完）", "】→", "->", "年", "月", "日"} {
		if strings.HasSuffix(words, w) {
			return true
		}
	}
	for _, w := range [...]string{"当", "如", "若", "为", "在", "請", "请", "根据", "除"} {
		if strings.HasPrefix(words, w) && !strings.HasPrefix(words, "如何") && !strings.HasPrefix(words, "为您") {
			return true
		}
	}
	if brokenOff(words) {
		return true
	}
	for _, w := range [...]string{"→", "->", "http", "@", "您可以", "请您", "向您说明", "帮助您了解", "以下内容", "欢迎", "亲爱的", "尊敬的", "请参", "详见", "点击", "邮编"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}
