package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// AccountCancelConditions reports what must not be asked of whoever closes an account.
var AccountCancelConditions = &rule.Rule{
	ID: "account-cancel-conditions",
	Doc: rule.Doc{
		Text: "注销账号不能要求手持证件、人脸识别、邮寄材料、到场办理等。",
		Bad:  "## 五、注销账号\n\n申请注销账号时，请上传手持身份证的照片。\n",
		Good: "## 五、注销账号\n\n申请注销账号时，我们会用短信验证码核实您的身份。\n",
	},
	Run: runAccountCancelConditions,
}

func runAccountCancelConditions(p *rule.Pass) {
	cancelled := cancellations(p)
	if !cancelled.Any() {
		p.NotApplicable("没有写怎样注销账号")
		return
	}
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.CancelBurden).InBody().Affirmed().All() {
		sentence := p.Sentence(m.Span)
		heading := p.Doc.Clauses[p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Clause].HeadingSpan
		if len(p.Words.In(sentence, lexicon.CancelWord)) == 0 && len(p.Words.In(heading, lexicon.CancelWord)) == 0 {
			continue
		}
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "注销账号不能以“" + m.Span.Of(p.Doc.Source) + "”为条件",
		})
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Clear("没有对注销账号设不合理的条件")
}

// RightsNoUnreasonableBurden reports fees and proofs that make rights hard to use.
var RightsNoUnreasonableBurden = &rule.Rule{
	ID: "rights-no-unreasonable-burden",
	Doc: rule.Doc{
		Text: "行使权利原则上不收费，只核实必要的身份。",
		Bad:  "## 五、您的权利\n\n我们响应您的请求时会收取一定费用。\n",
		Good: "## 五、您的权利\n\n对您合理的请求，我们不收取费用。\n",
	},
	Run: runRightsNoUnreasonableBurden,
}

func runRightsNoUnreasonableBurden(p *rule.Pass) {
	free := p.Find(lexicon.RightsFee).InBody().Near(lexicon.TheseRights, lexicon.BroughtForward).
		Filter(func(m rule.Match) bool { return p.Words.Negated(m.Word) })
	charged := p.Find(lexicon.RightsFee).InBody().Affirmed().Near(lexicon.TheseRights, lexicon.BroughtForward).
		NotNear(lexicon.ExcessiveRequest, lexicon.MoneyMatter)
	if charged.Any() && !free.Any() {
		var found []rule.Diagnostic
		for _, m := range charged.All() {
			found = append(found, rule.Diagnostic{
				Span:    m.Span,
				Message: "行使权利原则上不收费，只对多次重复、超出合理限度的请求收取成本费用",
			})
		}
		p.Violated(found...)
		return
	}
	if free.Any() {
		p.Met(sentences(p, free)...)
		return
	}
	p.Clear("没有对行使权利收费的话")
}
