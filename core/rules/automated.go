package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// automatedRules returns the rules on automated decisions: section 11 of the catalogue
// of requirements.
func automatedRules() []*rule.Rule { return dutyRules(automatedDuties) }

var automatedDuties = []rule.Duty{
	{
		ID: "personalisation-disclosed",
		Doc: rule.Doc{
			Text: "做个性化推荐的，写明用了哪些信息、为了什么、怎样推荐。",
			Bad:  "我们会向您展示个性化的内容。",
			Good: "我们根据您的浏览和关注记录，向您推荐您可能感兴趣的主播。",
		},
		Parts: []rule.Part{{
			Name: "推荐所用的信息",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.PersonaliseBasis, lexicon.Personalise}}},
		}},
		Absent: "提到个性化推荐，没有写用了哪些信息、怎样推荐",
		Fix:    addClause("personalisation-disclosed", "补充个性化推荐"),
	},
	{
		ID: "personalisation-off-path",
		Doc: rule.Doc{
			Text: "写明在哪里关闭个性化推荐。",
			Bad:  "我们根据您的浏览记录向您展示个性化的内容。",
			Good: "您可以在“我的－设置－隐私”中关闭个性化推荐。",
		},
		Parts: []rule.Part{{
			Name: "关闭个性化推荐的途径",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.PersonaliseOff, lexicon.Menu}, Not: []lexicon.Term{lexicon.LocationWord}},
				{All: []lexicon.Term{lexicon.PersonaliseOff, lexicon.Menu}, Not: []lexicon.Term{lexicon.LocationWord}, Negated: true}, // 不希望…的，可以…关闭
			},
		}},
		Absent: "没有写在哪里关闭个性化推荐",
		Fix:    addClause("personalisation-off-path", "补充关闭个性化推荐"),
	},
	{
		ID: "user-tags-delete",
		Doc: rule.Doc{
			Text: "写明怎样查看、删除针对个人特征的用户标签。",
			Bad:  "我们根据您的兴趣标签向您推荐内容。",
			Good: "您可以在“我的－标签管理”中删除用户标签。",
		},
		Parts: []rule.Part{{
			Name: "删除用户标签",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.UserTag, lexicon.Remove}}},
		}},
		Absent: "没有写怎样删除用户标签",
		Fix:    addClause("user-tags-delete", "补充用户标签"),
	},
	{
		ID: "auto-decision-rights",
		Doc: rule.Doc{
			Text: "用自动化决策作出决定的，写明用户有权要求说明，并有权拒绝仅通过自动化决策作出的决定。",
			Bad:  "我们可能仅依据算法等自动化决策作出决定，您有权要求我们解释。",
			Good: "您有权要求我们说明自动化决策的理由，也有权拒绝仅通过自动化决策作出的决定。",
		},
		Parts: []rule.Part{{
			Name: "拒绝仅通过自动化决策作出决定的权利",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.RefuseAuto}}},
			Against: []rule.Phrase{{
				Query:   rule.Query{All: []lexicon.Term{lexicon.AppealLimited, lexicon.AutoDecision}, Scope: rule.InBlock},
				Message: "以商业秘密限制用户要求说明自动化决策的权利，也没有写有权拒绝",
			}},
		}},
		Absent: "没有写用户有权拒绝仅通过自动化决策作出的决定",
		Fix:    addClause("auto-decision-rights", "补充自动化决策"),
	},
	{
		ID: "personalised-ads-off",
		Doc: rule.Doc{
			Text: "有个性化广告的，写明在哪里关闭。",
			Bad:  "我们和合作伙伴向您展示个性化广告。",
			Good: "您可以在“我的－设置－隐私”中关闭个性化广告。",
		},
		Parts:  []rule.Part{{Name: "关闭个性化广告的途径", Any: []rule.Query{{All: []lexicon.Term{lexicon.AdsOff, lexicon.Menu}}}}},
		Where:  []lexicon.Term{lexicon.ShowsAds, lexicon.Personalise},
		Absent: "有广告，没有写在哪里关闭个性化广告",
		Fix:    addClause("personalised-ads-off", "补充关闭个性化广告的途径"),
	},
	{
		ID: "no-price-discrimination",
		Doc: rule.Doc{
			Text: "用自动化决策的，写明不在价格等交易条件上实行不合理的差别待遇。",
			Bad:  "我们可能仅依据算法等自动化决策作出决定。",
			Good: "我们可能依据算法等自动化决策作出决定，但不在价格上实行不合理的差别待遇。",
		},
		Parts:  []rule.Part{{Name: "不实行不合理的差别待遇", Any: eitherWay(lexicon.EqualTerms)}},
		Where:  []lexicon.Term{lexicon.AutoDecision, lexicon.Personalise},
		Absent: "用自动化决策，没有写不在价格等交易条件上实行不合理的差别待遇",
		Fix:    addClause("no-price-discrimination", "补充不实行差别待遇"),
	},
}
