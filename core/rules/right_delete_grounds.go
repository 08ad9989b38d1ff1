package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// RightDeleteGrounds reports a policy that does not name the grounds on which
// information must be deleted, or makes them harder to meet than the law does.
var RightDeleteGrounds = &rule.Rule{
	ID: "right-delete-grounds",
	Doc: rule.Doc{
		Text: "写明应当删除个人信息的情形：目的已实现或者不再必要、停止服务或者期满、撤回同意、违法或者违约处理；不能加重条件。",
		Bad:  "## 五、删除\n\n在以下情形中，您可以请求我们删除个人信息：\n\n1. 我们严重违反了与您的约定；\n2. 您注销了账号。\n",
		Good: "## 五、删除\n\n在以下情形中，我们会主动删除个人信息，您也可以请求我们删除：\n\n1. 处理目的已实现或者不再必要；\n2. 我们停止提供服务，或者保存期限届满；\n3. 您撤回同意；\n4. 我们违反法律或者与您的约定处理个人信息。\n",
	},
	Run: runRightDeleteGrounds,
}

// deletionGrounds are those of pipl article 47. Of stop and expiry one is enough.
var deletionGrounds = []struct {
	terms []lexicon.Term
	name  string
}{
	{[]lexicon.Term{lexicon.GroundPurpose}, "处理目的已实现或者不再必要"},
	{[]lexicon.Term{lexicon.GroundStop, lexicon.GroundExpiry}, "停止服务或者保存期限届满"},
	{[]lexicon.Term{lexicon.GroundWithdrawal}, "撤回同意"},
	{[]lexicon.Term{lexicon.GroundBreach}, "违反法律或者约定"},
}

func runRightDeleteGrounds(p *rule.Pass) {
	said, absent := []text.Span(nil), groundNames()
	for _, m := range p.Find(lexicon.DeletionGrounds).InBody().Affirmed().All() {
		grounds := announcedWith(p, m)
		here := []text.Span{p.Sentence(m.Span)}
		var left []string
		for _, g := range deletionGrounds {
			if words := wordsIn(p, grounds, g.terms...); len(words) > 0 {
				here = append(here, p.Sentence(words[0]))
			} else {
				left = append(left, g.name)
			}
		}
		if len(here) > 1 && len(left) <= len(absent) {
			said, absent = here, left
		}
	}
	section := firstSection(p, lexicon.DeletionHeading, lexicon.RightsSection)
	if graver := p.Find(lexicon.GraverBreach).InBody().Filter(func(m rule.Match) bool { return amongGrounds(p, m) }); graver.Any() {
		p.Violated(graverFindings(p, graver, absent, section)...)
		return
	}
	if len(absent) == 0 {
		p.Met(distinct(said)...)
		return
	}
	finding := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写应当删除个人信息的情形",
		Related: distinct(said),
		Fixes:   addClause("right-delete-grounds", "补充删除的情形")(p, section),
	}
	if len(said) > 0 {
		finding.Message = "删除的情形不全，没有写" + strings.Join(absent, "、")
	}
	p.Missing(finding)
}

func groundNames() []string {
	var names []string
	for _, g := range deletionGrounds {
		names = append(names, g.name)
	}
	return names
}

// amongGrounds reports whether a match stands among grounds for deletion: in the list
// that such words announce, or under a heading on deletion.
func amongGrounds(p *rule.Pass, m rule.Match) bool {
	at := p.Doc.Sentences[m.Word.Sentence].Block
	block := p.Doc.Blocks[at]
	if len(p.Words.In(block.Span, lexicon.DeletionGrounds)) > 0 {
		return true
	}
	if head, ok := announcing(p, at); ok && len(p.Words.In(head.Span, lexicon.DeletionGrounds)) > 0 {
		return true
	}
	return p.Under(m.Span, lexicon.DeletionHeading)
}

// graverFindings reports grounds that ask for a grave breach. The fix strikes the
// word and adds the grounds that are not there.
func graverFindings(p *rule.Pass, graver rule.Matches, absent []string, section rule.Section) []rule.Diagnostic {
	var found []rule.Diagnostic
	for i, m := range graver.All() {
		word := text.Span{Start: m.Span.Start, End: m.Span.Start + len("严重")}
		fix := rule.Fix{Title: "删去“严重”", Edits: []text.Edit{{Span: word}}}
		if len(absent) > 0 && i == 0 {
			fix.Title = "删去“严重”，补充删除的情形"
			fix.Edits = append(fix.Edits, insert(p, section.Index, "right-delete-grounds")...)
		}
		d := rule.Diagnostic{
			Span:    m.Span,
			Message: "违反法律或者约定就应当删除，这里加重为严重违反",
			Fixes:   []rule.Fix{fix},
		}
		if i == 0 && len(absent) > 0 {
			d.Message += "；也没有写" + strings.Join(absent, "、")
		}
		found = append(found, d)
	}
	return found
}
