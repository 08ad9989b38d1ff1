package facts

import (
	"sort"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// Product is a name that the text uses as that of a product.
type Product struct {
	Name  string
	Own   bool // of this policy's product; false for another one's
	Count int  // how often the text has the name
	First Place
	score int
	sure  bool // stands where nothing but a name can stand
}

// longestProduct is the longest product name, in characters.
const longestProduct = 12

// foreign is the score of a name that stands in 登录…的产品.
const foreign = 0

// maxProducts bounds how many candidates are counted in the text.
const maxProducts = 40

// readProducts gathers names from titles in 《》, quotes, labels and before words such
// as App, counts them, and takes the best as the product's own; names that share its
// core are its own too.
func (f *Facts) readProducts() []Product {
	var found []Product
	add := func(span text.Span, sentence, score int) {
		name, ok := f.productName(span)
		if !ok || f.ofOthers(f.place(span, sentence)) || f.has(span, lexicon.CatalogSDK, lexicon.CatalogBrand) {
			return
		}
		for i := range found {
			if found[i].Name == name {
				found[i].score += score
				found[i].sure = found[i].sure || score != 1
				return
			}
		}
		if len(found) < maxProducts {
			found = append(found, Product{Name: name, First: f.place(span, sentence), score: score, sure: score != 1})
		}
	}
	f.titledProducts(add)
	f.labelledProducts(add)
	f.appProducts(add)
	f.foreignProducts(add)
	names := make([]string, len(found))
	for i := range found {
		names[i] = found[i].Name
	}
	for i, n := range text.Counts(f.doc.Source, names) {
		found[i].Count = n
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].weight() > found[j].weight() })
	if len(found) == 0 || found[0].score == 0 {
		return found
	}
	main := found[0]
	kept := found[:0]
	for _, p := range found {
		if p.Own = sameProduct(main.Name, p.Name); p.Own || p.sure {
			kept = append(kept, p)
		}
	}
	found = kept
	sort.SliceStable(found, func(i, j int) bool { return found[i].Count > found[j].Count })
	return found
}

func (p Product) weight() int { return 6*p.score + min(p.Count, 40) }

// sameProduct reports whether two names share their core: 聊聊网 and 聊聊, or differ in
// case alone.
func sameProduct(a, b string) bool {
	a, b = lexicon.Fold(a), lexicon.Fold(b)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// titledProducts takes X from the title X隐私政策 and from 《X隐私政策》 and the like.
func (f *Facts) titledProducts(add func(text.Span, int, int)) {
	src := f.doc.Source
	for _, h := range f.words.Of(lexicon.PolicyWord) {
		block := f.blockSpan(h.Sentence)
		from := max(block.Start, h.Span.Start-3*longestProduct-9)
		before := src[from:h.Span.Start]
		open := strings.LastIndex(before, "《")
		shut := strings.LastIndex(before, "》")
		titled := h.Sentence < 8 && f.lines[h.Sentence].skip
		switch {
		case titled && 0 <= open && open < shut: // 《X》手游隐私政策
			add(text.Span{Start: from + open + len("《"), End: from + shut}, h.Sentence, 5)
		case open >= 0:
			add(text.Span{Start: from + open + len("《"), End: h.Span.Start}, h.Sentence, 3)
		case titled && from == block.Start:
			add(text.Span{Start: from, End: h.Span.Start}, h.Sentence, 5)
		}
	}
}

// labelledProducts takes X from 应用名称：X.
func (f *Facts) labelledProducts(add func(text.Span, int, int)) {
	for _, h := range f.words.Of(lexicon.AppLabel) {
		s := f.doc.Sentences[h.Sentence].Span
		end := h.Span.End
		rest := f.doc.Source[end:s.End]
		if at := strings.IndexAny(rest, "，,；;（( \n。"); at >= 0 && strings.TrimSpace(rest[:at]) != "" {
			rest = rest[:at]
		}
		add(text.Span{Start: end, End: end + len(rest)}, h.Sentence, 10)
	}
}

// appProducts takes X from “X”App, XApp, 【X】客户端.
func (f *Facts) appProducts(add func(text.Span, int, int)) {
	src := f.doc.Source
	for _, h := range f.words.Of(lexicon.AppWord) {
		s := f.doc.Sentences[h.Sentence].Span
		before := src[s.Start:h.Span.Start]
		for _, quote := range [...][2]string{{"“", "”"}, {"【", "】"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}} {
			inside, closed := strings.CutSuffix(before, quote[1])
			if open := strings.LastIndex(inside, quote[0]); closed && open >= 0 {
				start := s.Start + open + len(quote[0])
				add(text.Span{Start: start, End: s.Start + len(inside)}, h.Sentence, 2)
			}
		}
		start := h.Span.Start
		for start > s.Start {
			r, size := utf8.DecodeLastRuneInString(src[s.Start:start])
			if !inCompanyName(r) || r == '（' || r == '）' || r == '(' || r == ')' || strings.ContainsRune(nameStops, r) {
				break
			}
			start -= size
		}
		if start < h.Span.Start {
			add(text.Span{Start: start, End: h.Span.Start}, h.Sentence, 1)
		}
	}
}

// nameStops are characters that stand before the name of a product, not in it.
const nameStops = "的在用过至到对和与或及于向从由为是将了以本该此其您你我们登入录陆开载问享供卸"

// foreignProducts takes X from 登录X的产品: the place where the name of a template's
// former product stays behind.
func (f *Facts) foreignProducts(add func(text.Span, int, int)) {
	for _, h := range f.words.Of(lexicon.ProductUse) {
		if len(h.Gaps) != 1 {
			continue
		}
		gap := h.Gaps[0] // of 适用于登录X the gap starts with the verb
		for _, verb := range [...]string{"登录", "登陆", "使用", "访问"} {
			if at := strings.LastIndex(gap.Of(f.doc.Source), verb); at >= 0 {
				gap.Start += at + len(verb)
			}
		}
		if !gap.Empty() {
			add(gap, h.Sentence, foreign)
		}
	}
}

// productName returns the words of span as the name of a product, or false if they
// cannot be one.
func (f *Facts) productName(span text.Span) (string, bool) {
	name := strings.Trim(plain(span.Of(f.doc.Source)), "“”\"'【】「」『』《》:： 　-_")
	if n := utf8.RuneCountInString(name); n < 2 || n > longestProduct || strings.ContainsAny(name, "。，、；：！？《》|@#/\n（）()") {
		return "", false
	}
	if f.has(span, lexicon.NoProduct) || f.generic(span) {
		return "", false
	}
	return name, true
}

// generic reports whether generic words cover a name wholly: 直播平台.
func (f *Facts) generic(span text.Span) bool {
	covered := 0
	for _, h := range f.words.In(span, lexicon.GenericName) {
		covered += h.Span.Len()
	}
	return covered >= len(strings.TrimSpace(span.Of(f.doc.Source)))
}
