package facts

import (
	"slices"
	"sort"
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
	before := text.Span{} // the suffix before
	for _, h := range f.words.Of(lexicon.CompanySuffix) {
		span, ok := f.nameOfCompany(h, before.End)
		before = h.Span
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
	f.companyAt = placesOf(companies)
	best := -1
	for i, c := range companies {
		if c.tie > 0 && (best < 0 || c.tie > companies[best].tie) {
			best = i
		}
	}
	if best < 0 {
		best = f.firstCompany(companies)
	}
	if best >= 0 {
		companies[best].Operator = true
	}
	return companies
}

// companyAt is one mention of a company.
type companyAt struct {
	Place
	index int // into Facts.Companies
}

// placesOf returns the mentions of all companies in the order of the text.
func placesOf(companies []Company) []companyAt {
	var all []companyAt
	for i, c := range companies {
		for _, p := range c.Places {
			all = append(all, companyAt{Place: p, index: i})
		}
	}
	sortByPlace(all, func(c companyAt) Place { return c.Place })
	return all
}

// companiesIn returns the mentions of companies inside a span, the operator left out.
func (f *Facts) companiesIn(span text.Span) []companyAt {
	var inside []companyAt
	i := sort.Search(len(f.companyAt), func(i int) bool { return f.companyAt[i].Span.Start >= span.Start })
	for ; i < len(f.companyAt) && f.companyAt[i].Span.End <= span.End; i++ {
		if !f.Companies[f.companyAt[i].index].Operator {
			inside = append(inside, f.companyAt[i])
		}
	}
	return inside
}

// inCompany reports whether a span is part of the full name of a company.
func (f *Facts) inCompany(span text.Span) bool {
	i := sort.Search(len(f.companyAt), func(i int) bool { return f.companyAt[i].Span.Start > span.Start })
	return i > 0 && f.companyAt[i-1].Span.Contains(span)
}

// nameOfCompany returns the whole name that ends with a suffix, no byte of it before from.
func (f *Facts) nameOfCompany(h lexicon.Hit, from int) (text.Span, bool) {
	src := f.doc.Source
	sentence := f.doc.Sentences[h.Sentence].Span
	from = max(from, sentence.Start, h.Span.Start-longestCompany)
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
	if open := unpaired(src[start:h.Span.Start]); open > 0 {
		start += open
	}
	for start < h.Span.Start && strings.IndexByte(") *", src[start]) >= 0 {
		start++
	}
	span := text.Span{Start: start, End: f.withBranch(h.Span.End, sentence.End)}
	body := src[start:h.Span.Start]
	letters := utf8.RuneCountInString(strings.TrimSpace(body))
	strict := strings.HasSuffix(h.Span.Of(src), "公司")
	placed := f.has(text.Span{Start: start, End: h.Span.Start}, lexicon.CompanyStart)
	if letters < 2 || !strict && !placed || genericCompany(body) || strings.Contains(body, "某") || strings.Contains(body, "XX") || strings.Contains(body, "xx") {
		return span, false
	}
	return span, true
}

// afterLead returns where, between start and end, the name begins: at the last place
// name that a word such as 由 leads to, at the first place name if none does, else behind
// the last such word. A place in brackets stands inside the name.
func (f *Facts) afterLead(start, end int) int {
	src := f.doc.Source
	first, led := -1, -1
	for _, h := range f.words.In(text.Span{Start: start, End: end}, lexicon.CompanyStart) {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(src[start:h.Span.Start], " *"))
		switch {
		case h.Span.Start == start || strings.ContainsRune(companyLeads, before):
			led = h.Span.Start
		case before != '（' && before != '(' && first < 0:
			first = h.Span.Start
		}
	}
	switch {
	case led >= 0:
		return led
	case first >= 0:
		return first
	}
	cut := start
	for _, h := range f.words.In(text.Span{Start: start, End: end}, lexicon.OperatorLead) {
		cut = h.Span.End
	}
	for at := cut; at < end; {
		r, size := utf8.DecodeRuneInString(src[at:end])
		at += size
		if strings.ContainsRune(companyLeads, r) && r != '）' && r != ')' {
			cut = at
		}
	}
	return cut
}

