package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// consentRules returns the rules on consent: section 10 of the catalogue of
// requirements.
func consentRules() []*rule.Rule {
	list := []*rule.Rule{NoContinuedUseConsent, NoPrecollection, ConsentExceptionsCurrent, SharingExceptionsCurrent}
	list = append(list, banRules(consentBans)...)
	return append(list, dutyRules(consentDuties)...)
}

var consentBans = []rule.Ban{
	{
		ID: "anonymisation-accurate",
		Doc: rule.Doc{
			Text: "匿名化与去标识化不是一回事：去标识化的信息仍是个人信息，处理时仍要告知和取得同意。",
			Bad:  "共享经去标识化处理的信息，无需另行征得您的同意。",
			Good: "共享经匿名化处理、无法识别且不能复原的信息，不再属于个人信息。",
		},
		Kept:  "没有混用匿名化与去标识化",
		Shown: []rule.Query{{All: []lexicon.Term{lexicon.AnonymisedDefined}}},
		Phrases: []rule.Phrase{
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.NoConsentNeeded, lexicon.DeIdentified}},
				Message: "去标识化的信息仍是个人信息，不能因此不告知、不征得同意",
				Rewrite: asIdentifiable,
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.NotPersonal, lexicon.DeIdentified}},
				Message: "去标识化的信息仍是个人信息",
				Rewrite: asIdentifiable,
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.DeidentifiedAtWill}},
				Message: "去标识化的信息仍是个人信息，不能随意使用",
				Rewrite: asIdentifiable,
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.DeidentifiedExcepted}},
				Message: "去标识化的信息仍是个人信息，提供给他人同样要取得同意",
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.DeidentifiedMisdefined}},
				Message: "不能识别也不能复原的是匿名化；去标识化的信息借助别的信息仍能识别",
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.AnonymisedMisdefined}},
				Message: "还能恢复识别的是去标识化，不是匿名化",
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.AnonymisedTogether}, Not: []lexicon.Term{lexicon.OtherMeasure}},
				Message: "把匿名化和去标识化当作一回事：匿名化后不能识别也不能复原，去标识化后仍是个人信息",
			},
		},
	},
	{
		ID: "no-bundled-consent",
		Doc: rule.Doc{
			Text: "不得把各种授权捆在一起一揽子取得同意。",
			Bad:  "您同意并授权我们收集、使用、共享您的全部信息。",
			Good: "使用相机前，我们会单独征得您的同意。",
		},
		Kept:  "没有一揽子授权的话",
		Shown: []rule.Query{{All: []lexicon.Term{lexicon.SeparateConsent}}, {All: []lexicon.Term{lexicon.AskedOnUse}}},
		Phrases: []rule.Phrase{
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.BlanketConsent}, Except: []lexicon.Term{lexicon.BlanketSharing, lexicon.ConsentAsked}},
				Message: "一揽子取得授权：不同的处理目的要分别征得同意",
				Rewrite: askedSeparately,
			},
			{
				Query:   blanketSharing,
				Message: "同意本政策不等于同意对外提供个人信息：要单独征得同意",
				Rewrite: askedSeparately,
			},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.AllOrNothing, lexicon.Deemed}, Not: []lexicon.Term{lexicon.AskedAct}},
				Message: "要求一并接受全部内容：不同的处理目的要分别征得同意",
				Rewrite: askedSeparately,
			},
		},
	},
	{
		ID: "no-default-consent",
		Doc: rule.Doc{
			Text: "不得用默认勾选、默认开启代替用户的同意。",
			Bad:  "注册时我们默认勾选同意本政策。",
			Good: "注册时请您自己勾选同意本政策，我们不会默认勾选。",
		},
		Kept: "没有默认勾选、默认开启的话",
		Phrases: []rule.Phrase{{
			Query:   rule.Query{All: []lexicon.Term{lexicon.DefaultOn}},
			Message: "用默认勾选或者默认开启代替用户的同意",
			Rewrite: chosenByUser,
		}},
	},
}

