package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// sensitiveRules returns the rules on sensitive information, biometrics and content:
// sections 6 to 8 of the catalogue of requirements.
func sensitiveRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{SensitiveItemsHighlighted, SensitiveSeparateConsent, PaymentDataDescribed, CommunicationSecrecy},
		dutyRules(faceDuties),
		dutyRules(biometricDuties),
		banRules(biometricBans),
		dutyRules(contentDuties),
		dutyRules(streamDuties),
	)
}

var faceDuties = []rule.Duty{
	{
		ID: "sensitive-necessity-impact",
		Doc: rule.Doc{
			Text: "处理敏感个人信息的，写明必要性和对个人权益的影响。",
			Bad:  "认证时我们收集您的身份证号码。",
			Good: "身份证号码是敏感个人信息，是核对身份所必需；一旦泄露，可能被人冒用身份。",
		},
		Parts: []rule.Part{{
			Name: "必要性和对个人权益的影响",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Impact, lexicon.Necessity}, Not: []lexicon.Term{lexicon.Defines}},
				{All: []lexicon.Term{lexicon.Impact, lexicon.Necessity, lexicon.SensitiveItem}, Not: []lexicon.Term{lexicon.Defines}, Scope: rule.InBlock},
			},
		}},
		Absent: "处理敏感个人信息，没有写必要性和对个人权益的影响",
		Fix:    addClause("sensitive-necessity-impact", "补充敏感个人信息的必要性和影响"),
	},
	{
		ID: "face-notice-items",
		Doc: rule.Doc{
			Text: "处理人脸信息的，写明由谁比对、保存多久、必要性和对个人权益的影响。",
			Bad:  "成为主播前，我们用人脸识别核对您的身份。",
			Good: "人脸信息由第三方比对，比对后即删除。没有人脸信息无法核对本人；人脸信息泄露可能使您被冒用身份。",
		},
		Parts: []rule.Part{
			{Name: "由谁、怎样比对", Any: []rule.Query{{All: []lexicon.Term{lexicon.Face, lexicon.FaceKeeper}}}},
			{Name: "保存多久", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Face, lexicon.FaceKept}},
				{All: []lexicon.Term{lexicon.Face, lexicon.FaceKept}, Negated: true}, // 不保存人脸图像
			}},
			{Name: "必要性", Any: []rule.Query{{All: []lexicon.Term{lexicon.Face, lexicon.Necessity}, Scope: rule.InBlock}}},
			{Name: "对个人权益的影响", Any: []rule.Query{{All: []lexicon.Term{lexicon.Impact, lexicon.Face}, Scope: rule.InBlock}}},
		},
		Absent: "处理人脸信息，没有写由谁比对、保存多久、必要性和影响",
		Fix:    addClause("face-notice-items", "补充人脸信息"),
	},
	{
		ID: "face-separate-consent",
		Doc: rule.Doc{
			Text: "处理人脸信息要取得单独同意，并可以撤回。",
			Bad:  "经您授权，我们用人脸识别核对您的身份。",
			Good: "使用人脸识别前，我们会取得您的单独同意，您可以随时撤回。",
		},
		Parts: []rule.Part{{Name: "人脸信息的单独同意", Any: []rule.Query{
			{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.Face}},
			{All: []lexicon.Term{lexicon.SeparateConsent, lexicon.Face}, Not: askedForElse, Scope: rule.InBlock},
		}}},
		Absent: "处理人脸信息没有写要取得单独同意",
		Fix:    addClause("face-separate-consent", "补充人脸信息的单独同意"),
	},
	{
		ID: "face-alternative",
		Doc: rule.Doc{
			Text: "用人脸核验身份的，要给出别的核验方式。",
			Bad:  "成为主播必须通过人脸识别。",
			Good: "您不同意人脸识别的，可以选择人工审核的方式核验身份。",
		},
		Parts: []rule.Part{{
			Name:    "别的核验方式",
			Any:     []rule.Query{{All: []lexicon.Term{lexicon.Alternative, lexicon.Face}, Scope: rule.InBlock}},
			Against: faceOrNothing,
		}},
		Absent: "用人脸核验身份，没有给出别的核验方式",
		Fix:    addClause("face-alternative", "补充别的验证方式"),
	},
}

// faceOrNothing are ways to say that whoever does not show a face cannot use what asks
// for it: in one paragraph, or in the one behind.
var faceOrNothing = []rule.Phrase{
	{Query: rule.Query{All: []lexicon.Term{lexicon.UseDenied, lexicon.RefuseGive, lexicon.Face}, Scope: rule.InBlock}, Message: faceIsOnlyWay},
	{Query: rule.Query{All: []lexicon.Term{lexicon.UseDenied, lexicon.RefuseGive, lexicon.Face}, Scope: rule.InBlock, Negated: true}, Message: faceIsOnlyWay},
	{Query: rule.Query{All: []lexicon.Term{lexicon.Face, lexicon.RefuseGive, lexicon.UseDenied}, Scope: rule.InBlock}, Message: faceIsOnlyWay},
}

const faceIsOnlyWay = "人脸是唯一的核验方式，不提供就不能使用"

var contentDuties = []rule.Duty{
	{
		ID: "im-social-data-described",
		Doc: rule.Doc{
			Text: "有聊天功能的，写明聊天内容和记录怎样处理、保存。",
			Bad:  "您可以和好友聊天。",
			Good: "您和好友的聊天内容保存在我们的服务器上，保存 30 天。",
		},
		Parts: []rule.Part{{Name: "聊天内容的处理", Any: []rule.Query{
			{All: []lexicon.Term{lexicon.MessageContent, lexicon.Handle}, Not: []lexicon.Term{lexicon.SupportTalk}},
			{All: []lexicon.Term{lexicon.MessageContent, lexicon.Handle}, Not: []lexicon.Term{lexicon.SupportTalk}, Negated: true}, // 不存储私聊内容
			{All: []lexicon.Term{lexicon.MessageContent, lexicon.Handle, lexicon.ShowsIm}, Not: []lexicon.Term{lexicon.ShowsNotIm}},
		}}},
		Absent: "有聊天功能，没有写聊天内容怎样处理、保存",
		Fix:    addClause("im-social-data-described", "补充聊天内容的处理"),
	},
	{
		ID: "host-onboarding-disclosed",
		Doc: rule.Doc{
			Text: "有主播的，写明成为主播要提供哪些信息、为了什么。",
			Bad:  "您可以观看主播的直播。",
			Good: "申请成为主播时，您需要提供真实姓名和身份证号码，用于实名认证。",
		},
		Parts:  []rule.Part{{Name: "成为主播要提供的信息", Any: []rule.Query{{All: []lexicon.Term{lexicon.BecomeHost, lexicon.IdentityPaper}}}}},
		Absent: "有主播，没有写成为主播要提供哪些信息",
		Fix:    addClause("host-onboarding-disclosed", "补充成为主播要提供的信息"),
	},
	{
		ID: "av-recording-retention",
		Doc: rule.Doc{
			Text: "有通话、直播的，写明是否录制、保存多久。",
			Bad:  "您可以进行视频通话。",
			Good: "我们不录制您的视频通话。直播画面保存 60 天，到期删除。",
		},
		Parts:  []rule.Part{{Name: "是否录制、保存多久", Any: []rule.Query{{All: []lexicon.Term{lexicon.AvRecord}}, {All: []lexicon.Term{lexicon.AvRecord}, Negated: true}}}},
		Absent: "有通话或者直播，没有写是否录制、保存多久",
		Fix:    addClause("av-recording-retention", "补充录制和保存"),
	},
}
