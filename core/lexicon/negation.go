package lexicon

import "clausewright/core/text"

// Terms of words that turn a statement round.
const (
	Negation    Term = "negation"     // 不, 未, 无需, 禁止 …
	NotNegation Term = "not-negation" // words that only contain such a character: 不限于, 未来, 无论 …
)

// negationReach is how far before a word its negation may stand, in bytes: some
// twelve Chinese characters.
const negationReach = 36

// partSigns are the signs that part a sentence.
var partSigns = text.SignsOf("，,；;：:（(）)、")

// Negated reports whether a negation governs the hit: it stands shortly before it in
// the same part of the sentence, or inside one of its gaps.
func (x *Index) Negated(h Hit) bool {
	before := text.Span{Start: max(x.Sentences[h.Sentence].Start, h.Span.Start-negationReach), End: h.Span.Start}
	if cut := partSigns.LastIndex(before.Of(x.Source)); cut >= 0 {
		before.Start += cut
	}
	if x.negates(before) {
		return true
	}
	for _, gap := range h.Gaps {
		if x.negates(gap) {
			return true
		}
	}
	return false
}

// negates reports whether a negation stands in span that is not part of a longer
// harmless word.
func (x *Index) negates(span text.Span) bool {
	harmless := x.In(text.Span{Start: span.Start, End: span.End + 12}, NotNegation)
negations:
	for _, n := range x.In(span, Negation) {
		for _, h := range harmless {
			if h.Span.Contains(n.Span) {
				continue negations
			}
		}
		return true
	}
	return false
}