// askedForElse are words beside which consent is asked for something other than
// messages.
var askedForElse = []lexicon.Term{lexicon.ShowsShare, lexicon.ShowsAnonymous, lexicon.LocationWord}

// blanketSharing asks for words by which the policy itself takes consent to sharing.
var blanketSharing = rule.Query{
	All:    []lexicon.Term{lexicon.BlanketSharing},
	Not:    []lexicon.Term{lexicon.Deemed},
	Except: []lexicon.Term{lexicon.ConsentAsked},
}

var consentDuties = []rule.Duty{
	{
		ID: "withdraw-consent-path",
		Doc: rule.Doc{
			Text: "写明怎样撤回同意：在哪里、怎样操作。",
			Bad:  "## 七、您的权利\n\n您可以查阅您的信息。\n",
			Good: "## 七、您的权利\n\n您可以在“设置－隐私”中撤回同意，撤回不影响此前的处理。\n",
		},
		Parts: []rule.Part{{
			Name: "撤回同意的途径",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Withdraw, lexicon.Way}, Not: []lexicon.Term{lexicon.RightsIntro, lexicon.SettingsPromised}},
				{All: []lexicon.Term{lexicon.Withdraw, lexicon.Way}, Not: []lexicon.Term{lexicon.RightsIntro, lexicon.SettingsPromised}, Scope: rule.InBlock, Under: []lexicon.Term{lexicon.RightsSection, lexicon.Withdraw}},
				{All: []lexicon.Term{lexicon.Way}, Under: []lexicon.Term{lexicon.Withdraw}, Not: []lexicon.Term{lexicon.SettingsPromised, lexicon.TheseWays}},
			},
		}},
		Where:  []lexicon.Term{lexicon.Withdraw, lexicon.RightsSection},
		Absent: "没有写怎样撤回同意",
		Fix:    addClause("withdraw-consent-path", "补充撤回同意"),
	},
	{
		ID: "marketing-consent-optout",
		Doc: rule.Doc{
			Text: "发送商业信息要先经用户同意，并写明怎样退订。",
			Bad:  "我们会通过短信向您发送营销信息。",
			Good: "经您同意后，我们通过短信向您发送营销信息，您回复 TD 即可退订。",
		},
		Parts: []rule.Part{
			{
				Name: "先经用户同意",
				Any: []rule.Query{
					{All: []lexicon.Term{lexicon.OptIn, lexicon.MarketingMessage}, Not: []lexicon.Term{lexicon.ShowsShare}},
					{All: []lexicon.Term{lexicon.OptIn, lexicon.MarketingMessage}, Not: askedForElse, Scope: rule.InBlock},
				},
				Against: []rule.Phrase{{
					Query:   rule.Query{All: []lexicon.Term{lexicon.MarketingSent}},
					Message: "发送商业信息，没有写先经用户同意",
				}},
			},
			{Name: "怎样退订", Any: []rule.Query{{All: []lexicon.Term{lexicon.OptOut, lexicon.MarketingMessage}, Scope: rule.InClause}}},
		},
		Absent: "没有写发送商业信息要经同意、怎样退订",
		Fix:    addClause("marketing-consent-optout", "补充商业信息"),
	},
	{
		ID: "no-repeated-requests",
		Doc: rule.Doc{
			Text: "写明用户拒绝之后不频繁征求同意。",
			Bad:  "我们会征求您的同意。",
			Good: "您拒绝之后，我们不会频繁弹窗征求您的同意。",
		},
		Parts:  []rule.Part{{Name: "拒绝之后不频繁征求同意", Any: eitherWay(lexicon.NotAskedAgain)}},
		Where:  []lexicon.Term{lexicon.Withdraw, lexicon.RightsSection},
		Absent: "没有写用户拒绝之后不再频繁征求同意",
		Fix:    addClause("no-repeated-requests", "补充拒绝之后不频繁征求同意"),
	},
}
