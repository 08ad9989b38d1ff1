package facts

import (
	"sort"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Stance is what a text says it does with something.
type Stance string

const (
	Mentioned Stance = "mentioned" // named without a word on collecting it
	Collected Stance = "collected" // the operator takes it
	ByOthers  Stance = "others"    // a recipient takes it or is given it
	Denied    Stance = "denied"    // said not to be taken: 我们不会收集
)

// Need is whether the user must give something.
type Need string

const (
	NeedUnsaid   Need = ""
	NeedRequired Need = "required"
	NeedOptional Need = "optional"
)

// line is what a sentence does with the things it names.
type line struct {
	skip    bool // in the title, a heading or a table of contents
	defines bool // explains words
	verbs   []verb
	listed  Stance // what the sentence before a list says of its members; "" outside
	need    Need
}

// verb is a verb of collecting in a sentence.
type verb struct {
	span   text.Span
	stance Stance
}

// readLines reads the sentences one after the other.
func (f *Facts) readLines() []line {
	lines := make([]line, len(f.doc.Sentences))
	listed, listClause, listBlock := Stance(""), -1, -1
	verbs := f.verbHits()
	for i, s := range f.doc.Sentences {
		block := &f.doc.Blocks[s.Block]
		l := &lines[i]
		l.skip = block.Kind == policy.BlockHeading || block.Kind == policy.BlockTOC
		l.defines = f.has(s.Span, lexicon.Defines) || f.topic[block.Clause] == TopicDefinition
		for len(verbs) > 0 && verbs[0].Sentence == i {
			l.verbs = append(l.verbs, f.readVerb(verbs[0], l.verbs))
			verbs = verbs[1:]
		}
		l.need = f.readNeed(s.Span)
		if listClause != block.Clause || s.Block != listBlock && !f.continues(listBlock, s.Block) {
			listed = ""
		}
		if listed != "" {
			listBlock = s.Block
		}
		l.listed = listed
		if f.opensList(s.Span) {
			listed, listClause, listBlock = "", block.Clause, s.Block
			if n := len(l.verbs); n > 0 && !l.defines {
				listed = l.verbs[n-1].stance
			}
		}
	}
	return lines
}

// verbHits returns the verbs of collecting and of sharing in the order of the text; of
// two that overlap the first.
func (f *Facts) verbHits() []lexicon.Hit {
	strangers := f.words.Of(lexicon.NotCollect)
	var all []lexicon.Hit
	for _, h := range f.words.Of(lexicon.CollectVerb) {
		for len(strangers) > 0 && strangers[0].Span.End <= h.Span.Start {
			strangers = strangers[1:]
		}
		if len(strangers) == 0 || !strangers[0].Span.Overlaps(h.Span) {
			all = append(all, h)
		}
	}
	all = append(all, f.words.Of(lexicon.ShareVerb)...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].Span.Start < all[j].Span.Start })
	return all
}

// continues reports whether the list that reached block from goes on in block to: an
// item, a row, or a paragraph that itself opens a list.
func (f *Facts) continues(from, to int) bool {
	if from < 0 || to > from+1 {
		return false
	}
	b := &f.doc.Blocks[to]
	return b.Kind == policy.BlockItem || b.Kind == policy.BlockRow || labelled(b.Text.Of(f.doc.Source))
}

// colons end a label.
var colons = text.SignsOf("：:")

// labelled reports whether a paragraph starts with a short label and a colon:
// 设备信息：……
func labelled(s string) bool {
	at := colons.Index(s[:min(len(s), 36+len("："))])
	return at > 0 && at <= 36 && !strings.ContainsAny(s[:at], "，。；,;")
}

// opensList reports whether a sentence leads to a list behind it.
func (f *Facts) opensList(s text.Span) bool {
	words := strings.TrimRight(s.Of(f.doc.Source), " *_\u00a0")
	return strings.HasSuffix(words, "：") || strings.HasSuffix(words, ":")
}

// readVerb tells who does what a verb says. before are the verbs of the sentence so
// far: in 不会收集、存储 the second shares the fate of the first.
func (f *Facts) readVerb(h lexicon.Hit, before []verb) verb {
	v := verb{span: h.Span, stance: Collected}
	shares := len(f.words.In(h.Span, lexicon.ShareVerb)) > 0
	if shares {
		v.stance = ByOthers
	}
	sentence := f.near(h.Sentence, h.Span)
	if n := len(before); n > 0 && before[n-1].span.End <= h.Span.Start && joined(f.doc.Source[before[n-1].span.End:h.Span.Start]) {
		v.stance = before[n-1].stance
		return v
	}
	switch {
	case f.words.Negated(h) || f.deniedBy(h):
		v.stance = Denied
		if f.has(text.Span{Start: sentence.Start, End: h.Span.Start}, lexicon.Unless) {
			v.stance = Mentioned
		}
	case f.has(text.Span{Start: max(sentence.Start, h.Span.Start-24), End: h.Span.Start}, lexicon.Unless):
		v.stance = Mentioned
	case f.othersDo(sentence, h.Span):
		v.stance = ByOthers
	}
	return v
}

