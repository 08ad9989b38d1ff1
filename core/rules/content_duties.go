package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// streamDuties are the duties on streams, review and training: section 8 of the
// catalogue of requirements, those of contentDuties aside.
var streamDuties = []rule.Duty{
	{
		ID: "av-stream-routing",
		Doc: rule.Doc{
			Text: "有通话、语音房、直播的，写明声音和画面怎样传输、是否经过服务器。",
			Bad:  "您可以进行视频通话。",
			Good: "视频通话的画面和声音经服务商的服务器实时转发给对方。",
		},
		Parts:  []rule.Part{{Name: "音视频怎样传输", Any: eitherWay(lexicon.StreamRouting)}},
		Where:  []lexicon.Term{lexicon.Av, lexicon.TopicCollect},
		Absent: "有通话、语音房或者直播，没有写声音和画面怎样传输、是否经过服务器",
		Fix:    addClause("av-stream-routing", "补充音视频的传输方式"),
	},
	{
		ID: "content-moderation-disclosed",
		Doc: rule.Doc{
			Text: "审核用户内容的，写明方式（机器、人工）和范围。",
			Bad:  "我们会对您发布的内容进行审核。",
			Good: "我们审核您公开发布的内容：先由机器审核，有疑问的由人工复核。",
		},
		Parts:  []rule.Part{{Name: "审核的方式", Any: eitherWay(lexicon.ModerationWay)}},
		Where:  []lexicon.Term{lexicon.ShowsModeration, lexicon.TopicCollect},
		Absent: "审核用户的内容，没有写用机器还是人工、审核哪些内容",
		Fix:    addClause("content-moderation-disclosed", "补充内容审核的方式"),
	},
	{
		ID: "other-party-recording-warning",
		Doc: rule.Doc{
			Text: "有聊天、通话的，提示对方可能录屏、录音。",
			Bad:  "您可以和好友视频通话。",
			Good: "您可以和好友视频通话，对方可能录屏、录音，请注意保护隐私。",
		},
		Parts:  []rule.Part{{Name: "对方可能录屏、录音", Any: eitherWay(lexicon.OtherPartyRecords)}},
		Where:  []lexicon.Term{lexicon.Av, lexicon.Im},
		Absent: "有聊天或者通话，没有提示对方可能录屏、录音",
		Fix:    addClause("other-party-recording-warning", "补充录屏、录音的提示"),
	},
	{
		ID: "ai-training-use",
		Doc: rule.Doc{
			Text: "用人工智能处理用户内容的，写明是否用于训练模型。",
			Bad:  "我们基于您的兴趣标签推荐内容，并提供AI陪聊。",
			Good: "我们基于您的兴趣标签推荐内容，您的聊天内容不用于模型训练。",
		},
		Parts:  []rule.Part{{Name: "是否用于训练模型", Any: eitherWay(lexicon.TrainingStated)}},
		Where:  []lexicon.Term{lexicon.Personalise, lexicon.TopicCollect},
		Absent: "用人工智能或者算法处理用户的内容，没有写是否用于训练模型",
		Fix:    addClause("ai-training-use", "补充是否用于训练模型"),
	},
}

// eitherWay asks for a word, affirmed or denied: both tell.
func eitherWay(said lexicon.Term) []rule.Query {
	return []rule.Query{
		{All: []lexicon.Term{said}},
		{All: []lexicon.Term{said}, Negated: true},
	}
}

// CommunicationSecrecy reports a policy that reserves a right to read along, or that
// is silent on the secrecy of what users say to each other.
var CommunicationSecrecy = &rule.Rule{
	ID: "communication-secrecy",
	Doc: rule.Doc{
		Text: "保护通信秘密：不保留随意查看私聊、通话的权利，写明只在哪些情形才查看。",
		Bad:  "您可以和好友私聊。我们有权随时查看您的私聊内容。",
		Good: "您可以和好友私聊。您的通信秘密受法律保护。",
	},
	Run: runCommunicationSecrecy,
}

func runCommunicationSecrecy(p *rule.Pass) {
	broken := p.Find(lexicon.SecrecyBroken).InBody().Affirmed().NotNear(lexicon.SecrecyGround)
	if broken.Any() {
		p.Violated(rule.Diagnostic{
			Span:    broken.First(),
			Message: "保留了随意查看用户私聊或者通话的权利：通信秘密受法律保护，只有法律规定的情形才能查看",
		})
		return
	}
	if kept := p.Find(lexicon.SecrecyKept).InBody(); kept.Any() {
		p.Met(sentences(p, kept)...)
		return
	}
	section := p.Section(lexicon.Im, lexicon.Av, lexicon.SecuritySection)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "有聊天或者通话，没有写怎样保护通信秘密",
		Fixes:   addClause("communication-secrecy", "补充通信秘密的保护")(p, section),
	})
}
