// Package facts reads off a policy what its text itself shows: parties, products,
// contacts, functions, information, permissions, recipients, periods, ages, dates,
// menu paths, each with its place.
package facts

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Facts is what a text shows. Lists are in the order of the text unless said
// otherwise, and nil where the text shows nothing. It is for one goroutine.
type Facts struct {
	Products    []Product // the most often named first
	Companies   []Company // in the order of their first mention
	Contacts    []Contact
	Paths       []Path
	Functions   []Function
	Items       []Item
	Permissions []Permission
	Identifiers []Identifier
	Recipients  []Recipient
	Periods     []Period
	Ages        []Age
	Dates       []Date

	doc   *policy.Document
	words *lexicon.Index
	lines []line
	topic []Topic // by clause

	answers map[string]Answer // those already asked for, by fact
	written map[string]bool   // words already asked for

	companyAt        []companyAt // in the order of the text
	functionOfBlock  map[int]int // index into Functions by block
	functionOfClause map[int]int // and by clause, of those that head one
}

// Place is where a fact stands.
type Place struct {
	Span     text.Span
	Sentence int // index into Document.Sentences
	Clause   int // index into Document.Clauses
}

// Read returns the facts of a document, its words looked up in the default dictionary.
func Read(doc *policy.Document) *Facts {
	sentences := make([]text.Span, len(doc.Sentences))
	for i, s := range doc.Sentences {
		sentences[i] = s.Span
	}
	words := lexicon.Default().Find(doc.Source, sentences)
	f := &Facts{doc: doc, words: words, answers: map[string]Answer{}, written: map[string]bool{}}
	f.topic = f.readTopics()
	f.lines = f.readLines()
	tables := f.readTables()
	f.Companies = f.readCompanies()
	f.Products = f.readProducts()
	f.Recipients = f.readRecipients(tables)
	f.Contacts = f.readContacts()
	f.Paths = f.readPaths()
	f.Functions = f.readFunctions()
	f.indexFunctions()
	f.Items = f.readItems()
	f.Identifiers = f.readIdentifiers()
	f.Permissions = f.readPermissions(tables)
	f.Periods = f.readPeriods()
	f.Ages = f.readAges()
	f.Dates = f.readDates()
	return f
}

// Topic returns what a clause is about by its heading or the nearest one above that
// says so; "" if none does.
func (f *Facts) Topic(clause int) Topic { return f.topic[clause] }

// Index returns the words of the default dictionary that the facts were read off.
func (f *Facts) Index() *lexicon.Index { return f.words }

// Words returns the text of a span without emphasis marks; "" for an empty one.
func (f *Facts) Words(span text.Span) string { return plain(span.Of(f.doc.Source)) }

// Writes reports whether words stand in the text, letter by letter.
func (f *Facts) Writes(words string) bool {
	stands, known := f.written[words]
	if !known {
		stands = strings.Contains(f.doc.Source, words)
		f.written[words] = stands
	}
	return stands
}

// place returns the place of a span inside a sentence.
func (f *Facts) place(span text.Span, sentence int) Place {
	return Place{Span: span, Sentence: sentence, Clause: f.doc.Blocks[f.doc.Sentences[sentence].Block].Clause}
}

// block returns the block of a sentence.
func (f *Facts) block(sentence int) *policy.Block {
	return &f.doc.Blocks[f.doc.Sentences[sentence].Block]
}

// blockSpan returns the words of the block a sentence stands in.
func (f *Facts) blockSpan(sentence int) text.Span { return f.block(sentence).Text }

// has reports whether a word of one of the terms stands inside span.
func (f *Facts) has(span text.Span, terms ...lexicon.Term) bool {
	for _, term := range terms {
		if len(f.words.In(span, term)) > 0 {
			return true
		}
	}
	return false
}

// around is how much of a sentence is looked at before and behind a word, in bytes: all
// of it unless somebody forgot the full stops.
const around = 1500

// near returns the part of a sentence around a span.
func (f *Facts) near(sentence int, span text.Span) text.Span {
	s := f.doc.Sentences[sentence].Span
	return text.Span{Start: max(s.Start, span.Start-around), End: min(s.End, span.End+around)}
}

// headings returns the headings above a clause, its own first.
func (f *Facts) headings(clause int) []text.Span {
	var spans []text.Span
	for c := clause; c != policy.NoParent; c = f.doc.Clauses[c].Parent {
		if f.doc.Clauses[c].HasHeading && f.doc.Clauses[c].Kind != policy.KindTitle {
			spans = append(spans, f.doc.Clauses[c].HeadingSpan)
		}
	}
	return spans
}