// unpaired returns the offset behind the last bracket in s that opens and does not
// close, or that closes and did not open; 0 if all are paired.
func unpaired(s string) int {
	open, behind := 0, 0
	for i, r := range s {
		switch r {
		case '（', '(':
			open = i + utf8.RuneLen(r)
		case '）', ')':
			if open == 0 {
				behind = i + utf8.RuneLen(r)
			}
			open = 0
		}
	}
	return max(open, behind)
}

// companyLeads are characters that stand before the name of a company.
const companyLeads = "由与和及是为指向在系即称给之的：）)"

// withBranch returns the end of a name past 江西分公司 behind it.
func (f *Facts) withBranch(end, limit int) int {
	rest := f.doc.Source[end:min(limit, end+36)]
	if at := strings.Index(rest, "分公司"); at >= 0 && !strings.ContainsAny(rest[:at], "，。、；：和与及或（( ") {
		return end + at + len("分公司")
	}
	return end
}

// genericCompany reports whether a name is made of nothing but words such as 网络科技.
func genericCompany(name string) bool {
	for _, word := range [...]string{"网络", "科技", "信息", "技术", "文化", "传媒", "软件", "发展", "服务", "管理", "集团", "控股", "咨询", "电子", "商务", "（", "）", "(", ")", " "} {
		name = strings.ReplaceAll(name, word, "")
	}
	return name == ""
}

// inCompanyName reports whether r can be part of the name of a company.
func inCompanyName(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r == '（' || r == '）' || r == '(' || r == ')' || r == '·' || r == '&' || r == ' ' || r == '*'
}

// tieOf returns how strongly the words around a company tie it to the operator.
func (f *Facts) tieOf(p Place) int {
	if f.block(p.Sentence).Cells != nil || f.topic[p.Clause] == TopicSDK {
		return 0
	}
	sentence := f.near(p.Sentence, p.Span)
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
	if lead := (text.Span{Start: p.Span.Start - 12, End: p.Span.Start}); tie == 0 && !others && f.has(lead, lexicon.OperatorLead) && f.topic[p.Clause] != TopicShare {
		tie = 1
	}
	if tie == 0 && f.topic[p.Clause] == TopicContact && !others {
		tie = 2
	}
	if tie == 0 && !others && f.signs(p) {
		tie = 1
	}
	if (tie < 3 || !f.has(after, lexicon.We) || f.providesSDK(p)) && f.has(f.blockSpan(p.Sentence), lexicon.CatalogSDK, lexicon.ShowsSdk) {
		return 0 // where an SDK is named, so is who makes it
	}
	return tie
}

// providesSDK reports whether a company stands behind the name of the SDK it provides, in
// brackets or after 由.
func (f *Facts) providesSDK(p Place) bool {
	sentence := f.near(p.Sentence, p.Span)
	return f.has(text.Span{Start: sentence.Start, End: p.Span.Start}, lexicon.CatalogSDK) && f.has(text.Span{Start: p.Span.Start - len("由"), End: p.Span.Start}, lexicon.OperatorLead)
}

// opening is how many sentences from the start of a text belong to its introduction.
const opening = 25

// firstCompany returns the company that the introduction names, or the only one of the
// text, where nothing ties one to 我们; -1 if there is none.
func (f *Facts) firstCompany(companies []Company) int {
	for i, c := range companies {
		p := c.Places[0]
		if f.has(f.near(p.Sentence, p.Span), lexicon.ShareVerb) {
			continue // it is given something
		}
		if f.has(f.blockSpan(p.Sentence), lexicon.CatalogSDK, lexicon.ShowsSdk) {
			continue // it makes one
		}
		if (p.Sentence < opening || len(companies) == 1) && f.topic[p.Clause] != TopicShare && f.topic[p.Clause] != TopicSDK &&
			f.block(p.Sentence).Cells == nil && !f.othersBefore(text.Span{Start: f.near(p.Sentence, p.Span).Start, End: p.Span.Start}) {
			return i
		}
	}
	return -1
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
