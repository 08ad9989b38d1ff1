package facts

import (
	"clausewright/core/lexicon"
)

// Item is one mention of a kind of personal information.
type Item struct {
	Place
	ID       string // of catalog.Item
	Stance   Stance
	Need     Need
	Function int // index into Facts.Functions, or -1
}

// Identifier is one mention of an identifier.
type Identifier struct {
	Place
	ID       string // of catalog.Identifier
	Stance   Stance
	Function int // index into Facts.Functions, or -1
}

// notOfDevice are identifiers of networks and accounts.
var notOfDevice = map[string]bool{
	"ip": true, "ssid": true, "bssid": true, "cell": true, "openid": true, "mcc-mnc": true, "sim-number": true, "push-token": true,
}

// OfDevice reports whether an identifier is the device's own, not that of a network or
// an account.
func (i Identifier) OfDevice() bool { return !notOfDevice[i.ID] }

func (f *Facts) readItems() []Item {
	var items []Item
	for _, h := range f.words.Of(lexicon.CatalogItem) {
		if f.lines[h.Sentence].skip {
			continue
		}
		items = append(items, Item{
			Place:    f.place(h.Span, h.Sentence),
			ID:       h.Entry,
			Stance:   f.stance(h.Sentence, h.Span),
			Need:     f.lines[h.Sentence].need,
			Function: f.functionAt(h.Sentence),
		})
	}
	return items
}

func (f *Facts) readIdentifiers() []Identifier {
	var ids []Identifier
	for _, h := range f.words.Of(lexicon.CatalogIdentifier) {
		if f.lines[h.Sentence].skip {
			continue
		}
		ids = append(ids, Identifier{
			Place:    f.place(h.Span, h.Sentence),
			ID:       h.Entry,
			Stance:   f.stance(h.Sentence, h.Span),
			Function: f.functionAt(h.Sentence),
		})
	}
	return ids
}
