package rules

import (
	"strconv"

	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// LawCitationsCurrent reports statutes that are no longer in force, drafts cited as
// law, and articles of 网络安全法 by the numbers they had before 2026.
var LawCitationsCurrent = &rule.Rule{
	ID: "law-citations-current",
	Doc: rule.Doc{
		Text: "引用的法律现行有效，条文号是现在的。",
		Bad:  "依据《网络安全法》第二十一条，我们留存网络日志不少于六个月。",
		Good: "依据《网络安全法》第二十三条，我们留存网络日志不少于六个月。",
	},
	Run: runLawCitationsCurrent,
}

// renumbered are articles of 网络安全法 as enacted in 2016 that policies cite. The
// present article of the same number is about something else: the words beside the
// number tell which is meant.
var renumbered = []struct {
	article int
	about   lexicon.Term
}{
	{21, lexicon.LogTopic},
	{24, lexicon.RealNameTopic},
	{41, lexicon.PrincipleTopic},
	{42, lexicon.SafetyTopic},
}

func runLawCitationsCurrent(p *rule.Pass) {
	found := formerArticles(p)
	for _, m := range p.Find(lexicon.RepealedLaw, lexicon.StatuteCited).InBody().All() {
		if message := notInForce(p, m.Span.Of(p.Doc.Source)); message != "" {
			found = append(found, rule.Diagnostic{Span: m.Span, Message: message})
		}
	}
	for _, m := range p.Find(lexicon.DraftCited).InBody().All() {
		found = append(found, rule.Diagnostic{Span: m.Span, Message: "征求意见稿不是现行有效的规定，不能作为依据"})
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Met(p.Find(lexicon.StatuteCited).Spans()...)
}

// notInForce says why an act may not be cited on the day of the pass, "" if it may.
func notInForce(p *rule.Pass, name string) string {
	act, known := law.ActNamed(name)
	switch {
	case !known:
		return ""
	case p.AsOf < act.From:
		return "这里引用的文件自 " + string(act.From) + " 起施行，那时还没有生效"
	case act.Until != "" && act.Until < p.AsOf:
		return "这里引用的文件在 " + string(act.Until) + " 之后不再有效，现在是" + act.Successor
	}
	return ""
}

// formerArticles reports citations of 网络安全法 by the numbers of 2016, on days on
// which it has others.
func formerArticles(p *rule.Pass) []rule.Diagnostic {
	source, known := law.SourceOf("csl-2025")
	if !known || p.AsOf < source.From {
		return nil
	}
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.CybersecurityArticle).InBody().All() {
		number := m.Word.Number.Of(p.Doc.Source)
		cited, ok := lexicon.Numeral(number)
		if !ok {
			continue
		}
		for _, r := range renumbered {
			now, moved := law.CSLArticle(r.article)
			if r.article != cited || !moved || len(p.Words.In(p.Sentence(m.Span), r.about)) == 0 {
				continue
			}
			present, ok := lexicon.NumeralLike(number, now)
			if !ok {
				present = strconv.Itoa(now)
			}
			found = append(found, rule.Diagnostic{
				Span:    m.Span,
				Message: "《网络安全法》修正后，这一条现在是第" + present + "条",
				Fixes:   []rule.Fix{{Title: "改为第" + present + "条", Edits: []text.Edit{{Span: m.Word.Number, New: present}}}},
			})
		}
	}
	return found
}
