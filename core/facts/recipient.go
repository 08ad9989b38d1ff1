package facts

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"clausewright/core/catalog"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Recipient is another party that takes information or is given it: an SDK, or a
// company named beside what it gets.
type Recipient struct {
	Place
	Name        string    // as printed
	SDK         string    // id of catalog.SDK; "" if the catalog does not know it
	Company     string    // full name as printed; "" if the text gives none
	Purpose     text.Span // empty if none is given
	Link        text.Span // address of its own policy; empty if none is given
	Told        text.Span // the cell or labelled line on what it gets; empty if there is none
	Items       []string  // ids of catalog.Item named with it
	Identifiers []string  // ids of catalog.Identifier named with it
	Permissions []string  // ids of catalog.Permission named with it
	Listed      bool      // in a table or a list with labels
}

func (f *Facts) readRecipients(records []record) []Recipient {
	var found []Recipient
	inRecord := map[int]bool{}
	for _, r := range records {
		if recipient, ok := f.recordRecipient(r); ok {
			found = append(found, recipient)
			from, to := f.blocksIn(r.span)
			for b := from; b < to; b++ {
				inRecord[b] = true
			}
		}
	}
	found = append(found, f.proseRecipients(found, inRecord)...)
	sortByPlace(found, func(r Recipient) Place { return r.Place })
	return found
}

// blocksIn returns the half-open range of blocks that a span touches.
func (f *Facts) blocksIn(s text.Span) (from, to int) {
	from = max(0, f.doc.BlockAt(s.Start))
	to = from
	for to < len(f.doc.Blocks) && f.doc.Blocks[to].Span.Start < s.End {
		to++
	}
	return from, to
}

// recordRecipient makes a recipient of a row, or returns false if the row is about
// something else: a permission, a function.
func (f *Facts) recordRecipient(r record) (Recipient, bool) {
	name := r.cells[columnName]
	if name.Empty() {
		name = r.cells[columnCompany]
	}
	if name.Empty() || name.Len() > 240 {
		return Recipient{}, false
	}
	known := f.has(r.span, lexicon.CatalogSDK, lexicon.CompanySuffix)
	if !r.listed && !known && f.topic[f.place(r.span, r.sentence).Clause] != TopicSDK && f.topic[f.place(r.span, r.sentence).Clause] != TopicShare {
		return Recipient{}, false
	}
	if !r.listed && !known && r.cells[columnItems].Empty() {
		return Recipient{}, false
	}
	to := Recipient{
		Place:       f.place(name, max(r.sentence, f.doc.SentenceAt(name.Start))),
		Name:        plain(name.Of(f.doc.Source)),
		Purpose:     r.cells[columnPurpose],
		Link:        f.linkIn(r.cells[columnLink]),
		Told:        r.cells[columnItems],
		Items:       entries(f.words.In(r.span, lexicon.CatalogItem)),
		Identifiers: entries(f.words.In(r.span, lexicon.CatalogIdentifier)),
		Permissions: entries(f.words.In(r.cells[columnPermission], lexicon.CatalogPermission)),
		Listed:      true,
	}
	if to.Name == "" || strings.HasPrefix(to.Name, "---") {
		return Recipient{}, false
	}
	to.Company = f.companyIn(r.span)
	to.SDK = f.sdkOf(name, r.span)
	return to, true
}

// linkIn returns the first web address inside a span, empty if there is none.
func (f *Facts) linkIn(span text.Span) text.Span {
	for _, start := range [...]string{"http", "HTTP", "www."} {
		if at := strings.Index(span.Of(f.doc.Source), start); at >= 0 {
			return f.address(span.Start+at, span.End)
		}
	}
	return text.Span{}
}

// companyIn returns the first company named inside a span, "" if there is none.
func (f *Facts) companyIn(span text.Span) string {
	if companies := f.companiesIn(span); len(companies) > 0 {
		return plain(companies[0].Span.Of(f.doc.Source))
	}
	return ""
}

// companyBeside returns the company that a sentence ties to a name: the name itself, the
// one the name stands in brackets behind, or the only one.
func (f *Facts) companyBeside(sentence int, name text.Span) string {
	only, n := "", 0
	for _, c := range f.companiesIn(f.near(sentence, name)) {
		words := plain(c.Span.Of(f.doc.Source))
		if c.Span == name || c.Span.End <= name.Start && strings.Trim(f.doc.Source[c.Span.End:name.Start], "（( “") == "" {
			return words
		}
		if words != only {
			only, n = words, n+1
		}
	}
	if n == 1 {
		return only
	}
	return ""
}

// sdkOf returns the SDK that a name means, its context being the record around it.
func (f *Facts) sdkOf(name, context text.Span) string {
	if hits := f.words.In(name, lexicon.CatalogSDK); len(hits) > 0 {
		return hits[0].Entry
	}
	for _, h := range f.words.In(name, lexicon.CatalogBrand) {
		if f.brandMeans(h.Entry, context) {
			return h.Entry
		}
	}
	return ""
}

// brandMeans reports whether a brand means an SDK inside span: one of the contexts the
// catalog gives stands there.
func (f *Facts) brandMeans(sdk string, span text.Span) bool {
	entry, _ := catalog.SDKByID(sdk)
	words := lexicon.Fold(span.Of(f.doc.Source))
	for _, context := range entry.Contexts {
		if strings.Contains(words, lexicon.Fold(context)) {
			return true
		}
	}
	return false
}

