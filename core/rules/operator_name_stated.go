package rules

import (
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// OperatorNameStated reports a policy that does not say in full who handles the
// information.
var OperatorNameStated = &rule.Rule{
	ID: "operator-name-stated",
	Doc: rule.Doc{
		Text: "写明运营者（个人信息处理者）的全称。",
		Bad:  "“小萤”由我们运营。我们重视您的个人信息。\n",
		Good: "“小萤”由杭州小萤网络科技有限公司（以下简称“我们”）运营。\n",
	},
	Run: runOperatorNameStated,
}

func runOperatorNameStated(p *rule.Pass) {
	if operator, ok := p.Facts.Operator(); ok {
		p.Met(operator.Places[0].Span)
		return
	}
	if named := p.Find(lexicon.OperatorNamed).Affirmed(); named.Any() {
		p.Met(named.Spans()...)
		return
	}
	section := p.Section(lexicon.ContactSection)
	d := rule.Diagnostic{
		Message: "没有写运营者的全称，用户不知道谁在处理个人信息",
		Fixes:   []rule.Fix{{Title: "补充运营者的全称", Edits: insert(p, section.Index, "operator-name-stated")}},
	}
	for _, c := range p.Facts.Companies {
		for _, place := range c.Places {
			d.Related = append(d.Related, place.Span)
		}
	}
	if len(d.Related) > 0 {
		d.Related = []text.Span{d.Related[0]}
		d.Message = "写了公司名称，但没有说明谁是运营者"
	}
	p.Missing(d)
}

// OperatorAddressStated reports a policy that gives no registered or office address
// of the operator.
var OperatorAddressStated = &rule.Rule{
	ID: "operator-address-stated",
	Doc: rule.Doc{
		Text: "写明运营者的注册地址或者常用办公地址。",
		Bad:  "## 九、联系我们\n\n请发邮件至 privacy@example.com 与我们联系。\n",
		Good: "## 九、联系我们\n\n联系地址：杭州市西湖区文一路 100 号。\n",
	},
	Run: runOperatorAddressStated,
}

func runOperatorAddressStated(p *rule.Pass) {
	given := p.Find(lexicon.AddressBlank).Spans()
	for _, c := range p.Facts.Contacts {
		if c.Kind == facts.ContactAddress && !c.Others {
			given = append(given, c.Span)
		}
	}
	if len(given) > 0 {
		p.Met(given...)
		return
	}
	section := p.Section(lexicon.ContactSection)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写运营者的注册地址或者常用办公地址",
		Fixes:   []rule.Fix{{Title: "补充运营者的地址", Edits: insert(p, section.Index, "operator-address-stated")}},
	})
}
