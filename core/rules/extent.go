package rules

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// announcedWith returns the paragraph of a match, with the list behind it if the
// paragraph announces one: up to the end of the text under the same heading.
func announcedWith(p *rule.Pass, m rule.Match) text.Span {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	block := p.Doc.Blocks[at]
	span := block.Span
	if !endsInColon(p, block) {
		return span
	}
	for i := at + 1; i < len(p.Doc.Blocks) && i <= at+listReach; i++ {
		next := p.Doc.Blocks[i]
		if next.Clause != block.Clause && p.Doc.Clauses[next.Clause].Parent != block.Clause {
			break
		}
		span.End = next.Span.End
	}
	return span
}

// listReach is how many paragraphs a list is followed for.
const listReach = 12

// endsInColon reports whether a block ends by announcing what follows.
func endsInColon(p *rule.Pass, b policy.Block) bool {
	words := strings.TrimRight(b.Text.Of(p.Doc.Source), " \t\n\r*\u00a0\u3000")
	return strings.HasSuffix(words, "：") || strings.HasSuffix(words, ":")
}

// distinct returns spans without those that repeat an earlier one.
func distinct(spans []text.Span) []text.Span {
	var once []text.Span
	for _, s := range spans {
		if !slices.Contains(once, s) {
			once = append(once, s)
		}
	}
	return once
}

// firstSection returns the section whose heading has a word of the first term, or, if
// there is none, of the next one.
func firstSection(p *rule.Pass, terms ...lexicon.Term) rule.Section {
	var section rule.Section
	for _, term := range terms {
		if section = p.Section(term); !section.HeadingSpan.Empty() {
			break
		}
	}
	return section
}
