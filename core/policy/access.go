package policy

import "sort"

// ClauseAt returns the index of the clause that holds the byte at offset; an offset
// at or behind the end of the text belongs to the last clause.
func (d *Document) ClauseAt(offset int) int {
	i := sort.Search(len(d.Clauses), func(i int) bool { return d.Clauses[i].Span.Start > offset })
	return max(0, i-1)
}

// BlockAt returns the index of the block whose Span holds the byte at offset, or -1 if
// it stands between blocks.
func (d *Document) BlockAt(offset int) int {
	i := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.End > offset })
	if i < len(d.Blocks) && d.Blocks[i].Span.Start <= offset {
		return i
	}
	return -1
}

// BlocksOf returns the half-open range of indices of the blocks of a clause, its
// heading included, its subclauses not.
func (d *Document) BlocksOf(clause int) (from, to int) {
	from = sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Clause >= clause })
	to = sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Clause > clause })
	return from, to
}

// SentencesOf returns the half-open range of indices of the sentences of a block.
func (d *Document) SentencesOf(block int) (from, to int) {
	from = sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Block >= block })
	to = sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Block > block })
	return from, to
}
