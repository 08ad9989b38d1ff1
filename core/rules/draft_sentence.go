package rules

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// BrokenSentence reports sentences in which two patterns have run into one or half of a
// pattern is lost: only those of which the words alone are proof.
var BrokenSentence = &rule.Rule{
	ID:       "drafting/broken-sentence",
	Severity: rule.Info,
	Doc: rule.Doc{
		Title:   "句式杂糅",
		TitleEN: "Broken sentences",
		Text:    "一句话只用一种句式，句式的前后两半都要有。",
		Bad:     "除非您同意外，我们不共享您的昵称。",
		Good:    "除非您同意，我们不共享您的昵称。",
	},
	Run: runBrokenSentence,
}

// brokenPattern is a way in which sentences break.
type brokenPattern struct {
	term    lexicon.Term
	message string
	// sure reports whether a hit is one, beyond its words; nil if they are enough.
	sure func(p *rule.Pass, m rule.Match) bool
	// mend is the last of these words in the hit, and what to write instead; "" for no fix.
	mend, instead string
}

func brokenPatterns() []brokenPattern {
	return []brokenPattern{
		{lexicon.BrokenUnless, "“除非”不与“外”连用", exceptOnly, "外", ""},
		{lexicon.BrokenWhen, "“当…时”与“在…的情况下”混用", opensClause, "当", "在"},
		{lexicon.BrokenAim, "“出于…目的”与“以…为目的”混用", nil, "为目的", "的目的"},
		{lexicon.BrokenPassive, "“将”与“被”不连用", nil, "", ""},
		{lexicon.BrokenAmong, "“在内”前面没有“包括”", notOpened, "", ""},
		{lexicon.BrokenCertain, "“会”与“可能”不连用", nil, "可能", ""},
		{lexicon.BrokenOnce, "“一经…”与“…后”混用", nil, "", ""},
		{lexicon.BrokenCase, "“…的情况下”前面没有“在”", withoutIn, "或", "或在"},
		{lexicon.BrokenObject, "“对…”后面缺少“进行”", nil, "信息", "信息进行"},
		{lexicon.BrokenGiven, "“符合”与“所提供”不搭配", nil, "所", "而"},
		{lexicon.BrokenTopic, "“对于”与“用于”不搭配", nil, "对于", "将"},
		{lexicon.BrokenRefused, "“未”连“开始使用”一并否定了", nil, "并", "即"},
		{lexicon.BrokenLimits, "“目的”与“具有关联的范围”之间多了“及”", nil, "及", ""},
		{lexicon.BrokenIts, "“其”不知所指，前面没有研究机构", withoutInstitute, "且其", "且"},
		{lexicon.BrokenRecall, "撤回的是同意，不是个人信息", nil, "", ""},
		{lexicon.BrokenPredicates, "两个谓语连在一起，中间缺少“而”", nil, "信息", "信息而"},
	}
}

func runBrokenSentence(p *rule.Pass) {
	for _, pattern := range brokenPatterns() {
		for _, m := range p.Find(pattern.term).InBody().All() {
			if inRow(p, m) || len(m.Word.Gaps) > 0 && strings.ContainsAny(m.Word.Gaps[0].Of(p.Doc.Source), "。；：:") || pattern.sure != nil && !pattern.sure(p, m) {
				continue
			}
			d := rule.Diagnostic{Span: m.Span, Message: pattern.message}
			if at := strings.LastIndex(m.Span.Of(p.Doc.Source), pattern.mend); pattern.mend != "" && at >= 0 {
				place := text.Span{Start: m.Span.Start + at, End: m.Span.Start + at + len(pattern.mend)}
				d.Fixes = []rule.Fix{{Title: "改通句子", Edits: []text.Edit{{Span: place, New: pattern.instead}}}}
			}
			p.Report(d)
		}
	}
}

// exceptOnly reports whether 外 ends the condition of 除非 itself, and is no part of
// 例外 or 境外.
func exceptOnly(p *rule.Pass, m rule.Match) bool {
	if len(m.Word.Gaps) == 0 {
		return false
	}
	condition := m.Word.Gaps[0].Of(p.Doc.Source)
	for _, word := range [...]string{"例", "境", "国", "海", "另", "此", "户", "对", "额", "室"} {
		if strings.HasSuffix(condition, word) {
			return false
		}
	}
	if strings.HasSuffix(condition, "意") && !strings.HasSuffix(condition, "同意") {
		return false // 意外
	}
	return !strings.ContainsAny(condition, "，,")
}

// opensClause reports whether 当 opens a clause, and no sign parts it from 情况下.
func opensClause(p *rule.Pass, m rule.Match) bool {
	sentence := p.Words.Sentences[m.Word.Sentence]
	before := strings.TrimRight(p.Doc.Source[sentence.Start:m.Span.Start], " *\u00a0")
	opens := strings.HasSuffix(before, "，") || strings.HasSuffix(before, ",") || strings.Trim(before, "0123456789一二三四五六七八九十（）().、") == ""
	return opens && len(m.Word.Gaps) > 0 && !strings.ContainsAny(m.Word.Gaps[0].Of(p.Doc.Source), "，,时后")
}

// notOpened reports whether nothing in the sentence opens what 在内 closes.
func notOpened(p *rule.Pass, m rule.Match) bool {
	sentence := p.Words.Sentences[m.Word.Sentence]
	return len(p.Words.In(text.Span{Start: sentence.Start, End: m.Span.Start}, lexicon.OpensAmong)) == 0
}

// withoutInstitute reports whether no institute stands before 其 in its sentence.
func withoutInstitute(p *rule.Pass, m rule.Match) bool {
	sentence := p.Words.Sentences[m.Word.Sentence]
	return !strings.Contains(p.Doc.Source[sentence.Start:m.Span.Start], "机构")
}

// withoutIn reports whether no 在 stands before the case, 或 in it aside.
func withoutIn(p *rule.Pass, m rule.Match) bool {
	words := m.Span.Of(p.Doc.Source)
	return !strings.Contains(words, "在") && strings.Count(words, "或") == 1
}
