package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/policy"
)

// evidence says how sure it is that some words are the name of the operator's product.
type evidence int

const (
	noEvidence evidence = iota
	likely              // it is part of the title, or invented and used often
	named               // it stands alone in quotes, or before "App"
)

const (
	introShare = 8 // a policy names its operator and product in the first eighth,
	introLeast = 360
	introMost  = 3000 // bytes
)

// introOf returns the first lines of a policy.
func introOf(d *policy.Document) string {
	return d.Source[:min(max(len(d.Source)/introShare, introLeast), introMost, len(d.Source))]
}

// noName are words that are in no name of a product: what has them is a term, and terms
// have consequences.
var noName = []string{
	"信息", "数据", "个人", "用户", "会员", "权限", "隐私", "政策", "协议", "条款", "同意", "账号", "账户", "帐号", "儿童", "未成年", "第三方", "我们", "服务", "Cookie", "SDK",
}

// nameEnds are what stands behind the name of a product.
var nameEnds = []string{"app", "客户端", "软件", "手机应用", "应用程序", "产品"}

// nameStarts are what stands before it, if any letter does.
var nameStarts = []string{"使用", "下载", "登录", "注册", "打开", "通过", "访问", "安装", "进入", "于", "在", "由", "对", "为", "向", "将", "及", "和", "与", "了", "是", "的", "本"}

// quotes are what a name can stand in.
var quotes = map[rune]rune{'“': '”', '"': '"', '「': '」', '《': '》', '【': '】', '‘': '’'}

// nameEvidence says how sure it is that name is that of the product of d, if it is made
// of such words. It must stand in the title or the first lines, unless it is invented
// and used often.
func nameEvidence(d *policy.Document, name string, kind wordKind, often bool) evidence {
	inTitle := strings.Contains(d.Title, name)
	often = often && kind == invented
	switch {
	case name == "" || containsAny(name, noName) || hasNumber(name):
		return noEvidence
	case !often && !inTitle && !strings.Contains(introOf(d), name):
		return noEvidence
	case kind != ordinary && standsAlone(d.Source, name):
		return named
	case often, inTitle && kind != ordinary, strings.HasPrefix(strings.TrimLeft(d.Title, "“《「"), name):
		return likely
	}
	return noEvidence
}

// manyPlaces is in how many places a name is looked at.
const manyPlaces = 60

// standsAlone reports whether name stands in quotes of its own, or before the word for
// a product, in one of its first places.
func standsAlone(src, name string) bool {
	at := 0
	for range manyPlaces {
		next := strings.Index(src[at:], name)
		if next < 0 {
			return false
		}
		before, behind := src[:at+next], src[at+next+len(name):]
		at += next + len(name)
		last, _ := utf8.DecodeLastRuneInString(before)
		if shut, ok := quotes[last]; ok && strings.HasPrefix(behind, string(shut)) {
			return true
		}
		if isLetter(last) && !endsWithAny(before, nameStarts) {
			continue
		}
		behind = strings.ToLower(strings.TrimLeft(behind[:min(len(behind), 24)], " "))
		if slices.ContainsFunc(nameEnds, func(end string) bool { return strings.HasPrefix(behind, end) }) {
			return true
		}
	}
	return false
}

// companyIn returns the first full name of a company in s, "" if there is none.
func companyIn(s string) string {
	const limited = "有限公司"
	for at := 0; ; {
		next := strings.Index(s[at:], limited)
		if next < 0 {
			return ""
		}
		end := at + next + len(limited)
		from := end
		for from > at {
			r, size := utf8.DecodeLastRuneInString(s[at:from])
			if !unicode.IsLetter(r) && !strings.ContainsRune("()（）", r) || strings.ContainsRune("由是为指系即", r) {
				break
			}
			from -= size
		}
		name := strings.TrimLeft(s[from:end], "()（）")
		if len(name) > 2*len(limited) {
			return name
		}
		at = end
	}
}

func endsWithAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(s, w) })
}

func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// hasNumber reports whether digits that belong to no Latin word are in s.
func hasNumber(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !isSpaced(r) }) {
		if strings.Trim(word, "0123456789") == "" {
			return true
		}
	}
	return false
}
