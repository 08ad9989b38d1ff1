package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// AccountCancelPath reports a policy that tells no way inside the product to close
// an account.
var AccountCancelPath = &rule.Rule{
	ID: "account-cancel-path",
	Doc: rule.Doc{
		Text: "写明在应用里怎样自行注销账号。",
		Bad:  "## 五、您的权利\n\n您有权注销账号。\n",
		Good: "## 五、您的权利\n\n您可以在“我的－设置－注销账号”中自行注销账号。\n",
	},
	Run: runAccountCancelPath,
}

func runAccountCancelPath(p *rule.Pass) {
	told := cancellations(p).Filter(func(m rule.Match) bool { return !emptyPromise(p, m) })
	var paths []text.Span
	for _, m := range told.All() {
		for _, path := range wordsIn(p, cancellationText(p, m), lexicon.WayPath) {
			if !announcesWays(p, path) && !toStaff(p, path) {
				paths = append(paths, path)
			}
		}
	}
	if len(paths) > 0 {
		p.Met(sentencesOf(p, paths)...)
		return
	}
	section := firstSection(p, lexicon.CancelWord, lexicon.RightsSection)
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写怎样注销账号",
		Fixes:   addClause("account-cancel-path", "补充注销的途径")(p, section),
	}
	contacts := []lexicon.Term{lexicon.WayContact, lexicon.Email, lexicon.Phone}
	for _, m := range slices.Concat(told.Near(contacts...).All(), told.All()) { // nearest first
		contact := wordsIn(p, cancellationText(p, m), contacts...)
		contact = slices.DeleteFunc(contact, func(s text.Span) bool { return announcesWays(p, s) })
		if len(contact) > 0 {
			finding.Span = contact[0]
			finding.Message = "注销账号只能找人办理，没有写在应用里自行注销的途径"
			p.Violated(finding)
			return
		}
	}
	if told.Any() {
		finding.Span = told.First()
		finding.Message = "提到注销账号，没有写怎样注销"
	}
	p.Missing(finding)
}

// toStaff reports whether a path leads to somebody who closes the account for the user:
// its sentence says so and leaves no other way.
func toStaff(p *rule.Pass, path text.Span) bool {
	sentence := p.Sentence(path)
	return len(p.Words.In(sentence, lexicon.CancelByStaff)) > 0 && len(p.Words.In(sentence, lexicon.OrElse)) == 0
}

// announcesWays reports whether a word stands in a sentence that ends its paragraph
// with a colon after 以下方式 or the like: it only says that ways follow.
func announcesWays(p *rule.Pass, s text.Span) bool {
	at := p.Doc.SentenceAt(s.Start)
	sentence := p.Doc.Sentences[at]
	block := p.Doc.Blocks[sentence.Block]
	return endsInColon(p, block) && sentence.Span.End >= block.Text.End && len(p.Words.In(sentence.Span, lexicon.TheseWays)) > 0
}

// cancellations returns the places that speak of the user's closing his account.
func cancellations(p *rule.Pass) rule.Matches {
	return p.Find(lexicon.CancelWord).InBody().NotNear(lexicon.CancelOther, lexicon.RightsIntro)
}

// cancellationText returns what is said together with a cancellation: its paragraph,
// with the list it announces; under a heading that is about it, from there to the two
// paragraphs behind.
func cancellationText(p *rule.Pass, m rule.Match) text.Span {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	block := p.Doc.Blocks[at]
	clause := p.Doc.Clauses[block.Clause]
	if endsInColon(p, block) {
		return announcedWith(p, m)
	}
	if len(p.Words.In(clause.HeadingSpan, lexicon.CancelWord)) == 0 {
		return p.Sentence(m.Span)
	}
	span := text.Span{Start: clause.Body.Start, End: block.Span.End}
	for i := at + 1; i < len(p.Doc.Blocks) && i <= at+2 && p.Doc.Blocks[i].Clause == block.Clause; i++ {
		span.End = p.Doc.Blocks[i].Span.End
	}
	return span
}

// wordsIn returns the spans of the words of terms inside a stretch of text, by term,
// those under a negation left out.
func wordsIn(p *rule.Pass, in text.Span, terms ...lexicon.Term) []text.Span {
	var spans []text.Span
	for _, term := range terms {
		for _, h := range p.Words.In(in, term) {
			if !p.Words.Negated(h) {
				spans = append(spans, h.Span)
			}
		}
	}
	return spans
}

// sentencesOf returns the sentences that spans start in, each once.
func sentencesOf(p *rule.Pass, spans []text.Span) []text.Span {
	var found []text.Span
	for _, s := range spans {
		found = append(found, p.Sentence(s))
	}
	return distinct(found)
}
