package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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
	_, kind, titled := titleKind(p)
	for _, term := range lexicon.Variants() {
		standard := lexicon.Standard(term)
		switch {
		case titled && term == lexicon.VariantPolicy:
			standard = "本" + kind
		case titled && term == lexicon.VariantAgreement:
			standard = "本" + kind[len(kind)-len("政策"):]
		}
		spellings := spellingsOf(p, term)
		if len(spellings) < 2 {
			continue
		}
		common := commonOf(spellings, standard)
		others := slices.DeleteFunc(spellings, func(s spelling) bool { return s.written == common.written })
		if term == lexicon.VariantAccount {
			reportAccounts(p, common, others)
			continue
		}
		reportVariants(p, common, others, 0)
	}
	reportIdentifiers(p)
}

// spelling is one way a word is written, with its places.
type spelling struct {
	written string
	places  []place
}

// place is where a word stands.
type place struct {
	span      text.Span
	sentence  int
	elsewhere bool // the account is none with the product, 银行账户
}

// commonOf returns the spelling that is the standard or, if that does not stand in the
// text, the commonest.
func commonOf(spellings []spelling, standard string) spelling {
	common := spellings[0]
	for _, s := range spellings[1:] {
		if s.written == standard || common.written != standard && s.own() > common.own() {
			common = s
		}
	}
	return common
}

// own returns how many places of a spelling are of the product's own.
func (s spelling) own() int {
	n := 0
	for _, at := range s.places {
		if !at.elsewhere {
			n++
		}
	}
	return n
}

// reportVariants reports the spellings of a word beside its common one, with one fix for
// all places; the finding stands on the place with the index shown.
func reportVariants(p *rule.Pass, common spelling, others []spelling, shown int) {
	var places []place
	var names []string
	for _, s := range others {
		names = append(names, fmt.Sprintf("“%s”（%d 处）", s.written, len(s.places)))
		places = append(places, s.places...)
	}
	d := rule.Diagnostic{
		Span:    places[shown].span,
		Message: fmt.Sprintf("有的地方写作“%s”，有的写作%s", common.written, strings.Join(names, "、")),
	}
	fix := rule.Fix{Title: "统一为“" + common.written + "”"}
	for i, at := range places {
		instead := common.written
		if at.elsewhere { // 银行帐户 stays a 户
			instead = instead[:len("账")] + at.span.Of(p.Doc.Source)[len("账"):]
		}
		fix.Edits = append(fix.Edits, text.Edit{Span: at.span, New: instead})
		if i != shown {
			d.Related = append(d.Related, at.span)
		}
	}
	d.Fixes = []rule.Fix{fix}
	p.Report(d)
}

// allAccounts is how many ways an account can be written. A text that has them all has
// no habit.
const allAccounts = 4

// reportAccounts reports how accounts are written beside the common way: 帐号 is one
// slip, 账户 for 账号 another, and that one of the product's own accounts only.
func reportAccounts(p *rule.Pass, common spelling, others []spelling) {
	var slips, names []spelling
	for _, s := range others {
		if !strings.HasPrefix(s.written, common.written[:len("账")]) {
			slips = append(slips, s)
			continue
		}
		s.places = slices.DeleteFunc(s.places, func(at place) bool { return at.elsewhere })
		if len(s.places) > 0 && !keepsMoney(p) {
			names = append(names, s)
		}
	}
	if len(names) > 0 && len(others)+1 == allAccounts {
		names, slips = append(names, slips...), nil
	}
	if len(names) > 0 {
		reportVariants(p, common, names, plainest(p, names[0].places, common.places))
	}
	if i := slices.IndexFunc(slips, func(s spelling) bool { return strings.HasSuffix(s.written, common.written[len("账"):]) }); i > 0 {
		slips[0], slips[i] = slips[i], slips[0] // of a word that differs in this only it is plainest
	}
	if len(slips) > 0 {
		reportVariants(p, common, slips, 0)
	}
}

