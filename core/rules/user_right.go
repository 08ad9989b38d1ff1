package rules

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// userRight is a requirement that a right of the user be named together with a way to
// use it.
type userRight struct {
	id    string
	doc   rule.Doc
	words []lexicon.Term // that name the right
	other []lexicon.Term // in a sentence that is about something else
	name  string         // Chinese: 没有写用户可以NAME
	fix   string         // title of the fix
	bare  rule.Status    // when it is named without a way: Met, Review, or "" for Missing
}

func (r userRight) rule() *rule.Rule {
	return &rule.Rule{ID: r.id, Doc: r.doc, Run: r.run}
}

func (r userRight) run(p *rule.Pass) {
	named := p.Find(r.words...).InBody().Affirmed().NotNear(r.other...).Filter(func(m rule.Match) bool {
		return givenToUser(p, m) && !emptyPromise(p, m)
	})
	usable := named.Filter(func(m rule.Match) bool { return hasWay(p, m) })
	if usable.Any() {
		p.Met(r.telling(p, usable)...)
		return
	}
	if entitled := r.entitled(p); len(entitled) > 0 {
		p.Met(entitled...)
		return
	}
	if named.Any() && r.bare == rule.Met {
		p.Met(sentences(p, named)...)
		return
	}
	if named.Any() && r.bare == rule.Review {
		p.Review("写了用户可以"+r.name+"，没有写在哪里、怎样提出", sentences(p, named)...)
		return
	}
	section := p.Section(lexicon.RightsSection)
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写用户可以" + r.name,
		Fixes:   addClause(r.id, r.fix)(p, section),
	}
	if !named.Any() {
		named = p.Find(r.words...).InBody().Affirmed().Near(lexicon.SettingsPromised)
	}
	if named.Any() {
		finding.Span = named.First()
		finding.Message = "只说用户可以" + r.name + "，没有写怎样行使"
	}
	p.Missing(finding)
}

// telling returns the sentences of the places where the right is named, those that say
// most first: that tell the way themselves and stand under a heading on the right, then
// others that tell the way.
func (r userRight) telling(p *rule.Pass, usable rule.Matches) []text.Span {
	direct := usable.Near(ways...)
	own := direct.Filter(func(m rule.Match) bool { return p.Under(m.Span, r.words...) })
	return distinct(slices.Concat(sentences(p, own), sentences(p, direct), sentences(p, usable)))
}

// entitled returns the headings on this right alone under which the user is told a way
// and nothing of another right, with the sentences that tell it: what a heading names
// the text need not name again.
func (r userRight) entitled(p *rule.Pass) []text.Span {
	var told []text.Span
	for _, m := range p.Find(r.words...).NotNear(r.other...).All() {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		body := p.Doc.Clauses[block.Clause].Body
		if block.Kind != policy.BlockHeading || strings.ContainsAny(block.Text.Of(p.Doc.Source), severalSigns) ||
			len(p.Words.In(body, lexicon.UserMay)) == 0 || r.strangerIn(p, body) {
			continue
		}
		found := slices.DeleteFunc(wordsIn(p, body, ways...), func(s text.Span) bool { return announcesWays(p, s) })
		if len(found) > 0 {
			told = append(append(told, block.Text), sentencesOf(p, found)...)
		}
	}
	return told
}

// strangerIn reports whether another right is named in a stretch of text. Access is
// none: who looks at his data is where he uses the rest.
func (r userRight) strangerIn(p *rule.Pass, s text.Span) bool {
	for _, other := range userRights {
		for _, term := range other.words {
			if term != lexicon.AccessWord && !slices.Contains(r.words, term) && len(p.Words.In(s, term)) > 0 {
				return true
			}
		}
	}
	return false
}

// severalSigns are the signs of a heading on several rights.
const severalSigns = "、，,/和及与或"

// givenToUser reports whether the sentence of a match, its paragraph, or the words
// that announce the list it stands in say that the user may.
func givenToUser(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	block := p.Doc.Blocks[at]
	if len(p.Words.In(block.Span, lexicon.UserMay)) > 0 {
		return true
	}
	head, ok := announcing(p, at)
	return ok && len(p.Words.In(head.Span, lexicon.UserMay)) > 0
}

// announcing returns the paragraph that announces the list block i stands in.
func announcing(p *rule.Pass, i int) (policy.Block, bool) {
	for at := i - 1; at >= 0 && at >= i-listReach; at-- {
		b := p.Doc.Blocks[at]
		if b.Kind == policy.BlockHeading && b.Clause != p.Doc.Blocks[i].Clause {
			return policy.Block{}, false
		}
		if endsInColon(p, b) {
			return b, true
		}
	}
	return policy.Block{}, false
}

// emptyPromise reports whether the paragraph of a match ends by announcing ways or
// items that do not follow.
func emptyPromise(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	block := p.Doc.Blocks[at]
	if !endsInColon(p, block) {
		return false
	}
	if !listBehind(p, at) {
		return true
	}
	last := p.Doc.Sentences[p.Doc.SentenceAt(block.Text.End-1)].Span
	if len(p.Words.In(last, lexicon.TheseWays)) == 0 {
		return false
	}
	next := p.Doc.Blocks[at+1]
	return next.Kind == policy.BlockParagraph && !namesWay(p, next.Span)
}

// hasWay reports whether a way to use the right is told: in the paragraph of the
// match or the two behind it, under its heading, or for the rights as a whole.
func hasWay(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	for i := at; i < len(p.Doc.Blocks) && i <= at+2 && p.Doc.Blocks[i].Clause == p.Doc.Blocks[at].Clause; i++ {
		if namesWay(p, p.Doc.Blocks[i].Span) {
			return true
		}
	}
	if section := p.Section(lexicon.RightsSection); section.Contains(m.Span) && namesWay(p, section.Span) {
		return true
	}
	return p.Find(lexicon.TheseRights).InBody().Near(ways...).Any()
}

// ways are the terms of ways to use a right.
var ways = []lexicon.Term{lexicon.WayPath, lexicon.WayLogin, lexicon.WayContact, lexicon.WayRequest, lexicon.Email, lexicon.Phone}

// namesWay reports whether a stretch of text names a way to use a right.
func namesWay(p *rule.Pass, s text.Span) bool {
	for _, term := range ways {
		if len(p.Words.In(s, term)) > 0 {
			return true
		}
	}
	return false
}

// sentences returns the sentences of matches, each once.
func sentences(p *rule.Pass, m rule.Matches) []text.Span {
	var spans []text.Span
	for _, match := range m.All() {
		spans = append(spans, p.Sentence(match.Word.Span))
	}
	return distinct(spans)
}
