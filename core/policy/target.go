package policy

import (
	"sort"
	"strings"
)

// targets finds the clause that a reference names.
type targets struct {
	d        *Document
	main     NumberStyle          // family of the numbers that count the sections of the text
	ordinals map[NumberStyle]bool // which of 第一章, 第一条 … the headings use
	numbered map[numberKey][]int  // clauses by number, in the order of the text
	items    map[numberKey]int    // clause of the first item numbered 第一条 or 1.1
	titled   map[string]int       // key of a heading -> first clause with it
	keys     []string             // key of each clause's heading, "" where none can be named
	annexes  []int
}

// numberKey tells numbers apart by look and all their parts.
type numberKey struct {
	family NumberStyle
	parts  [6]int
}

func keyOf(family NumberStyle, n Number) numberKey {
	k := numberKey{family: family}
	copy(k.parts[:], n.Parts)
	return k
}

func newTargets(d *Document) targets {
	t := targets{d: d, ordinals: map[NumberStyle]bool{}, numbered: map[numberKey][]int{}, items: map[numberKey]int{},
		titled: map[string]int{}, keys: make([]string, len(d.Clauses))}
	level, last := 0, -1
	for i := range d.Blocks {
		b := &d.Blocks[i]
		c := &d.Clauses[b.Clause]
		switch {
		case b.Kind == BlockHeading && b.Clause != last && c.Kind != KindTOC && c.Kind != KindTitle:
			last = b.Clause
			t.addHeading(b.Clause, b.Number)
			if s := b.Number.Style; s != "" && s != "附录" && !isOrdinal(s) && (level == 0 || c.Level < level || c.Level == level && s.rank() < t.main.rank()) {
				t.main, level = s.family(), c.Level
			}
		case b.Kind == BlockItem && (isOrdinal(b.Number.Style) || b.Number.Style.decimal()):
			if k := keyOf(b.Number.Style.family(), b.Number); t.items[k] == 0 {
				t.items[k] = b.Clause
			}
		}
	}
	return t
}

// addHeading enters the heading of clause i with its number.
func (t *targets) addHeading(i int, n Number) {
	heading := t.d.Clauses[i].Heading
	for _, word := range annexWords {
		heading = strings.TrimPrefix(heading, word)
	}
	if t.keys[i] = tocKey(heading); t.keys[i] != "" {
		if _, ok := t.titled[t.keys[i]]; !ok {
			t.titled[t.keys[i]] = i
		}
	}
	if t.d.Clauses[i].Kind == KindAnnex {
		t.annexes = append(t.annexes, i)
	}
	if n.Style == "" {
		return
	}
	k := keyOf(n.Style.family(), n)
	t.numbered[k] = append(t.numbered[k], i)
	if isOrdinal(n.Style) {
		t.ordinals[n.Style] = true
	}
}

// isOrdinal reports whether s is one of 第一章, 第一条 and so on.
func isOrdinal(s NumberStyle) bool { return len(s) > 3 && s[:3] == "第" }

// byNumber returns the clause that n names, inside the clause within if that is one.
// It is loose where no heading prints 第九节 and the section 九、 or （九） must be meant.
func (t *targets) byNumber(n Number, within int) (clause int, loose bool) {
	family := n.Style.family()
	if isOrdinal(n.Style) && !t.ordinals[n.Style] {
		family, loose = t.main, true
	}
	list := t.numbered[keyOf(family, n)]
	if within != Unresolved {
		if list = t.inside(list, within); len(list) == 0 {
			list, loose = t.inside(t.numbered[keyOf("(一)", n)], within), true
		}
		if len(list) == 0 {
			return Unresolved, false
		}
	}
	if len(list) > 0 {
		return list[0], loose
	}
	if clause, ok := t.items[keyOf(n.Style.family(), n)]; ok {
		return clause, false
	}
	if list := t.numbered[keyOf(t.main, n)]; isOrdinal(n.Style) && len(list) > 0 {
		return list[0], true // 第九部分 beside 第一部分 and 第二部分
	}
	if isOrdinal(n.Style) && t.onlyList("(一)") {
		if list := t.numbered[keyOf("(一)", n)]; len(list) > 0 {
			return list[0], true
		}
	}
	return Unresolved, false
}

// onlyList reports whether the headings count by a family of numbers only once.
func (t *targets) onlyList(family NumberStyle) bool {
	return len(t.numbered[keyOf(family, Number{Parts: []int{1}})]) == 1
}

// inside returns the clauses of a list from the first inside a clause on; none if none is.
func (t *targets) inside(list []int, within int) []int {
	list = list[sort.SearchInts(list, within+1):]
	if len(list) == 0 || !t.d.below(list[0], within) {
		return nil // a subtree is one stretch of clauses: its first candidate tells
	}
	return list
}

// annex returns the annex of a number or, failing that, the clause of a title.
func (t *targets) annex(n Number, title string) (clause int, loose bool) {
	if list := t.numbered[keyOf("附录", n)]; n.Style != "" && len(list) > 0 {
		return list[0], false
	}
	if title == "" && n.Style == "" && len(t.annexes) > 0 {
		return t.annexes[0], false
	}
	if title == "" && n.Style == "" {
		return t.linkedAnnex(), false
	}
	if title == "" {
		return Unresolved, false
	}
	key := tocKey(title)
	if i, ok := t.titled[key]; ok {
		return i, false
	}
	for _, i := range t.annexes {
		if similar(key, t.keys[i]) {
			return i, true
		}
	}
	return Unresolved, false
}

// linkedAnnex returns the clause of a line that is the link to an annex, [附件：权限清单](…),
// or Unresolved.
func (t *targets) linkedAnnex() int {
	for i := range t.d.Blocks {
		line, linked := strings.CutPrefix(strings.TrimLeft(t.d.Blocks[i].Text.Of(t.d.Source), "*_ "), "[")
		for _, word := range annexWords {
			if linked && strings.HasPrefix(line, word) {
				return t.d.Blocks[i].Clause
			}
		}
	}
	return Unresolved
}

// ownLine returns the clause of a line that is a title and no more, or Unresolved.
func (t *targets) ownLine(key string) int {
	for i := range t.d.Blocks {
		if b := &t.d.Blocks[i]; b.Kind == BlockParagraph && b.Text.Len() <= 3*maxTitle && tocKey(plainWords(b.Text.Of(t.d.Source))) == key {
			return b.Clause
		}
	}
	return Unresolved
}

// maxAlike bounds the clauses whose titles are compared with one that no heading has.
const maxAlike = 1000

// byTitle returns the clause with a title, or the one most like it, with number n if
// one has that.
func (t *targets) byTitle(title string, n Number) (clause int, loose bool) {
	key := tocKey(title)
	if i, ok := t.titled[key]; ok {
		return i, false
	}
	if i := t.ownLine(key); i != Unresolved {
		return i, false
	}
	if list := t.numbered[keyOf(n.Style.family(), n)]; n.Style != "" {
		for _, i := range list[:min(len(list), maxAlike)] {
			if similar(key, t.keys[i]) {
				return i, true
			}
		}
	}
	clause, most := Unresolved, 0
	for i, k := range t.keys[:min(len(t.keys), maxAlike)] {
		if s := likeness(key, k); s > most {
			clause, most = i, s
		}
	}
	return clause, clause != Unresolved
}
