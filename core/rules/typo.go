package rules

import (
	"strconv"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Typo reports words confused with others of the same sound or shape, and words
// written twice.
var Typo = &rule.Rule{
	ID:       "drafting/typo",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "错别字",
		TitleEN: "Confused or doubled words",
		Text:    "常见的错别字和重复的词：登陆应为登录，收集误作手机，为了为了等。",
		Bad:     "您登陆后，我们会手机您的昵称。",
		Good:    "您登录后，我们会收集您的昵称。",
	},
	Run: runTypo,
}

func runTypo(p *rule.Pass) {
	reportConfused(p)
	reportNames(p)
	reportSigns(p)
	reportLetters(p)
	for _, m := range doubledWords(p) {
		doubled := m.Span.Of(p.Doc.Source)
		once := text.Span{Start: m.Span.Start + len(doubled)/2, End: m.Span.End}
		p.Report(rule.Diagnostic{
			Span:    m.Span,
			Message: "“" + once.Of(p.Doc.Source) + "”写了两遍",
			Fixes:   []rule.Fix{{Title: "删去重复的词", Edits: []text.Edit{{Span: once}}}},
		})
	}
}

// fewPlaces is how many places of one fault are reported each for itself, so that a new
// one is a new finding; a habit that stands in more is one finding.
const fewPlaces = 3

// inAnnex tells the places in annexes from those in the policy: one fix mends one text.
const inAnnex = "\x00"

// reportConfused reports confused words: few each by itself, many in one finding with
// one fix for all.
func reportConfused(p *rule.Pass) {
	var order []string
	places := map[string][]lexicon.Hit{}
	for _, m := range p.Find(lexicon.Typo).All() {
		wrong := lexicon.Fold(m.Word.Focus.Of(p.Doc.Source))
		if insideWord(p.Doc.Source, m.Word.Focus) {
			continue
		}
		if annexed(p, p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block].Clause) {
			wrong += inAnnex
		}
		if places[wrong] == nil {
			order = append(order, wrong)
		}
		places[wrong] = append(places[wrong], m.Word)
	}
	for _, key := range order {
		hits, wrong := places[key], strings.TrimSuffix(key, inAnnex)
		if len(hits) > fewPlaces {
			reportPlaces(p, wrong, hits)
			continue
		}
		for i := range hits {
			reportPlaces(p, wrong, hits[i:i+1])
		}
	}
}

// reportPlaces reports the places of one confusion in one finding.
func reportPlaces(p *rule.Pass, wrong string, hits []lexicon.Hit) {
	d := rule.Diagnostic{
		Span:    hits[0].Focus,
		Message: "“" + wrong + "”应为“" + hits[0].Instead + "”",
	}
	fix := rule.Fix{Title: "改为“" + hits[0].Instead + "”"}
	for i, h := range hits {
		fix.Edits = append(fix.Edits, text.Edit{Span: h.Focus, New: h.Instead})
		if i > 0 {
			d.Related = append(d.Related, h.Focus)
		}
	}
	if n := len(hits); n > 1 {
		d.Message += "，共 " + strconv.Itoa(n) + " 处"
	}
	d.Fixes = []rule.Fix{fix}
	p.Report(d)
}

// reportNames reports proper names that are not written as their owners write them, each
// once. https in small letters is common, as is VIVO in a list of capitals. Full width is a
// matter of style.
func reportNames(p *rule.Pass) {
	right := map[string]string{"软件工具开发包": "软件开发工具包"}
	for _, name := range [...]string{"iOS", "vivo", "HTTPS", "Apple Pay", "Apple ID", "iPhone", "iPad"} {
		right[lexicon.Fold(name)] = name
	}
	seen := map[string]int{}
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.ProperName).All() {
		written := m.Span.Of(p.Doc.Source)
		name := right[lexicon.Fold(written)]
		if inRow(p, m) || insideWord(p.Doc.Source, m.Span) || strings.ReplaceAll(written, " ", "") == strings.ReplaceAll(name, " ", "") ||
			strings.ContainsAny(written, "*\n\r\u00a0\u3000") || written[0] == 0xEF || name == "vivo" && written == "VIVO" || name == "HTTPS" && written == "https" {
			continue
		}
		edit := text.Edit{Span: m.Span, New: name}
		if i, again := seen[name]; again {
			found[i].Related = append(found[i].Related, m.Span)
			found[i].Fixes[0].Edits = append(found[i].Fixes[0].Edits, edit)
			continue
		}
		seen[name] = len(found)
		found = append(found, rule.Diagnostic{
			Span:     m.Span,
			Message:  "“" + written + "”应写作“" + name + "”",
			Severity: rule.Hint,
			Fixes:    []rule.Fix{{Title: "写作“" + name + "”", Edits: []text.Edit{edit}}},
		})
	}
	for _, d := range found {
		p.Report(d)
	}
}

// commonDoubled is how often a doubled word may stand in one text before it is taken
// for a name.
const commonDoubled = 2

// doubledWords returns the words written twice, but for names, for the columns of a table,
// for a heading that a copy has glued to the sentence that begins with its words and for
// 一对一 before 对话.
func doubledWords(p *rule.Pass) []rule.Match {
	all := p.Find(lexicon.Doubled)
	count := map[string]int{}
	for _, m := range all.All() {
		count[lexicon.Fold(m.Span.Of(p.Doc.Source))]++
	}
	return all.Filter(func(m rule.Match) bool {
		block := p.Doc.Blocks[p.Doc.Sentences[m.Word.Sentence].Block]
		words := m.Span.Of(p.Doc.Source)
		pairing := strings.HasSuffix(words, "对") || strings.HasSuffix(words, "到")
		return m.Span.Start > block.Text.Start && !pairing && !strings.ContainsAny(words, "\t\n") && count[lexicon.Fold(words)] <= commonDoubled
	}).All()
}
