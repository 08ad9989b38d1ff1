package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// updateRules returns the rules on cookies, updates and language: sections 19 to 21 of
// the catalogue of requirements.
func updateRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{
			cookieDescribed.New(),
			CookieThirdPartyNotWaived,
			MaterialChangeDefined,
			MaterialChangeReconsent,
			DatesAndVersion,
			SimplifiedChinese,
			StructureAndHeadings,
			Readability,
		},
		dutyRules(updateDuties),
	)
}

var updateDuties = []rule.Duty{
	{
		ID: "update-notice",
		Doc: rule.Doc{
			Text: "写明政策变更时怎样通知用户：弹窗、推送、站内信、公告等。",
			Bad:  "## 八、更新\n\n本政策更新后在网站公布即生效，请定期查看。\n",
			Good: "## 八、更新\n\n本政策更新时，我们会以弹窗提示您。\n",
		},
		Parts: []rule.Part{{
			Name: "变更的通知方式",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.NoticeWay, lexicon.PolicyChange}, Not: []lexicon.Term{lexicon.PassiveNotice}},
				{All: []lexicon.Term{lexicon.NoticeWay, lexicon.NoticeVerb}, Under: []lexicon.Term{lexicon.ChangeHeading}, Not: []lexicon.Term{lexicon.PassiveNotice}},
			},
		}},
		Where:  []lexicon.Term{lexicon.ChangeHeading},
		Absent: "没有写政策变更时怎样通知用户",
		Fix:    addClause("update-notice", "补充变更的通知方式"),
	},
	{
		ID: "purpose-change-reconsent",
		Doc: rule.Doc{
			Text: "写明处理目的、方式或者信息种类变更时，重新征得同意。",
			Bad:  "## 二、使用\n\n我们把信息用于上述目的。\n",
			Good: "## 二、使用\n\n处理目的、方式或者信息种类变更的，我们会再次征得您的同意。\n",
		},
		Parts:  []rule.Part{{Name: "目的、方式、种类变更时重新征得同意", Any: consentForNewPurpose}},
		Where:  []lexicon.Term{lexicon.ChangeHeading},
		Absent: "没有写处理目的、方式、种类变更时重新征得同意",
		Fix:    addClause("purpose-change-reconsent", "补充目的变更时重新征得同意"),
	},
	{
		ID: "history-versions",
		Doc: rule.Doc{
			Text: "保留政策的历史版本，并写明在哪里查看。",
			Bad:  "## 八、更新\n\n本政策更新时，我们会以弹窗提示您。\n",
			Good: "## 八、更新\n\n您可以在本页底部查看本政策的历史版本。\n",
		},
		Parts: []rule.Part{{
			Name: "历史版本",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.HistoryKept, lexicon.HistoryShown}}},
		}},
		Where:  []lexicon.Term{lexicon.ChangeHeading},
		Absent: "没有写在哪里查看历史版本",
		Fix:    addClause("history-versions", "补充历史版本"),
	},
	{
		ID: "summary-notice",
		Doc: rule.Doc{
			Text: "首次启动时以弹窗提供摘要。",
			Bad:  "## 前言\n\n请阅读本政策。\n",
			Good: "## 前言\n\n您首次启动应用时，我们会弹窗展示本政策的摘要。\n",
		},
		Parts: []rule.Part{{
			Name: "摘要",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.SummaryWord, lexicon.PolicyNoun}}},
		}},
		Absent: "没有首次启动时展示的摘要",
		Fix:    addClause("summary-notice", "补充首次启动的摘要"),
	},
	{
		ID: "access-path-stated",
		Doc: rule.Doc{
			Text: "写明在应用的哪里可以再次查阅本政策。",
			Bad:  "## 八、更新\n\n我们会在应用的专门页面上发布本政策。\n",
			Good: "## 八、更新\n\n您可以在应用的“我的－设置－隐私政策”中查阅本政策。\n",
		},
		Parts: []rule.Part{{
			Name: "再次查阅的路径",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.ReadPolicy, lexicon.PolicyPlace}, Except: []lexicon.Term{lexicon.PolicyPlaceOther}}},
		}},
		Where:  []lexicon.Term{lexicon.ChangeHeading},
		Absent: "没有写在应用的哪里可以再次查阅本政策",
		Fix:    addClause("access-path-stated", "补充查阅本政策的路径"),
	},
}
