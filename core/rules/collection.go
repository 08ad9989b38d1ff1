package rules

import (
	"slices"

	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// collectionRules returns the rules on collection, permissions and identifiers:
// sections 3 to 5 of the catalogue of requirements.
func collectionRules() []*rule.Rule {
	return slices.Concat(
		[]*rule.Rule{
			FunctionByFunctionList,
			NoOpenEndedList,
			NoStopUsingOnly,
			RefusalConsequencePerItem,
			PermissionListPresent,
			PermissionPurposeSpecific,
			PermissionUnrelated,
			PermissionNamesValid,
			DeviceIDEnumerated,
			NecessaryPIRespected,
			CollectedInfoList,
		},
		dutyRules(collectionDuties),
		dutyRules(permissionDuties),
		dutyRules(identifierDuties),
		dutyRules(gatherDuties),
		banRules(gatherBans),
	)
}

var collectionDuties = []rule.Duty{
	{
		ID: "location-data-described",
		Doc: rule.Doc{
			Text: "把精确位置和大致位置分开写，写明用来做什么、怎样关闭。",
			Bad:  "我们会获取您的位置信息（IP、GPS、WLAN、基站）。",
			Good: "您使用“附近的人”时，经您授权，我们获取您的精确位置，用于展示附近的人；发帖时只根据 IP 地址展示您所在城市的大致位置。您可以在系统设置里关闭位置权限。",
		},
		Parts: []rule.Part{
			{
				Name: "精确位置与大致位置的区分",
				Any: []rule.Query{
					{All: []lexicon.Term{lexicon.LocationCoarse, lexicon.LocationPrecise}, Not: []lexicon.Term{lexicon.ShowsSdk}},
					{All: []lexicon.Term{lexicon.LocationCoarse, lexicon.LocationWord}, Not: []lexicon.Term{lexicon.ShowsSdk}},
					{All: []lexicon.Term{lexicon.LocationCoarse, lexicon.LocationPrecise}, Not: []lexicon.Term{lexicon.ShowsSdk, lexicon.LocationLumped}, Scope: rule.InBlock},
				},
				Against: []rule.Phrase{{
					Query:   rule.Query{All: []lexicon.Term{lexicon.LocationLumped, lexicon.CollectVerb}},
					Message: "把 IP 地址、GPS、基站等混在一起当作位置信息，没有区分精确与大致",
				}},
			},
			{Name: "获取位置的用途", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.LocationWord, lexicon.ServesTo}},
				{All: []lexicon.Term{lexicon.LocationWord, lexicon.NearbyFunction}},
			}},
			{Name: "关闭位置的办法", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.LocationWord, lexicon.TurnOff}},
				{All: []lexicon.Term{lexicon.LocationPrecise, lexicon.TurnOff}},
				{All: []lexicon.Term{lexicon.SystemSettings, lexicon.TurnOff, lexicon.LocationWord}, Scope: rule.InBlock},
			}},
		},
		Where:  []lexicon.Term{lexicon.LocationWord, lexicon.TopicCollect},
		Absent: "提到了位置信息，但没有写用来做什么、怎样关闭，也没有区分精确与大致",
		Fix:    addClause("location-data-described", "补充位置信息的说明"),
	},
}
