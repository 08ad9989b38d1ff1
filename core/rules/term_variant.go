package rules

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// TermVariant reports a word that a text writes in several ways.
var TermVariant = &rule.Rule{
	ID:       "drafting/term-variant",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "用词不统一",
		TitleEN: "One word in several spellings",
		Text:    "同一个词全文只用一种写法：账号与帐号、泄露与泄漏、您与你等不混用。",
		Bad:     "您可以注册账号。您的账号由您保管。您的帐号不得转让。",
		Good:    "您可以注册账号。您的账号由您保管。您的账号不得转让。",
	},
	Run: runTermVariant,
}

func runTermVariant(p *rule.Pass) {
	var account variance
	for _, term := range lexicon.Variants() {
		standard := lexicon.Standard(term)
		if term == lexicon.VariantPolicy {
			if _, kind, ok := titleKind(p); ok {
				standard = "本" + kind
			}
		}
		v, ok := variants(spellingsOf(p, term), standard)
		switch {
		case !ok:
		case term == lexicon.VariantAccount || term == lexicon.VariantPurse || term == lexicon.VariantHolder:
			account = account.with(v)
		default:
			p.Report(v.Diagnostic)
		}
	}
	if len(account.Fixes) > 0 {
		p.Report(account.Diagnostic)
	}
	reportIdentifiers(p)
}

// spelling is one way a word is written, with its places.
type spelling struct {
	written string
	places  []text.Span
}

// variance is the finding on a word written in several ways.
type variance struct {
	rule.Diagnostic
	common string // the spelling the fix brings in
	near   bool   // its place is one where the eye meets two spellings
}

// variants returns the finding on the spellings of a word beside its standard or, if
// that does not stand in the text, its commonest, with one fix for all places. ok is
// false if there is one spelling.
func variants(spellings []spelling, standard string) (v variance, ok bool) {
	if len(spellings) < 2 {
		return v, false
	}
	common := spellings[0]
	for _, s := range spellings[1:] {
		if s.written == standard || common.written != standard && len(s.places) > len(common.places) {
			common = s
		}
	}
	var places []text.Span
	var edits []text.Edit
	var names []string
	for _, s := range spellings {
		if s.written == common.written {
			continue
		}
		names = append(names, fmt.Sprintf("“%s”（%d 处）", s.written, len(s.places)))
		for _, place := range s.places {
			places = append(places, place)
			edits = append(edits, text.Edit{Span: place, New: common.written})
		}
	}
	shown, near := nearOther(places, common.places)
	places[0], places[shown] = places[shown], places[0]
	return variance{rule.Diagnostic{
		Span:    places[0],
		Message: fmt.Sprintf("有的地方写作“%s”，有的写作%s", common.written, strings.Join(names, "、")),
		Related: places[1:],
		Fixes:   []rule.Fix{{Title: "统一为“" + common.written + "”", Edits: edits}},
	}, common.written, near}, true
}

// with returns v and a finding on the same habit in another word as one.
func (v variance) with(other variance) variance {
	if len(v.Fixes) == 0 {
		return other
	}
	if strings.HasPrefix(v.common, "帐") { // 帐号 for 账户 too where that is how the text spells it
		for i, e := range other.Fixes[0].Edits {
			other.Fixes[0].Edits[i].New = strings.Replace(e.New, "账", "帐", 1)
		}
	}
	if other.near && !v.near {
		v, other = other, v
	}
	v.Message += "；" + other.Message
	v.Related = append(append(v.Related, other.Span), other.Related...)
	edits := v.Fixes[0].Edits
	for _, e := range other.Fixes[0].Edits {
		if !slices.ContainsFunc(edits, func(had text.Edit) bool { return had.Span.Start < e.Span.End && e.Span.Start < had.Span.End }) {
			edits = append(edits, e)
		}
	}
	v.Fixes = []rule.Fix{{Title: "统一写法", Edits: edits}}
	return v
}

const (
	// sideBySide is how near two spellings stand where the eye meets both, in bytes.
	sideBySide = 60
	// everywhere is how many places of a spelling stand so dense that nearness to one
	// says nothing.
	everywhere = 40
)

