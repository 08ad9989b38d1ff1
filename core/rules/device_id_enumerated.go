package rules

import (
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// DeviceIDEnumerated reports a policy that speaks of identifiers of devices in general
// and does not name them.
var DeviceIDEnumerated = &rule.Rule{
	ID: "device-id-enumerated",
	Doc: rule.Doc{
		Text: "逐个写明收集哪些设备标识：OAID、Android ID、IDFV、MAC 地址……",
		Bad:  "我们会收集您的设备型号、唯一设备标识符。",
		Good: "我们会收集您的 OAID 和 Android ID，用于防止盗号。",
	},
	Run: runDeviceIDEnumerated,
}

// enoughIdentifiers is how many identifiers, named beside a general word for them,
// still count as a list.
const enoughIdentifiers = 3

func runDeviceIDEnumerated(p *rule.Pass) {
	named := map[string]text.Span{}
	var vague, denied []text.Span
	tabled := false
	for _, id := range p.Facts.Identifiers {
		switch {
		case id.Stance == facts.ByOthers || !id.OfDevice():
		case id.Stance == facts.Denied:
			denied = append(denied, id.Span)
		case id.ID == "device-id":
			vague = append(vague, id.Span)
		default:
			if _, ok := named[id.ID]; !ok {
				named[id.ID] = id.Span
			}
			tabled = tabled || p.Doc.Blocks[p.Doc.Sentences[id.Sentence].Block].Kind == policy.BlockRow
		}
	}
	if at := strings.Index(p.Doc.Source, toFillIn+"设备标识"); at >= 0 {
		p.Met(p.Sentence(text.Span{Start: at, End: at + len(toFillIn)}))
		return
	}
	switch {
	case len(named) >= enoughIdentifiers || len(named) > 0 && len(vague) == 0 || tabled:
		p.Met(inOrder(named)...)
		return
	case len(named) == 0 && len(vague) == 0 && len(denied) > 0:
		p.Met(denied...)
		return
	}
	section := p.Section(lexicon.TopicCollect)
	d := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有写收集哪些设备标识，各用来做什么",
		Related: inOrder(named),
		Fixes: []rule.Fix{{
			Title: "补充设备标识的清单",
			Edits: insert(p, section.Index, "device-id-enumerated"),
		}},
	}
	if len(vague) > 0 {
		d.Span = vague[0]
		d.Message = "“" + vague[0].Of(p.Doc.Source) + "”是笼统的说法，要逐个写明收集哪些设备标识"
	}
	p.Missing(d)
}
