package material

import (
	"slices"
	"strings"

	"clausewright/core/catalog"
	"clausewright/core/facts"
	"clausewright/core/law"
	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// known is which kinds of information and identifiers a text tells of, and which groups
// of them it names as a whole.
type known struct {
	ids    map[string]bool
	groups map[catalog.Group]bool // named as a whole, or by a kind of it
	whole  map[catalog.Group]bool // named as a whole: 设备信息
	denied map[string]bool        // said not to be collected
}

// knows returns what a text says is collected, by whomever. What it only names counts
// as well: 您可以修改头像 tells of the picture.
func (s *side) knows() known {
	k := known{ids: map[string]bool{}, groups: map[catalog.Group]bool{}, whole: map[catalog.Group]bool{}, denied: map[string]bool{}}
	for _, i := range s.facts.Items {
		if i.Stance == facts.Denied {
			k.denied[i.ID] = true
			continue
		}
		if i.Stance == facts.Mentioned && !s.facts.States(i.Sentence) {
			continue
		}
		k.ids[i.ID] = true
		if entry, ok := catalog.ItemByID(i.ID); ok {
			k.groups[entry.Group] = true
			k.whole[entry.Group] = k.whole[entry.Group] || entry.Whole
		}
	}
	for _, i := range s.facts.Identifiers {
		if i.Stance == facts.Denied {
			k.denied[i.ID] = true
		} else if i.Stance != facts.Mentioned || s.facts.States(i.Sentence) {
			k.ids[i.ID] = true
		}
	}
	return k
}

// item reports whether a kind of information is covered: named itself, named with its
// whole group, or the group's name where a kind of it is named. A sensitive kind must be
// named itself.
func (k known) item(id string) bool {
	if k.ids[id] {
		return true
	}
	entry, ok := catalog.ItemByID(id)
	switch {
	case !ok || facts.Sensitive(id):
		return false
	case entry.Whole:
		return k.groups[entry.Group]
	}
	return k.whole[entry.Group] && slices.Contains(ofDevice, id)
}

// ofDevice are the kinds that anybody understands by 设备信息. A list of installed apps is
// none of them.
var ofDevice = []string{"device-model", "os-version", "device-settings", "battery", "hardware-use", "sensor", "app-info"}

// items finds kinds of information that only the new text collects (M03, M04).
func (c *comparison) items() {
	before := c.old.knows()
	for _, i := range c.new.facts.Items {
		if i.Stance == facts.Collected && !before.item(i.ID) && !c.new.inList(i.Span) {
			c.newItem(i.ID, i.Span, before)
		}
	}
	for _, i := range c.new.facts.Identifiers {
		if i.Stance == facts.Collected && !before.ids[i.ID] && !c.new.inList(i.Span) {
			c.newItem(i.ID, i.Span, before)
		}
	}
	for _, r := range c.new.tables {
		for _, h := range r.items {
			if !before.has(h.Entry) {
				c.newItem(h.Entry, h.Span, before)
			}
		}
	}
}

func (c *comparison) newItem(id string, span text.Span, before known) {
	f := found{number: "M03", direction: Wider, says: itemAdded, what: c.new.of(span), new: []text.Span{span}}
	if facts.Sensitive(id) {
		f.number, f.without = "M04", withoutFace(id == "face")
	}
	if before.denied[id] {
		f.says = itemDeniedBefore
	}
	c.add(f)
}

// faces finds face recognition that the new text alone has, where it names no information
// with it (M04).
func (c *comparison) faces() {
	before := c.old.knows()
	if before.ids["face"] || before.denied["face"] || c.old.shows("uses_face") {
		return
	}
	for _, s := range c.new.evidence("uses_face") {
		if !c.has("M04", c.new.touched(s)) && !c.covered("M08", c.new.statement(s)) {
			c.add(found{number: "M04", direction: Wider, says: itemAdded, what: "人脸信息（" + c.new.of(s) + "）", new: []text.Span{s}})
		}
	}
}

// withoutFace returns the sources on faces unless a face is concerned.
func withoutFace(face bool) []string {
	if face {
		return nil
	}
	return []string{"face-2025"}
}

// needs finds information that could be left out and must be given now (M05).
func (c *comparison) needs() {
	optional, required := map[string][]text.Span{}, map[string]bool{}
	for _, i := range c.old.facts.Items {
		switch i.Need {
		case facts.NeedOptional:
			if c.old.has(c.old.doc.Sentences[i.Sentence].Span, lexicon.Required) {
				continue // one thing must be given, another may be left out
			}
			optional[i.ID] = append(optional[i.ID], i.Span)
		case facts.NeedRequired:
			required[i.ID] = true
		}
	}
	c.tableNeeds()
	seen := map[string]bool{}
	for _, i := range c.new.facts.Items {
		if i.Need != facts.NeedRequired || required[i.ID] || seen[i.ID] || !c.new.facts.States(i.Sentence) {
			continue
		}
		changes := c.new.touched(i.Span)
		olds := optional[i.ID]
		if len(olds) == 0 {
			olds = c.choicesGone(changes)
		}
		if len(changes) > 0 && len(olds) > 0 {
			seen[i.ID] = true
			c.add(found{number: "M05", direction: Wider, says: itemRequired, what: c.new.of(i.Span), old: olds, new: []text.Span{i.Span}})
		}
	}
}

// tableNeeds finds the same in tables that say of each function whether its information
// must be given.
func (c *comparison) tableNeeds() {
	optional := map[string]text.Span{}
	for _, r := range c.old.tables {
		for _, h := range r.items {
			if r.need == facts.NeedOptional {
				optional[h.Entry] = h.Span
			}
		}
	}
	for _, r := range c.new.tables {
		for _, h := range r.items {
			if old, ok := optional[h.Entry]; ok && r.need == facts.NeedRequired {
				c.add(found{number: "M05", direction: Wider, says: itemRequired, what: c.new.of(h.Span), old: []text.Span{old}, new: []text.Span{h.Span}})
			}
		}
	}
}

// choicesGone returns the words of the old text that let the user refuse something and
// that some changes took away without giving others.
func (c *comparison) choicesGone(changes []int) []text.Span {
	if len(c.new.choices(changes)) > 0 {
		return nil
	}
	return c.old.choices(changes)
}

// choices returns the words that let the user refuse something and that some changes
// edited.
func (s *side) choices(changes []int) []text.Span {
	var all []text.Span
	for _, h := range s.words.Of(lexicon.Optional) {
		refuses := strings.ContainsAny(h.Span.Of(s.doc.Source), "拒不")
		if refuses && s.facts.States(h.Sentence) && overlap(s.editedIn(h.Span), changes) {
			all = append(all, h.Span)
		}
	}
	return all
}

// permissions finds permissions that only the new text asks for (M11).
func (c *comparison) permissions() {
	asked := map[string]bool{}
	for _, p := range c.old.facts.Permissions {
		if !p.Denied && !p.Others {
			asked[permissionKey(p)] = true
		}
	}
	for _, p := range c.new.facts.Permissions {
		if p.Denied || p.Others || asked[permissionKey(p)] {
			continue
		}
		name := c.new.of(p.Span)
		if entry, ok := catalog.PermissionByID(p.ID); ok {
			name = entry.Names[0]
		}
		c.add(found{number: "M11", direction: Wider, says: permissionAdded, what: name, new: spans(p.Place)})
	}
}

// permissionKey returns what makes two permissions the same: the precise place counts
// as the place.
func permissionKey(p facts.Permission) string {
	switch {
	case p.ID == "":
		return p.Constant
	case p.ID == "location-fine" || p.ID == "location-coarse":
		return "location"
	}
	return p.ID
}

// shows reports whether a text shows a fact.
func (s *side) shows(fact string) bool { return len(s.evidence(fact)) > 0 }

// evidence returns the words of a text that show a fact, nil if it does not show it.
func (s *side) evidence(fact string) []text.Span {
	a := s.facts.Shows(fact)
	if a.Truth != yes {
		return nil
	}
	return slices.Clone(a.Evidence)
}

// separate are the effects of what needs consent of its own.
var separate = []law.EffectCode{law.EffectNotify, law.EffectSeparate}
