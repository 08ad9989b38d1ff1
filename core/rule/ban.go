package rule

import (
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Ban is a requirement that certain things not be said, as data: New makes the rule
// that decides it.
type Ban struct {
	ID      string
	Doc     Doc
	Phrases []Phrase
	Kept    string  // what one may say of a policy that keeps the ban, in Chinese
	Shown   []Query // how a policy may show that it does
}

// Phrase is a way to say what is forbidden, with what is wrong about it.
type Phrase struct {
	Query
	Message string // in Chinese
	Rewrite Rewrite
}

// Rewrite is what the sentence with a forbidden phrase may say instead. The zero
// Rewrite offers nothing: where only the operator knows what is true, no words are safe.
type Rewrite struct {
	Title string // of the fix, in Chinese
	Words string // the whole sentence, in Chinese
}

// longestRewritten is how long a sentence may be that a rewrite replaces, in bytes:
// what is longer says more than the words that are wrong.
const longestRewritten = 360

// Rewrites returns the fixes that put other words in place of the sentence of a span:
// none where the sentence is long, or is no sentence but a heading or part of a table.
func (p *Pass) Rewrites(found text.Span, to Rewrite) []Fix {
	i := p.Doc.SentenceAt(found.Start)
	if to.Words == "" || i < 0 {
		return nil
	}
	sentence := p.Doc.Sentences[i]
	kind := p.Doc.Blocks[sentence.Block].Kind
	if sentence.Span.Len() > longestRewritten || kind == policy.BlockHeading || kind == policy.BlockTOC || kind == policy.BlockRow {
		return nil
	}
	return []Fix{{Title: to.Title, Edits: []text.Edit{{Span: sentence.Span, New: to.Words}}}}
}

// New returns the rule of a ban.
func (b Ban) New() *Rule {
	return &Rule{ID: b.ID, Doc: b.Doc, Run: b.run}
}

func (b Ban) run(p *Pass) {
	var found []Diagnostic
	seen := map[text.Span]bool{}
	rewritten := map[text.Span]bool{} // one rewrite mends all that is wrong in a sentence
	for _, phrase := range b.Phrases {
		for _, s := range p.Places(phrase.Query) {
			if seen[s] {
				continue
			}
			seen[s] = true
			d := Diagnostic{Span: s, Message: phrase.Message, Related: []text.Span{p.Sentence(s)}}
			if sentence := p.Sentence(s); !rewritten[sentence] {
				d.Fixes = p.Rewrites(s, phrase.Rewrite)
				rewritten[sentence] = len(d.Fixes) > 0
			}
			found = append(found, d)
		}
	}
	if len(found) == 0 {
		p.Clear(b.Kept, Part{Any: b.Shown}.passages(p)...)
		return
	}
	p.Violated(found...)
}
