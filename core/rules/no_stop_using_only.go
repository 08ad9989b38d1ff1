package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// NoStopUsingOnly reports words that leave nothing to those who do not agree but to
// stop using the product.
var NoStopUsingOnly = &rule.Rule{
	ID: "no-stop-using-only",
	Doc: rule.Doc{
		Text: "不同意的用户要有别的选择，例如仅浏览，不能只叫人停止使用。",
		Bad:  "如果您不同意本政策的任何内容，您应立即停止使用本产品。",
		Good: "如果您不同意本政策，您可以以游客模式浏览，不登录、不提供个人信息。",
	},
	Run: runNoStopUsingOnly,
}

func runNoStopUsingOnly(p *rule.Pass) {
	told := p.Find(lexicon.StopUsing).InBody().Near(lexicon.Disagree).
		NotNear(lexicon.BasicMode, lexicon.StopOneFunction).
		Filter(func(m rule.Match) bool { return !basicModeBeside(p, m) && !guardianRefuses(p, m) })
	if !told.Any() {
		p.Clear("没有让不同意的用户只能停止使用的话", sentences(p, p.Find(lexicon.BasicMode).InBody())...)
		return
	}
	var found []rule.Diagnostic
	for _, m := range told.All() {
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "不同意就只能停止使用，没有给出只用基本功能等其他选择",
		})
	}
	p.Violated(rewritten(p, found, basicOnly)...)
}

// guardianRefuses reports whether it is the guardian alone who does not agree.
func guardianRefuses(p *rule.Pass, m rule.Match) bool {
	sentence := p.Sentence(m.Span)
	return len(p.Words.In(sentence, lexicon.Guardian)) > 0 && len(p.Words.In(sentence, lexicon.YouOrGuardian)) == 0
}

// basicModeBeside reports whether the paragraph of a match offers a mode for those who
// do not agree.
func basicModeBeside(p *rule.Pass, m rule.Match) bool {
	block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
	return len(p.Words.In(block.Span, lexicon.BasicMode)) > 0
}
