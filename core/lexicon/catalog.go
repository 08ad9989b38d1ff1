package lexicon

import (
	"slices"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/text"
)

// Terms whose words are the names in core/catalog, one term for each kind of entry, so
// that the longest name wins within a kind. A hit says in Entry which entry it names;
// the term "item:phone-number" has the hits of one entry.
const (
	CatalogItem       Term = "item"       // kinds of personal information
	CatalogPermission Term = "permission" // permissions by Chinese name, without 权限
	CatalogConstant   Term = "constant"   // permissions by Android constant or iOS key, Entry the permission
	CatalogIdentifier Term = "identifier"
	CatalogSDK        Term = "sdk"
	CatalogBrand      Term = "brand" // names that mean an SDK only beside one of its contexts
)

// Longer words in which a name of the catalog means something else: 显著位置, IP属地.
const (
	NotItem       Term = "not-item"
	NotIdentifier Term = "not-identifier"
	NotPermission Term = "not-permission"
	NotSDK        Term = "not-sdk"
)

// strangers are the terms whose words cover names that are none.
var strangers = map[Term]Term{
	CatalogItem:       NotItem,
	CatalogIdentifier: NotIdentifier,
	CatalogPermission: NotPermission,
	CatalogConstant:   "",
	CatalogSDK:        NotSDK,
	CatalogBrand:      NotSDK,
}

// addCatalog enters the names of the catalog.
func (d *Dictionary) addCatalog() {
	for _, kind := range [...]Term{CatalogItem, CatalogPermission, CatalogConstant, CatalogIdentifier, CatalogSDK, CatalogBrand} {
		d.terms.add(kind)
	}
	for _, i := range catalog.Items() {
		d.addEntry(CatalogItem, i.ID, i.Names, false)
		d.addEntry(CatalogItem, i.ID, i.Loose, true)
	}
	for _, p := range catalog.Permissions() {
		d.addEntry(CatalogPermission, p.ID, p.Names, false)
		for _, constant := range slices.Concat(p.Android, p.IOS) {
			d.addEntry(CatalogConstant, p.ID, []string{constant[strings.LastIndexByte(constant, '.')+1:]}, false)
		}
	}
	for _, i := range catalog.Identifiers() {
		d.addEntry(CatalogIdentifier, i.ID, i.Names, false)
	}
	for _, s := range catalog.SDKs() {
		d.addEntry(CatalogSDK, s.ID, s.Names, false)
		d.addEntry(CatalogBrand, s.ID, s.Brands, false)
	}
}

func (d *Dictionary) addEntry(kind Term, id string, names []string, loose bool) {
	common := d.addDetail(detail{Entry: id, loose: loose})
	term, _ := d.terms.at(kind)
	for _, name := range names {
		if err := d.addWord(term, name); err != nil {
			panic("lexicon: " + string(kind) + " " + id + ": " + err.Error())
		}
		d.patterns[len(d.patterns)-1].detail = common
	}
}

// names keeps, of the hits of a kind, those that are names: no letter of the same
// word or address goes on beside them, no longer word covers them that means
// something else, and a loose name is a member of an enumeration. Hits of other terms
// are all kept.
func (x *Index) names(term Term, hits []Hit) []Hit {
	stranger, kind := strangers[term]
	if !kind {
		return hits
	}
	var covers []Hit
	if stranger != "" {
		covers = x.Of(stranger)
	}
	kept := hits[:0]
	from := 0
	for _, h := range hits {
		for from < len(covers) && covers[from].Sentence < h.Sentence {
			from++
		}
		name := !insideWord(x.Source, h.Span, term == CatalogConstant) && (!h.loose || enumerated(x.Source, h.Span) || takenAlone(x.Source, h.Span))
		for i := from; name && i < len(covers) && covers[i].Sentence == h.Sentence; i++ {
			name = !covers[i].Span.Contains(h.Span)
		}
		if name {
			kept = append(kept, h)
		}
	}
	return kept
}

// insideWord reports whether a Latin word or an address goes on before or behind span;
// what stands before a dot is the prefix of a constant if dotted.
func insideWord(src string, span text.Span, dotted bool) bool {
	before, after := src[:span.Start], src[span.End:]
	if isLatin(src[span.Start]) && before != "" {
		last := before[len(before)-1]
		if isLatin(last) || last == '@' || strings.HasSuffix(before, "//") || !dotted && last == '.' && len(before) > 1 && isLatin(before[len(before)-2]) {
			return true
		}
	}
	if isLatin(src[span.End-1]) && after != "" {
		return isLatin(after[0]) || after[0] == '@' || after[0] == '.' && len(after) > 1 && isLatin(after[1])
	}
	return false
}

func isLatin(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

// enumerated reports whether a sign of enumeration stands beside span.
func enumerated(src string, span text.Span) bool {
	before := strings.TrimRight(src[max(0, span.Start-12):span.Start], " *_\u00a0")
	after := strings.TrimLeft(src[span.End:min(len(src), span.End+12)], " *_\u00a0")
	for _, sign := range [...]string{"、", "/", "和", "及", "或", "与", "（", "(", "）", ")", "，", ","} {
		if sign != "）" && sign != ")" && sign != "，" && sign != "," && strings.HasSuffix(before, sign) {
			return true
		}
		if sign != "（" && sign != "(" && sign != "，" && sign != "," && strings.HasPrefix(after, sign) {
			return true
		}
	}
	return false
}

// takenAlone reports whether span is all that a part of a sentence says is taken:
// 收集您的通讯录，.
func takenAlone(src string, span text.Span) bool {
	after := src[span.End:min(len(src), span.End+3)]
	if after != "" && !strings.HasPrefix(after, "，") && !strings.HasPrefix(after, "。") && !strings.HasPrefix(after, "；") {
		return false
	}
	before := strings.TrimRight(src[max(0, span.Start-21):span.Start], " *_\u00a0")
	for _, whose := range [...]string{"您的", "你的", "用户的", "用户"} {
		verb, ok := strings.CutSuffix(before, whose)
		if !ok {
			continue
		}
		for _, take := range [...]string{"收集", "采集", "获取", "读取"} {
			if strings.HasSuffix(verb, take) {
				return true
			}
		}
	}
	return false
}

// ofEntry returns the hits of one entry of the catalog, "item:phone-number". It panics
// on a term that is none.
func (x *Index) ofEntry(term Term) []Hit {
	kind, id, _ := strings.Cut(string(term), ":")
	i, known := x.dict.terms.at(Term(kind))
	if !known || id == "" {
		panic("lexicon: no term " + string(term))
	}
	var hits []Hit
	for _, h := range x.hits[i] {
		if h.Entry == id {
			hits = append(hits, h)
		}
	}
	return hits
}
