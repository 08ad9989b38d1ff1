package rules

import (
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NoOpenEndedList reports lists of collected information that are left open.
var NoOpenEndedList = &rule.Rule{
	ID: "no-open-ended-list",
	Doc: rule.Doc{
		Text: "收集的信息要逐一列明，不用“等信息”“必要的信息”“其他信息”兜底。",
		Bad:  "我们会收集您的昵称、头像、性别等信息。",
		Good: "我们会收集您的昵称、头像和性别。",
	},
	Run: runNoOpenEndedList,
}

// reachOfCollecting is how far behind a verb of collecting a list may end, in bytes:
// some eighty Chinese characters.
const reachOfCollecting = 240

func runNoOpenEndedList(p *rule.Pass) {
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.OpenEnd).InBody().All() {
		if notCollecting[p.Facts.Topic(p.Doc.ClauseAt(m.Span.Start))] || limitedTo(p, m) {
			continue
		}
		if len(p.Words.In(text.Span{Start: m.Span.Start - 9, End: m.Span.End}, lexicon.OpenEndNamed)) > 0 || !collects(p, m) || !ofInformation(p, m) {
			continue
		}
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "收集的信息用“" + m.Span.Of(p.Doc.Source) + "”兜底，没有逐一列明",
			Related: []text.Span{p.Sentence(m.Span)},
			Fixes:   closedList(p, m.Span),
		})
	}
	found = append(found, trailingDots(p)...)
	if len(found) == 0 {
		p.Clear("收集的信息没有用“等信息”“其他信息”之类的话兜底")
		return
	}
	p.Violated(found...)
}

// notCollecting are the topics of clauses that speak of information without
// collecting it.
var notCollecting = map[facts.Topic]bool{
	facts.TopicRights: true, facts.TopicShare: true, facts.TopicSDK: true, facts.TopicSecurity: true,
	facts.TopicStorage: true, facts.TopicMinors: true, facts.TopicUpdate: true, facts.TopicContact: true,
}

// limitedTo reports whether the words belong to a promise to collect no more than is
// needed.
func limitedTo(p *rule.Pass, m rule.Match) bool {
	for _, h := range p.Words.In(p.Sentence(m.Span), lexicon.OnlyNeeded) {
		if h.Span.Start < m.Span.Start && m.Span.Start < h.Span.End {
			return true
		}
	}
	return false
}

// collects reports whether the operator is said, in the same sentence before a match,
// to collect something from the user.
func collects(p *rule.Pass, m rule.Match) bool {
	sentence := p.Sentence(m.Span)
	// The words may share letters with the verb: 收集的信息包括, 包括但不限于.
	before := text.Span{Start: max(sentence.Start, m.Span.Start-reachOfCollecting), End: m.Span.End}
	for _, h := range p.Words.In(before, lexicon.CollectVerb) {
		other := p.Words.In(text.Span{Start: max(sentence.Start, h.Span.Start-12), End: sentence.End}, lexicon.NotCollect)
		covered := false
		for _, o := range other {
			covered = covered || o.Span.Contains(h.Span)
		}
		if !covered && h.Span.Start < m.Span.Start && !p.Words.Negated(h) {
			return true
		}
	}
	return false
}

// ofInformation reports whether the list that a match leaves open is one of information,
// and not of uses or measures, and no definition: 与其他信息结合.
func ofInformation(p *rule.Pass, m rule.Match) bool {
	sentence := p.Sentence(m.Span)
	words := m.Span.Of(p.Doc.Source)
	before := p.Doc.Source[sentence.Start:m.Span.Start]
	after := p.Doc.Source[m.Span.End:max(sentence.End, m.Span.End)]
	switch {
	case strings.Contains(words, "限于"):
		before = strings.TrimRight(before, "，,（(：: *\u00a0")
		clause := before[strings.LastIndexAny(before, "，,；;")+1:]
		if strings.Contains(clause, "向您提供") || strings.Contains(clause, "为您提供") {
			return false
		}
		for _, end := range [...]string{"信息", "数据", "资料", "记录", "标识", "标识符", "材料"} {
			if strings.HasSuffix(before, end) {
				return true
			}
		}
		return before == ""
	case strings.HasPrefix(words, "等"):
		cut := strings.LastIndexAny(before, "，,；;：:（(") + 1
		listed := before[cut:]
		if inBrackets := strings.HasSuffix(words, "）") || strings.HasSuffix(words, ")"); inBrackets {
			return len(p.Words.In(text.Span{Start: sentence.Start + cut, End: m.Span.Start}, lexicon.CatalogItem)) > 0
		}
		for _, end := range [...]string{"功能", "服务", "措施", "方式", "用途", "目的"} {
			if strings.HasSuffix(listed, end) {
				return false
			}
		}
		listed = strings.ReplaceAll(listed, "能够提供", "") // 能够提供位置的基站、蓝牙等传感器信息
		return !strings.Contains(listed, "用于") && !strings.Contains(listed, "提供") && !strings.Contains(listed, "展示")
	}
	return !strings.HasPrefix(strings.TrimLeft(after, " *\u00a0"), "结合")
}

// closedList returns the fix of a list that ends in 等: a blank for what is left out.
// Other ways to leave a list open don't tell where the rest belongs.
func closedList(p *rule.Pass, end text.Span) []rule.Fix {
	words := end.Of(p.Doc.Source)
	if !strings.HasPrefix(words, "等") {
		return nil
	}
	stop := ""
	for _, mark := range [...]string{"。", "；", ";", "）", ")"} {
		if strings.HasSuffix(words, mark) {
			stop = mark
		}
	}
	return []rule.Fix{{
		Title: "改为逐一列明",
		Edits: []text.Edit{{Span: end, New: "和【请填写其余各项】" + stop}},
	}}
}

// trailingDots reports lists of what is collected that end in dots.
func trailingDots(p *rule.Pass) []rule.Diagnostic {
	const dots = "、……"
	var found []rule.Diagnostic
	last := -1
	for _, h := range p.Words.Of(lexicon.CollectVerb) {
		if h.Sentence == last || p.Words.Negated(h) {
			continue
		}
		last = h.Sentence
		sentence := p.Words.Sentences[h.Sentence]
		if at := strings.Index(sentence.Of(p.Doc.Source), dots); at >= 0 {
			found = append(found, rule.Diagnostic{
				Span:    text.Span{Start: sentence.Start + at, End: sentence.Start + at + len(dots)},
				Message: "收集的信息以省略号结尾，没有逐一列明",
			})
		}
	}
	return found
}
