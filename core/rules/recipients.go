package rules

import (
	"slices"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// recipientRules returns the rules on who receives information: the lists of sections
// 12 and 14 of the catalogue of requirements.
func recipientRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{RecipientsListed, SDKListPresent, SDKRowComplete, RTCProviderListed},
		dutyRules(recipientDuties),
		[]*rule.Rule{ifSentAbroad(crossBorderNoticeItems), ifSentAbroad(crossBorderMechanism)},
	)
}

// enoughRecipients is how many rows make a list.
const enoughRecipients = 2

// enoughInProse is how many recipients told of in sentences, each with what it gets
// and what for, make a list.
const enoughInProse = 3

// SDKListPresent reports a policy that speaks of SDKs and does not list them.
var SDKListPresent = &rule.Rule{
	ID: "sdk-list-present",
	Doc: rule.Doc{
		Text: "列出接入的全部第三方 SDK，每个一行。",
		Bad:  "我们接入的第三方 SDK 见《第三方SDK目录》。\n",
		Good: "## 七、第三方 SDK 目录\n\n| SDK名称 | 公司名称 | 用途 | 收集的信息 |\n| --- | --- | --- | --- |\n| 声网 SDK | 上海兆言网络科技有限公司 | 视频通话 | IP地址 |\n| 极光推送 SDK | 深圳市和讯华谷信息技术有限公司 | 推送消息 | OAID |\n",
	},
	Run: runSDKListPresent,
}

func runSDKListPresent(p *rule.Pass) {
	var listed []text.Span
	fullRow := false // with the provider and what it gets: one such row is a list
	for _, r := range p.Facts.Recipients {
		fullRow = fullRow || r.Listed && isSDK(p, r) && r.Company != "" && !r.Told.Empty()
		if r.Listed || p.Facts.Topic(r.Clause) == facts.TopicSDK && told(r) {
			listed = append(listed, r.Span)
		}
	}
	if len(listed) >= enoughRecipients || len(listed) == 1 && fullRow {
		p.Met(append(headingsOver(p, listed, lexicon.TopicSDK), listed...)...)
		return
	}
	for _, prose := range [...][]text.Span{sdksInTurn(p), sdksIntroduced(p)} {
		if len(prose) >= enoughInProse && !sendsElsewhere(p) {
			p.Met(prose...)
			return
		}
	}
	if linked := append(linkedLists(p, lexicon.SDKListName), linkedForSDKs(p)...); len(linked) > 0 {
		p.Review("SDK 清单在链接的页面里，要打开来看", linked...)
		return
	}
	place := p.Find(lexicon.SDKListName).InBody().First()
	section := p.Section(lexicon.SDKListName)
	d := rule.Diagnostic{
		Span:    place,
		Message: "接入了第三方 SDK，却没有列出是哪些、各收集什么",
		Related: listed,
		Fixes:   []rule.Fix{{Title: "补充第三方 SDK 目录", Edits: insert(p, section.Index, "sdk-list-present")}},
	}
	if !place.Empty() {
		d.Message = "只提到“" + place.Of(p.Doc.Source) + "”，文中没有它的内容"
	}
	p.Missing(d)
}

// sdksInTurn returns the sentences of one clause that tell of SDKs in one paragraph after
// the other, each with what it gets and what for: of the first clause with enough of them.
func sdksInTurn(p *rule.Pass) []text.Span {
	var turn []text.Span
	clause, block := -1, -1
	for _, r := range p.Facts.Recipients {
		at := p.Doc.Sentences[r.Sentence].Block
		if at == block || r.SDK == "" || !told(r) || !strings.Contains(p.Words.Folded(r.Sentence), "sdk") {
			continue
		}
		if r.Clause != clause {
			if len(turn) >= enoughInProse {
				break
			}
			turn = nil
		}
		clause, block = r.Clause, at
		turn = append(turn, p.Sentence(r.Span))
	}
	return turn
}

// sdksIntroduced returns the sentences that introduce an SDK by who provides it or by what
// it collects, the first of each paragraph.
func sdksIntroduced(p *rule.Pass) []text.Span {
	var introduced []text.Span
	last := -1
	named := p.Find(lexicon.SDKIntroduced).InBody().Affirmed().Near(lexicon.CompanySuffix, lexicon.CatalogSDK, lexicon.CatalogBrand)
	for _, m := range named.All() {
		if at := p.Doc.Sentences[m.Word.Sentence].Block; at != last {
			introduced = append(introduced, p.Sentence(m.Span))
			last = at
		}
	}
	return introduced
}

