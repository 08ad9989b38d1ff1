package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// storageRules returns the rules on storage and security: sections 15 and 16 of the
// catalogue of requirements.
func storageRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{
			RetentionPeriodStated,
			RetentionMethodStated,
			StatutoryRetentionCorrect,
			IncidentNoticeItems,
		},
		dutyRules(storageDuties),
		dutyRules(securityDuties),
	)
}

var storageDuties = []rule.Duty{
	{
		ID: "expiry-handling",
		Doc: rule.Doc{
			Text: "写明保存期满后怎样处理：删除或者匿名化。",
			Bad:  "## 四、存储\n\n我们在境内保存您的信息。\n",
			Good: "## 四、存储\n\n保存期限届满后，我们会删除您的信息或者做匿名化处理。\n",
		},
		Parts: []rule.Part{{
			Name: "保存期满后删除或者匿名化",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.Erase, lexicon.PastKeeping}, Not: []lexicon.Term{lexicon.ErasureAsked}}},
		}},
		Where:  []lexicon.Term{lexicon.StorageSection},
		Absent: "没有写保存期满后怎样处理",
		Fix:    addClause("expiry-handling", "补充期满后的处理"),
	},
	{
		ID: "service-stop-deletion",
		Doc: rule.Doc{
			Text: "写明停止运营时停止收集、通知用户并删除或者匿名化个人信息。",
			Bad:  "## 四、存储\n\n我们在境内保存您的信息。\n",
			Good: "## 四、存储\n\n我们停止运营时，会停止收集、公告通知您，并删除您的信息。\n",
		},
		Parts: []rule.Part{{
			Name: "停止运营后删除或者匿名化",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.OperationEnds, lexicon.Erase}, Not: []lexicon.Term{lexicon.ErasureAsked, lexicon.OwnFault, lexicon.ServiceSanction}},
				{
					All:   []lexicon.Term{lexicon.Inform, lexicon.OperationEnds, lexicon.Erase},
					Not:   []lexicon.Term{lexicon.ErasureAsked, lexicon.OwnFault, lexicon.ServiceSanction},
					Scope: rule.InBlock,
				},
			},
		}},
		Where:  []lexicon.Term{lexicon.StorageSection},
		Absent: "没有写停止运营时怎样通知用户和处理个人信息",
		Fix:    addClause("service-stop-deletion", "补充停止运营时的处理"),
	},
	{
		ID: "dormant-account",
		Doc: rule.Doc{
			Text: "写明账号长期不用时，经过多久、怎样通知、怎样处理其中的信息。",
			Bad:  "## 四、存储\n\n您的账号信息保存到您注销账号为止。\n",
			Good: "## 四、存储\n\n账号连续十二个月未登录的，我们会先通知您，三十日后仍未登录的，删除其中的个人信息。\n",
		},
		Parts: []rule.Part{{
			Name: "长期不用的账号怎样处理",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.Dormant, lexicon.DormantHandling}, Scope: rule.InBlock}},
		}},
		Where:  []lexicon.Term{lexicon.StorageSection},
		Absent: "没有写长期不用的账号怎样处理",
		Fix:    addClause("dormant-account", "补充长期不用的账号的处理"),
	},
}
