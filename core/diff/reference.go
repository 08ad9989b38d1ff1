package diff

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// reference is a place where one text refers to a clause that has a partner, or where its
// contents name any clause.
type reference struct {
	span   text.Span
	target target
}

// target is what a reference names: the clauses of a pair, or an item in them.
type target struct {
	kind policy.ReferenceKind
	pair int
	item string // what the item says, folded; "" for the clause
}

// inContents is the kind of a reference that is a line of a table of contents.
const inContents policy.ReferenceKind = "toc"

// readReferences reads the references of both documents, if clauses bear other numbers
// or headings than before or came or went. The pairs must be known.
func (c *comparer) readReferences() {
	free := func(u unit) bool { return u.pair == unpaired }
	if slices.ContainsFunc(c.pairs, c.retitled) || slices.ContainsFunc(c.old.units, free) || slices.ContainsFunc(c.new.units, free) {
		c.old.references, c.new.references = c.old.readReferences(), c.new.readReferences()
	}
}

// retitled reports whether the clauses of a pair bear another number or heading.
func (c *comparer) retitled(p pair) bool {
	a, b := &c.old.units[p.old[0]], &c.new.units[p.new[0]]
	return a.begins && b.begins && (a.Number != b.Number || a.name != b.name)
}

func (s *side) readReferences() []reference {
	pairs := make([]int, len(s.doc.Clauses))
	for i := range pairs {
		pairs[i] = unpaired
	}
	titled := map[string]int{} // by heading: the pair of the clause
	for i := len(s.units) - 1; i >= 0; i-- {
		u := &s.units[i]
		pairs[u.Clause] = u.pair
		if u.name != "" {
			titled[u.name] = u.pair
		}
	}
	var all []reference
	for _, ref := range s.doc.References() {
		if ref.Clause != policy.Unresolved && pairs[ref.Clause] != unpaired {
			all = append(all, reference{ref.Span, target{ref.Kind, pairs[ref.Clause], s.itemOf(ref)}})
		}
	}
	for _, b := range s.doc.Blocks {
		if b.Kind != policy.BlockTOC {
			continue
		}
		if pair, known := titled[lexicon.Fold(b.Text.Of(s.doc.Source))]; known {
			all = append(all, reference{b.Text, target{inContents, pair, ""}})
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].span.Start < all[j].span.Start })
	return all
}

// itemOf returns what the item says that a reference names inside its clause, "" if it
// names the clause.
func (s *side) itemOf(ref policy.Reference) string {
	blocks := s.doc.Blocks
	first := sort.Search(len(blocks), func(i int) bool { return blocks[i].Clause >= ref.Clause })
	for _, b := range blocks[first:] {
		if b.Clause != ref.Clause {
			break
		}
		if !slices.Equal(b.Number.Parts, ref.Number.Parts) || len(ref.Number.Parts) == 0 {
			continue
		}
		if b.Kind == policy.BlockItem {
			return fold(s.doc, b.Span).text
		}
		break
	}
	return ""
}

// referencesIn returns the references in some units of s, placed in their joined text.
func (s *side) referencesIn(units []int) []reference {
	var all []reference
	before := 0
	for _, i := range units {
		span := s.units[i].Span
		first := sort.Search(len(s.references), func(k int) bool { return s.references[k].span.Start >= span.Start })
		for _, ref := range s.references[first:] {
			if ref.span.End > span.End {
				break
			}
			ref.span.Start += before - span.Start
			ref.span.End += before - span.Start
			all = append(all, ref)
		}
		before += span.Len()
	}
	return all
}

// referenceLinks returns the references of a pair that follow the clause they name: on
// both sides in the same order, with the same target, under another number.
func (c *comparer) referenceLinks(w *writer, p pair) (olds, news []link) {
	a, b := c.old.referencesIn(p.old), c.new.referencesIn(p.new)
	if len(a)*len(b) == 0 || len(a)*len(b) > directProduct {
		return nil, nil
	}
	for _, m := range commonReferences(a, b) {
		old, new := a[m[0]].span, b[m[1]].span
		if a[m[0]].target.pair != unpaired && old.Of(w.old) != new.Of(w.new) {
			word := c.newWord()
			olds, news = append(olds, link{old, word}), append(news, link{new, word})
		}
	}
	return olds, news
}

// markContents marks the words of a table of contents that name clauses which came or
// went, in tokens placed in the joined text of some units of s: those clauses are changes
// of their own.
func (s *side) markContents(units []int, tokens []token) []token {
	cloned := false
	for _, ref := range s.referencesIn(units) {
		if ref.target.kind != inContents || ref.target.pair != unpaired {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		for k := range tokens {
			if int(tokens[k].start) >= ref.span.Start && int(tokens[k].end) <= ref.span.End {
				tokens[k].elsewhere = true
			}
		}
	}
	return tokens
}

// commonReferences returns the longest sequence of references with equal targets, as
// indices into a and b.
func commonReferences(a, b []reference) [][2]int {
	length := make([][]int, len(a)+1)
	length[len(a)] = make([]int, len(b)+1)
	for i := len(a) - 1; i >= 0; i-- {
		length[i] = make([]int, len(b)+1)
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].target == b[j].target {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var common [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].target == b[j].target:
			common = append(common, [2]int{i, j})
			i++
			j++
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return common
}

// onlyNumbers reports whether nothing but the numbers of headings, items and references
// differs in segments, and not only by their looks.
func (c *comparer) onlyNumbers(segments []Segment) bool {
	before := "" // the number just deleted
	for _, s := range segments {
		switch s.Op {
		case Delete:
			before = lexicon.Fold(s.Old.Of(c.old.doc.Source))
			if !c.old.isNumber(s.Old) || !couldNumber(before) {
				return false
			}
		case Insert:
			now := lexicon.Fold(s.New.Of(c.new.doc.Source))
			if !c.new.isNumber(s.New) || !couldNumber(now) || now == before {
				return false
			}
		}
	}
	return true
}

// couldNumber reports whether s is more than the signs around a number.
func couldNumber(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// isNumber reports whether span lies in a printed number or a reference.
func (s *side) isNumber(span text.Span) bool {
	blocks := s.doc.Blocks
	b := sort.Search(len(blocks), func(i int) bool { return blocks[i].Text.End > span.Start })
	if b < len(blocks) && span.Start >= blocks[b].Mark.Start && span.End <= blocks[b].Mark.End {
		return true
	}
	k := sort.Search(len(s.references), func(i int) bool { return s.references[i].span.End > span.Start })
	if k == len(s.references) || s.references[k].target.kind == inContents {
		return false
	}
	return span.Start >= s.references[k].span.Start && span.End <= s.references[k].span.End
}
