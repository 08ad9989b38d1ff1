package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// biometricDuties are the duties on faces, voiceprints and effects: section 7 of the
// catalogue of requirements, those of faceDuties aside.
var biometricDuties = []rule.Duty{
	{
		ID: "face-local-storage",
		Doc: rule.Doc{
			Text: "写明人脸信息存在哪里、是否传出设备；要传出的，取得单独同意。",
			Bad:  "认证时我们用人脸识别核对您的身份。",
			Good: "人脸信息只在您的设备内完成比对，不会上传。",
		},
		Parts:  []rule.Part{{Name: "人脸信息的存储和传输", Any: beside(lexicon.FaceStays, lexicon.Face)}},
		Where:  []lexicon.Term{lexicon.Face, lexicon.SensitiveWord},
		Absent: "处理人脸信息，没有写存在哪里、是否传出设备",
		Fix:    addClause("face-local-storage", "补充人脸信息的存储和传输"),
	},
	{
		ID: "biometric-retention-min",
		Doc: rule.Doc{
			Text: "人脸、声纹、指纹保存多久要写明，不超过实现目的的最短时间，用完即删。",
			Bad:  "认证时我们用人脸识别核对您的身份。",
			Good: "人脸信息在核验完成后立即删除，我们不保存人脸图像。",
		},
		Parts:  []rule.Part{{Name: "生物识别信息的保存期限", Any: beside(lexicon.KeptShortly, lexicon.Biometric)}},
		Where:  []lexicon.Term{lexicon.Face, lexicon.SensitiveWord, lexicon.StorageSection},
		Absent: "处理人脸、声纹或者指纹，没有写保存多久、是否保存原始图像或者声音",
		Fix:    addClause("biometric-retention-min", "补充生物识别信息的保存期限"),
	},
	{
		ID: "face-pia-filing",
		Doc: rule.Doc{
			Text: "处理人脸信息之前，要做个人信息保护影响评估，达到数量的还要备案。",
			Bad:  "认证时我们用人脸识别核对您的身份。",
			Good: "使用人脸识别之前，我们做了个人信息保护影响评估。",
		},
		Parts:  []rule.Part{{Name: "影响评估", Any: saidBeside(lexicon.ImpactAssessment, lexicon.SensitiveItem)}},
		Where:  []lexicon.Term{lexicon.Face, lexicon.SensitiveWord},
		Absent: "处理人脸信息，没有写做过个人信息保护影响评估",
		Fix:    addClause("face-pia-filing", "补充影响评估"),
	},
	{
		ID: "voiceprint-described",
		Doc: rule.Doc{
			Text: "提取声纹的，写明用途、保存多久，并取得单独同意。",
			Bad:  "认证主播时，我们收集您的声纹信息。",
			Good: "经您单独同意，我们提取声纹，用于主播认证，保存 30 天。",
		},
		Parts: []rule.Part{
			{Name: "声纹的用途", Any: beside(lexicon.VoiceprintAim, lexicon.Voiceprint)},
			{Name: "声纹的保存期限", Any: beside(lexicon.KeptShortly, lexicon.Voiceprint)},
			{Name: "声纹的单独同意", Any: beside(lexicon.SeparateConsent, lexicon.Voiceprint)},
		},
		Review: 2,
		Where:  []lexicon.Term{lexicon.Voiceprint, lexicon.SensitiveWord},
		Absent: "收集声纹，没有写用途、保存期限和单独同意",
		Fix:    addClause("voiceprint-described", "补充声纹的说明"),
	},
	{
		ID: "face-voice-editing",
		Doc: rule.Doc{
			Text: "有美颜、变声、换脸的，写明在哪里处理、是否上传；换脸、变声涉及他人的，提示取得其单独同意。",
			Bad:  "您可以使用美颜功能。",
			Good: "美颜在您的设备本地处理，我们不会上传您的面部图像。",
		},
		Parts:  []rule.Part{{Name: "美颜、变声、换脸怎样处理", Any: beside(lexicon.EffectHandling, lexicon.Effect)}},
		Where:  []lexicon.Term{lexicon.Effect, lexicon.TopicCollect},
		Absent: "有美颜、变声或者换脸，没有写在哪里处理、是否上传",
		Fix:    addClause("face-voice-editing", "补充美颜、变声、换脸的处理"),
	},
}

// beside asks for a word of the first term in the sentence of one of the second, or
// under a heading that has one.
func beside(said, about lexicon.Term) []rule.Query {
	return []rule.Query{
		{All: []lexicon.Term{said, about}},
		{All: []lexicon.Term{said}, Under: []lexicon.Term{about}},
	}
}

var biometricBans = []rule.Ban{{
	ID: "face-perpetual-licence",
	Doc: rule.Doc{
		Text: "不得要求用户永久、不可撤销地许可使用其人脸、肖像、声音。",
		Bad:  "您永久、不可撤销地许可我们使用您的肖像和声音。",
		Good: "您许可我们在活动期间使用您的肖像，可以随时撤回。",
	},
	Phrases: []rule.Phrase{{
		Query: rule.Query{
			All: []lexicon.Term{lexicon.Perpetual, lexicon.Likeness, lexicon.Licence},
			Not: []lexicon.Term{lexicon.Erase},
		},
		Message: "要求用户永久或者不可撤销地许可使用其人脸、肖像或者声音",
		Rewrite: likenessAsked,
	}},
	Kept: "没有永久、不可撤销地使用人脸、肖像、声音的话",
}}
