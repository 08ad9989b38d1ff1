package notice

import (
	"slices"
	"strings"

	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/policy"
	"clausewright/core/text"
	"clausewright/core/when"
)

// summary returns an entry for every material change, then one for every other change
// of words.
func (w *writer) summary() []Entry {
	var entries []Entry
	shown := map[int]bool{}
	for i, m := range w.Reading.Changes {
		entries = append(entries, Entry{
			Line:  Line{Text: m.Told, Changes: m.Changes, Material: []int{i}},
			Where: w.where(m.Changes), Effect: effectOf(m),
			Old: sentences(w.Result.Old, m.Old), New: sentences(w.Result.New, m.New),
		})
		for _, c := range m.Changes {
			shown[c] = true
		}
	}
	for i, c := range w.Result.Changes {
		if !shown[i] && !c.Cosmetic {
			entries = append(entries, Entry{Line: Line{Text: kinds[c.Kind], Changes: []int{i}}, Where: w.where([]int{i})})
		}
	}
	return entries
}

// kinds are the kinds of changes that are not material, as users are told of them.
var kinds = map[diff.Kind]string{
	diff.Changed:      "调整了文字表述。",
	diff.Added:        "补充了说明。",
	diff.Deleted:      "删去了文字。",
	diff.Moved:        "移动了位置，内容没有变化。",
	diff.MovedChanged: "移动了位置，并调整了文字表述。",
	diff.Split:        "拆分成几条。",
	diff.Merged:       "合并成一条。",
	diff.Renumbered:   "编号有变化，内容没有变化。",
}

// mostSentences is how many sentences of a change are quoted.
const mostSentences = 3

// sentences returns the sentences, or rows of tables, that some spans stand in, each
// once.
func sentences(d *policy.Document, spans []text.Span) []string {
	var all []string
	for _, span := range spans {
		i := d.SentenceAt(span.Start)
		if i < 0 {
			continue
		}
		sentence := d.Sentences[i].Span.Of(d.Source)
		if b := d.Blocks[d.Sentences[i].Block]; b.Kind == policy.BlockRow {
			var cells []string
			for _, cell := range b.Cells {
				cells = append(cells, cell.Of(d.Source))
			}
			sentence = strings.Join(cells, "｜")
		}
		sentence = strings.Join(strings.Fields(strings.ReplaceAll(sentence, "**", "")), " ")
		if sentence != "" && !slices.Contains(all, sentence) {
			all = append(all, sentence)
		}
		if len(all) == mostSentences {
			break
		}
	}
	return all
}

// effectOf tells users what a material change asks of them.
func effectOf(m material.Change) string {
	var parts []string
	for _, e := range m.Effects {
		switch e {
		case law.EffectConsent:
			parts = append(parts, "需要您同意")
		case law.EffectSeparate:
			parts = append(parts, "需要您单独同意")
		case law.EffectGuardian:
			parts = append(parts, "不满十四周岁的，需要监护人同意")
		}
	}
	if len(parts) == 0 {
		return "供您知悉"
	}
	return strings.Join(parts, "；")
}

// ways says how each consent is asked for.
var ways = []struct {
	code law.EffectCode
	what string
	how  string
}{
	{law.EffectConsent, "重新取得同意", "在用户下次使用时以弹窗说明这项变化，由用户主动点击“同意”或者“不同意”；默认勾选、继续使用都不算同意。用户同意之前，仍按原来的政策处理。"},
	{law.EffectSeparate, "取得单独同意", "在用到这项处理时单独弹窗，写明处理什么、为什么必要、对用户有什么影响，只问这一件事，不与其他事项一起勾选。用户同意之前不处理。"},
	{law.EffectGuardian, "重新征得监护人同意", "对不满十四周岁的用户，向其监护人说明变化，由监护人主动确认同意。监护人同意之前，仍按原来的规则处理。"},
}

// asks returns what must be asked again, then what must be in cases that only the
// operator knows of.
func (w *writer) asks() []Ask {
	var asks []Ask
	for _, way := range ways {
		for i, m := range w.Reading.Changes {
			if slices.Contains(m.Effects, way.code) {
				asks = append(asks, Ask{Code: way.code, What: way.what + "：" + m.Reason, How: way.how, Changes: m.Changes, Material: []int{i}})
			}
		}
	}
	for _, way := range ways {
		for i, m := range w.Reading.Changes {
			for _, e := range m.Category.Effects {
				if e.Code == way.code && e.When != "" && !slices.Contains(m.Effects, e.Code) {
					asks = append(asks, Ask{Code: way.code, When: e.When, What: way.what + "：" + m.Reason, How: way.how, Changes: m.Changes, Material: []int{i}})
				}
			}
		}
	}
	return append(asks, w.askGuardians()...)
}

// askGuardians returns what the guardians of users under fourteen must be asked again
// beside the rules for minors: whatever their wards must be, if the product lets them in
// (children-2019 第十条第二款).
func (w *writer) askGuardians() []Ask {
	if w.Reading.New.Shows("allows_under14").Truth != when.Yes {
		return nil
	}
	ask := Ask{Code: law.EffectGuardian, When: "有不满十四周岁的用户", What: "就以上各项重新征得其监护人同意", How: ways[len(ways)-1].how}
	for i, m := range w.Reading.Changes {
		consent := slices.Contains(m.Effects, law.EffectConsent) || slices.Contains(m.Effects, law.EffectSeparate)
		if consent && m.Direction != material.Narrower {
			ask.Changes, ask.Material = material.Union(ask.Changes, m.Changes), append(ask.Material, i)
		}
	}
	if ask.Material == nil {
		return nil
	}
	return []Ask{ask}
}
