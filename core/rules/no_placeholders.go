package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NoPlaceholders reports blanks and marks that a template left in.
var NoPlaceholders = &rule.Rule{
	ID: "no-placeholders",
	Doc: rule.Doc{
		Text: "发布前填完所有空白：【】、XX公司、{{名称}}、待补充等不能留在正文里。",
		Bad:  "本应用由XX公司运营，客服时间为【】。",
		Good: "本应用由示例科技有限公司运营，客服时间为每日 9 时至 18 时。",
	},
	Run: runNoPlaceholders,
}

func runNoPlaceholders(p *rule.Pass) {
	blanks := p.Find(lexicon.Blank, lexicon.PlaceholderWord).Filter(func(m rule.Match) bool { return !namesButton(p.Doc.Source, m.Span) })
	if !blanks.Any() {
		p.Clear("没有空白和模板的标记")
		return
	}
	var found []rule.Diagnostic
	for _, m := range blanks.All() {
		found = append(found, rule.Diagnostic{Span: m.Span, Message: "这里还有没填的空白或者模板的标记"})
	}
	p.Violated(found...)
}

// namesButton reports whether what looks like a blank is the name of a button, 点击【…】, or a
// step of a menu, 【我的】-【…】.
func namesButton(src string, s text.Span) bool {
	if !strings.ContainsAny(s.Of(src), "….") {
		return false
	}
	for _, way := range [...]string{"点击", "点按", "点选", "轻触", "右上角", "右上角的", "中的", "上的", "】-", "】→", "】>"} {
		if strings.HasSuffix(src[:s.Start], way) {
			return true
		}
	}
	return strings.HasPrefix(src[s.End:], "按钮") || strings.HasPrefix(src[s.End:], "图标")
}