// proseRecipients returns the recipients that sentences name, each once and none that
// a list has.
func (f *Facts) proseRecipients(listed []Recipient, inRecord map[int]bool) []Recipient {
	var found []Recipient
	known := map[string]bool{}
	note := func(r Recipient) {
		for _, key := range [...]string{"sdk " + r.SDK, lexicon.Fold(r.Name), lexicon.Fold(r.Company)} {
			known[key] = key != "sdk "
		}
	}
	for _, r := range listed {
		note(r)
	}
	add := func(sentence int, span text.Span, sdk string) {
		name := plain(span.Of(f.doc.Source))
		if name == "" || sdk != "" && known["sdk "+sdk] || sdk == "" && known[lexicon.Fold(name)] {
			return
		}
		r := f.proseRecipient(sentence, span, name, sdk)
		note(r)
		found = append(found, r)
	}
	for i := range f.doc.Sentences {
		block := f.block(i)
		if f.lines[i].skip || inRecord[f.doc.Sentences[i].Block] || block.Kind == policy.BlockTOC {
			continue
		}
		for _, h := range f.sdksIn(i) {
			add(i, h.Span, h.Entry)
		}
		for _, p := range f.recipientCompanies(i) {
			add(i, p.Span, "")
		}
	}
	return found
}

// sdksIn returns the SDKs a sentence names: by their own names, and brands where the
// sentence speaks of SDKs or of giving information.
func (f *Facts) sdksIn(sentence int) []lexicon.Hit {
	s := f.doc.Sentences[sentence].Span
	var hits []lexicon.Hit
	for _, h := range f.words.In(s, lexicon.CatalogSDK) {
		if !f.inCompany(h.Span) && !f.words.Negated(h) && !f.inTitle(h.Span, s) {
			hits = append(hits, h)
		}
	}
	topic := f.topic[f.block(sentence).Clause]
	gives := strings.Contains(f.words.Folded(sentence), "sdk") || topic == TopicSDK || topic == TopicShare && len(f.lines[sentence].verbs) > 0
	if !gives {
		return hits
	}
	for _, h := range f.words.In(s, lexicon.CatalogBrand) {
		if !f.inCompany(h.Span) && f.brandMeans(h.Entry, f.blockNear(sentence, h.Span)) {
			hits = append(hits, h)
		}
	}
	sort.SliceStable(hits, func(i, j int) bool { return hits[i].Span.Start < hits[j].Span.Start })
	return hits
}

// inTitle reports whether a span stands inside 《》.
func (f *Facts) inTitle(span, sentence text.Span) bool {
	before := f.doc.Source[max(sentence.Start, span.Start-around):span.Start]
	return strings.LastIndex(before, "《") > strings.LastIndex(before, "》")
}

// recipientCompanies returns the companies other than the operator that a sentence
// names where the text speaks of others.
func (f *Facts) recipientCompanies(sentence int) []Place {
	s := f.doc.Sentences[sentence].Span
	topic := f.topic[f.block(sentence).Clause]
	if topic != TopicShare && topic != TopicSDK && !f.has(s, lexicon.ThirdSubject) {
		return nil
	}
	var places []Place
	for _, c := range f.companiesIn(s) {
		places = append(places, c.Place)
	}
	return places
}

func (f *Facts) proseRecipient(sentence int, span text.Span, name, sdk string) Recipient {
	block := f.blockNear(sentence, span)
	r := Recipient{Place: f.place(span, sentence), Name: name, SDK: sdk}
	r.Company = f.companyBeside(sentence, span)
	for _, h := range f.words.In(block, lexicon.CatalogItem) {
		if f.stance(h.Sentence, h.Span) == ByOthers && !slices.Contains(r.Items, h.Entry) {
			r.Items = append(r.Items, h.Entry)
		}
	}
	for _, h := range f.words.In(block, lexicon.CatalogIdentifier) {
		if f.stance(h.Sentence, h.Span) == ByOthers && !slices.Contains(r.Identifiers, h.Entry) {
			r.Identifiers = append(r.Identifiers, h.Entry)
		}
	}
	if leads := f.words.In(block, lexicon.PurposeLead); len(leads) > 0 {
		r.Purpose = f.upToStop(leads[len(leads)-1].Span.Start, block.End)
	}
	r.Link = f.linkIn(block)
	return r
}

// blockNear returns the part of a sentence's block around a span.
func (f *Facts) blockNear(sentence int, span text.Span) text.Span {
	b := f.blockSpan(sentence)
	return text.Span{Start: max(b.Start, span.Start-2*around), End: min(b.End, span.End+2*around)}
}

// upToStop returns the span from at to the next sign that ends a clause.
func (f *Facts) upToStop(at, end int) text.Span {
	if cut := strings.IndexAny(f.doc.Source[at:end], "，。；,;\n"); cut >= 0 {
		end = at + cut
	}
	return text.Span{Start: at, End: end}
}

// address returns the web address that starts at at.
func (f *Facts) address(at, end int) text.Span {
	to := at
	for to < end && f.doc.Source[to] > ' ' && f.doc.Source[to] < utf8.RuneSelf && strings.IndexByte(")>]\"", f.doc.Source[to]) < 0 {
		to++
	}
	return text.Span{Start: at, End: to}
}
