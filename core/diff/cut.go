package diff

import (
	"maps"
	"slices"
	"strings"
)

// Where a clause begins depends on the lines around it, so the same line can be a
// heading in one text and none in the other. Units are cut where the other document
// begins a unit with the same line; then both are divided alike.

// line is one line of a unit.
type line struct {
	start  int // byte offset
	length int // bytes with its end
	unit   int
	begins bool // its unit begins here
	headed bool // and this is its heading
	before int  // numbers of the texts of the line before,
	text   int  // of the line itself
	behind int  // and of the line behind it
	size   int  // bytes without white space around them
	mate   int  // index of the same line of the other document, or alone
}

const alone = -1

// cut divides the units that hold a line with which the other document begins a unit,
// and reports whether there are any. If so nothing is paired any more.
func (c *comparer) cut() bool {
	olds, news := c.lines(func(u *unit) bool { return u.pair == unpaired })
	oldCuts, newCuts := map[int]*unit{}, map[int]*unit{} // by offset: what begins there in the other document
	for _, a := range olds {
		if a.mate == alone {
			continue
		}
		switch b := news[a.mate]; {
		case a.begins && !b.begins:
			newCuts[b.start] = &c.old.units[a.unit]
		case b.begins && !a.begins:
			oldCuts[a.start] = &c.new.units[b.unit]
		}
	}
	if len(oldCuts) == 0 && len(newCuts) == 0 {
		return false
	}
	oldUnits, newUnits := c.old.cutAt(oldCuts), c.new.cutAt(newCuts)
	c.old.units, c.new.units, c.pairs = oldUnits, newUnits, nil
	return true
}

// cutAt returns the units of s, unpaired, divided at the offsets given; the part from
// there on is named like the unit given with it.
func (s *side) cutAt(places map[int]*unit) []unit {
	units := s.divided(slices.Sorted(maps.Keys(places)))
	for i := range units {
		u := &units[i]
		u.pair = unpaired
		if from := places[u.Span.Start]; from != nil {
			u.Number, u.Heading, u.name = from.Number, from.Heading, from.name
			u.level, u.kind, u.begins = from.level, from.kind, true
		}
	}
	return units
}

// divided returns the units of s divided at ascending offsets. The parts are paired as
// the whole was; those after the first bear no heading.
func (s *side) divided(offsets []int) []unit {
	all := make([]unit, 0, len(s.units)+len(offsets))
	for _, u := range s.units {
		all = append(all, u)
		for len(offsets) > 0 && offsets[0] < u.Span.End {
			at := offsets[0]
			offsets = offsets[1:]
			last := &all[len(all)-1]
			if at == last.Span.Start {
				continue
			}
			last.Span.End = at
			last.folded, last.tokens, last.sequences = nil, nil, nil
			part := unit{Side: Side{Clause: u.Clause, Span: u.Span}, level: u.level, kind: u.kind, pair: u.pair}
			part.Span.Start = at
			all = append(all, part)
		}
	}
	return all
}

// lines returns the lines of both documents in the units that are asked for, those
// that hold anything, with their mates.
func (c *comparer) lines(of func(*unit) bool) (olds, news []line) {
	texts := map[string]int{}
	olds, news = c.old.lines(of, texts), c.new.lines(of, texts)
	// A line that stands in several places is known by those around it.
	for _, key := range []func(l *line) [3]int{
		func(l *line) [3]int { return [3]int{l.before, l.text, l.behind} },
		func(l *line) [3]int { return [3]int{0, l.text, l.behind} },
		func(l *line) [3]int { return [3]int{l.before, l.text, 0} },
		func(l *line) [3]int { return [3]int{0, l.text, 0} },
	} {
		match(olds, news, key)
	}
	return olds, news
}

// match makes mates of the lines whose key no other line without a mate has.
func match(olds, news []line, key func(*line) [3]int) {
	type places struct{ olds, news, old, new int }
	seen := map[[3]int]places{}
	for i := range olds {
		if l := &olds[i]; l.mate == alone {
			p := seen[key(l)]
			p.olds, p.old = p.olds+1, i
			seen[key(l)] = p
		}
	}
	for j := range news {
		if l := &news[j]; l.mate == alone {
			if p, ok := seen[key(l)]; ok {
				p.news, p.new = p.news+1, j
				seen[key(l)] = p
			}
		}
	}
	for i := range olds {
		if l := &olds[i]; l.mate == alone {
			if p := seen[key(l)]; p.olds == 1 && p.news == 1 {
				l.mate, news[p.new].mate = p.new, i
			}
		}
	}
}

// lines returns the lines of s in the units asked for. texts numbers what they say,
// from 1 on.
func (s *side) lines(of func(*unit) bool, texts map[string]int) []line {
	var all []line
	open := false // the last of all still lacks what is behind it
	before := 0
	for i := range s.units {
		u := &s.units[i]
		wanted, begins := of(u), u.begins
		for at := u.Span.Start; at < u.Span.End; {
			rest := s.doc.Source[at:u.Span.End]
			length := strings.IndexByte(rest, '\n') + 1
			if length == 0 {
				length = len(rest)
			}
			said := strings.TrimSpace(rest[:length])
			if said == "" {
				at += length
				continue
			}
			text := keyOf(texts, unnumbered(said)) + 1
			if open {
				all[len(all)-1].behind = text
			}
			open = wanted
			if wanted {
				all = append(all, line{start: at, length: length, unit: i, begins: begins, headed: begins && u.Heading != "", before: before, text: text, size: len(said), mate: alone})
			}
			before, begins = text, false
			at += length
		}
	}
	return all
}

// unnumbered returns a line without the number it begins with: an item is the same under
// another number.
func unnumbered(s string) string {
	rest := strings.TrimLeft(s, "#*-•●（( ")
	number := strings.TrimLeft(rest, "0123456789０１２３４５６７８９一二三四五六七八九十.")
	if len(number) == len(rest) {
		return s
	}
	words := strings.TrimLeft(number, "、.．)）*\\ ")
	if len(words) == len(number) && rest[len(rest)-len(number)-1] != '.' || words == "" {
		return s
	}
	return words
}
