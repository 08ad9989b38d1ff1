package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
)

// OperatorContactStated reports a policy that gives no working contact, or only an
// account of a messenger.
var OperatorContactStated = &rule.Rule{
	ID: "operator-contact-stated",
	Doc: rule.Doc{
		Text: "写明有效的联系方式：电子邮箱、电话、通讯地址或者应用内的客服入口。",
		Bad:  "## 九、联系我们\n\n请添加客服微信 lanxing01 与我们联系。\n",
		Good: "## 九、联系我们\n\n请发邮件至 privacy@example.com 与我们联系。\n",
	},
	Run: runOperatorContactStated,
}

func runOperatorContactStated(p *rule.Pass) {
	section := p.Section(lexicon.ContactSection)
	inSection := func(m rule.Match) bool { return section.Contains(m.Span) }
	direct := p.Find(lexicon.Email, lexicon.Phone).
		Filter(func(m rule.Match) bool { return (inSection(m) || !inRow(p, m)) && !ofThirdParty(p, m) })
	if direct.Any() {
		p.Met(direct.Spans()...)
		return
	}
	service := p.Find(lexicon.ServicePath).InBody()
	offered := append(
		p.Find(lexicon.PostalAddress).InBody().Filter(inSection).NotNear(lexicon.GivenByUser).Spans(),
		service.Filter(inSection).Spans()...)
	if len(offered) == 0 {
		offered = service.Near(lexicon.ContactSection).Spans()
	}
	if len(offered) > 0 {
		p.Met(offered...)
		return
	}
	fixes := []rule.Fix{{Title: "补充联系方式", Edits: insert(p, section.Index, "operator-contact-stated")}}
	if messenger := p.Find(lexicon.MessengerID).Filter(inSection); messenger.Any() {
		p.Violated(rule.Diagnostic{
			Span:     messenger.First(),
			Severity: rule.Warning,
			Message:  "联系方式只有微信或者 QQ 账号，没有邮箱、电话或者地址",
			Fixes:    fixes,
		})
		return
	}
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写邮箱、电话、地址或者客服入口，用户无法就个人信息联系运营者",
		Fixes:   fixes,
	})
}

// ofThirdParty reports whether the sentence of a contact speaks of a third party, the
// letters of the contact aside: sdk@example.com.
func ofThirdParty(p *rule.Pass, m rule.Match) bool {
	for _, h := range p.Words.In(p.Sentence(m.Span), lexicon.ThirdParty) {
		if !h.Span.Overlaps(m.Span) {
			return true
		}
	}
	return false
}

// inRow reports whether a word stands in a table: contacts there are, as a rule, those
// of the recipients it lists.
func inRow(p *rule.Pass, m rule.Match) bool {
	return p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Kind == policy.BlockRow
}
