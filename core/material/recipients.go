package material

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// party is another that gets information: named itself, or by its kind alone
// (广告SDK, 活动主办方).
type party struct {
	facts.Place
	name    string
	sdk     string // id of catalog.SDK; "" if none
	company string // full name; "" if none is given
	kit     bool   // an SDK
	kind    bool   // named by its kind alone
	items   []string
	asks    []string // ids of catalog.Permission
	purpose text.Span
}

// parties returns those who get information, each once.
func (s *side) parties() []party {
	var all []party
	for _, r := range s.facts.Recipients {
		kit := r.SDK != "" || strings.Contains(lexicon.Fold(r.Name), "sdk") || s.facts.Topic(r.Clause) == facts.TopicSDK ||
			r.Listed && strings.Contains(lexicon.Fold(s.statement(r.Span).Of(s.doc.Source)), "sdk")
		all = append(all, party{
			Place: r.Place, name: r.Name, sdk: r.SDK, company: r.Company, kit: kit,
			items: s.takenBy(r), asks: r.Permissions, purpose: r.Purpose,
		})
	}
	for _, k := range s.kinds() {
		if !slices.ContainsFunc(all, k.same) {
			all = append(all, k)
		}
	}
	return all
}

// takenBy returns the kinds of information and the identifiers of a recipient. A word
// that only names a permission it asks for is none.
func (s *side) takenBy(r facts.Recipient) []string {
	statement := s.statement(r.Span)
	items := slices.DeleteFunc(slices.Clone(r.Items), func(id string) bool {
		hits := s.words.In(statement, lexicon.Term("item:"+id))
		return len(hits) > 0 && !slices.ContainsFunc(hits, func(h lexicon.Hit) bool { return !s.asked(r, h.Span) })
	})
	return append(items, r.Identifiers...)
}

// asked reports whether a span is the name of a permission that a recipient asks for.
func (s *side) asked(r facts.Recipient, span text.Span) bool {
	return slices.ContainsFunc(s.words.In(s.statement(r.Span), lexicon.CatalogPermission), func(h lexicon.Hit) bool {
		return h.Span.Overlaps(span) && slices.Contains(r.Permissions, h.Entry)
	})
}

// inList reports whether a span stands in the row or the entry of a recipient.
func (s *side) inList(span text.Span) bool {
	i := sort.Search(len(s.rows), func(i int) bool { return s.rows[i].End > span.Start })
	return i < len(s.rows) && s.rows[i].Overlaps(span)
}

// kinds returns those who get information and are named by their kind, by their company
// or by a name that no list has: 活动主办方, 闪验SDK.
func (s *side) kinds() []party {
	var all []party
	at := map[string]int{}
	add := func(h lexicon.Hit, name text.Span, company string, kit bool) {
		items := slices.Clone(s.given[h.Sentence])
		if kit && len(items) == 0 && s.has(text.Span{Start: h.Span.End, End: s.doc.Sentences[h.Sentence].Span.End}, lexicon.CollectVerb) {
			items = s.namedBeside(h) // in a clause where core/facts reads no collecting
		}
		key := lexicon.Fold(s.of(name))
		if len(items) == 0 && (kit || !s.gives(h.Sentence)) || s.inList(h.Span) {
			return
		}
		if i, ok := at[key]; ok {
			all[i].items = append(all[i].items, items...)
			return
		}
		at[key] = len(all)
		place := s.place(h)
		place.Span = name
		all = append(all, party{Place: place, name: s.of(name), company: company, kit: kit, kind: !kit && company == "", items: items})
	}
	for _, company := range s.facts.Companies {
		for _, p := range company.Places {
			if !company.Operator && s.facts.States(p.Sentence) && !s.namesKit(p.Sentence) {
				add(lexicon.Hit{Span: p.Span, Sentence: p.Sentence}, p.Span, company.Name, false)
			}
		}
	}
	for _, h := range s.affirmed(lexicon.PartyKind) {
		add(h, h.Span, "", false)
	}
	for _, h := range s.affirmed(lexicon.ShowsSdk) {
		if name, ok := s.kitName(h); ok {
			add(h, name, "", true)
		}
	}
	return all
}

