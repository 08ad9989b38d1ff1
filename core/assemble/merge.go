package assemble

import (
	"slices"
	"strings"

	"clausewright/core/text"
)

// Merged is an assembled text with hand edits carried over.
type Merged struct {
	Text      string
	Conflicts []Conflict // in the order of the text
}

// Conflict is a place where both the hand and the facts changed the same words. The
// text keeps what the hand wrote.
type Conflict struct {
	Span    text.Span // in Merged.Text; empty where the hand deleted the words
	Heading string    // of the clause, without number; "" before the first heading
	Base    string    // what was assembled before
	Edited  string    // what the hand made of it, as it stands in the text
	New     string    // what the facts now give; "" if they give nothing
}

// Merge carries hand edits over to a newly assembled text: base was assembled, edited
// is what became of it by hand, fresh is what the facts give now. Clause by clause,
// what only the facts changed is taken from fresh, and all else stays as the hand left
// it: nothing the hand wrote is lost. Clauses are numbered anew at the end.
func Merge(base, edited, fresh string) Merged {
	if base == fresh {
		return Merged{Text: edited}
	}
	if base == edited {
		return Merged{Text: fresh}
	}
	m := newMerger(base, edited, fresh)
	m.pairUp()
	m.take()
	m.insertNew()
	_, tail := tokens(edited)
	return m.finish(tail)
}

// version is one of the three texts, cut into clauses at its Markdown headings. What
// was assembled has no others, and a heading that the hand wrote otherwise is part of
// the clause before it.
type version struct {
	clauses [][]token
	keys    []string // the headings from the highest level down, made unique
	names   []string // the heading without number; "" before the first
}

func newVersion(src string) version {
	var v version
	var path [7]string // the headings the clause stands under, by level
	seen := map[string]int{}
	list, _ := tokens(src)
	for i, t := range list {
		if i > 0 && !t.heading() {
			v.clauses[len(v.clauses)-1] = append(v.clauses[len(v.clauses)-1], t)
			continue
		}
		name := ""
		if t.heading() {
			words := strings.TrimLeft(t.key, "#")
			level := min(len(t.key)-len(words), len(path)-1)
			name = strings.TrimLeft(words, " “")
			path[level] = name
			if level == 1 {
				path[level] = "" // the title changes with the product's name
			}
			clear(path[level+1:])
		}
		key := strings.Join(path[:], "\n")
		seen[key]++
		v.clauses = append(v.clauses, []token{t})
		v.keys = append(v.keys, key+strings.Repeat("\x00", seen[key]-1))
		v.names = append(v.names, name)
	}
	return v
}

// tokens returns the tokens of one clause; none for the clause -1.
func (v version) tokens(clause int) []token {
	if clause < 0 {
		return nil
	}
	return v.clauses[clause]
}

// entry is a clause of the result.
type entry struct {
	fresh     int // the clause of the fresh text it follows, -1 if none
	tokens    []token
	conflicts []tokenConflict
}

// tokenConflict is a conflict whose place is a range of the tokens of its entry.
type tokenConflict struct {
	at [2]int
	Conflict
}

type merger struct {
	base, edited, fresh version
	ofEdited            []int // for every clause of edited the clause of base it comes from, -1 if none
	toFresh             []int // for every clause of base the clause of fresh, -1 if it is gone
	entries             []entry
}

func newMerger(base, edited, fresh string) *merger {
	return &merger{base: newVersion(base), edited: newVersion(edited), fresh: newVersion(fresh)}
}

// pairUp finds the clauses that belong together: those with the same headings, then,
// between base and edited, those that share most of their words.
func (m *merger) pairUp() {
	m.toFresh = byKey(m.base, m.fresh)
	m.ofEdited = byKey(m.edited, m.base)
	taken := map[int]bool{}
	for _, b := range m.ofEdited {
		taken[b] = true
	}
	for e, b := range m.ofEdited {
		if b >= 0 {
			continue
		}
		best := 0
		for b := range m.base.clauses {
			if shared := common(m.base.clauses[b], m.edited.clauses[e]); !taken[b] && shared > best {
				best, m.ofEdited[e] = shared, b
			}
		}
		taken[m.ofEdited[e]] = true
	}
}

// common returns how many tokens two clauses share, 0 if it is less than half of
// either.
func common(a, b []token) int {
	n := 0
	for _, to := range match(a, b) {
		if to >= 0 {
			n++
		}
	}
	if 2*n < max(len(a), len(b)) {
		return 0
	}
	return n
}

// byKey returns for every clause of v the clause of w with the same headings, or -1.
func byKey(v, w version) []int {
	at := map[string]int{}
	for i, key := range w.keys {
		at[key] = i
	}
	to := make([]int, len(v.keys))
	for i, key := range v.keys {
		to[i] = -1
		if j, ok := at[key]; ok {
			to[i] = j
		}
	}
	return to
}

// take merges the clauses of edited in their order, and notes which clauses the hand
// deleted though the facts have changed them.
func (m *merger) take() {
	kept := map[int]int{} // entry of a clause of base
	for e := range m.edited.keys {
		b := m.ofEdited[e]
		if b < 0 {
			m.entries = append(m.entries, entry{fresh: -1, tokens: m.edited.tokens(e)})
			continue
		}
		kept[b] = len(m.entries)
		m.entries = append(m.entries, m.merge(b, e))
	}
	last := -1
	for b := range m.base.keys {
		if at, ok := kept[b]; ok {
			last = at
			continue
		}
		was, now := m.base.tokens(b), m.fresh.tokens(m.toFresh[b])
		if m.toFresh[b] >= 0 && !sameTokens(was, now) && last >= 0 {
			end := len(m.entries[last].tokens)
			m.entries[last].conflicts = append(m.entries[last].conflicts, tokenConflict{
				at:       [2]int{end, end},
				Conflict: Conflict{Heading: m.base.names[b], Base: join(was), New: join(now)},
			})
		}
	}
}

