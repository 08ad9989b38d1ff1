package rules

import (
	"clausewright/core/policy"
	"clausewright/core/rule"
)

// ReferencesResolve reports references that lead nowhere inside the policy and its
// annexes.
var ReferencesResolve = &rule.Rule{
	ID: "references-resolve",
	Doc: rule.Doc{
		Text: "提到的章节、附录要存在。",
		Bad:  "## 一、权利\n\n行使方式见本政策第九节。\n\n## 二、联系\n\n请写信给我们。\n",
		Good: "## 一、权利\n\n行使方式见本政策第二节。\n\n## 二、联系\n\n请写信给我们。\n",
	},
	Run: runReferencesResolve,
}

func runReferencesResolve(p *rule.Pass) {
	var found []rule.Diagnostic
	for _, r := range policy.References(p.Doc) {
		if r.Clause != policy.Unresolved {
			continue
		}
		words := r.Span.Of(p.Doc.Source)
		message := "本政策没有" + words
		if r.Kind == policy.RefTitle {
			message = "本政策没有标题为“" + words + "”的部分"
		}
		found = append(found, rule.Diagnostic{Span: r.Span, Message: message})
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Clear("提到的章节和附录都在")
}
