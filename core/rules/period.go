package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Limits of the law for answers to users and for closing an account: fifteen working
// days (App违法违规收集使用个人信息行为认定方法 article 6).
const (
	limitWorkDays = 15
	limitDays     = 21 // calendar days that fifteen working days take at least
	longestAnswer = 100
)

// matter is a period with what it is a period of.
type matter struct {
	period lexicon.Period
	hit    lexicon.Hit
	of     lexicon.Term // the term of the word that says it
	word   text.Span    // that word
	about  text.Span    // what the sentence says of this period, not of the one before
}

// answer reports whether a period is one for answering or acting on a request: no
// operator means years by that.
func (m matter) answer() bool {
	return m.of == lexicon.PeriodOfReply && m.period.Days() <= longestAnswer
}

// closing reports whether a period is one for closing an account.
func (m matter) closing() bool {
	return m.of == lexicon.PeriodOfClosing && m.period.Days() <= longestAnswer
}

// tooLong reports whether a period is longer than the limit of the law for answers.
func (m matter) tooLong() bool {
	if m.period.Unit == lexicon.WorkDays {
		return m.period.Count > limitWorkDays
	}
	return m.period.Days() > limitDays
}

// reach of the words around a period, in bytes: some twenty and thirty Chinese
// characters.
const (
	fromPeriodToAct = 60
	fromActToPeriod = 90
)

// partSigns part a sentence.
const partSigns = "，,；;。"

// periodMatters are the terms that tell what a period is of, before it and behind it.
var periodMatters = []lexicon.Term{
	lexicon.PeriodOfKeeping, lexicon.PeriodOfReply, lexicon.PeriodOfClosing,
	lexicon.PeriodOfNotice, lexicon.PeriodOfIdleness, lexicon.PeriodOfUser,
}

// matters returns the periods of the body with their matters, in the order of the
// text. A period whose sentence does not tell is left out.
func matters(p *rule.Pass) []matter {
	var found []matter
	told := 0 // end of what is said of the period before
	for _, m := range p.Find(lexicon.TimeSpan).InBody().All() {
		period, ok := lexicon.ReadPeriod(m.Span.Of(p.Doc.Source))
		if !ok {
			continue
		}
		about := aboutPeriod(p, m.Word, told)
		told = about.End
		if of, word, ok := matterOf(p, m.Word); ok {
			found = append(found, matter{period: period, hit: m.Word, of: of, word: word, about: about})
		}
	}
	return found
}

// aboutPeriod returns the part of a sentence that a period stands in, with the parts
// before it that no earlier period has taken.
func aboutPeriod(p *rule.Pass, h lexicon.Hit, told int) text.Span {
	sentence := p.Sentence(h.Span)
	about := text.Span{Start: max(sentence.Start, told), End: sentence.End}
	behind := text.Span{Start: h.Span.End, End: sentence.End}
	if cut := strings.IndexAny(behind.Of(p.Doc.Source), partSigns); cut >= 0 {
		about.End = behind.Start + cut
	}
	return about
}

// matterOf looks for the act a period is of: the one nearest in the same part of the
// sentence, else the nearest before it, else the first behind it in the sentence. In
// a table the head of the column may tell, elsewhere a heading on storage.
func matterOf(p *rule.Pass, h lexicon.Hit) (lexicon.Term, text.Span, bool) {
	sentence := p.Words.Sentences[h.Sentence]
	behind := text.Span{Start: h.Span.End, End: min(sentence.End, h.Span.End+fromPeriodToAct)}
	before := text.Span{Start: max(sentence.Start, h.Span.Start-fromActToPeriod), End: h.Span.Start}
	if cut := strings.IndexAny(behind.Of(p.Doc.Source), partSigns); cut >= 0 {
		behind.End = behind.Start + cut
	}
	near := before
	if cut := strings.LastIndexAny(before.Of(p.Doc.Source), partSigns); cut >= 0 {
		near.Start += cut
	}
	next, nextWord, hasNext := firstMatter(p, behind)
	last, lastWord, hasLast := lastMatter(p, near)
	if hasNext && (!hasLast || nextWord.Start-h.Span.End <= h.Span.Start-lastWord.End) {
		return next, nextWord, true
	}
	if hasLast {
		if kept := p.Words.In(near, lexicon.PeriodOfKeeping); last == lexicon.PeriodOfClosing && len(kept) > 0 {
			return lexicon.PeriodOfKeeping, kept[0].Span, true // kept until some time after the closing
		}
		return last, lastWord, true
	}
	if of, word, ok := lastMatter(p, before); ok {
		return of, word, true
	}
	if of, word, ok := firstMatter(p, text.Span{Start: behind.End, End: sentence.End}); ok {
		return of, word, true
	}
	if block := p.Doc.Blocks[p.Doc.Sentences[h.Sentence].Block]; block.Kind == policy.BlockRow {
		return lastMatter(p, tableHead(p, h))
	}
	heading := p.Doc.Clauses[p.Doc.Blocks[p.Doc.Sentences[h.Sentence].Block].Clause].HeadingSpan
	return lexicon.PeriodOfKeeping, heading, len(p.Words.In(heading, lexicon.StorageSection)) > 0
}

// tableHead returns the cell of the table's first row in the column of a hit.
func tableHead(p *rule.Pass, h lexicon.Hit) text.Span {
	at := p.Doc.Sentences[h.Sentence].Block
	column := -1
	for i, cell := range p.Doc.Blocks[at].Cells {
		if cell.Contains(h.Span) {
			column = i
		}
	}
	for at > 0 && p.Doc.Blocks[at-1].Kind == policy.BlockRow {
		at--
	}
	if head := p.Doc.Blocks[at]; column >= 0 && column < len(head.Cells) {
		return head.Cells[column]
	}
	return text.Span{}
}

func firstMatter(p *rule.Pass, in text.Span) (of lexicon.Term, word text.Span, ok bool) {
	for _, term := range append([]lexicon.Term{lexicon.PeriodOfAct}, periodMatters...) {
		if hits := p.Words.In(in, term); len(hits) > 0 && (!ok || precedes(hits[0].Span, word)) {
			of, word, ok = term, hits[0].Span, true
		}
	}
	if of == lexicon.PeriodOfAct {
		of = lexicon.PeriodOfReply
	}
	return of, word, ok
}

// precedes reports whether a stands before b, or starts with it and is longer.
func precedes(a, b text.Span) bool {
	return a.Start < b.Start || a.Start == b.Start && a.End > b.End
}

func lastMatter(p *rule.Pass, in text.Span) (of lexicon.Term, word text.Span, ok bool) {
	for _, term := range periodMatters {
		hits := p.Words.In(in, term)
		if n := len(hits); n > 0 && (!ok || hits[n-1].Span.End > word.End) {
			of, word, ok = term, hits[n-1].Span, true
		}
	}
	return of, word, ok
}
