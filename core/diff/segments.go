package diff

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// writer writes the segments of one change. Its offsets are those of the texts of the
// sides, joined.
type writer struct {
	segmenter *lexicon.Segmenter
	old, new  string // the texts of the sides
	oldAt     int    // byte offset up to which the old text is written
	newAt     int
	segments  []Segment
}

// add writes a segment that ends at the offsets given: of both texts if op is Equal.
func (w *writer) add(op Op, oldEnd, newEnd int, cosmetic bool) {
	s := Segment{Op: op, Old: text.Span{Start: w.oldAt, End: oldEnd}, New: text.Span{Start: w.newAt, End: newEnd}, Cosmetic: cosmetic}
	w.oldAt, w.newAt = oldEnd, newEnd
	if s.Old.Empty() && s.New.Empty() {
		return
	}
	if k := len(w.segments) - 1; k >= 0 {
		last := &w.segments[k]
		if last.Op == op && last.Cosmetic == cosmetic && last.Old.End == s.Old.Start && last.New.End == s.New.Start {
			last.Old.End, last.New.End = s.Old.End, s.New.End
			return
		}
	}
	w.segments = append(w.segments, s)
}

// words writes the words of a change up to the ends given: the equal runs and the edits
// between them.
func (w *writer) words(a, b []token, runs []run, oldEnd, newEnd int) {
	i, j := 0, 0
	for _, r := range runs {
		w.edit(a[i:r.a], b[j:r.b], int(a[r.a].start), int(b[r.b].start))
		i, j = r.a+r.n, r.b+r.n
		oldEnd, newEnd := int(a[i-1].end), int(b[j-1].end)
		if w.old[w.oldAt:oldEnd] == w.new[w.newAt:newEnd] {
			w.add(Equal, oldEnd, newEnd, false)
			continue
		}
		for k := range r.n {
			w.equal(int(a[r.a+k].start), int(b[r.b+k].start))
			w.equal(int(a[r.a+k].end), int(b[r.b+k].end))
		}
	}
	w.edit(a[i:], b[j:], oldEnd, newEnd)
	w.equal(oldEnd, newEnd)
}

// edit writes words that were deleted and words that came instead. What follows them
// starts at oldNext and newNext.
func (w *writer) edit(deleted, inserted []token, oldNext, newNext int) {
	switch {
	case len(deleted)+len(inserted) > 0 && len(deleted)*len(inserted) == 0 &&
		lexicon.Fold(w.old[w.oldAt:oldNext]) == lexicon.Fold(w.new[w.newAt:newNext]):
		w.equal(oldNext, newNext) // read as a word on one side, as numbering on the other
	case slices.ContainsFunc(deleted, isElsewhere) || slices.ContainsFunc(inserted, isElsewhere):
		w.rows(deleted, inserted)
	case len(deleted) > 0 && len(inserted) > 0:
		w.equal(int(deleted[0].start), int(inserted[0].start))
		w.add(Delete, int(deleted[len(deleted)-1].end), w.newAt, false)
		w.add(Insert, w.oldAt, int(inserted[len(inserted)-1].end), false)
	case len(deleted) > 0:
		from, to := around(w.old, w.oldAt, deleted, oldNext, w.new[w.newAt:newNext])
		w.equal(from, w.newAt+from-w.oldAt)
		from, end := withoutEmptyLines(w.old, deleted, from, to)
		w.add(Delete, from, w.newAt, true)
		w.add(Delete, end, w.newAt, false)
		w.add(Delete, to, w.newAt, true)
	case len(inserted) > 0:
		from, to := around(w.new, w.newAt, inserted, newNext, w.old[w.oldAt:oldNext])
		w.equal(w.oldAt+from-w.newAt, from)
		from, end := withoutEmptyLines(w.new, inserted, from, to)
		w.add(Insert, w.oldAt, from, true)
		w.add(Insert, w.oldAt, end, false)
		w.add(Insert, w.oldAt, to, true)
	}
}

func isElsewhere(t token) bool { return t.elsewhere }

// rows writes words that were deleted and inserted, among them rows that changed their
// places. What such a row says on both sides is cosmetic.
func (w *writer) rows(deleted, inserted []token) {
	for k, t := range deleted {
		if k == 0 || t.elsewhere || deleted[k-1].elsewhere {
			w.add(Delete, int(t.start), w.newAt, true)
		}
		w.add(Delete, int(t.end), w.newAt, t.elsewhere)
	}
	for k, t := range inserted {
		if k == 0 || t.elsewhere || inserted[k-1].elsewhere {
			w.add(Insert, w.oldAt, int(t.start), true)
		}
		w.add(Insert, w.oldAt, int(t.end), t.elsewhere)
	}
}

