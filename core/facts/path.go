package facts

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Path is a way through the menus of the product: 【我的】-【设置】-【注销账号】.
type Path struct {
	Place
	Steps   []string // without brackets; one step for a menu named alone in brackets
	Purpose Purpose
}

// Purpose is what a menu path is for.
type Purpose string

const (
	ForUnsaid          Purpose = ""
	ForCancel          Purpose = "account-cancel"
	ForWithdraw        Purpose = "withdraw"
	ForAccess          Purpose = "access"
	ForCorrect         Purpose = "correct"
	ForDelete          Purpose = "delete"
	ForCopy            Purpose = "copy"
	ForPersonalisation Purpose = "personalisation"
	ForAds             Purpose = "ads"
	ForTags            Purpose = "tags"
	ForPush            Purpose = "push"
	ForPermission      Purpose = "permission"
	ForMinors          Purpose = "minors"
	ForPolicy          Purpose = "policy"
	ForSupport         Purpose = "support"
	ForBlock           Purpose = "block"
)

// purposes are asked in this order of the steps from the last on, then of the part of
// the sentence around the path, then of the sentence.
var purposes = []struct {
	term    lexicon.Term
	purpose Purpose
}{
	{lexicon.MatterCancel, ForCancel},
	{lexicon.MatterTags, ForTags},
	{lexicon.MatterPersonalisation, ForPersonalisation},
	{lexicon.MatterAds, ForAds},
	{lexicon.MatterWithdraw, ForWithdraw},
	{lexicon.MatterPolicy, ForPolicy},
	{lexicon.MatterMinors, ForMinors},
	{lexicon.MatterBlock, ForBlock},
	{lexicon.MatterSupport, ForSupport},
	{lexicon.MatterPermission, ForPermission},
	{lexicon.MatterPush, ForPush},
	{lexicon.MatterCopy, ForCopy},
	{lexicon.MatterDelete, ForDelete},
	{lexicon.MatterCorrect, ForCorrect},
	{lexicon.MatterAccess, ForAccess},
}

func (f *Facts) readPaths() []Path {
	var paths []Path
	for i, s := range f.doc.Sentences {
		if f.lines[i].skip || f.doc.Blocks[s.Block].Kind == policy.BlockTOC {
			continue
		}
		for _, steps := range f.pathsIn(s.Span) {
			if p, ok := f.path(i, steps); ok {
				paths = append(paths, p)
			}
		}
	}
	return paths
}

// path makes a fact of steps, or returns false if they are no way through menus: a
// range of numbers, a telephone number, a blank.
func (f *Facts) path(sentence int, steps []step) (Path, bool) {
	src := f.doc.Source
	whole := text.Span{Start: steps[0].whole.Start, End: steps[len(steps)-1].whole.End}
	if whole.Start > whole.End {
		return Path{}, false
	}
	p := Path{Place: f.place(whole, sentence)}
	for _, s := range steps {
		name := strings.Trim(plain(s.words.Of(src)), " “”\"【】[]「」")
		if name == "" || strings.ContainsAny(name, "@/\\") && len(steps) == 1 || f.has(s.words, lexicon.Email, lexicon.Phone) || !hasHan(name) {
			return Path{}, false
		}
		p.Steps = append(p.Steps, name)
	}
	if len(steps) == 1 {
		s := f.doc.Sentences[sentence].Span
		lead := text.Span{Start: max(s.Start, whole.Start-24), End: whole.Start}
		if whole == s || !f.has(lead, lexicon.MenuLead) && !f.startsMenu(steps[0].words) ||
			strings.Contains(p.Steps[0], "、") || f.has(steps[0].words, lexicon.CatalogSDK, lexicon.CatalogBrand) {
			return Path{}, false
		}
	}
	p.Purpose = f.purpose(p.Place, steps)
	return p, true
}

// startsMenu reports whether words begin with a menu that paths begin with.
func (f *Facts) startsMenu(words text.Span) bool {
	hits := f.words.In(words, lexicon.MenuStart)
	return len(hits) > 0 && hits[0].Span.Start == words.Start
}

func (f *Facts) purpose(p Place, steps []step) Purpose {
	var scopes []text.Span
	for i := len(steps) - 1; i >= 0; i-- {
		scopes = append(scopes, steps[i].words)
	}
	scopes = append(scopes, f.part(p), f.near(p.Sentence, p.Span))
	if headings := f.headings(p.Clause); len(headings) > 0 {
		scopes = append(scopes, headings[0])
	}
	for _, scope := range scopes {
		for _, m := range purposes {
			if f.has(scope, m.term) {
				return m.purpose
			}
		}
	}
	return ForUnsaid
}

func hasHan(s string) bool {
	for _, r := range s {
		if r >= 0x4E00 && r <= 0x9FFF {
			return true
		}
	}
	return false
}
