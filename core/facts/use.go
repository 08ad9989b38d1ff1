package facts

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Use is what information is used for, as a sentence or the row of a table says.
type Use struct {
	Place            // of the words that lead to the aim, or of the cell
	Aim    text.Span // the aim itself: 创建账号 of 用于创建账号
	Items  []string  // ids of catalog.Item and catalog.Identifier named with it; nil if none
	Others bool      // what a recipient does, in its row of a table
}

// Uses returns what the text says information is used for, in the order of the text.
// An aim that is denied is none.
func (f *Facts) Uses() []Use {
	var uses []Use
	for _, h := range f.words.Of(lexicon.PurposeLead) {
		block := f.block(h.Sentence)
		applies := strings.HasSuffix(f.doc.Source[:h.Span.Start], "适") // 适用于
		if applies || f.lines[h.Sentence].skip || f.lines[h.Sentence].defines || f.words.Negated(h) || block.Kind == policy.BlockRow {
			continue
		}
		s := f.near(h.Sentence, h.Span)
		if aim := f.upToStop(h.Span.End, s.End); !aim.Empty() {
			uses = append(uses, Use{Place: f.place(h.Span, h.Sentence), Aim: aim, Items: f.namedIn(s)})
		}
	}
	for _, r := range f.tableRecords() {
		aim := r.cells[columnPurpose]
		if aim.Empty() {
			continue
		}
		_, others := f.recordRecipient(r)
		sentence := max(r.sentence, f.doc.SentenceAt(aim.Start))
		uses = append(uses, Use{Place: f.place(aim, sentence), Aim: aim, Items: f.namedIn(r.span), Others: others})
	}
	sortByPlace(uses, func(u Use) Place { return u.Place })
	return uses
}

// namedIn returns the kinds of information and the identifiers named inside a span,
// each once.
func (f *Facts) namedIn(span text.Span) []string {
	return append(f.itemsIn(span), entries(f.words.In(span, lexicon.CatalogIdentifier))...)
}
