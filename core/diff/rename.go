package diff

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A product or a company under a new name would make a change of nearly every clause.
// Such a name is found in the replacements of a first comparison, and told from other
// words that were replaced throughout by where it stands; see name.go. It is said once
// then, and is cosmetic in the text.

const (
	longestName = 48 // bytes
	longestEdge = 8  // characters by which a name can be longer than what was replaced of it
	oftenNamed  = 8  // replaced so often, in several changes, a name needs no place in the first lines
	manyChanges = 5
	mostNames   = 12 // replacements looked at, the most frequent ones
)

// replacement is some words that were replaced by others, one of both may be none.
type replacement struct {
	old, new string
	places   []int // where it starts in the old text, as byte offsets
	changes  int   // how many changes it is found in
}

// findRenames returns the names that were replaced throughout, and the operators that
// the first lines name, if they differ. Counts are not set. The operator is not among the
// renames if it only follows the product in its name.
func (r *Result) findRenames(kindOf func(string) wordKind) (renames []Rename, operator Rename) {
	all := slices.DeleteFunc(r.replacements(), func(p replacement) bool { return len(p.places) < 2 })
	sort.SliceStable(all, func(i, j int) bool { return len(all[i].places) > len(all[j].places) })
	all = all[:min(len(all), mostNames)]
	for _, p := range all {
		var longer []string
		for _, other := range all {
			if p.old != "" && len(other.old) > len(p.old) && strings.Contains(other.old, p.old) && !slices.Contains(longer, other.old) {
				longer = append(longer, other.old)
			}
		}
		if n, ok := r.productRename(p, longer, kindOf); ok && !slices.Contains(renames, n) {
			renames = append(renames, n)
		}
	}
	for _, p := range all { // 甲甲 App became 乙乙, and so did 甲甲
		alias := Rename{Old: p.old, New: p.new}
		if !slices.Contains(renames, alias) && slices.ContainsFunc(renames, func(n Rename) bool {
			left, gone := strings.Count(r.New.Source, p.old), strings.Count(r.Old.Source, p.old)
			return n.New == p.new && p.old != "" && strings.Contains(p.old, n.Old) && !containsAny(p.old, noName) && 2*left <= gone
		}) {
			renames = append(renames, alias)
		}
	}
	operator = Rename{Old: companyIn(introOf(r.Old)), New: companyIn(introOf(r.New))}
	if operator.Old == "" || operator.New == "" || operator.Old == operator.New {
		return renames, Rename{}
	}
	follows := func(n Rename) bool { return strings.ReplaceAll(operator.Old, n.Old, n.New) == operator.New }
	if !r.throughout(operator) || slices.ContainsFunc(renames, follows) {
		return renames, operator
	}
	return append([]Rename{operator}, renames...), operator
}

// replacements returns what was replaced, in the order of the changes.
func (r *Result) replacements() []replacement {
	var all []replacement
	index := map[[2]string]int{}
	lastChange := 0
	note := func(change, at int, old, new string) {
		if !couldName(old+new) || len(old) > longestName || len(new) > longestName {
			return
		}
		key := [2]string{old, new}
		k, known := index[key]
		if !known {
			k = len(all)
			index[key] = k
			all = append(all, replacement{old: old, new: new})
		}
		p := &all[k]
		if len(p.places) == 0 || lastChange != change {
			p.changes++
		}
		lastChange = change
		p.places = append(p.places, at)
	}
	for i, c := range r.Changes {
		for k := 0; k < len(c.Segments); k++ {
			s := c.Segments[k]
			switch {
			case s.Op == Equal || s.Cosmetic:
			case s.Op == Insert:
				note(i, s.Old.Start, "", r.Text(s))
			case k+1 < len(c.Segments) && c.Segments[k+1].Op == Insert && !c.Segments[k+1].Cosmetic:
				note(i, s.Old.Start, r.Text(s), r.Text(c.Segments[k+1]))
				k++
			default:
				note(i, s.Old.Start, r.Text(s), "")
			}
		}
	}
	return all
}