// merge merges one clause.
func (m *merger) merge(b, e int) entry {
	out := entry{fresh: m.toFresh[b]}
	base, edited, fresh := m.base.tokens(b), m.edited.tokens(e), m.fresh.tokens(out.fresh)
	if out.fresh < 0 {
		if !sameTokens(base, edited) {
			out.tokens = edited
			out.conflict(m.edited.names[e], base, edited, nil)
		}
		return out
	}
	space := "" // what stood before tokens that go
	for _, c := range diff3(base, edited, fresh) {
		was, hand, now := base[c.base[0]:c.base[1]], edited[c.edited[0]:c.edited[1]], fresh[c.new[0]:c.new[1]]
		taken, clash := choose(c.stable, was, hand, now)
		from := len(out.tokens)
		if len(taken) == 0 {
			for _, gone := range [][]token{was, hand, now} {
				if len(gone) > 0 && len(gone[0].space) > len(space) {
					space = gone[0].space
				}
			}
		} else {
			out.tokens = append(out.tokens, taken...)
			first := &out.tokens[from]
			if len(first.space) < len(space) && strings.Contains(space, "\n") {
				first.space = space
			}
			if from > 0 && out.tokens[from-1].heading() && !strings.Contains(first.space, "\n") {
				first.space = "\n\n"
			}
			space = ""
		}
		if clash {
			out.conflicts = append(out.conflicts, tokenConflict{
				at:       [2]int{from, len(out.tokens)},
				Conflict: Conflict{Heading: m.edited.names[e], Base: join(was), Edited: join(hand), New: join(now)},
			})
		}
	}
	return out
}

// choose returns the tokens of a chunk that stay, and whether hand and facts clash.
func choose(stable bool, was, hand, now []token) (taken []token, clash bool) {
	switch {
	case stable && hand[0].words != was[0].words: // the hand changed a number
		return hand, false
	case stable && strings.Contains(hand[0].space, "\n") == strings.Contains(was[0].space, "\n"):
		return now, false
	case stable: // the hand joined or broke a paragraph here
		return []token{newToken(hand[0].space, now[0].words)}, false
	case sameTokens(hand, was):
		return now, false
	case sameTokens(now, was), sameTokens(hand, now):
		return hand, false
	}
	return hand, true
}

// conflict notes that all tokens of the entry are in conflict.
func (o *entry) conflict(heading string, was, hand, now []token) {
	o.conflicts = append(o.conflicts, tokenConflict{
		at:       [2]int{0, len(o.tokens)},
		Conflict: Conflict{Heading: heading, Base: join(was), Edited: join(hand), New: join(now)},
	})
}

// insertNew adds the clauses that only the fresh text has, each behind the clause it
// follows there.
func (m *merger) insertNew() {
	old := map[int]bool{}
	for _, n := range m.toFresh {
		old[n] = true
	}
	for n := range m.fresh.keys {
		if old[n] {
			continue
		}
		at := 0
		for i, o := range m.entries {
			if o.fresh >= 0 && o.fresh < n && o.fresh >= m.freshAt(at-1) {
				at = i + 1
			}
		}
		m.entries = slices.Insert(m.entries, at, entry{fresh: n, tokens: m.fresh.tokens(n)})
	}
}

// freshAt returns the clause of the fresh text that an entry follows, -1 if none.
func (m *merger) freshAt(i int) int {
	if i < 0 {
		return -1
	}
	return m.entries[i].fresh
}

// finish numbers the clauses and writes the text.
func (m *merger) finish(tail string) Merged {
	var all []*token
	for i := range m.entries {
		for j := range m.entries[i].tokens {
			all = append(all, &m.entries[i].tokens[j])
		}
	}
	renumber(all)
	var out Merged
	var b strings.Builder
	for _, o := range m.entries {
		starts, end := make([]int, len(o.tokens)+1), b.Len()
		for i, t := range o.tokens {
			b.WriteString(between(b.Len() == 0, t))
			starts[i] = b.Len()
			b.WriteString(t.words)
			end = b.Len()
		}
		starts[len(o.tokens)] = end
		for _, c := range o.conflicts {
			c.Span = text.Span{Start: starts[c.at[0]], End: starts[c.at[0]]}
			if c.at[1] > c.at[0] {
				last := o.tokens[c.at[1]-1]
				c.Span.End = starts[c.at[1]-1] + len(last.words)
			}
			out.Conflicts = append(out.Conflicts, c.Conflict)
		}
	}
	b.WriteString(tail)
	out.Text = b.String()
	return out
}

// between returns the white space before a token: none at the start, and at least a
// line end before a heading.
func between(first bool, t token) string {
	switch {
	case first:
		return strings.TrimLeft(t.space, "\r\n")
	case t.heading() && !strings.Contains(t.space, "\n"):
		return "\n\n"
	}
	return t.space
}

// join returns tokens as text, without the white space around them.
func join(list []token) string {
	var b strings.Builder
	for i, t := range list {
		if i > 0 {
			b.WriteString(t.space)
		}
		b.WriteString(t.words)
	}
	return b.String()
}