// linkedForSDKs returns the links in sentences on SDKs that lead to a list, or that the
// word SDK itself carries.
func linkedForSDKs(p *rule.Pass) []text.Span {
	return p.Find(lexicon.AnnexList, lexicon.ShowsSdk).InBody().Near(lexicon.ShowsSdk).Filter(func(m rule.Match) bool {
		return labelsLink(p.Doc.Source, m.Span.End)
	}).Spans()
}

// sendsElsewhere reports whether the text refers to a list of recipients that is not
// there: then what it tells itself is not all of them.
func sendsElsewhere(p *rule.Pass) bool {
	for _, paper := range absentPapers(p) {
		if len(p.Words.In(paper.Span, lexicon.TopicShare)) > 0 || len(p.Words.In(paper.Span, lexicon.TopicSDK)) > 0 {
			return true
		}
	}
	return false
}

// RecipientsListed reports a policy that gives information to others and does not say
// to whom.
var RecipientsListed = &rule.Rule{
	ID: "recipients-listed",
	Doc: rule.Doc{
		Text: "逐一列明接收方的名称、联系方式、接收的信息、目的和方式。",
		Bad:  "我们会向合作伙伴、关联公司提供您的个人信息。\n",
		Good: "## 七、接收方\n\n| 接收方名称 | 公司名称 | 目的 | 信息种类 |\n| --- | --- | --- | --- |\n| 微信支付 | 财付通支付科技有限公司 | 完成支付 | 订单信息 |\n| 支付宝 | 支付宝（中国）网络技术有限公司 | 完成支付 | 订单信息 |\n",
	},
	Run: runRecipientsListed,
}

func runRecipientsListed(p *rule.Pass) {
	var rows, named, prose []text.Span
	for _, r := range p.Facts.Recipients {
		switch {
		case r.Listed:
			rows = append(rows, r.Span)
			if r.Company != "" || leftBlank(p, r) {
				named = append(named, r.Span)
			}
		case r.Company != "" && told(r):
			prose = append(prose, r.Span)
		}
	}
	if len(rows) >= enoughRecipients && 2*len(named) >= len(rows) || len(prose) >= enoughInProse {
		p.Met(append(named, prose...)...)
		return
	}
	if linked := linkedLists(p, lexicon.RecipientListName); len(linked) > 0 {
		p.Review("接收方的清单在链接的页面里，要打开来看", linked...)
		return
	}
	section := p.Section(lexicon.ShareAct)
	d := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有逐一写明个人信息提供给谁、提供什么、为了什么",
		Related: append(rows, prose...),
		Fixes:   []rule.Fix{{Title: "补充接收方的清单", Edits: insert(p, section.Index, "recipients-listed")}},
	}
	if len(rows) > 0 {
		d.Message = "接收方只有品牌或者类别，多数没有写公司全称"
	}
	p.Missing(d)
}

// toFillIn starts the blanks that fixes leave.
const toFillIn = "【请填写"

// leftBlank reports whether the row of a recipient waits to be filled in: blanks are
// reported by a rule of their own.
func leftBlank(p *rule.Pass, r facts.Recipient) bool {
	return strings.Contains(p.Doc.Blocks[p.Doc.Sentences[r.Sentence].Block].Span.Of(p.Doc.Source), toFillIn)
}

// told reports whether a recipient comes with what it gets and what for.
func told(r facts.Recipient) bool {
	return !r.Purpose.Empty() && len(r.Items)+len(r.Identifiers) > 0
}

// linkedLists returns the names of lists that a link to an address follows.
func linkedLists(p *rule.Pass, names ...lexicon.Term) []text.Span {
	return p.Find(names...).InBody().Filter(func(m rule.Match) bool {
		return linkedAt(p.Doc.Source, m.Span.End)
	}).Spans()
}

