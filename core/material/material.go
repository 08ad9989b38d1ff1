// Package material tells what a difference between two policies means in law.
//
// It compares what the two texts show, not their lines: the kinds of information, the
// recipients, the periods of each. What differs counts only where the text was edited,
// so that a clause that moved or was worded anew is never material by itself.
package material

import (
	"slices"
	"sort"
	"strings"

	"clausewright/core/diff"
	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/text"
)

// Direction is what a change does to the user.
type Direction string

const (
	Wider    Direction = "wider"    // the operator may do more, or the user has a harder time
	Narrower Direction = "narrower" // the operator may do less
	Neutral  Direction = "neutral"  // neither
)

// Change is one material change.
type Change struct {
	Category  law.MaterialCategory
	Effects   []law.EffectCode // those that follow in this case, N first
	Direction Direction
	Reason    string         // Chinese: what changed, 新增收集：声纹
	Told      string         // Chinese: the same in a sentence to users
	Changes   []int          // indices into diff.Result.Changes, ascending; never empty
	Old, New  []text.Span    // the words on either side, in the order of the text; one may be nil
	Sources   []law.Citation // in force on the day; never nil
}

// Reading is what a difference means, with the facts of both texts.
type Reading struct {
	Changes  []Change // in the order of the table of categories, then of the text
	Old, New *facts.Facts
	new      *side
}

// ChangesAt returns the changes of the difference with an edit in the statements that
// some words of the new text stand in, as ascending indices; nil for none.
func (r Reading) ChangesAt(words []text.Span) []int {
	var changes []int
	for _, span := range words {
		changes = Union(changes, r.new.touched(span))
	}
	return changes
}

// Inserted reports whether one of some words of the new text came with the difference.
func (r Reading) Inserted(words []text.Span) bool {
	return slices.ContainsFunc(words, func(span text.Span) bool { return !span.Empty() && r.new.whole(span) })
}

// Read finds the material changes of a difference by the law of a day. A category that
// no law in force on the day makes material is left out.
func Read(r *diff.Result, day law.Date) Reading {
	c := &comparison{day: day, old: readSide(r.Old), new: readSide(r.New)}
	c.markEdits(r)
	for _, find := range []func(*comparison){
		(*comparison).functions,
		(*comparison).items,
		(*comparison).needs,
		(*comparison).recipients,
		(*comparison).faces,
		(*comparison).abroad,
		(*comparison).publicity,
		(*comparison).permissions,
		(*comparison).personalisation,
		(*comparison).purposes,
		(*comparison).methods,
		(*comparison).retention,
		(*comparison).answers,
		(*comparison).rights,
		(*comparison).operator,
		(*comparison).contacts,
		(*comparison).minors,
		(*comparison).storage,
	} {
		find(c)
	}
	return Reading{Changes: c.changes(), Old: c.old.facts, New: c.new.facts, new: c.new}
}

// comparison holds what is known of the two texts and what was found so far.
type comparison struct {
	day      law.Date
	old, new *side
	found    []found
}

// found is one thing that differs. Those of one kind in one place become one Change.
type found struct {
	number    string // of the category
	direction Direction
	says      phrase
	who, what string // that fill the phrase; "" where it does not ask
	effects   []law.EffectCode
	without   []string // sources of the category that do not concern this
	old, new  []text.Span
	changes   []int
}

// add records what was found if its words were edited. Effects default to those that
// always follow.
func (c *comparison) add(f found) {
	for _, s := range f.old {
		f.changes = Union(f.changes, c.old.touched(s))
	}
	for _, s := range f.new {
		f.changes = Union(f.changes, c.new.touched(s))
	}
	if len(f.changes) == 0 {
		return
	}
	if f.effects == nil {
		f.effects = alwaysOf(categoryOf(f.number))
	}
	for i := range c.found {
		if c.found[i].merge(f) {
			return
		}
	}
	c.found = append(c.found, f)
}

// merge takes another find of the same kind in the same place into f.
func (f *found) merge(other found) bool {
	if f.number != other.number || f.direction != other.direction || f.says != other.says || f.who != other.who ||
		!slices.Equal(f.effects, other.effects) || !slices.Equal(f.without, other.without) {
		return false
	}
	if f.what == other.what { // one thing said in two places
		f.changes = Union(f.changes, other.changes)
	}
	if !slices.Equal(f.changes, other.changes) && f.what != other.what {
		return false
	}
	if other.what != "" && !strings.Contains("、"+f.what+"、", "、"+other.what+"、") {
		f.what = strings.Trim(f.what+"、"+other.what, "、")
	}
	f.old = append(f.old, other.old...)
	f.new = append(f.new, other.new...)
	return true
}

// Union returns the numbers of both lists, ascending.
func Union(a, b []int) []int {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}

// has reports whether a change of a category was found in one of some changes.
func (c *comparison) has(number string, changes []int) bool {
	return slices.ContainsFunc(c.found, func(f found) bool {
		return f.number == number && slices.ContainsFunc(f.changes, func(i int) bool { return slices.Contains(changes, i) })
	})
}

// changes turns what was found into changes in their order.
func (c *comparison) changes() []Change {
	var all []Change
	for _, f := range c.found {
		category := categoryOf(f.number)
		sources := slices.DeleteFunc(slices.Clone(category.On(c.day)), func(s law.Citation) bool {
			return slices.Contains(f.without, s.Source)
		})
		if len(sources) == 0 {
			continue
		}
		all = append(all, Change{
			Category: category, Effects: f.effects, Direction: f.direction,
			Reason: f.says.fill(f.says.reason, f.who, f.what), Told: f.says.fill(f.says.told, f.who, f.what),
			Changes: f.changes, Old: inOrder(f.old), New: inOrder(f.new), Sources: sources,
		})
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Category.Number != all[j].Category.Number {
			return all[i].Category.Number < all[j].Category.Number
		}
		return all[i].Changes[0] < all[j].Changes[0]
	})
	return all
}

// inOrder sorts spans and leaves out repetitions.
func inOrder(spans []text.Span) []text.Span {
	sort.Slice(spans, func(i, j int) bool {
		return spans[i].Start < spans[j].Start || spans[i].Start == spans[j].Start && spans[i].End < spans[j].End
	})
	return slices.Compact(spans)
}

// categoryOf returns the category with a number. It panics if the table has none:
// that is our fault.
func categoryOf(number string) law.MaterialCategory {
	for _, m := range law.MaterialCategories() {
		if m.Number == number {
			return m
		}
	}
	panic("material: no category " + number)
}

// alwaysOf returns the effects of a category that follow in every case.
func alwaysOf(m law.MaterialCategory) []law.EffectCode {
	var codes []law.EffectCode
	for _, e := range m.Effects {
		if e.When == "" {
			codes = append(codes, e.Code)
		}
	}
	return codes
}

// spans returns the spans of some places.
func spans(places ...facts.Place) []text.Span {
	all := make([]text.Span, len(places))
	for i, p := range places {
		all[i] = p.Span
	}
	return all
}
