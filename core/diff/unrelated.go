package diff

// smallText is the size in bytes below which texts are too short to tell whether they
// are versions of one document.
const smallText = 1500

// unrelated reports whether less than a fifth of the shorter text is equal. Versions of
// one policy share far more, even when a new law had it written anew; policies of two
// apps share a twentieth, unless they were written after one template.
func (r *Result) unrelated() bool {
	shorter := min(len(r.Old.Source), len(r.New.Source))
	if shorter < smallText {
		return false
	}
	equal := 0
	for _, c := range r.Same {
		for _, s := range c.New {
			equal += s.Span.Len()
		}
	}
	for _, c := range r.Changes {
		for _, s := range c.Segments {
			if s.Op == Equal {
				equal += s.New.Len()
			}
		}
	}
	return 5*equal < shorter
}
