package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// One thing said twice in other words: an identifier by its Chinese and its English
// name, the list of installed software, a term that is defined twice.

// synonyms are the items of the catalog all of whose names mean one thing; of others
// two names may well be two things.
var synonyms = map[string]bool{"app-list": true, "email": true, "birthday": true}

// longestNamed is how many names back one is looked for again.
const longestNamed = 60

// reportSameThing reports what stands in one enumeration by two of its names.
func reportSameThing(p *rule.Pass) {
	reportTwiceNamed(p, p.Words.Of(lexicon.CatalogIdentifier), func(a, b lexicon.Hit) bool {
		return isChinese(a.Span.Of(p.Doc.Source)) != isChinese(b.Span.Of(p.Doc.Source)) || a.Entry != b.Entry
	})
	reportCollectedAgain(p)
	reportTwiceNamed(p, p.Words.Of(lexicon.CatalogItem), func(a, b lexicon.Hit) bool {
		return synonyms[a.Entry] && lexicon.Fold(a.Span.Of(p.Doc.Source)) != lexicon.Fold(b.Span.Of(p.Doc.Source))
	})
}

// reportCollectedAgain reports an identifier that one sentence says is collected and then
// says so again: …需要获取 MAC 地址，并会收集 MAC 地址.
func reportCollectedAgain(p *rule.Pass) {
	hits := p.Words.Of(lexicon.CatalogIdentifier)
	from := 0
	for i, h := range hits {
		if hits[from].Sentence != h.Sentence {
			from = i
		}
		from = max(from, i-longestNamed)
		for _, first := range hits[from:i] {
			between := p.Doc.Source[min(first.Span.End, h.Span.Start):h.Span.Start]
			again := strings.LastIndex(between, "，并")
			if first.Entry != h.Entry || again < 0 || strings.ContainsAny(between[again:], "、。；") || !strings.ContainsAny(between, "、") || !strings.HasSuffix(between, "收集") && !strings.HasSuffix(between, "获取") {
				continue
			}
			p.Report(rule.Diagnostic{
				Span:    h.Span,
				Message: "“" + h.Span.Of(p.Doc.Source) + "”这句话前面已经写过要收集",
				Related: []text.Span{first.Span},
			})
			break
		}
	}
}

// reportTwiceNamed reports each hit that stands in one enumeration with another for the
// same thing, if twice says so of the two.
func reportTwiceNamed(p *rule.Pass, hits []lexicon.Hit, twice func(a, b lexicon.Hit) bool) {
	from, found := 0, 0 // the first hit of the sentence; how many are reported of it
	for i, h := range hits {
		if hits[from].Sentence != h.Sentence {
			from, found = i, 0
		}
		from = max(from, i-longestNamed)
		for _, first := range hits[from:i] {
			if found < fewPlaces && thing(first.Entry) == thing(h.Entry) && twice(first, h) && enumerated(p.Doc.Source, first.Span, h.Span) {
				p.Report(rule.Diagnostic{
					Span:    h.Span,
					Message: "“" + h.Span.Of(p.Doc.Source) + "”就是前面列出的“" + first.Span.Of(p.Doc.Source) + "”",
					Related: []text.Span{first.Span},
				})
				found++
				break
			}
		}
	}
}

// thing returns what an entry of the catalog means: the serial number of a SIM card is
// its ICCID.
func thing(entry string) string {
	if entry == "sim-serial" {
		return "iccid"
	}
	return entry
}

// enumerated reports whether two names are members of one enumeration: only such stand
// between them, and nobody who acts, brackets with more about them aside.
func enumerated(src string, a, b text.Span) bool {
	if a.End > b.Start {
		return false
	}
	depth, signs := 0, 0
	for _, r := range src[a.End:b.Start] {
		switch kind, opens := bracketKind(r); {
		case kind == round && opens:
			depth++
		case kind == round:
			depth--
		case depth > 0:
		case r == '、' || r == ',' || r == '，':
			signs++
		case strings.ContainsRune("。；;：:及和与或以为包含我您你", r):
			return false
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0 && signs > 0
}

// isChinese reports whether a name has a Chinese character.
func isChinese(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

const (
	shortestTerm = 2 // the least a defined term has, in characters
	longestTerm  = 12
)

// reportDefinedTwice reports a term that is defined a second time.
func reportDefinedTwice(p *rule.Pass) {
	first := map[string]text.Span{}
	for _, m := range p.Find(lexicon.Definition).InBody().All() {
		if inRow(p, m) || annexed(p, p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Clause) {
			continue
		}
		start := max(p.Words.Sentences[m.Word.Sentence].Start, runeStart(p.Doc.Source, m.Span.Start-longestName))
		term, ok := definedTerm(p.Doc.Source, text.Span{Start: start, End: m.Span.Start})
		if !ok {
			continue
		}
		name := strings.TrimSuffix(lexicon.Fold(term.Of(p.Doc.Source)), "处理")
		at, twice := first[name]
		if !twice {
			first[name] = term
			continue
		}
		p.Report(rule.Diagnostic{
			Span:    text.Span{Start: term.Start, End: m.Span.End},
			Message: "“" + term.Of(p.Doc.Source) + "”前面已经下过定义",
			Related: []text.Span{at},
		})
	}
}

// definedTerm returns the term that ends a stretch of text: the words in quotes, or what
// stands between the last sign and the end. ok is false if that is more than a term.
func definedTerm(src string, s text.Span) (term text.Span, ok bool) {
	words := strings.TrimRight(s.Of(src), "，,：: \u00a0*")
	bare := strings.TrimRight(words, "”\"」》")
	start := 0
	if at := strings.LastIndexAny(bare, "“\"「，,。；;：:（( *\u00a0、."); at >= 0 {
		_, size := utf8.DecodeRuneInString(bare[at:])
		start = at + size
	}
	term = text.Span{Start: s.Start + start, End: s.Start + len(bare)}
	n := utf8.RuneCountInString(term.Of(src))
	return term, n >= shortestTerm && n <= longestTerm && !strings.ContainsAny(term.Of(src), "的我您你其该这此）)") && !strings.HasPrefix(term.Of(src), "具体")
}
