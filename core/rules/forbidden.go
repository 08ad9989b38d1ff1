package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// forbiddenRules returns the rules on forbidden clauses: section 22 of the catalogue
// of requirements.
func forbiddenRules() []*rule.Rule { return banRules(forbiddenBans) }

var forbiddenBans = []rule.Ban{
	{
		ID: "no-liability-waiver",
		Doc: rule.Doc{
			Text: "不得用格式条款免除运营者自己的责任，或者把一切后果推给用户。",
			Bad:  "第三方使用您的信息，我们不承担任何责任。",
			Good: "您违反法律造成他人损失的，由您承担责任。我们处理个人信息有过错的，依法承担责任。",
		},
		Phrases: []rule.Phrase{{
			Query:   rule.Query{All: []lexicon.Term{lexicon.Waiver}, Not: []lexicon.Term{lexicon.OwnFault}},
			Message: "免除运营者的责任，或者让用户承担一切后果",
			Rewrite: liable,
		}},
		Kept: "没有免除运营者责任的话",
	},
	{
		ID: "no-unilateral-terms",
		Doc: rule.Doc{
			Text: "不得约定最终解释权，或者不通知就单方修改。",
			Bad:  "本政策的最终解释权归我们所有。",
			Good: "我们修改本政策时会弹窗通知您，并列出改动。",
		},
		Phrases: []rule.Phrase{
			{Query: rule.Query{All: []lexicon.Term{lexicon.FinalInterpretation}}, Message: "格式条款的解释权不能由一方保留", Rewrite: readByLaw},
			{Query: rule.Query{All: []lexicon.Term{lexicon.UnilateralChange}}, Message: "单方修改而不通知用户，或者一公布就生效", Rewrite: changedWithNotice},
			{
				Query:   rule.Query{All: []lexicon.Term{lexicon.KeepsAllRights}, Not: []lexicon.Term{lexicon.Copyright}, Scope: rule.InBlock},
				Message: "笼统地保留一切权利，用户的权利就没有了着落",
				Rewrite: rightsKept,
			},
		},
		Kept: "没有保留最终解释权或者单方修改的话",
	},
	{
		ID: "no-rights-limit",
		Doc: rule.Doc{
			Text: "不得约定用户放弃法律给他的权利。",
			Bad:  "您注册后即放弃要求删除个人信息的权利。",
			Good: "您可以随时要求删除个人信息。",
		},
		Phrases: []rule.Phrase{{
			Query:   rule.Query{All: []lexicon.Term{lexicon.RightsWaiver, lexicon.StatutoryRight}},
			Message: "约定用户放弃法律给他的权利",
			Rewrite: rightsKept,
		}},
		Kept: "没有让用户放弃权利的话",
	},
}