// around returns where the edit of some words begins and ends, which stand on one side
// only. White space and numbering stand before them, from at on, and behind them, up to
// next; on the other side only stays, once.
//
// Whole lines go with the number in front of them. Otherwise what stands before the
// words stays if it can, so that the edit begins with its first word.
func around(src string, at int, words []token, next int, stays string) (from, to int) {
	first, end := int(words[0].start), int(words[len(words)-1].end)
	before, behind := src[at:first], src[end:next]
	atLine := at == 0 || src[at-1] == '\n'
	a, b, c := lineStart(stays, atLine), lineStart(before, atLine), lineStart(behind, false)
	switch {
	case a >= 0 && c >= 0 && b >= 0 && stays[:a] == before[:b]:
		return at + b, end + c
	case behind != stays && before == stays:
		return first, next
	}
	return at, end
}

// withoutEmptyLines returns where an edit of some words begins and ends without the lines
// of mere mark-up before and behind its words, such as <br>.
func withoutEmptyLines(src string, words []token, from, to int) (start, end int) {
	first, last := int(words[0].start), int(words[len(words)-1].end)
	start, end = from, to
	if before := src[from:first]; strings.TrimSpace(before) != "" && strings.Contains(before, "\n") {
		start += strings.LastIndexByte(before, '\n') + 1
	}
	if behind := src[last:to]; strings.TrimSpace(behind) != "" && strings.Contains(behind, "\n") {
		end = last + strings.IndexByte(behind, '\n') + 1
	}
	return start, end
}

// lineStart returns where the last line that s touches begins, or -1 if that is before
// s. atLine says that one begins with s.
func lineStart(s string, atLine bool) int {
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		return i + 1
	}
	if atLine {
		return 0
	}
	return -1
}

// equal writes stretches whose words are equal, up to the offsets given. Where their
// bytes differ, the difference is cosmetic.
func (w *writer) equal(oldEnd, newEnd int) {
	a, b := w.old[w.oldAt:oldEnd], w.new[w.newAt:newEnd]
	if a == b {
		w.add(Equal, oldEnd, newEnd, false)
		return
	}
	// Only the pieces that differ are shown: of （九） and （十） the numerals.
	before := w.segmenter.Cut(nil, w.old, text.Span{Start: w.oldAt, End: oldEnd})
	after := w.segmenter.Cut(nil, w.new, text.Span{Start: w.newAt, End: newEnd})
	i, j := 0, 0
	for i < len(before) && j < len(after) && before[i].Of(w.old) == after[j].Of(w.new) {
		w.add(Equal, before[i].End, after[j].End, false)
		i++
		j++
	}
	iEnd, jEnd := len(before), len(after)
	for iEnd > i && jEnd > j && before[iEnd-1].Of(w.old) == after[jEnd-1].Of(w.new) {
		iEnd--
		jEnd--
	}
	if i < iEnd {
		w.add(Delete, before[iEnd-1].End, w.newAt, true)
	}
	if j < jEnd {
		w.add(Insert, w.oldAt, after[jEnd-1].End, true)
	}
	if iEnd < len(before) {
		w.add(Equal, oldEnd, newEnd, false)
	}
}

// placed returns segments with their places in the documents. One that runs from one
// side to the next is divided.
func placed(segments []Segment, olds, news []Side) []Segment {
	var all []Segment
	old, new := cursor{sides: olds}, cursor{sides: news}
	for _, s := range segments {
		for {
			oldAt, oldLeft := old.place(s.Old.Start)
			newAt, newLeft := new.place(s.New.Start)
			length := max(s.Old.Len(), s.New.Len())
			if s.Op != Insert {
				length = min(length, oldLeft)
			}
			if s.Op != Delete {
				length = min(length, newLeft)
			}
			part := Segment{Op: s.Op, Old: text.Span{Start: oldAt, End: oldAt}, New: text.Span{Start: newAt, End: newAt}, Cosmetic: s.Cosmetic}
			if s.Op != Insert {
				part.Old.End += length
				s.Old.Start += length
			}
			if s.Op != Delete {
				part.New.End += length
				s.New.Start += length
			}
			all = append(all, part)
			if s.Old.Empty() && s.New.Empty() {
				break
			}
		}
	}
	return all
}

// cursor finds places in the joined texts of sides, in ascending order.
type cursor struct {
	sides  []Side
	before int // bytes of the sides passed
}

// place returns the offset in the document of an offset into the joined texts, and how
// many bytes of its side follow it.
func (c *cursor) place(offset int) (at, left int) {
	for len(c.sides) > 1 && offset >= c.before+c.sides[0].Span.Len() {
		c.before += c.sides[0].Span.Len()
		c.sides = c.sides[1:]
	}
	span := c.sides[0].Span
	return span.Start + offset - c.before, span.End - (span.Start + offset - c.before)
}
