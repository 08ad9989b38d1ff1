package facts

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// Matter is what a period is for.
type Matter string

const (
	MatterUnsaid    Matter = ""
	MatterResponse  Matter = "response"       // answering the user
	MatterCancel    Matter = "account-cancel" // closing an account
	MatterRetention Matter = "retention"      // keeping information
	MatterLog       Matter = "log"            // keeping logs
	MatterReplay    Matter = "replay"         // keeping recordings
	MatterNotice    Matter = "notice"         // before something takes effect
	MatterDelete    Matter = "delete"         // deleting on request or by itself
	MatterCopy      Matter = "copy"           // giving a copy
	MatterIdle      Matter = "idle"           // an account that nobody uses
	MatterComplaint Matter = "complaint"      // answering a complaint
	MatterAppeal    Matter = "appeal"
)

// Period is a time span with what it is for.
type Period struct {
	Place
	Length  lexicon.Period // zero if Account
	Account bool           // as long as the account lasts
	Matter  Matter
	Items   []string // of a period of keeping: ids of catalog.Item named beside it; nil if none
}

// matters are asked in this order, first of the part of the sentence around the
// period, then of the sentence, then of the headings above.
var matters = []struct {
	term   lexicon.Term
	matter Matter
}{
	{lexicon.MatterAppeal, MatterAppeal},
	{lexicon.MatterResponse, MatterResponse},
	{lexicon.MatterIdle, MatterIdle},
	{lexicon.MatterCopy, MatterCopy},
	{lexicon.MatterReplay, MatterReplay},
	{lexicon.MatterKeep, MatterRetention},
	{lexicon.MatterCancel, MatterCancel},
	{lexicon.MatterDelete, MatterDelete},
	{lexicon.MatterNotice, MatterNotice},
}

func (f *Facts) readPeriods() []Period {
	var periods []Period
	for _, h := range f.words.Of(lexicon.TimeSpan) {
		length, ok := lexicon.ReadPeriod(h.Span.Of(f.doc.Source))
		if !ok || f.lines[h.Sentence].skip {
			continue
		}
		periods = append(periods, f.period(h, Period{Length: length}))
	}
	for _, h := range f.words.Of(lexicon.PeriodAccount) {
		if f.has(f.doc.Sentences[h.Sentence].Span, lexicon.MatterKeep) && !f.lines[h.Sentence].skip {
			periods = append(periods, f.period(h, Period{Account: true}))
		}
	}
	sortByPlace(periods, func(p Period) Place { return p.Place })
	return periods
}

func (f *Facts) period(h lexicon.Hit, p Period) Period {
	p.Place = f.place(h.Span, h.Sentence)
	p.Matter = f.matter(p.Place)
	if p.Matter == MatterRetention || p.Matter == MatterLog {
		sentence := f.near(h.Sentence, h.Span)
		if row := f.block(h.Sentence); row.Cells != nil {
			sentence = row.Span
		}
		if p.Matter == MatterRetention && f.has(sentence, lexicon.MatterLog) {
			p.Matter = MatterLog
		}
		if p.Items = f.itemsIn(f.part(p.Place)); p.Items == nil {
			p.Items = f.itemsIn(sentence)
		}
	}
	return p
}

func (f *Facts) matter(p Place) Matter {
	scopes := []text.Span{f.part(p), f.near(p.Sentence, p.Span)}
	if row := f.block(p.Sentence); row.Cells != nil {
		scopes = append(scopes, row.Span)
	}
	scopes = append(scopes, f.headings(p.Clause)...)
	for _, scope := range scopes {
		for _, m := range matters {
			if !f.has(scope, m.term) {
				continue
			}
			switch sentence := f.near(p.Sentence, p.Span); {
			case m.matter == MatterResponse && f.has(sentence, lexicon.MatterCancel):
				return MatterCancel
			case m.matter == MatterResponse && f.has(sentence, lexicon.MatterComplaint):
				return MatterComplaint
			case m.matter == MatterRetention && f.has(scope, lexicon.MatterLog):
				return MatterLog
			}
			return m.matter
		}
	}
	return MatterUnsaid
}

// part returns the part of a sentence between the signs ，；（ around a place.
func (f *Facts) part(p Place) text.Span {
	s := f.near(p.Sentence, p.Span)
	src := f.doc.Source
	part := text.Span{Start: s.Start, End: s.End}
	if at := strings.LastIndexAny(src[s.Start:p.Span.Start], "，,；;："); at >= 0 {
		part.Start = s.Start + at
	}
	if at := strings.IndexAny(src[p.Span.End:s.End], "，,；;"); at >= 0 {
		part.End = p.Span.End + at
	}
	return part
}

// itemsIn returns the kinds of information named inside a span, each once.
func (f *Facts) itemsIn(span text.Span) []string {
	return entries(f.words.In(span, lexicon.CatalogItem))
}
