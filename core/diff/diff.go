// Package diff compares two versions of a policy: clause by clause, then word by word.
//
// Clauses are aligned by what they say, not by their numbers: first those whose words
// are the same, then those that share enough of them. A clause that stands elsewhere
// has moved unless most of the text moved with it. Inside a pair the words are aligned
// between anchors that occur once on both sides, and edits that would be unreadable in
// pieces are joined.
//
// Cosmetic is what leaves every word: width, white space, numbering and mark-up. So is
// what follows from a change said elsewhere: a cross-reference that follows the clause
// it names to its new number, and a name replaced throughout, which is in Renames.
package diff

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Kind says what happened to a clause.
type Kind string

const (
	Same         Kind = "same"          // white space at its end aside
	Changed      Kind = "changed"       // in its place
	Moved        Kind = "moved"         // its words unchanged
	MovedChanged Kind = "moved-changed" // its words too
	Renumbered   Kind = "renumbered"    // in its place, with another number before its heading, its items or in its references, and no change that is not cosmetic
	Split        Kind = "split"         // one old clause, several new ones
	Merged       Kind = "merged"        // several old clauses, one new one
	Added        Kind = "added"
	Deleted      Kind = "deleted"
)

// Kinds returns all kinds, in the order they are listed to readers.
func Kinds() []Kind {
	return []Kind{Changed, Added, Deleted, Moved, MovedChanged, Split, Merged, Renumbered, Same}
}

// Op says what happened to a segment.
type Op string

const (
	Equal  Op = "equal"
	Insert Op = "insert"
	Delete Op = "delete"
)

// Result is the difference between two documents. The sides of Changes and Same
// together cover both texts, every byte once.
type Result struct {
	Old, New  *policy.Document
	Unrelated bool     // so little is equal that these look like two documents, not two versions of one
	Renames   []Rename // the operator first, then products, the most frequent first
	Changes   []Change // in the order of the new text, what was deleted at its old place
	Same      []Change // in the order of the new text, without segments
}

// Rename is a name of the operator or its product that was replaced throughout.
type Rename struct {
	Old, New string
	Count    int // how often it was replaced
}

// Change is what happened to one clause, or to several that were split or merged.
type Change struct {
	Kind     Kind
	Cosmetic bool   // it is in its place and no segment is more than cosmetic
	Old, New []Side // in the order of the texts; nil if added or deleted
	Segments []Segment
	Rows     []Row // rows of its lists and tables that came, went or changed, in the order of the new text
}

// Row is what happened to one row of a table or item of a list, which is found by its
// key wherever it stands in the change: the segments in another view.
type Row struct {
	Key      string // what the row is about: the name of an SDK, a permission
	Kind     Kind   // Added, Deleted or Changed
	Old, New text.Span
	Gone     []text.Span // in the old text: the entries of its enumerations that went, if Changed
	Came     []text.Span // in the new text: those that came
}

// Side is a stretch of one document that takes part in a change: a clause, or a part of
// one where the other document has a heading inside it.
type Side struct {
	Clause  int // index into Document.Clauses
	Span    text.Span
	Number  string // printed at its start, "" if none
	Heading string // without number and mark-up, "" if none
}

// Title returns the heading the side stands under, "" if there is none: its own, or for
// a part of a clause that of the clause.
func (s Side) Title(d *policy.Document) string {
	if s.Heading != "" {
		return s.Heading
	}
	return d.Clauses[s.Clause].Heading
}

// Segment is a stretch of a change that stays, goes or comes. The texts of a change's
// equal and deleted segments together are the text of its old sides, those of its
// equal and inserted ones the text of its new sides.
type Segment struct {
	Op       Op
	Old      text.Span // where it stands in the old text; empty if inserted
	New      text.Span // where it stands in the new text; empty if deleted
	Cosmetic bool      // no word differs, or only a name or a reference; false if equal
}

// Text returns the bytes of a segment of r.
func (r *Result) Text(s Segment) string {
	if s.Op == Insert {
		return s.New.Of(r.New.Source)
	}
	return s.Old.Of(r.Old.Source)
}

// Compare returns the difference between two documents. Its time is nearly linear in
// their sizes, however little they have in common.
func Compare(before, after *policy.Document) *Result {
	c := &comparer{
		old: side{doc: before, units: clauseUnits(before)}, new: side{doc: after, units: clauseUnits(after)},
		segmenter: lexicon.DefaultSegmenter(), words: map[string]int32{},
	}
	poor := c.cutPoor()
	c.pairEqual()
	if c.cut() {
		c.pairEqual()
	}
	c.pairHeadings()
	c.pairFolded()
	c.pairSimilar()
	c.joinNeighbours()
	if poor {
		c.rejoin()
	}
	if c.moveParagraphs() {
		c.pairEqual() // what is left of a clause may be all of another
	}
	return c.result()
}

// comparer holds what is known of the two documents while they are compared.
type comparer struct {
	old, new  side
	pairs     []pair
	segmenter *lexicon.Segmenter
	words     map[string]int32 // the number of each word met, by its folded text
	kinds     []token          // by number: the word without its place
	spans     []text.Span      // used again for every cut
	renames   []Rename
	operator  Rename           // the operators the first lines name; zero if they are the same
	names     map[string]int32 // by name that was replaced, or that replaces it: its word
}

// side is one document.
type side struct {
	doc        *policy.Document
	units      []unit            // in the order of the text, covering all of it
	references []reference       // in the order of the text; nil until read
	renamed    *strings.Replacer // of folded text: old names by new ones; nil if none is
}

// unit is what is aligned: a clause, or a part of one.
type unit struct {
	Side
	begins    bool // a clause begins here, in this document or the other; false for a later part
	level     int
	kind      policy.Kind
	pair      int             // index into comparer.pairs, unpaired if none
	name      string          // the heading folded; "" if none
	folded    *folded         // nil until asked for
	tokens    []token         // nil until asked for
	sequences map[uint64]bool // nil until asked for

	middle     []token // the words of a part of it, nil until asked for
	middleSpan text.Span
}

const unpaired = -1

// pair is some units of both documents that belong together, as indices in order.
type pair struct {
	old, new []int
	equal    bool // known to have equal words
	moved    bool // known to have moved, whatever stands around it
}

// clauseUnits returns the clauses of a document that hold anything as units.
func clauseUnits(d *policy.Document) []unit {
	units := make([]unit, 0, len(d.Clauses))
	for i, c := range d.Clauses {
		if c.Span.Empty() {
			continue
		}
		units = append(units, unit{
			Side:   Side{Clause: i, Span: c.Span, Number: c.Number, Heading: c.Heading},
			begins: true, level: c.Level, kind: c.Kind, pair: unpaired, name: lexicon.Fold(c.Heading),
		})
	}
	return units
}

// join makes a pair of units not yet paired; equal if they are known to have equal words.
func (c *comparer) join(olds, news []int, equal bool) {
	for _, i := range olds {
		c.old.units[i].pair = len(c.pairs)
	}
	for _, j := range news {
		c.new.units[j].pair = len(c.pairs)
	}
	c.pairs = append(c.pairs, pair{old: olds, new: news, equal: equal})
}

// unpaired returns the units of s without a partner, in order.
func (s *side) unpaired() []int {
	var all []int
	for i := range s.units {
		if s.free(i) {
			all = append(all, i)
		}
	}
	return all
}

// free reports whether unit i of s exists and is unpaired.
func (s *side) free(i int) bool { return i >= 0 && i < len(s.units) && s.units[i].pair == unpaired }
