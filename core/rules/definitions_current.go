package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DefinitionsCurrent reports a policy that calls sensitive information mostly by the
// name it had before the law, or defines it as the standard before the law did, unless it
// defines it as the law does.
var DefinitionsCurrent = &rule.Rule{
	ID: "definitions-current",
	Doc: rule.Doc{
		Text: "用法律的术语“敏感个人信息”，不用以前标准里的“个人敏感信息”。",
		Bad:  "身份证号码属于个人敏感信息。",
		Good: "人脸信息属于敏感个人信息。",
	},
	Run: runDefinitionsCurrent,
}

func runDefinitionsCurrent(p *rule.Pass) {
	if defined := p.Passages(rule.Query{All: []lexicon.Term{lexicon.StatutorySensitive, lexicon.AnySensitive}}); len(defined) > 0 {
		p.Met(defined...)
		return
	}
	present := p.Find(lexicon.PresentSensitive)
	outdated := p.Find(lexicon.FormerDefinition).InBody().Near(lexicon.AnySensitive)
	former := p.Find(lexicon.FormerSensitive)
	loose := p.Find(lexicon.LooseSensitive).InBody()
	if !outdated.Any() && (len(present.All()) > 0 && len(present.All()) >= len(former.All()) || !former.Any() && !loose.Any()) {
		p.Met(present.Spans()...)
		return
	}
	if !former.Any() && outdated.Any() {
		p.Violated(rule.Diagnostic{
			Span:    outdated.First(),
			Message: "这是以前标准里的定义；法律看的是泄露或者非法使用是否容易使人格尊严受到侵害，或者人身、财产安全受到危害",
		})
		return
	}
	if !former.Any() {
		p.Violated(rule.Diagnostic{
			Span:    loose.First(),
			Message: "“敏感信息”不是法律的术语，也没有写法律列举的种类；现行法的术语是“敏感个人信息”",
		})
		return
	}
	var found []rule.Diagnostic
	for _, m := range former.All() {
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "“个人敏感信息”是以前标准的说法，现行法的术语是“敏感个人信息”，范围也有变化",
			Fixes:   []rule.Fix{{Title: "改为现行法的术语", Edits: []text.Edit{{Span: m.Word.Focus, New: m.Word.Instead}}}},
		})
	}
	p.Violated(found...)
}
