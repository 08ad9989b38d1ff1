package rules

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Words that take up what was said before, 上述权限, where nothing of the kind was
// said; and links without a target.

// takenUp are the things that are taken up, with what counts as having said them.
var takenUp = []struct {
	again   lexicon.Term // 上述权限
	message string
	said    []lexicon.Term
}{
	{lexicon.AgainPermission, "前面没有说到什么权限", []lexicon.Term{lexicon.SaysPermission, lexicon.CatalogConstant}},
	{lexicon.AgainParty, "前面没有说到这些第三方", []lexicon.Term{lexicon.SaysParty, lexicon.CatalogSDK}},
}

// reportTakenUp reports words that take up a thing not said before them, shortly
// before in the same clause or in one of its headings.
func reportTakenUp(p *rule.Pass) {
	for _, kind := range takenUp {
		for _, m := range p.Find(kind.again).InBody().All() {
			block := p.Doc.Sentences[m.Word.Sentence].Block
			if p.Doc.Blocks[block].Kind == policy.BlockRow || saidBefore(p, block, m.Span.Start, kind.said) {
				continue
			}
			p.Report(rule.Diagnostic{Span: m.Span, Message: "“" + m.Span.Of(p.Doc.Source) + "”不知所指：" + kind.message})
		}
	}
}

// takenFrom is how many blocks back a reader looks for what is taken up.
const takenFrom = 3

// saidBefore reports whether words of the terms stand before a place where a reader
// would look for them.
func saidBefore(p *rule.Pass, block, at int, said []lexicon.Term) bool {
	b := p.Doc.Blocks[block]
	from := p.Doc.Blocks[max(0, block-takenFrom)].Span.Start
	reach := []text.Span{{Start: max(p.Doc.Clauses[b.Clause].Span.Start, from), End: at}}
	for _, c := range p.Doc.Path(b.Clause) {
		reach = append(reach, p.Doc.Clauses[c].HeadingSpan)
	}
	if titled(p.Doc, block) { // a matter of its own
		reach = []text.Span{{Start: b.Span.Start, End: at}}
	}
	for _, s := range reach {
		for _, term := range said {
			if len(p.Words.In(s, term)) > 0 {
				return true
			}
		}
	}
	return false
}

// reportSelfReferences reports a reference to the very part it stands in: who reads it
// is there already.
func reportSelfReferences(p *rule.Pass, references []policy.Reference) {
	for i, r := range references {
		partly := i+1 < len(references) && references[i+1].Span.Start == r.Span.End // 第二部分第一条
		if r.Clause == policy.Unresolved || r.Kind != policy.RefNumber || r.Loose || partly || len(r.Number.Parts) > 1 {
			continue
		}
		for _, c := range p.Doc.Path(p.Doc.ClauseAt(r.Span.Start)) {
			if c == r.Clause && p.Doc.Clauses[c].Kind == policy.KindClause {
				p.Report(rule.Diagnostic{
					Span:    r.Span,
					Message: "“" + r.Span.Of(p.Doc.Source) + "”就是这里所在的部分，所指的应是别处",
					Related: []text.Span{p.Doc.Clauses[c].HeadingSpan},
				})
			}
		}
	}
}

// titled reports whether an item begins with a title of its own.
func titled(d *policy.Document, block int) bool {
	b := d.Blocks[block]
	if b.Kind != policy.BlockItem {
		return false
	}
	words := b.Text.Of(d.Source)
	end := strings.IndexAny(words, "。：:")
	if end < 0 {
		return false
	}
	title := words[:end]
	return utf8.RuneCountInString(title) <= longestTitle && !strings.ContainsAny(title, "，,；;您我")
}