// joined reports whether only a sign of enumeration stands between two verbs.
func joined(between string) bool {
	switch strings.TrimSpace(between) {
	case "", "、", "和", "或", "与", "及", "并", "/", "以及", "或者":
		return true
	}
	return false
}

// deniedBy reports whether 无法 or 不能 stands right before a verb.
func (f *Facts) deniedBy(h lexicon.Hit) bool {
	for _, c := range f.words.In(text.Span{Start: h.Span.Start - 24, End: h.Span.Start}, lexicon.Cannot) {
		if !strings.ContainsAny(f.doc.Source[c.Span.End:h.Span.Start], "，,；;。") {
			return true
		}
	}
	return false
}

// othersDo reports whether the subject before a verb is another party: the last of
// those named before it, unless it is a source (从第三方) or an object.
func (f *Facts) othersDo(sentence, verb text.Span) bool {
	before := text.Span{Start: sentence.Start, End: verb.Start}
	last, others := -1, false
	for _, h := range f.words.In(before, lexicon.We) {
		last = max(last, h.Span.Start)
	}
	sources := f.words.In(before, lexicon.FromThird)
	check := func(hits []lexicon.Hit) {
		for _, h := range hits {
			source := false
			for _, s := range sources {
				source = source || s.Span.Overlaps(h.Span)
			}
			if !source && h.Span.Start > last {
				last, others = h.Span.Start, true
			}
		}
	}
	check(f.words.In(before, lexicon.ThirdSubject))
	check(f.words.In(before, lexicon.CatalogSDK))
	return others
}

// readNeed tells whether a sentence lets the user choose.
func (f *Facts) readNeed(s text.Span) Need {
	optional, required := f.has(s, lexicon.Optional), f.has(s, lexicon.Required)
	switch {
	case optional:
		return NeedOptional
	case required:
		return NeedRequired
	}
	return NeedUnsaid
}

// stance returns what a sentence says of a thing named at span.
func (f *Facts) stance(sentence int, span text.Span) Stance {
	l := &f.lines[sentence]
	block := f.block(sentence)
	topic := f.topic[block.Clause]
	if l.skip || l.defines {
		return Mentioned
	}
	switch topic {
	case TopicRights, TopicSecurity, TopicContact, TopicUpdate, TopicStorage:
		return Mentioned
	}
	stance := Stance("")
	if i := sort.Search(len(l.verbs), func(i int) bool { return l.verbs[i].span.Start > span.Start }); i > 0 {
		stance = l.verbs[i-1].stance
	}
	if stance == "" && len(l.verbs) > 0 && f.passive(sentence, span) {
		stance = l.verbs[0].stance
	}
	switch {
	case stance == Collected && (topic == TopicShare || topic == TopicSDK) && f.othersNamed(sentence):
		return ByOthers
	case stance != "":
		return stance
	case l.listed != "":
		return l.listed
	case f.enumerates(sentence, span):
		if topic == TopicShare || topic == TopicSDK {
			return ByOthers
		}
		return Collected
	}
	return Mentioned
}

// othersNamed reports whether a sentence names another party.
func (f *Facts) othersNamed(sentence int) bool {
	return f.has(f.doc.Sentences[sentence].Span, lexicon.ThirdSubject)
}

// passive reports whether the verb stands right behind the thing: 您的手机号会被收集.
func (f *Facts) passive(sentence int, span text.Span) bool {
	v := f.lines[sentence].verbs[0].span
	return v.Start > span.End && v.Start-span.End < 24 && strings.Contains(f.doc.Source[span.End:v.Start], "被")
}

// enumerates reports whether a sentence is a label with what belongs to it:
// 设备信息：包括设备型号、操作系统版本.
func (f *Facts) enumerates(sentence int, span text.Span) bool {
	s := f.doc.Sentences[sentence].Span
	head := f.doc.Source[s.Start:min(s.End, s.Start+60)]
	at := colons.Index(head)
	if at < 0 || s.Start+at > span.Start {
		at = strings.Index(head, "包括")
	}
	if at < 0 || s.Start+at > span.Start || strings.ContainsAny(head[:at], "，,。") {
		return false
	}
	return strings.Contains(head[:at], "信息") || strings.Contains(head[:at], "日志") || strings.Contains(head[:at], "数据")
}