// SDKRowComplete reports rows of a list of SDKs in which something is not said.
var SDKRowComplete = &rule.Rule{
	ID: "sdk-row-complete",
	Doc: rule.Doc{
		Text: "SDK 目录的每一行写明提供方全称、用途、收集的信息和隐私政策链接。",
		Bad:  "## 七、第三方 SDK 目录\n\n| SDK名称 | 公司名称 | 用途 | 收集的信息 | 隐私政策链接 |\n| --- | --- | --- | --- | --- |\n| 声网 SDK | 声网 | 视频通话 | IP地址 | https://www.example.com/a |\n| 极光推送 SDK | 极光 | 推送消息 | OAID | https://www.example.com/b |\n",
		Good: "## 七、第三方 SDK 目录\n\n| SDK名称 | 公司名称 | 用途 | 收集的信息 | 隐私政策链接 |\n| --- | --- | --- | --- | --- |\n| 声网 SDK | 上海兆言网络科技有限公司 | 视频通话 | IP地址 | https://www.example.com/a |\n| 极光推送 SDK | 深圳市和讯华谷信息技术有限公司 | 推送消息 | OAID | https://www.example.com/b |\n",
	},
	Run: runSDKRowComplete,
}

func runSDKRowComplete(p *rule.Pass) {
	var found []rule.Diagnostic
	var complete []text.Span
	for _, r := range p.Facts.Recipients {
		if !r.Listed || !isSDK(p, r) {
			continue
		}
		absent, severity := absentFields(r)
		if absent == "" || leftBlank(p, r) {
			complete = append(complete, r.Span)
			continue
		}
		found = append(found, rule.Diagnostic{
			Span:     r.Span,
			Severity: severity,
			Message:  "“" + r.Name + "”没有写" + absent,
		})
	}
	switch {
	case len(found) > 0:
		p.Violated(found...)
	case len(complete) > 0:
		p.Met(complete...)
	default:
		p.NotApplicable("文中没有 SDK 目录，各栏无从判断")
	}
}

// isSDK reports whether the row of a recipient is that of an SDK: by its name, or by
// the heading above it.
func isSDK(p *rule.Pass, r facts.Recipient) bool {
	return r.SDK != "" || strings.Contains(r.Name, "SDK") || strings.Contains(p.Doc.Clauses[r.Clause].Heading, "SDK")
}

// absentFields names what the row of a recipient does not say, and how grave that is.
func absentFields(r facts.Recipient) (names string, severity rule.Severity) {
	severity = rule.Warning
	add := func(absent bool, name string, s rule.Severity) {
		switch {
		case !absent:
			return
		case names != "":
			names += "、"
		}
		names += name
		if s == rule.Error {
			severity = s
		}
	}
	add(r.Purpose.Empty(), "用途", rule.Error)
	add(r.Told.Empty() && len(r.Items)+len(r.Identifiers) == 0, "收集的信息", rule.Error)
	add(r.Company == "", "提供方全称", rule.Warning)
	add(r.Link.Empty(), "隐私政策链接", rule.Warning)
	return names, severity
}

// RTCProviderListed reports a product with calls or live streams whose policy does not
// say who carries them.
var RTCProviderListed = &rule.Rule{
	ID: "rtc-provider-listed",
	Doc: rule.Doc{
		Text: "写明音视频、直播由哪家服务商提供技术，它会得到什么。",
		Bad:  "您可以进行视频通话、观看直播。\n",
		Good: "视频通话由声网 SDK 提供技术，提供方是上海兆言网络科技有限公司，收集 IP地址，用于传输音视频。\n",
	},
	Run: runRTCProviderListed,
}

func runRTCProviderListed(p *rule.Pass) {
	for _, r := range p.Facts.Recipients {
		block := p.Doc.Blocks[p.Doc.Sentences[r.Sentence].Block]
		if len(p.Words.In(block.Span, lexicon.RTCName)) > 0 {
			p.Met(r.Span)
			return
		}
	}
	blank := p.Find(lexicon.RTCName).InBody().Filter(func(m rule.Match) bool {
		return strings.Contains(p.Sentence(m.Span).Of(p.Doc.Source), toFillIn)
	})
	if blank.Any() {
		p.Met(blank.Spans()...)
		return
	}
	section := p.Section(lexicon.SDKListName, lexicon.ShareAct)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "有通话或者直播，没有写由哪家服务商传输音视频",
		Fixes:   []rule.Fix{{Title: "补充音视频服务商", Edits: insert(p, section.Index, "rtc-provider-listed")}},
	})
}