// nearOther returns the index of the place where two spellings stand nearest to each
// other; near is false, and the index 0, if they nowhere stand side by side.
func nearOther(places, common []text.Span) (index int, near bool) {
	nearest, gap := 0, sideBySide
	if len(common) > everywhere {
		return 0, false
	}
	for i, place := range places {
		for _, c := range common {
			if d := max(c.Start-place.End, place.Start-c.End); d < gap {
				nearest, gap = i, d
			}
		}
	}
	return nearest, gap < sideBySide
}

// spellingsOf returns the spellings of a word in the order of their first places. In
// tables stand the words of others: they do not count. App counts only as part of the
// product's name.
func spellingsOf(p *rule.Pass, term lexicon.Term) []spelling {
	var list []spelling
	for _, m := range p.Find(term).All() {
		place := m.Span
		if !m.Word.Focus.Empty() {
			place = m.Word.Focus
		}
		written := place.Of(p.Doc.Source)
		if inRow(p, m) || insideWord(p.Doc.Source, place) || strings.ContainsAny(written, " *\n\r\u00a0\u3000") ||
			strings.HasSuffix(p.Doc.Source[:place.Start], "猜") || // 猜你喜欢 is the name of a function
			term == lexicon.VariantApp && !behindProduct(p, place) {
			continue
		}
		if term == lexicon.VariantHolder { // how it is spelled is another matter
			written = strings.Replace(written, "帐", "账", 1)
		}
		list = addSpelling(list, written, place)
	}
	return list
}

// addSpelling adds a place to the spelling it is written in.
func addSpelling(list []spelling, written string, place text.Span) []spelling {
	for i := range list {
		if list[i].written == written {
			list[i].places = append(list[i].places, place)
			return list
		}
	}
	return append(list, spelling{written, []text.Span{place}})
}

// behindProduct reports whether the product's own name stands right before a place.
func behindProduct(p *rule.Pass, place text.Span) bool {
	before := p.Doc.Source[:place.Start]
	for _, product := range p.Facts.Products {
		if product.Own && strings.HasSuffix(before, product.Name) {
			return true
		}
	}
	return false
}

// reportIdentifiers reports identifiers such as IMEI written in several ways, all in
// one finding: who writes one in small letters does so with all.
func reportIdentifiers(p *rule.Pass) {
	var names []string // folded, in the order of the text
	spellings := map[string][]spelling{}
	for _, m := range p.Find(lexicon.IdentifierName).All() {
		written := m.Span.Of(p.Doc.Source)
		if inRow(p, m) || insideWord(p.Doc.Source, m.Span) || strings.ContainsAny(written, " *\n\r\u00a0\u3000") {
			continue
		}
		name := lexicon.Fold(written)
		if spellings[name] == nil {
			names = append(names, name)
		}
		spellings[name] = addSpelling(spellings[name], written, m.Span)
	}
	var d rule.Diagnostic
	var edits []text.Edit
	var pairs []string
	for _, name := range names {
		list := spellings[name]
		if len(list) < 2 {
			continue
		}
		common := list[0]
		for _, s := range list[1:] {
			if s.written == strings.ToUpper(s.written) || len(s.places) > len(common.places) && common.written != strings.ToUpper(common.written) {
				common = s
			}
		}
		for _, s := range list {
			if s.written == common.written {
				continue
			}
			pairs = append(pairs, s.written+" / "+common.written)
			for _, place := range s.places {
				edits = append(edits, text.Edit{Span: place, New: common.written})
				if d.Span.Empty() {
					d.Span = place
				} else {
					d.Related = append(d.Related, place)
				}
			}
		}
	}
	if len(edits) == 0 {
		return
	}
	d.Message = "标识符的写法不一：" + strings.Join(pairs, "，")
	d.Fixes = []rule.Fix{{Title: "统一标识符的写法", Edits: edits}}
	p.Report(d)
}

// insideWord reports whether a Latin word goes on at either end of a span: an address
// or another word.
func insideWord(src string, s text.Span) bool {
	joined := func(b byte) bool {
		return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || strings.IndexByte("./@_-", b) >= 0
	}
	if src[s.Start] >= 0x80 {
		return false
	}
	return s.Start > 0 && joined(src[s.Start-1]) || s.End < len(src) && joined(src[s.End])
}