// productRename returns the names of a product of which p is all or a part, and whether
// there are any. longer are replaced words that p is a part of.
func (r *Result) productRename(p replacement, longer []string, kindOf func(string) wordKind) (Rename, bool) {
	often := len(p.places) >= oftenNamed && p.changes >= manyChanges
	if 2*r.inCompany(p) >= len(p.places) {
		return Rename{}, false // a company has its own way
	}
	before, behind := r.edges(p)
	whole := string(before) + p.old + string(behind)
	for _, word := range noName {
		if at := strings.Index(whole, word); at >= 0 && at < len(string(before))+len(p.old) && at+len(word) > len(string(before)) {
			return Rename{}, false // a part of what is no name
		}
	}
	weak := Rename{}
	for size := 0; size <= len(before)+len(behind); size++ {
		for left := max(0, size-len(behind)); left <= min(size, len(before)); left++ {
			head, tail := string(before[len(before)-left:]), string(behind[:size-left])
			n := Rename{Old: head + p.old + tail, New: head + p.new + tail}
			kinds := [...]wordKind{kindOf(n.Old), kindOf(n.New)}
			if kindOf(p.old) == ordinary {
				kinds[0] = max(kinds[0], ordinary) // what stands beside it does not make it a name
			}
			switch evidence := min(nameEvidence(r.Old, n.Old, kinds[0], often), nameEvidence(r.New, n.New, kinds[1], often)); {
			case evidence == noEvidence || !r.throughout(n, longer...):
			case evidence == named:
				return n, true
			case weak == Rename{}:
				weak = n
			}
		}
	}
	return weak, weak != Rename{}
}

// inCompany returns at how many places a replacement is followed by what the name of a
// company ends with.
func (r *Result) inCompany(p replacement) int {
	n := 0
	for _, at := range p.places {
		rest := r.Old.Source[at+len(p.old):]
		rest = rest[:min(len(rest), longestName)]
		if end := strings.Index(rest, "有限公司"); end >= 0 && !strings.ContainsFunc(rest[:end], func(r rune) bool { return !isHan(r) }) {
			n++
		}
	}
	return n
}

// edges returns the characters that stand before and behind a replacement at four of
// five of its places.
func (r *Result) edges(p replacement) (before, behind []rune) {
	src := r.Old.Source
	places := slices.Clone(p.places)
	for len(before) < longestEdge {
		ch, kept := commonest(places, func(at int) (rune, int) {
			ch, size := utf8.DecodeLastRuneInString(src[:at])
			return ch, at - size
		})
		if 5*len(kept) < 4*len(p.places) || !isLetter(ch) {
			break
		}
		before, places = append(before, ch), kept
	}
	slices.Reverse(before)
	places = places[:0]
	for _, at := range p.places {
		places = append(places, at+len(p.old))
	}
	for len(behind) < longestEdge {
		ch, kept := commonest(places, func(at int) (rune, int) {
			ch, size := utf8.DecodeRuneInString(src[at:])
			return ch, at + size
		})
		if 5*len(kept) < 4*len(p.places) || !isLetter(ch) {
			break
		}
		behind, places = append(behind, ch), kept
	}
	return before, behind
}

// commonest returns the character most places have, the first of several, and where
// those places are left behind it.
func commonest(places []int, read func(at int) (ch rune, next int)) (rune, []int) {
	nexts := map[rune][]int{}
	var best rune
	for _, at := range places {
		ch, next := read(at)
		if nexts[ch] = append(nexts[ch], next); best == 0 || len(nexts[ch]) > len(nexts[best]) {
			best = ch
		}
	}
	return best, nexts[best]
}

func isLetter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// couldName reports whether s has letters, and little else.
func couldName(s string) bool {
	letters := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters = true
		case unicode.IsDigit(r), strings.ContainsRune(" -·.&+", r):
		default:
			return false
		}
	}
	return letters
}

// throughout reports whether the old name was given up nearly everywhere for the new
// one, which was hardly in use before, or was in the first lines already. Where the old
// name is but a part of a longer one that was replaced by itself, it does not count.
func (r *Result) throughout(n Rename, longer ...string) bool {
	old, new := r.Old.Source, r.New.Source
	gone, came := strings.Count(old, n.Old), strings.Count(new, n.New)
	left := strings.Count(new, n.Old) - strings.Count(n.New, n.Old)*came
	early := strings.Count(old, n.New) - strings.Count(n.Old, n.New)*gone
	for _, name := range longer {
		gone -= strings.Count(old, name)
		left -= strings.Count(new, name)
	}
	replaced := min(gone, came)
	return replaced >= 2 && 5*left <= replaced && (4*early <= replaced || strings.Contains(introOf(r.Old), n.New))
}
