package facts

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// ContactKind is a way to reach someone.
type ContactKind string

const (
	ContactEmail   ContactKind = "email"
	ContactPhone   ContactKind = "phone"
	ContactQQ      ContactKind = "qq"
	ContactWeChat  ContactKind = "wechat"
	ContactAddress ContactKind = "address"
	ContactService ContactKind = "service" // customer service inside the product
)

// Contact is a way to reach the operator or, in lists of recipients, another party.
type Contact struct {
	Place
	Kind    ContactKind
	Value   string
	Officer bool // of the one in charge of personal information
	Others  bool // in a list of recipients: theirs, not the operator's
}

func (f *Facts) readContacts() []Contact {
	var contacts []Contact
	add := func(kind ContactKind, span text.Span, sentence int) {
		value := strings.Trim(plain(span.Of(f.doc.Source)), "：:，,。；;【】[] 　\u00a0“”\"")
		if value == "" || f.block(sentence).Kind == policy.BlockTOC {
			return
		}
		place := f.place(span, sentence)
		contacts = append(contacts, Contact{
			Place: place, Kind: kind, Value: value,
			Officer: f.has(f.blockSpan(sentence), lexicon.Officer),
			Others:  f.ofOthers(place),
		})
	}
	for _, h := range f.words.Of(lexicon.Email) {
		add(ContactEmail, h.Span, h.Sentence)
	}
	for _, h := range f.words.Of(lexicon.Phone) {
		add(ContactPhone, h.Span, h.Sentence)
	}
	for _, h := range f.words.Of(lexicon.MessengerID) {
		kind := ContactWeChat
		if strings.Contains(lexicon.Fold(h.Span.Of(f.doc.Source)), "qq") {
			kind = ContactQQ
		}
		if id, ok := f.accountAfter(h); ok {
			add(kind, id, h.Sentence)
		}
	}
	for _, h := range f.words.Of(lexicon.PostalAddress) {
		if address, ok := f.addressAfter(h); ok {
			add(ContactAddress, address, h.Sentence)
		}
	}
	for _, h := range f.words.Of(lexicon.ServicePath) {
		if !f.lines[h.Sentence].skip && !f.words.Negated(h) {
			add(ContactService, h.Span, h.Sentence)
		}
	}
	sortByPlace(contacts, func(c Contact) Place { return c.Place })
	return contacts
}

// ofOthers reports whether a place is in a list of recipients: a table row or a
// paragraph that names an SDK.
func (f *Facts) ofOthers(p Place) bool {
	block := f.block(p.Sentence)
	if block.Cells != nil {
		return f.topic[p.Clause] != TopicContact
	}
	return f.topic[p.Clause] == TopicSDK || f.has(block.Text, lexicon.CatalogSDK)
}

// accountAfter returns the account that stands behind a word for it: digits of QQ, or
// letters and digits of WeChat.
func (f *Facts) accountAfter(h lexicon.Hit) (text.Span, bool) {
	src, end := f.doc.Source, f.doc.Sentences[h.Sentence].Span.End
	at := h.Span.End
	for at < end && at < h.Span.End+12 {
		r, size := utf8.DecodeRuneInString(src[at:end])
		if !strings.ContainsRune("：:为是 （(【[“\"号", r) {
			break
		}
		at += size
	}
	start := at
	for at < end && isAccountByte(src[at]) {
		at++
	}
	return text.Span{Start: start, End: at}, at-start >= 5
}

func isAccountByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b == '-'
}

// addressAfter returns the address behind its label, up to the end of the sentence or the
// phone number that follows it there.
func (f *Facts) addressAfter(h lexicon.Hit) (text.Span, bool) {
	src, end := f.doc.Source, f.doc.Sentences[h.Sentence].Span.End
	at := h.Span.End
	last, _ := utf8.DecodeLastRuneInString(src[:at])
	if last != '：' && last != ':' {
		r, size := utf8.DecodeRuneInString(src[at:end])
		if r != '：' && r != ':' && r != '为' && r != '是' {
			return text.Span{}, false
		}
		at += size
	}
	if cut := strings.IndexAny(src[at:end], "，,）)；;。"); cut >= 0 {
		end = at + cut
	}
	span := text.Span{Start: at, End: end}
	if phones := f.words.In(span, lexicon.Phone); len(phones) > 0 {
		before := strings.TrimRight(src[at:phones[0].Span.Start], "：: \u00a0\u3000")
		span.End = at + len(strings.TrimSuffix(strings.TrimSuffix(before, "电话"), "联系"))
	}
	words := span.Of(src)
	return span, len(words) >= 18 && len(words) <= 300 && strings.ContainsAny(words, "省市区路号楼层室街镇村")
}
