package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// storageRules returns the rules on storage and security: sections 15 and 16 of the
// catalogue of requirements.
func storageRules() []*rule.Rule { return dutyRules(storageDuties) }

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
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.PastKeeping, lexicon.Erase}}},
		}},
		Absent: "没有写保存期满后怎样处理",
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
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.OperationEnds, lexicon.Erase}, Scope: rule.InBlock}},
		}},
		Absent: "没有写停止运营时怎样通知用户和处理个人信息",
	},
}