// keepsMoney reports whether the operator is one whose customers have accounts with money
// in them: there 账户 is another thing than 账号.
func keepsMoney(p *rule.Pass) bool {
	operator, _ := p.Facts.Operator()
	for _, trade := range [...]string{"银行", "证券", "基金", "保险", "支付", "信托", "期货"} {
		if strings.Contains(operator.Name, trade) || strings.Contains(p.Doc.Title, trade) {
			return true
		}
	}
	return false
}

// plainest returns the index of the place where a reader sees best that an account has
// two names: where it is closed, else where both stand in one sentence, else 0.
func plainest(p *rule.Pass, places, common []place) int {
	beside := -1
	for i, at := range places {
		before := strings.TrimSuffix(strings.TrimSuffix(p.Doc.Source[:at.span.Start], "您的"), "你的")
		if strings.HasSuffix(before, "注销") {
			return i
		}
		if beside < 0 && slices.ContainsFunc(common, func(c place) bool { return c.sentence == at.sentence }) {
			beside = i
		}
	}
	return max(beside, 0)
}

// spellingsOf returns the spellings of a word in the order of their first places. In
// tables stand the words of others: they do not count, nor does 你 in the name of a button.
// App counts only as part of the product's name.
func spellingsOf(p *rule.Pass, term lexicon.Term) []spelling {
	var list []spelling
	for _, m := range p.Find(term).All() {
		at := place{m.Span, m.Word.Sentence, !m.Word.Focus.Empty()}
		if at.elsewhere {
			at.span = m.Word.Focus
		}
		written, before := at.span.Of(p.Doc.Source), p.Doc.Source[:at.span.Start]
		if inRow(p, m) || insideWord(p.Doc.Source, at.span) || strings.ContainsAny(written, " *\n\r\u00a0\u3000") ||
			term == lexicon.VariantYou && inQuotes(p.Doc.Source, at.span) || strings.HasSuffix(before, "猜") || strings.HasSuffix(before, "基") || // 猜你喜欢, 基本政策
			term == lexicon.VariantApp && !behindProduct(p, before) ||
			term == lexicon.VariantCookie && at.span.Start == p.Words.Sentences[at.sentence].Start {
			continue
		}
		if term == lexicon.VariantAgreement { // 本隐私政策 is a 政策 as well
			written = "本" + written[len(written)-len("政策"):]
		}
		list = addSpelling(list, written, at)
	}
	return list
}

// longestQuoted is how far the quotes around a word are looked for, in bytes.
const longestQuoted = 24

// quoteSigns are the signs among which words in quotes stand.
var quoteSigns = text.SignsOf("“”【】，。；：、")

// inQuotes reports whether a word stands among others in quotes: “为你推荐”.
func inQuotes(src string, s text.Span) bool {
	before := src[runeStart(src, s.Start-longestQuoted):s.Start]
	behind := src[s.End:runeStart(src, s.End+longestQuoted)]
	opens, closes := quoteSigns.LastIndex(before), quoteSigns.Index(behind)
	if opens < 0 || closes < 0 || opens+len("“") == len(before) && closes == 0 {
		return false
	}
	left, _ := utf8.DecodeRuneInString(before[opens:])
	right, _ := utf8.DecodeRuneInString(behind[closes:])
	return left == '“' && right == '”' || left == '【' && right == '】'
}

// addSpelling adds a place to the spelling it is written in.
func addSpelling(list []spelling, written string, at place) []spelling {
	for i := range list {
		if list[i].written == written {
			list[i].places = append(list[i].places, at)
			return list
		}
	}
	return append(list, spelling{written, []place{at}})
}

// behindProduct reports whether a text ends with the product's own name.
func behindProduct(p *rule.Pass, words string) bool {
	for _, product := range p.Facts.Products {
		if product.Own && strings.HasSuffix(words, product.Name) {
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
		spellings[name] = addSpelling(spellings[name], written, place{span: m.Span, sentence: m.Word.Sentence})
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
			for _, at := range s.places {
				edits = append(edits, text.Edit{Span: at.span, New: common.written})
				if d.Span.Empty() {
					d.Span = at.span
				} else {
					d.Related = append(d.Related, at.span)
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
