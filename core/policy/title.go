package policy

import "strings"

// titleReach is how many passages at the top are looked at for the title.
const titleReach = 12

// findTitle marks the title, which may be printed more than once before the text
// starts, and returns its words.
func findTitle(src string, ps []passage) string {
	title, best := "", 0
	for i := range ps {
		p := &ps[i]
		if i >= titleReach || p.number.Style != "" || p.runes > 60 && p.hashes == 0 {
			break
		}
		if p.runes > 11 && (p.last == '。' || p.last == '！') && title != "" {
			break // the text has begun
		}
		words := plainWords(p.words.Of(src))
		if words == "" {
			continue
		}
		score := titleScore(p, words)
		if score == 0 && p.spaceAt > 0 && dateLabel(src[p.spaceRest:min(p.words.End, p.spaceRest+30)]) != 0 {
			words = plainWords(src[p.words.Start:p.spaceAt])
			if score = titleWords(words); score > 0 {
				p.inline, p.titleEnd, p.restAt = true, p.spaceAt, p.spaceRest
			}
		}
		if score == 0 {
			continue
		}
		p.role = roleTitle
		if score > best {
			title, best = words, score
		}
	}
	return title
}

// titleScore returns how much words look like the title of a document, 0 for not.
func titleScore(p *passage, words string) int {
	if p.number.Style != "" || p.row() || p.bullet || p.runes > 40 || isPause(p.last) || p.stops > 0 || p.commas > 0 {
		return 0
	}
	if p.hashes == 1 && !containsAny(words, notInTitle) {
		return max(1, titleWords(words))
	}
	return titleWords(words)
}

// notInTitle are words of the lines around a title, not of the title.
var notInTitle = []string{"欢迎", "亲爱", "尊敬", "您", "你", "以下", "日期", "时间", "适用于", "版本", "提示条款", "我们", "已于", "首页", ">", "附录", "附件", "目录："}

// titleWords returns how much words name a document, 0 for not at all.
func titleWords(words string) int {
	if containsAny(words, notInTitle) {
		return 0
	}
	words = strings.TrimRight(words, "》」”\"） )")
	switch {
	case endsWith(words, "隐私政策", "隐私权政策", "隐私条款", "隐私协议", "隐私声明", "隐私指引", "保护指引", "保护政策", "保护声明", "保护规则", "处理规则", "隱私權政策", "隱私政策"):
		return 3
	case strings.Contains(words, "隐私") || strings.Contains(words, "隱私"):
		return 3
	case endsWith(words, "协议", "协定", "服务条款", "使用条款", "用户条款", "協議", "政策", "规则", "公约", "须知", "规范", "清单", "说明", "声明", "公告"):
		return 2
	case strings.Contains(strings.ToLower(words), "privacy policy") || strings.Contains(strings.ToLower(words), "privacy notice"):
		return 3
	}
	return 0
}

func endsWith(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}