// namesKit reports whether a sentence names an SDK: a company beside it provides it.
func (s *side) namesKit(sentence int) bool {
	return slices.ContainsFunc(s.words.In(s.doc.Sentences[sentence].Span, lexicon.ShowsSdk), func(h lexicon.Hit) bool {
		_, ok := s.kitName(h)
		return ok
	})
}

// gives reports whether a sentence says that information is given away.
func (s *side) gives(sentence int) bool {
	return slices.ContainsFunc(s.words.In(s.doc.Sentences[sentence].Span, lexicon.ShareVerb), func(h lexicon.Hit) bool {
		return !s.words.Negated(h)
	})
}

// longestKit is the longest name before the word SDK that is looked at, in words.
const longestKit = 6

// kitName returns the name that the word SDK ends, or false if none stands before it.
func (s *side) kitName(h lexicon.Hit) (text.Span, bool) {
	sentence := s.doc.Sentences[h.Sentence].Span
	words := lexicon.DefaultSegmenter().Cut(nil, s.doc.Source, text.Span{Start: sentence.Start, End: h.Span.Start})
	start := h.Span.Start
	for k := len(words) - 1; k >= max(0, len(words)-longestKit); k-- {
		if word := words[k].Of(s.doc.Source); words[k].End != start || !isName(word) {
			break
		}
		start = words[k].Start
	}
	name := strings.TrimPrefix(lexicon.Fold(s.doc.Source[start:h.Span.Start]), "第三方")
	return text.Span{Start: start, End: h.Span.End}, name != ""
}

// isName reports whether a word can be part of the name of an SDK.
func isName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !slices.Contains(beforeKit, word)
}

// beforeKit are words that stand before the name of an SDK.
var beforeKit = []string{
	"接入", "集成", "使用", "嵌入", "内嵌", "植入", "引入", "采用", "通过", "由", "的", "和", "与", "及", "以及", "或", "部分", "等", "该", "其", "本", "各", "各类",
	"我们", "会", "将", "如", "在", "对", "以", "向", "为", "是", "了", "这些", "上述", "相关", "其他", "某些", "所", "有", "用", "服务", "包括", "例如",
}

// place returns where a hit stands.
func (s *side) place(h lexicon.Hit) facts.Place {
	return facts.Place{Span: h.Span, Sentence: h.Sentence, Clause: s.doc.Blocks[s.doc.Sentences[h.Sentence].Block].Clause}
}

// same reports whether two parties are one: the same SDK, or the same name, or for
// others than SDKs the same company.
func (p party) same(q party) bool {
	if p.sdk != "" && p.sdk == q.sdk {
		return true
	}
	a, b := partyName(p.name), partyName(q.name)
	if a == b || p.kind == q.kind && min(len(a), len(b)) >= 6 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) {
		return true
	}
	return !p.kit && !q.kit && p.company != "" && lexicon.Fold(p.company) == lexicon.Fold(q.company)
}

// partyName returns a name as parties are compared: SDK at its end left out.
func partyName(name string) string {
	folded := lexicon.Fold(name)
	if short := strings.TrimSuffix(folded, "sdk"); short != "" {
		return short
	}
	return folded
}

// recipients finds parties that only the new text has, and what parties of both get
// more (M06, M07, M08).
func (c *comparison) recipients() {
	before := c.old.parties()
	known := c.old.knows()
	for _, p := range c.new.parties() {
		i := slices.IndexFunc(before, p.same)
		switch {
		case i >= 0:
			c.widened(before[i], p, known)
		case p.kind && strings.Contains(c.old.folded, lexicon.Fold(p.name)):
			// named before, if not with what it gets
		case p.kit:
			c.newKit(p, known)
		case p.company != "" && strings.Contains(c.old.folded, lexicon.Fold(p.company)):
			// in the old text it is there in words that were not understood
		default:
			c.add(found{number: "M06", direction: Wider, says: recipientAdded, what: p.name, new: spans(p.Place)})
		}
	}
	c.sharingStarted()
}

