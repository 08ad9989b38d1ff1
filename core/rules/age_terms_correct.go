package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Ages of the law: a child is under 14 (儿童个人信息网络保护规定 article 2), a minor
// under 18 (民法典 article 17).
const (
	childAge = 14
	minorAge = 18
)

// AgeTermsCorrect reports a child or a minor that is defined by another age than the
// law's.
var AgeTermsCorrect = &rule.Rule{
	ID: "age-terms-correct",
	Doc: rule.Doc{
		Text: "儿童是不满十四周岁的未成年人，未成年人是不满十八周岁的人。",
		Bad:  "18周岁以下的儿童使用本应用前，应当取得监护人同意。",
		Good: "不满十四周岁的儿童使用本应用前，应当取得监护人同意。",
	},
	Run: runAgeTermsCorrect,
}

func runAgeTermsCorrect(p *rule.Pass) {
	found := slices.Concat(
		wrongAges(p, lexicon.ChildUnder, childAge, "儿童", "不满十四周岁"),
		fourteenCounted(p),
		wrongAges(p, lexicon.MinorUnder, minorAge, "未成年人", "不满十八周岁"))
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	if right := p.Find(lexicon.ChildUnder, lexicon.MinorUnder); right.Any() {
		p.Met(right.Spans()...)
		return
	}
	p.Clear("没有用错的年龄")
}

// fourteenCounted returns a finding for each place that counts those who are fourteen
// among the children.
func fourteenCounted(p *rule.Pass) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.FourteenCounted).All() {
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "儿童是不满十四周岁的人，这里把年满十四周岁的也算在内",
			Fixes:   []rule.Fix{{Title: "改为不满十四周岁", Edits: []text.Edit{{Span: m.Span, New: "不满十四周岁"}}}},
		})
	}
	return found
}

// wrongAges returns a finding for each place where who is meant is defined by
// another age than the law's.
func wrongAges(p *rule.Pass, term lexicon.Term, age int, who, definition string) []rule.Diagnostic {
	var found []rule.Diagnostic
	for _, m := range p.Find(term).All() {
		written := m.Word.Number.Of(p.Doc.Source)
		if value, ok := lexicon.Numeral(written); !ok || value == age {
			continue
		}
		d := rule.Diagnostic{
			Span:    m.Span,
			Message: who + "是" + definition + "的人，这里写的是 " + written + " 周岁",
		}
		if lawful, ok := lexicon.NumeralLike(written, age); ok {
			d.Fixes = []rule.Fix{{
				Title: "改为 " + lawful + " 周岁",
				Edits: []text.Edit{{Span: m.Word.Number, New: lawful}},
			}}
		}
		found = append(found, d)
	}
	return found
}
