package facts

import (
	"slices"
	"sort"

	"clausewright/core/catalog"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

// sign reads one fact off a text.
type sign func(*Facts) Answer

// words shows a fact by words: Yes if one stands affirmed, No if all are denied.
func words(terms ...lexicon.Term) sign {
	return func(f *Facts) Answer {
		var a Answer
		var denied []text.Span
		for _, term := range terms {
			for _, h := range f.words.Of(term) {
				switch {
				case !f.says(h.Sentence):
				case f.refused(h):
					denied = append(denied, h.Span)
				default:
					a.Evidence = append(a.Evidence, h.Span)
				}
			}
		}
		return a.decide(denied)
	}
}

// except shows a fact by words that no word of another term overlaps.
func except(not lexicon.Term, terms ...lexicon.Term) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, term := range terms {
			for _, h := range f.words.Of(term) {
				if f.says(h.Sentence) && !f.covered(h.Span, not) && !f.refused(h) {
					a.Evidence = append(a.Evidence, h.Span)
				}
			}
		}
		return a.decide(nil)
	}
}

// denial denies a fact by words that say that it is not so.
func denial(term lexicon.Term) sign {
	return func(f *Facts) Answer { return Answer{}.decide(stated(term)(f).Evidence) }
}

// covered reports whether a word of a term overlaps a span.
func (f *Facts) covered(span text.Span, term lexicon.Term) bool {
	for _, h := range f.words.In(text.Span{Start: span.Start - 120, End: span.End + 120}, term) {
		if h.Span.Overlaps(span) {
			return true
		}
	}
	return false
}

// items shows a fact by kinds of information that are collected or given to others.
func items(ids ...string) sign {
	return func(f *Facts) Answer {
		var a Answer
		var denied []text.Span
		for _, i := range f.Items {
			switch {
			case !slices.Contains(ids, i.ID):
			case i.Stance == Denied:
				denied = append(denied, i.Span)
			case i.Stance != Mentioned:
				a.Evidence = append(a.Evidence, i.Span)
			}
		}
		return a.decide(denied)
	}
}

// functions shows a fact by functions of some kinds.
func functions(kinds ...FunctionKind) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, fn := range f.Functions {
			if slices.Contains(kinds, fn.Kind) {
				a.Evidence = append(a.Evidence, fn.Span)
			}
		}
		return a.decide(nil)
	}
}

// oneOf shows a fact if one of several signs does; it is denied only if none shows it.
func oneOf(signs ...sign) sign {
	return func(f *Facts) Answer {
		var a Answer
		var denied []text.Span
		for _, s := range signs {
			switch one := s(f); one.Truth {
			case when.Yes:
				a.Evidence = append(a.Evidence, one.Evidence...)
				a.Values = append(a.Values, one.Values...)
			case when.No:
				denied = append(denied, one.Evidence...)
			}
		}
		return a.decide(denied)
	}
}

// both shows a fact if two signs stand in one paragraph.
func both(one, other sign) sign {
	return func(f *Facts) Answer {
		var a Answer
		second := map[int]bool{}
		for _, s := range other(f).Evidence {
			second[f.doc.BlockAt(s.Start)] = true
		}
		if first := one(f); first.Truth == when.Yes {
			for _, s := range first.Evidence {
				if second[f.doc.BlockAt(s.Start)] {
					a.Evidence = append(a.Evidence, s)
				}
			}
		}
		return a.decide(nil)
	}
}

// choices shows which choices of a fact a text names.
func choices(of ...choice) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, c := range of {
			if shown := c.sign(f); shown.Truth == when.Yes {
				a.Values = append(a.Values, c.value)
				a.Evidence = append(a.Evidence, shown.Evidence[0])
			}
		}
		return a.decide(nil)
	}
}

// choice is one choice of a fact, with what shows it.
type choice struct {
	value string
	sign  sign
}

// inOrder sorts spans in the order of the text.
func inOrder(spans []text.Span) {
	if sorted(spans) {
		return
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
}

func sorted(spans []text.Span) bool {
	for i := 1; i < len(spans); i++ {
		if spans[i].Start < spans[i-1].Start {
			return false
		}
	}
	return true
}

// decide completes an answer from what it gathered.
func (a Answer) decide(denied []text.Span) Answer {
	inOrder(a.Evidence)
	switch {
	case len(a.Evidence) > 0:
		a.Truth = when.Yes
	case len(denied) > 0:
		a.Truth, a.Evidence = when.No, denied
		inOrder(a.Evidence)
	}
	return a
}

// says reports whether a sentence states something: it is no entry of a table of
// contents, title or definition.
func (f *Facts) says(sentence int) bool {
	block := f.block(sentence)
	return block.Kind != "toc" && !f.lines[sentence].defines
}

// States reports whether a sentence tells what is done: it is no heading, no entry of a
// table of contents and no definition.
func (f *Facts) States(sentence int) bool {
	return !f.lines[sentence].skip && !f.lines[sentence].defines
}

// refused reports whether a word is denied without a condition.
func (f *Facts) refused(h lexicon.Hit) bool {
	if !f.words.Negated(h) {
		return false
	}
	near := f.near(h.Sentence, h.Span)
	return !f.has(text.Span{Start: near.Start, End: h.Span.Start}, lexicon.Unless) && !f.has(near, lexicon.SharedExcept)
}

// sensitiveByStandard are items that the law does not name as sensitive, but that GB/T
// 35273-2020 does and inspectors treat so.
var sensitiveByStandard = map[string]bool{"id-number": true}

// Sensitive reports whether the item with an id of catalog.Item counts as sensitive.
func Sensitive(item string) bool {
	entry, ok := catalog.ItemByID(item)
	return ok && (entry.Class.Sensitive() || sensitiveByStandard[item])
}

// sensitiveItems shows information that counts as sensitive.
func sensitiveItems(f *Facts) Answer {
	var a Answer
	for _, i := range f.Items {
		if Sensitive(i.ID) && i.Stance != Denied && i.Stance != Mentioned {
			a.Evidence = append(a.Evidence, i.Span)
		}
	}
	return a.decide(nil)
}
