package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// ComplaintChannel reports a policy that tells no way to complain.
var ComplaintChannel = &rule.Rule{
	ID: "complaint-channel",
	Doc: rule.Doc{
		Text: "公布投诉、举报的渠道：电话、邮箱或者应用内的入口。",
		Bad:  "## 九、联系我们\n\n您有意见或者建议的，请写信至 privacy@example.com。\n",
		Good: "## 九、联系我们\n\n您可以写信至 privacy@example.com 投诉、举报。\n",
	},
	Run: runComplaintChannel,
}

func runComplaintChannel(p *rule.Pass) {
	var told []text.Span
	for _, m := range p.Find(lexicon.ComplainWord).InBody().NotNear(lexicon.ComplainOther).All() {
		if way := complaintWay(p, m); !way.Empty() && !emptyPromise(p, m) {
			told = append(told, p.Sentence(m.Span), p.Sentence(way))
		}
	}
	if len(told) > 0 {
		p.Met(distinct(told)...)
		return
	}
	section := firstSection(p, lexicon.ComplainHeading, lexicon.ContactSection)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写投诉、举报的渠道",
		Fixes:   addClause("complaint-channel", "补充投诉举报渠道")(p, section),
	})
}

// complaintWay returns the way to complain that is told in the sentence of the match, in
// its paragraph or in the ones behind it under the same heading; empty if none is.
func complaintWay(p *rule.Pass, m rule.Match) text.Span {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	places := []text.Span{p.Sentence(m.Span)}
	for i := at; i < len(p.Doc.Blocks) && i <= at+complaintReach && p.Doc.Blocks[i].Clause == p.Doc.Blocks[at].Clause; i++ {
		places = append(places, p.Doc.Blocks[i].Span)
	}
	for _, place := range places {
		if found := wordsIn(p, place, ways...); len(found) > 0 {
			return found[0]
		}
	}
	return text.Span{}
}

// complaintReach is how many paragraphs behind the word its way may stand.
const complaintReach = 3

// ExternalRemedy reports a policy that names neither the authorities nor the courts
// users can turn to.
var ExternalRemedy = &rule.Rule{
	ID: "external-remedy",
	Doc: rule.Doc{
		Text: "写明用户还可以向监管部门投诉、向法院起诉。",
		Bad:  "## 九、联系我们\n\n您可以写信至 privacy@example.com 投诉。\n",
		Good: "## 九、联系我们\n\n您对答复不满意的，还可以向网信部门投诉，或者向人民法院起诉。\n",
	},
	Run: runExternalRemedy,
}

func runExternalRemedy(p *rule.Pass) {
	authorities := []lexicon.Term{lexicon.Regulator, lexicon.Court}
	named := p.Find(authorities...).InBody().Affirmed().Near(lexicon.SeekRemedy)
	if offered := named.Near(lexicon.UserRemedy).NotNear(lexicon.AsRuled).Filter(func(m rule.Match) bool {
		sentence := p.Sentence(m.Span)
		return len(p.Words.In(sentence, lexicon.Jurisdiction)) == 0 || len(p.Words.In(sentence, lexicon.Discontent)) > 0
	}); offered.Any() {
		p.Met(sentences(p, offered)...)
		return
	}
	if agreed := p.Find(lexicon.Court).InBody().Near(lexicon.Jurisdiction); agreed.Any() {
		p.Review("只约定了争议由哪里管辖，没有说用户可以向监管部门投诉或者起诉", sentences(p, agreed)...)
		return
	}
	section := p.Section(lexicon.ContactSection)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写用户可以向监管部门投诉或者向法院起诉",
		Fixes:   addClause("external-remedy", "补充外部救济途径")(p, section),
	})
}
