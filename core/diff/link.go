package diff

import (
	"slices"
	"sort"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Some words differ and say the same: a name and the one that replaced it everywhere, a
// reference and the one that follows the clause it names under its new number. Where
// they stand on both sides they are made one token each, with one number, before the
// words are aligned; so they align, and their differing bytes are cosmetic.

// link is a stretch of the joined texts of a pair's side that is one token.
type link struct {
	text.Span
	word int32
}

// linked returns tokens with those of every link made one. Links ascend. A token that
// only a part of is in a link is divided; src is the text the tokens stand in.
func (c *comparer) linked(src string, tokens []token, links []link) []token {
	if len(links) == 0 {
		return tokens
	}
	all := make([]token, 0, len(tokens))
	for _, l := range links {
		k := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].end) > l.Start })
		all = append(all, tokens[:k]...)
		tokens = tokens[k:]
		if len(tokens) == 0 {
			break
		}
		if int(tokens[0].end) <= l.Start || int(tokens[0].start) >= l.End {
			continue // no word of the link is compared here
		}
		first, last := tokens[0], tokens[0]
		for len(tokens) > 0 && int(tokens[0].start) < l.End {
			last, tokens = tokens[0], tokens[1:]
		}
		if int(first.start) < l.Start {
			all = append(all, c.part(src, first, first.start, int32(l.Start)))
			first.after = noBreak
		}
		all = append(all, token{word: l.word, start: int32(l.Start), end: int32(l.End), weight: linkWeight, after: first.after})
		if int(last.end) > l.End {
			tokens = slices.Insert(slices.Clone(tokens), 0, c.part(src, last, int32(l.End), last.end))
			tokens[0].after = noBreak
		}
	}
	return append(all, tokens...)
}

// part returns the part of a token from start to end as one of its own.
func (c *comparer) part(src string, whole token, start, end int32) token {
	t := c.tokenOf(src[start:end])
	t.start, t.end, t.after = start, end, whole.after
	return t
}

const linkWeight = 6

// newWord returns a number that no word has.
func (c *comparer) newWord() int32 {
	n := int32(len(c.kinds))
	c.kinds = append(c.kinds, token{word: n, weight: linkWeight})
	return n
}

// setRenames makes names that replace each other one word. operator has the companies, if
// another one has the product now.
func (c *comparer) setRenames(renames []Rename, operator Rename) {
	c.renames, c.operator = renames, operator
	c.names = map[string]int32{}
	for _, n := range renames {
		word, known := c.names[n.Old]
		if !known {
			if word, known = c.names[n.New]; !known {
				word = c.newWord()
			}
		}
		c.names[n.Old], c.names[n.New] = word, word
	}
	byLength := slices.Clone(renames)
	sort.SliceStable(byLength, func(i, j int) bool { return len(byLength[i].Old) > len(byLength[j].Old) })
	var names []string
	for _, n := range byLength {
		names = append(names, lexicon.Fold(n.Old), lexicon.Fold(n.New))
	}
	c.old.renamed = strings.NewReplacer(names...)
	c.new.renamed = c.old.renamed
}

// nameLinks returns the names in the joined text of some sides of d. Where d first names
// its operator they are left out, if that is another one now: who is answerable has
// changed, and there it is shown.
func (c *comparer) nameLinks(d *policy.Document, said, operator string, sides []Side) []link {
	shown := text.Span{Start: -1}
	if operator != "" {
		shown.Start = strings.Index(d.Source, operator)
		shown.End = shown.Start + len(operator)
	}
	var found []link
	for name, word := range c.names {
		for at := 0; ; {
			next := strings.Index(said[at:], name)
			if next < 0 {
				break
			}
			found = append(found, link{text.Span{Start: at + next, End: at + next + len(name)}, word})
			at += next + len(name)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	var all []link
	inText := cursor{sides: sides}
	for _, l := range found {
		if len(all) > 0 && l.Start < all[len(all)-1].End {
			continue // inside a longer name
		}
		if place, _ := inText.place(l.Start); place < shown.Start || place >= shown.End {
			all = append(all, l)
		}
	}
	return all
}

// countRenames counts the names that were replaced in aligned words.
func (c *comparer) countRenames(w *writer, a, b []token, runs []run) {
	if len(c.renames) == 0 {
		return
	}
	for _, r := range runs {
		for k := range r.n {
			s, t := a[r.a+k], b[r.b+k]
			old, new := w.old[s.start:s.end], w.new[t.start:t.end]
			for i := range c.renames {
				if n := &c.renames[i]; n.Old == old && n.New == new {
					n.Count++
				}
			}
		}
	}
}

// counted returns the renames that were met.
func (c *comparer) counted() []Rename {
	var all []Rename
	for _, n := range c.renames {
		if n.Count == 0 {
			continue
		}
		if n.Old == c.operator.Old && n.New == c.operator.New {
			n.Count++ // the place where it is shown
		}
		all = append(all, n)
	}
	return all
}
