package facts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Company is an organisation named in full.
type Company struct {
	Name     string // as first written, without mark-up
	Operator bool   // the text ties it to 我们; of several the best tied one
	Places   []Place
	tie      int // how strongly it is tied to 我们
}

// longestCompany is how far before its suffix a company's name is looked for, in bytes.
const longestCompany = 90

// Operator returns the company that runs the product, or false if the text names none.
func (f *Facts) Operator() (Company, bool) {
	for _, c := range f.Companies {
		if c.Operator {
			return c, true
		}
	}
	return Company{}, false
}

func (f *Facts) readCompanies() []Company {
	var companies []Company
	at := map[string]int{}
	for _, h := range f.words.Of(lexicon.CompanySuffix) {
		span, ok := f.companyAt(h)
		if !ok || f.block(h.Sentence).Kind == policy.BlockTOC {
			continue
		}
		name := span.Of(f.doc.Source)
		key := lexicon.Fold(name)
		i, known := at[key]
		if !known {
			i = len(companies)
			at[key] = i
			companies = append(companies, Company{Name: plain(name)})
		}
		place := f.place(span, h.Sentence)
		companies[i].Places = append(companies[i].Places, place)
		companies[i].tie = max(companies[i].tie, f.tieOf(place))
	}
	best := -1
	for i, c := range companies {
		if c.tie > 0 && (best < 0 || c.tie > companies[best].tie) {
			best = i
		}
	}
	if best >= 0 {
		companies[best].Operator = true
	}
	return companies
}

// companyAt returns the whole name that ends with a suffix.
func (f *Facts) companyAt(h lexicon.Hit) (text.Span, bool) {
	src := f.doc.Source
	sentence := f.doc.Sentences[h.Sentence].Span
	from := max(sentence.Start, h.Span.Start-longestCompany)
	for from < h.Span.Start && !utf8.RuneStart(src[from]) {
		from++
	}
	start := h.Span.Start
	for start > from {
		r, size := utf8.DecodeLastRuneInString(src[from:start])
		if !inCompanyName(r) {
			break
		}
		start -= size
	}
	start = f.afterLead(start, h.Span.Start)
	for start < h.Span.Start && strings.IndexByte(") ", src[start]) >= 0 {
		start++
	}
	span := text.Span{Start: start, End: h.Span.End}
	body := src[start:h.Span.Start]
	letters := utf8.RuneCountInString(strings.TrimSpace(body))
	strict := strings.HasSuffix(h.Span.Of(src), "公司")
	placed := f.has(text.Span{Start: start, End: h.Span.Start}, lexicon.CompanyStart)
	if letters < 2 || !strict && !placed || strings.Contains(body, "某") || strings.Contains(body, "XX") || strings.Contains(body, "xx") {
		return span, false
	}
	return span, true
}

// afterLead returns where, between start and end, the name begins: at the first place
// name, else behind the last word that may stand before a name.
func (f *Facts) afterLead(start, end int) int {
	src := f.doc.Source
	if places := f.words.In(text.Span{Start: start, End: end}, lexicon.CompanyStart); len(places) > 0 {
		first := places[0].Span.Start
		// 由一群伙伴科技（济南）: a place in brackets stands inside the name.
		before := strings.TrimRight(src[start:first], " ")
		if !strings.HasSuffix(before, "（") && !strings.HasSuffix(before, "(") {
			return first
		}
	}
	cut := start
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(src[at:end])
		at += size
		if strings.ContainsRune("由与和及是为指向在系即称给之的：", r) {
			cut = at
		}
	}
	return cut
}

// inCompanyName reports whether r can be part of the name of a company.
func inCompanyName(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r == '（' || r == '）' || r == '(' || r == ')' || r == '·' || r == '&' || r == ' '
}

// tieOf returns how strongly the words around a company tie it to the operator.
func (f *Facts) tieOf(p Place) int {
	if f.block(p.Sentence).Cells != nil || f.topic[p.Clause] == TopicSDK {
		return 0
	}
	sentence := f.doc.Sentences[p.Sentence].Span
	before := text.Span{Start: max(sentence.Start, p.Span.Start-60), End: p.Span.Start}
	after := text.Span{Start: p.Span.End, End: min(sentence.End, p.Span.End+150)}
	others := f.othersBefore(text.Span{Start: sentence.Start, End: p.Span.Start})
	tie := 0
	if f.has(after, lexicon.OperatorTie) && !others {
		tie += 3
	}
	if f.has(before, lexicon.OperatorLabel) && !f.has(f.blockSpan(p.Sentence), lexicon.CatalogSDK) && !others {
		tie += 3
	}
	if f.has(before, lexicon.OperatorTie) && !others {
		tie++
	}
	if tie == 0 && f.topic[p.Clause] == TopicContact && !others {
		tie = 2
	}
	if tie == 0 && !others && f.signs(p) {
		tie = 1
	}
	return tie
}

// othersBefore reports whether another party is named inside a span; 服务提供者 as a
// label of the operator is none.
func (f *Facts) othersBefore(span text.Span) bool {
	for _, h := range f.words.In(span, lexicon.ThirdSubject) {
		label := slices.ContainsFunc(f.words.In(span, lexicon.OperatorLabel), func(l lexicon.Hit) bool { return l.Span.Overlaps(h.Span) })
		if !label {
			return true
		}
	}
	return false
}

// signs reports whether a company stands alone in its paragraph, as a signature does.
func (f *Facts) signs(p Place) bool {
	block := f.blockSpan(p.Sentence)
	return block.Len()-p.Span.Len() < 12
}

// plain returns words without emphasis marks and white space around them.
func plain(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(s, "*", ""), "\\", ""))
}