// newKit records an SDK that only the new text has.
func (c *comparison) newKit(p party, known known) {
	if strings.Contains(c.old.folded, lexicon.Fold(p.name)) {
		return
	}
	effects := c.kitEffects(p, p.items, known)
	name := p.name
	if items := c.new.names(p.items, p); items != "" {
		name += "（" + items + "）"
	}
	c.add(found{number: "M08", direction: Wider, says: kitAdded, what: name, effects: effects, new: spans(p.Place)})
}

// widened records what a party of both texts gets, or does, in the new text only.
func (c *comparison) widened(before, after party, known known) {
	var more []string
	for _, id := range after.items {
		if !slices.Contains(before.items, id) && !slices.Contains(more, id) {
			more = append(more, id)
		}
	}
	asks := slices.DeleteFunc(slices.Clone(after.asks), func(id string) bool { return slices.Contains(before.asks, id) })
	f := found{direction: Wider, old: spans(before.Place), new: spans(after.Place)}
	if len(c.new.touched(after.Span)) == 0 {
		return
	}
	if len(more) > 0 || after.kit && len(asks) > 0 {
		f.number, f.says, f.who, f.what = "M07", recipientGetsMore, after.name, c.new.names(more, after)
		if after.kit {
			f.number, f.says = "M08", kitWidened
			f.effects = c.kitEffects(after, more, known)
			f.what = c.new.names(append(more, asks...), after)
		}
		c.add(f)
	}
	if fresh := c.freshAims(after.purpose, before.purpose); len(fresh) > 0 {
		c.add(found{number: "M07", direction: Wider, says: recipientAim, who: after.name, what: c.new.listed(fresh), old: spans(before.Place), new: spans(after.Place)})
	}
}

// kitEffects returns what follows from an SDK that takes some kinds of information: consent
// if one is new to the user, separate consent if one that is new is sensitive (pipl
// 第二十九条) or its provider decides by itself what it does with them (pipl 第二十三条).
func (c *comparison) kitEffects(p party, items []string, known known) []law.EffectCode {
	effects := []law.EffectCode{law.EffectNotify}
	fresh := unknown(items, known)
	if len(fresh) > 0 {
		effects = append(effects, law.EffectConsent)
	}
	if slices.ContainsFunc(fresh, facts.Sensitive) || c.new.separate(p) {
		effects = append(effects, law.EffectSeparate)
	}
	return effects
}

// unknown returns the kinds of information that a text does not tell of.
func unknown(items []string, k known) []string {
	return slices.DeleteFunc(slices.Clone(items), k.item)
}

// names returns the words that stand for some entries of the catalog in the statement a
// party stands in.
func (s *side) names(ids []string, p party) string {
	statement := s.statement(p.Span)
	if p.purpose.End > statement.End {
		statement.End = p.purpose.End
	}
	var names []string
	for _, term := range []lexicon.Term{lexicon.CatalogItem, lexicon.CatalogIdentifier, lexicon.CatalogPermission} {
		for _, h := range s.words.In(statement, term) {
			if name := s.of(h.Span); slices.Contains(ids, h.Entry) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, "、")
}

// separate reports whether a text says that a party decides by itself what it does with
// the information. One that handles it on commission does not.
func (s *side) separate(p party) bool {
	own := text.Span{Start: s.doc.Clauses[p.Clause].Span.Start, End: s.statement(p.Span).End}
	if s.has(own, lexicon.EntrustWord) {
		return false
	}
	return s.has(own, lexicon.SeparateProcessor, lexicon.SeparateConsent)
}

// sharingStarted finds giving information away where the old text denies it or does not
// tell of it, and nobody in particular is named (M06).
func (c *comparison) sharingStarted() {
	denied := c.old.facts.Shows("shares_pi")
	if denied.Truth == yes {
		return
	}
	for _, span := range c.new.evidence("shares_pi") {
		changes := c.new.touched(span)
		if !c.has("M06", changes) && !c.has("M08", changes) {
			c.add(found{number: "M06", direction: Wider, says: sharingStarted, old: denied.Evidence, new: []text.Span{span}})
		}
	}
}
