package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// SecurityClaimTruthful reports claims of security that the same text contradicts.
var SecurityClaimTruthful = &rule.Rule{
	ID: "security-claim-truthful",
	Doc: rule.Doc{
		Text: "“端到端加密”“不录制”“不保存”“无法查看”等承诺，要与别处写的审核、录制、保存一致。",
		Bad:  "我们不会录制您的视频通话。\n\n收到投诉后，我们会调取通话录像进行复核。",
		Good: "我们不会录制您的视频通话。\n\n收到投诉后，我们会询问双方。",
	},
	Run: runSecurityClaimTruthful,
}

var securityClashes = []clash{
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedEndToEnd}},
		against: rule.Query{All: []lexicon.Term{lexicon.TalkReviewed}},
		message: "这里说端到端加密，别处说审核通话或者聊天的内容：两者不能同时成立",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedNotRecorded}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.RecordingUsed}, Not: []lexicon.Term{lexicon.SupportCall}},
		message: "这里说不录制，别处又用到录音、录像",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedChatNotKept}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.ChatKept}},
		message: "这里说不保存聊天的内容，别处说保存",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedCallNotKept}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.CallKept}},
		message: "这里说不保存通话的内容，别处说保存",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedUnseen}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.TalkReviewed}},
		message: "这里说看不到聊天或者通话的内容，别处说审核这些内容",
	},
}

func runSecurityClaimTruthful(p *rule.Pass) {
	if found := clashes(p, securityClashes); len(found) > 0 {
		p.Violated(found...)
		return
	}
	p.Clear("没有与别处矛盾的安全承诺")
}
