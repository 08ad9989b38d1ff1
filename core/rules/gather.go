package rules

import (
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// NecessaryPIRespected reports information asked for as required that calls, live rooms
// and courses never need, and leaves to a person what some of them do.
var NecessaryPIRespected = &rule.Rule{
	ID: "necessary-pi-respected",
	Doc: rule.Doc{
		Text: "必须提供的信息不超出必要个人信息的范围；性别、生日、通讯录之类由用户自愿提供。",
		Bad:  "我们提供私信、好友聊天功能和群聊服务，保存聊天记录。您聊天前必须向我们提供教育背景。",
		Good: "我们提供私信、好友聊天功能和群聊服务，保存聊天记录。您聊天前必须向我们提供手机号码；您可以选填教育背景。",
	},
	Run: runNecessaryPIRespected,
}

// neverNecessary are kinds of information that the provisions on necessary
// information list for none of these products, rarelyNecessary for some only: 性别 and
// 婚姻状况 for dating.
var neverNecessary = map[string]bool{"contacts-list": true, "occupation": true, "education": true, "income": true}

var rarelyNecessary = map[string]bool{
	"gender": true, "birthday": true, "avatar": true, "location-precise": true, "face": true, "marital-status": true,
}

func runNecessaryPIRespected(p *rule.Pass) {
	var doubtful []text.Span
	var found []rule.Diagnostic
	for _, i := range p.Facts.Items {
		switch {
		case i.Need != facts.NeedRequired || i.Stance != facts.Collected:
		case neverNecessary[i.ID]:
			found = append(found, rule.Diagnostic{
				Span:    i.Span,
				Message: "“" + i.Span.Of(p.Doc.Source) + "”不是这类应用的必要个人信息，不能要求必须提供",
			})
		case rarelyNecessary[i.ID]:
			doubtful = append(doubtful, p.Sentence(i.Span))
		}
	}
	if len(found) > 0 {
		p.Violated(found...)
		return
	}
	if len(doubtful) > 0 {
		p.Review("这些地方要求必须提供的信息，可能不在必要个人信息的范围里", distinct(doubtful)...)
		return
	}
	p.Clear("没有看到要求必须提供范围以外的信息")
}

// CollectedInfoList reports a policy that tells what is collected only in prose.
var CollectedInfoList = &rule.Rule{
	ID: "collected-info-list",
	Doc: rule.Doc{
		Text: "用清单或者表格列明收集的信息种类、目的和场景。",
		Bad:  "## 二、收集\n\n您注册时，我们收集您的手机号码，用于创建账号。\n",
		Good: "## 二、收集\n\n| 功能 | 收集的信息 | 目的 |\n| --- | --- | --- |\n| 注册 | 手机号码 | 创建账号 |\n| 搜索 | 搜索记录 | 展示结果 |\n| 充值 | 订单信息 | 完成交易 |\n",
	},
	Run: runCollectedInfoList,
}

// enoughItems is how many rows make a list of what is collected.
const enoughItems = 3

func runCollectedInfoList(p *rule.Pass) {
	if rows := tableRows(p, lexicon.ColumnItems, lexicon.ColumnPurpose); len(rows) >= enoughItems {
		p.Met(rows...)
		return
	}
	if linked := linkedLists(p, lexicon.ItemsListName); len(linked) > 0 {
		p.Review("收集清单在链接的页面里，要打开来看", linked...)
		return
	}
	section := p.Section(lexicon.TopicCollect)
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有用清单或者表格列明收集的信息",
		Fixes: []rule.Fix{{
			Title: "补充已收集个人信息清单",
			Edits: insert(p, section.Index, "function-by-function-list"),
		}},
	})
}

// gatherBans are purposes that say nothing.
var gatherBans = []rule.Ban{{
	ID: "purpose-specific",
	Doc: rule.Doc{
		Text: "收集的目的要与具体功能相连，不能只写改善服务、提升体验。",
		Bad:  "我们收集您的昵称和头像，以提升用户体验。",
		Good: "我们收集您的昵称和头像，用于在聊天时展示。",
	},
	Phrases: []rule.Phrase{{
		Query: rule.Query{
			All: []lexicon.Term{lexicon.ImproveAim, lexicon.CollectVerb, lexicon.CatalogItem},
			Not: []lexicon.Term{lexicon.SpecificAim},
		},
		Message: "收集信息只为了改善服务、提升体验，没有写与哪项功能有关",
	}},
	Kept: "收集信息的目的都与具体功能相连",
}}
