package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

var permissionDuties = []rule.Duty{
	{
		ID: "permission-on-use",
		Doc: rule.Doc{
			Text: "写明用到某项功能时才申请它需要的权限。",
			Bad:  "我们会申请相机权限和麦克风权限。",
			Good: "您首次使用视频通话时，我们才会申请相机权限和麦克风权限。",
		},
		Parts: []rule.Part{{
			Name: "用到时才申请权限",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.PermissionWord, lexicon.AskedOnUse}},
				{All: []lexicon.Term{lexicon.AskedOnUse, lexicon.PermissionWord}, Negated: true},
			},
		}},
		Where:  []lexicon.Term{lexicon.PermissionWord},
		Absent: "没有写权限在用到相应功能时才申请",
		Fix:    addClause("permission-on-use", "补充申请权限的时机"),
	},
	{
		ID: "permission-denial-harmless",
		Doc: rule.Doc{
			Text: "写明拒绝一项权限只影响需要它的功能。",
			Bad:  "使用本产品需要相机权限和麦克风权限。",
			Good: "您可以拒绝相机权限，拒绝后不影响您使用其他功能。",
		},
		Parts: []rule.Part{{
			Name: "拒绝权限不影响其他功能",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.OnlyThatPart, lexicon.PermissionWord, lexicon.TurnOff}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.OnlyThatPart, lexicon.PermissionWord, lexicon.TurnOff}, Scope: rule.InBlock, Negated: true},
			},
		}},
		Where:  []lexicon.Term{lexicon.PermissionWord},
		Absent: "没有写拒绝权限只影响需要它的功能",
		Fix:    addClause("permission-denial-harmless", "补充拒绝权限的后果"),
	},
	{
		ID: "permission-revoke-path",
		Doc: rule.Doc{
			Text: "写明在哪里关闭权限。",
			Bad:  "我们会申请相机权限。",
			Good: "您可以在手机的系统设置里关闭相机权限。",
		},
		Parts: []rule.Part{{
			Name: "关闭权限的路径",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.SystemSettings, lexicon.PermissionWord, lexicon.TurnOff}},
				{All: []lexicon.Term{lexicon.SystemSettings, lexicon.PermissionWord, lexicon.TurnOff}, Scope: rule.InBlock},
			},
		}},
		Where:  []lexicon.Term{lexicon.PermissionWord},
		Absent: "没有写在哪里关闭权限",
		Fix:    addClause("permission-revoke-path", "补充关闭权限的路径"),
	},
}

var identifierDuties = []rule.Duty{
	{
		ID: "log-data-described",
		Doc: rule.Doc{
			Text: "写明日志里有哪些信息、用来做什么。",
			Bad:  "我们可能会收集相关必要的日志信息。",
			Good: "我们收集日志信息，包括 IP 地址、访问时间和崩溃记录，用于排查故障。",
		},
		Parts: []rule.Part{
			{Name: "日志里有哪些信息", Any: []rule.Query{{All: []lexicon.Term{lexicon.LogWord, lexicon.LogItem}, Scope: rule.InBlock}}},
			{Name: "日志用来做什么", Any: []rule.Query{{All: []lexicon.Term{lexicon.LogWord, lexicon.ServesTo}, Scope: rule.InBlock}}},
		},
		Where:  []lexicon.Term{lexicon.LogWord, lexicon.TopicCollect},
		Absent: "没有写日志里有哪些信息、用来做什么",
		Fix:    addClause("log-data-described", "补充日志信息"),
	},
	{
		ID: "nonresettable-id-justified",
		Doc: rule.Doc{
			Text: "收集 IMEI、MAC 地址等不可变更的标识，要说明为什么必需。",
			Bad:  "我们会收集您的 IMEI 和 MAC 地址，以展示页面。",
			Good: "我们会收集您的 IMEI，用于识别异常登录，防止盗号。",
		},
		Parts: []rule.Part{{
			Name: "必需的理由",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.CatalogIdentifier, lexicon.SpecificReason}, Scope: rule.InBlock}},
		}},
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "收集不可变更的设备标识，没有写安全、反作弊之类的具体理由",
		Fix:    addClause("nonresettable-id-justified", "补充不可变更的标识的理由"),
	},
	{
		ID: "idfa-consent",
		Doc: rule.Doc{
			Text: "在 iOS 上取得跟踪授权之后才收集 IDFA。",
			Bad:  "在 iOS 上，我们会收集 IDFA，用于推广。",
			Good: "在 iOS 上，经您允许跟踪后，我们才收集 IDFA。",
		},
		Parts: []rule.Part{{
			Name: "跟踪授权",
			Any:  []rule.Query{{All: []lexicon.Term{lexicon.IDFAWord, lexicon.TrackingConsent}, Scope: rule.InBlock}},
		}},
		When:   []lexicon.Term{lexicon.IDFAWord},
		Aside:  "文中没有提到 IDFA",
		Absent: "收集 IDFA，没有写先取得系统的跟踪授权",
		Fix:    addClause("idfa-consent", "补充获取 IDFA 的条件"),
	},
	{
		ID: "id-collection-frequency",
		Doc: rule.Doc{
			Text: "写明多久收集一次设备标识，退到后台是否收集。",
			Bad:  "我们会收集您的 OAID。",
			Good: "我们会收集您的 OAID，每次启动时收集一次。",
		},
		Parts: []rule.Part{{
			Name: "收集设备标识的频率",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.CatalogIdentifier, lexicon.FrequencyWord}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.FrequencyWord, lexicon.TheseIdentifiers}},
			},
		}},
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "没有写收集设备标识的频率",
		Fix:    addClause("id-collection-frequency", "补充收集标识符的频率"),
	},
}
