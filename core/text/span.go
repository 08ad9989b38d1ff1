// Package text holds places in a text: spans of bytes, edits on them, and the
// conversion of byte offsets to the positions editors and people count in.
package text

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// Span is a half-open range of bytes of a source text.
// The zero Span is empty and means "no place" where a place is optional.
type Span struct {
	Start int // byte offset, 0-based
	End   int // byte offset after the last byte
}

// Len returns the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s covers no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether inner lies wholly inside s.
func (s Span) Contains(inner Span) bool { return s.Start <= inner.Start && inner.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Of returns the bytes of src that s covers. It panics if s lies outside src.
func (s Span) Of(src string) string { return src[s.Start:s.End] }

// Edit replaces the bytes of Span with New. An empty Span inserts before Span.Start.
type Edit struct {
	Span Span
	New  string
}

// Apply returns src with all edits made. The edits may come in any order; two
// insertions at one place keep the order given. If an edit lies outside src or two
// edits overlap, Apply makes none of them and returns an error.
func Apply(src string, edits []Edit) (string, error) {
	sorted := slices.Clone(edits)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Span.Start < sorted[j].Span.Start })
	last := 0
	for _, e := range sorted {
		if e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > len(src) {
			return "", fmt.Errorf("apply: edit %d-%d outside a text of %d bytes", e.Span.Start, e.Span.End, len(src))
		}
		if e.Span.Start < last {
			return "", fmt.Errorf("apply: edit %d-%d overlaps the edit before it", e.Span.Start, e.Span.End)
		}
		last = e.Span.End
	}
	var b strings.Builder
	last = 0
	for _, e := range sorted {
		b.WriteString(src[last:e.Span.Start])
		b.WriteString(e.New)
		last = e.Span.End
	}
	b.WriteString(src[last:])
	return b.String(), nil
}
