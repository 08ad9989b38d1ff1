package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// NoPrecollection reports a policy by which information is collected before anybody
// has consented, or that does not say that none is.
var NoPrecollection = &rule.Rule{
	ID: "no-precollection",
	Doc: rule.Doc{
		Text: "写明用户同意之前不收集个人信息，也不初始化第三方 SDK。",
		Bad:  "您首次启动应用时，我们会自动收集您的设备信息。",
		Good: "在您同意本政策之前，我们不会收集您的个人信息。",
	},
	Run: runNoPrecollection,
}

func runNoPrecollection(p *rule.Pass) {
	if kept := p.Find(lexicon.AfterConsentOnly).InBody().Affirmed(); kept.Any() {
		p.Met(sentences(p, kept)...)
		return
	}
	early := p.Find(lexicon.CollectedOnInstall).InBody().Affirmed().NotNear(lexicon.ConsentWord)
	if early.Any() {
		p.Violated(rule.Diagnostic{
			Span:    early.First(),
			Message: "安装或者首次启动时就收集信息，没有等用户同意",
		})
		return
	}
	section := p.Section(lexicon.TopicCollect)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写用户同意之前不收集个人信息",
		Fixes:   addClause("no-precollection", "补充同意之前不收集信息")(p, section),
	})
}
