package rules

import (
	"sort"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// ReferencesResolve reports references that lead nowhere inside the policy and its
// annexes.
var ReferencesResolve = &rule.Rule{
	ID: "references-resolve",
	Doc: rule.Doc{
		Text: "提到的章节、附录要存在，自己的清单、规则要附上或者有链接。",
		Bad:  "## 一、权利\n\n行使方式见本政策第九节。\n\n## 二、联系\n\n请写信给我们。\n",
		Good: "## 一、权利\n\n行使方式见本政策第二节。\n\n## 二、联系\n\n请写信给我们。\n",
	},
	Run: runReferencesResolve,
}

func runReferencesResolve(p *rule.Pass) {
	absent := absentPapers(p)
	named := map[int]bool{} // where the names of absent papers begin
	for _, d := range absent {
		for _, s := range append([]text.Span{d.Span}, d.Related...) {
			named[s.Start] = true
		}
	}
	found := absent
	var resolved []text.Span
	for _, r := range p.Doc.References() {
		if r.Clause != policy.Unresolved {
			resolved = append(resolved, r.Span)
			continue
		}
		if r.Kind == policy.RefAnnex && named[r.Span.End] {
			continue // of 附件《…》 the name is reported
		}
		words := r.Span.Of(p.Doc.Source)
		message := "本政策没有" + words
		if r.Kind == policy.RefTitle {
			message = "本政策没有标题为“" + words + "”的部分"
		}
		found = append(found, rule.Diagnostic{Span: r.Span, Message: message})
	}
	found = append(found, lostLinks(p)...)
	found = append(found, lostLabels(p)...)
	found = append(found, lostContact(p)...)
	if len(found) > 0 {
		sort.SliceStable(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
		p.Violated(found...)
		return
	}
	p.Clear("提到的章节、附录和清单都在", resolved...)
}

// lostContact returns a finding for the first place that sends the user to the contact at
// the end, if the section on contact is there and gives none.
func lostContact(p *rule.Pass) []rule.Diagnostic {
	sent := p.Find(lexicon.ContactAtEnd).InBody()
	section := p.Section(lexicon.ContactSection)
	if !sent.Any() || section.Index == policy.NoParent {
		return nil
	}
	given := p.Find(lexicon.Email, lexicon.Phone, lexicon.PostalAddress, lexicon.ServicePath, lexicon.MessengerID).
		Filter(func(m rule.Match) bool { return section.Contains(m.Span) })
	if given.Any() {
		return nil
	}
	return []rule.Diagnostic{{Span: sent.First(), Message: "文末没有联系方式"}}
}
