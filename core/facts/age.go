package facts

import (
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// AgeRole is whom an age is about.
type AgeRole string

const (
	AgeOther    AgeRole = ""
	AgeChild    AgeRole = "child"
	AgeMinor    AgeRole = "minor"
	AgeStreamer AgeRole = "streamer"
	AgeAdult    AgeRole = "adult"
)

// Age is a limit of age.
type Age struct {
	Place
	Years    int
	Under    bool // below it: 不满十四周岁, 14周岁以下
	Role     AgeRole
	Guardian bool // the sentence speaks of parents or guardians
}

func (f *Facts) readAges() []Age {
	var ages []Age
	for _, h := range f.words.Of(lexicon.Age) {
		years, ok := lexicon.Numeral(h.Number.Of(f.doc.Source))
		if !ok || years == 0 || years > 99 {
			continue
		}
		sentence := f.near(h.Sentence, h.Span)
		around := text.Span{Start: max(sentence.Start, h.Span.Start-12), End: min(sentence.End, h.Span.End+12)}
		ages = append(ages, Age{
			Place:    f.place(h.Span, h.Sentence),
			Years:    years,
			Under:    f.has(around, lexicon.AgeUnder),
			Role:     f.ageRole(h, sentence),
			Guardian: f.has(f.blockNear(h.Sentence, h.Span), lexicon.AgeGuardian),
		})
	}
	return ages
}

// ageRole returns whom the nearest word of the sentence names, those behind the age
// first: 不满十四周岁的儿童.
func (f *Facts) ageRole(h lexicon.Hit, sentence text.Span) AgeRole {
	best, role := -1, AgeOther
	for _, r := range []struct {
		term lexicon.Term
		role AgeRole
	}{
		{lexicon.AgeChild, AgeChild}, {lexicon.AgeMinor, AgeMinor},
		{lexicon.AgeStreamer, AgeStreamer}, {lexicon.AgeAdult, AgeAdult},
	} {
		for _, word := range f.words.In(sentence, r.term) {
			if r.role == AgeAdult && f.has(text.Span{Start: word.Span.Start - 3, End: word.Span.End + 3}, lexicon.AgeMinor) {
				continue
			}
			distance := word.Span.Start - h.Span.End
			if distance < 0 {
				distance = 2 * (h.Span.Start - word.Span.End)
			}
			if distance >= 0 && (best < 0 || distance < best) {
				best, role = distance, r.role
			}
		}
	}
	return role
}
