package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// CrossBorderStatementConsistent reports a policy that says information stays in China
// and that it may leave it.
var CrossBorderStatementConsistent = &rule.Rule{
	ID: "cross-border-statement-consistent",
	Doc: rule.Doc{
		Text: "关于是否出境，前后只能有一种说法。",
		Bad:  "您的信息存储于中华人民共和国境内。我们通过遍布全球的服务器提供服务。",
		Good: "您的信息存储于中华人民共和国境内。我们不会向境外传输您的信息。",
	},
	Run: runCrossBorderStatementConsistent,
}

func runCrossBorderStatementConsistent(p *rule.Pass) {
	inland := p.Find(lexicon.KeptInland).InBody().Affirmed()
	abroad := p.Find(lexicon.AllOverWorld, lexicon.RecipientElsewhere).InBody().Affirmed().NotNear(lexicon.IfNeedBe, lexicon.ExceptionMade, lexicon.KeptInland, lexicon.ShowsAbroadNot)
	if found := clashes(p, abroadClashes); len(found) > 0 {
		p.Violated(found...)
		return
	}
	switch {
	case inland.Any() && abroad.Any():
		p.Violated(rule.Diagnostic{
			Span:    abroad.First(),
			Message: "这里说信息可能在境外，别处说存储在境内",
			Related: inland.Spans(),
		})
	case inland.Any() || abroad.Any() || p.Find(lexicon.Abroad).InBody().Any():
		said := p.Find(lexicon.ClaimedStaysInland, lexicon.SentAbroad).InBody()
		if !said.Any() {
			said = inland
		}
		p.Clear("关于是否出境，没有互相矛盾的话", said.Spans()...)
	default:
		p.NotApplicable("没有提到存储在境内还是境外")
	}
}

// abroadClashes is about information that leaves China.
var abroadClashes = []clash{
	{
		claim:   staysInland,
		against: rule.Query{All: []lexicon.Term{lexicon.SentAbroad}, Not: []lexicon.Term{lexicon.IfNeedBe, lexicon.ExceptionMade, lexicon.MayChange, lexicon.ClaimedStaysInland}},
		message: "这里说不向境外提供个人信息，别处说提供",
	},
	{
		claim:   staysInland,
		against: rule.Query{All: []lexicon.Term{lexicon.ForeignSDK}},
		message: "这里说不向境外提供个人信息，别处接入了境外公司的 SDK",
	},
}

var staysInland = rule.Query{All: []lexicon.Term{lexicon.ClaimedStaysInland}, Not: []lexicon.Term{lexicon.Unless, lexicon.InSomeCase}}
