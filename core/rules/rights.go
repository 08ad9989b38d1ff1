package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// rightsRules returns the rules on the rights of users and their complaints: sections
// 17 and 18 of the catalogue of requirements.
func rightsRules() []*rule.Rule {
	list := append(dutyRules(rightsDuties),
		RightPortability,
		RightDeleteGrounds,
		AccountCancelPath,
		AccountCancelTime,
		AccountCancelConditions,
		RightsRefusalReasons,
		RightsNoUnreasonableBurden,
		ComplaintChannel,
		ExternalRemedy,
		ResponseTime,
	)
	for _, r := range userRights {
		list = append(list, r.rule())
	}
	return list
}

var userRights = []userRight{
	{
		id: "right-access",
		doc: rule.Doc{
			Text: "写明用户可以查阅自己的个人信息，以及在哪里查阅。",
			Bad:  "## 五、您的权利\n\n您可以删除您的个人信息，请联系客服。\n",
			Good: "## 五、您的权利\n\n您可以在“我的－编辑资料”中查阅您的个人信息。\n",
		},
		words: []lexicon.Term{lexicon.AccessWord},
		other: []lexicon.Term{lexicon.OthersAccess, lexicon.RightsIntro, lexicon.SettingsPromised},
		name:  "查阅个人信息",
		bare:  rule.Review,
		fix:   "补充查阅的途径",
	},
	{
		id: "right-copy",
		doc: rule.Doc{
			Text: "写明用户可以复制自己的个人信息，以及怎样取得。",
			Bad:  "## 五、您的权利\n\n您可以在“我的－编辑资料”中查阅您的个人信息。\n",
			Good: "## 五、您的权利\n\n您可以发邮件至 privacy@example.com 索取个人信息副本。\n",
		},
		words: []lexicon.Term{lexicon.CopyWord},
		other: []lexicon.Term{lexicon.CopyOther, lexicon.RightsIntro},
		name:  "复制个人信息",
		fix:   "补充复制的途径",
	},
	{
		id: "right-correct",
		doc: rule.Doc{
			Text: "写明用户可以更正、补充自己的个人信息，以及怎样更正。",
			Bad:  "## 五、您的权利\n\n您可以在“我的－编辑资料”中查阅您的个人信息。\n",
			Good: "## 五、您的权利\n\n您可以在“我的－编辑资料”中更正、补充您的个人信息。\n",
		},
		words: []lexicon.Term{lexicon.CorrectWord},
		other: []lexicon.Term{lexicon.CorrectOther, lexicon.RightsIntro, lexicon.SettingsPromised},
		name:  "更正、补充个人信息",
		bare:  rule.Met, // whoever may change the data has the place before his eyes
		fix:   "补充更正的途径",
	},
	{
		id: "right-restrict-refuse",
		doc: rule.Doc{
			Text: "写明用户可以限制或者拒绝我们处理其个人信息，以及怎样提出。",
			Bad:  "## 五、您的权利\n\n您可以在系统设置中关闭相机权限。\n",
			Good: "## 五、您的权利\n\n您有权限制或者拒绝我们处理您的个人信息，请联系客服提出。\n",
		},
		words: []lexicon.Term{lexicon.RestrictWord},
		other: []lexicon.Term{lexicon.RestrictOther},
		name:  "限制或者拒绝处理个人信息",
		fix:   "补充限制、拒绝处理的权利",
	},
	{
		id: "right-explanation",
		doc: rule.Doc{
			Text: "写明用户可以要求解释说明个人信息处理规则，以及怎样提出。",
			Bad:  "## 五、您的权利\n\n您可以要求我们解释自动化决策的结果，请联系客服。\n",
			Good: "## 五、您的权利\n\n您可以要求我们对个人信息处理规则进行解释说明，请联系客服。\n",
		},
		words: []lexicon.Term{lexicon.ExplainWord},
		other: []lexicon.Term{lexicon.Automated},
		name:  "要求解释说明个人信息处理规则",
		fix:   "补充要求解释说明的权利",
	},
}

var rightsDuties = []rule.Duty{
	{
		ID: "account-cancel-deletes",
		Doc: rule.Doc{
			Text: "写明注销账号后删除或者匿名化个人信息，以及法律规定的例外。",
			Bad:  "## 五、注销账号\n\n您可以在“设置－注销账号”中注销账号。\n",
			Good: "## 五、注销账号\n\n注销账号后，我们会删除您的个人信息，法律另有规定的除外。\n",
		},
		Parts: []rule.Part{{
			Name: "注销账号后删除或者匿名化",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Erase, lexicon.CancelDone}, Not: []lexicon.Term{lexicon.CancelOther, lexicon.ErasureAsked, lexicon.ErasureLater}},
				{All: []lexicon.Term{lexicon.Erase}, Under: []lexicon.Term{lexicon.CancelWord}, Not: []lexicon.Term{lexicon.ErasureAsked, lexicon.ErasureLater, lexicon.CopyOther}},
			},
		}},
		Where:  []lexicon.Term{lexicon.CancelWord, lexicon.RightsSection},
		Absent: "没有写注销账号后怎样处理个人信息",
		Fix:    addClause("account-cancel-deletes", "补充注销后的处理"),
	},
	{
		ID: "right-deceased",
		Doc: rule.Doc{
			Text: "写明用户去世后近亲属可以查阅、复制、更正、删除其个人信息。",
			Bad:  "## 五、您的权利\n\n您可以查阅、复制您的个人信息。\n",
			Good: "## 五、您的权利\n\n用户去世后，其近亲属可以查阅、复制、更正、删除其个人信息，用户生前另有安排的除外。\n",
		},
		Parts: []rule.Part{{
			Name: "近亲属的权利",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Relative, lexicon.Deceased, lexicon.RightVerb}},
				{All: []lexicon.Term{lexicon.Relative, lexicon.Deceased, lexicon.RightVerb}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.Relative, lexicon.RightVerb}, Under: []lexicon.Term{lexicon.Deceased}},
			},
		}},
		Where:  []lexicon.Term{lexicon.RightsSection},
		Absent: "没有写用户去世后近亲属的权利",
		Fix:    addClause("right-deceased", "补充近亲属的权利"),
	},
}
