package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// saidBeside asks for words of all terms in one paragraph.
func saidBeside(terms ...lexicon.Term) []rule.Query {
	return []rule.Query{
		{All: terms},
		{All: terms, Scope: rule.InBlock},
		{All: terms, Scope: rule.InBlock, Negated: true},
	}
}

var gatherDuties = []rule.Duty{
	{
		ID: "support-activity-data",
		Doc: rule.Doc{
			Text: "写明客服、活动、问卷收集什么、用来做什么。",
			Bad:  "您可以联系客服。",
			Good: "您联系客服时，我们收集您的沟通记录，用于解决问题。",
		},
		Parts:  []rule.Part{{Name: "客服和活动收集的信息", Any: []rule.Query{{All: []lexicon.Term{lexicon.CollectVerb, lexicon.SupportOrEvent, lexicon.ServesTo}}}}},
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "没有写客服、活动收集什么信息、用来做什么",
		Fix:    addClause("support-activity-data", "补充客服和活动收集的信息"),
	},
	{
		ID: "collection-method-stated",
		Doc: rule.Doc{
			Text: "写明信息是用户提供的、自动收集的，还是从第三方取得的。",
			Bad:  "我们处理您的个人信息。",
			Good: "您主动提供手机号码；我们自动收集日志。",
		},
		Parts: []rule.Part{
			{Name: "用户提供", Any: []rule.Query{{All: []lexicon.Term{lexicon.GivenByUser}}}},
			{Name: "自动收集", Any: []rule.Query{{All: []lexicon.Term{lexicon.TakenByMachine}}}},
			{Name: "从第三方取得", Any: []rule.Query{{All: []lexicon.Term{lexicon.TakenFromOthers, lexicon.CollectVerb}}}},
		},
		Enough: 2,
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "没有写信息怎样取得：用户提供、自动收集，还是从第三方取得",
		Fix:    addClause("collection-method-stated", "补充信息的来源"),
	},
	{
		ID: "indirect-source-disclosed",
		Doc: rule.Doc{
			Text: "从第三方取得信息的，写明来源和信息种类。",
			Bad:  "您可以使用微信登录。",
			Good: "您使用微信登录时，我们从微信获取您的昵称和头像。",
		},
		Parts: []rule.Part{{
			Name: "来源和信息种类",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.CollectVerb, lexicon.TakenFromOthers, lexicon.CatalogItem}},
				{All: []lexicon.Term{lexicon.GivenToUs, lexicon.CatalogItem}},
			},
		}},
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "可以用第三方账号登录或者从第三方取得信息，没有写取得哪些信息",
		Fix:    addClause("indirect-source-disclosed", "补充从第三方取得的信息"),
	},
	{
		ID: "basic-extended-split",
		Doc: rule.Doc{
			Text: "把基本功能和扩展功能分开，写明哪些信息是必要的、哪些可选。",
			Bad:  "我们收集您的手机号码和生日。",
			Good: "基本功能需要您的手机号码；生日用于扩展功能，可以不填。",
		},
		Parts: []rule.Part{
			{Name: "基本功能", Any: []rule.Query{{All: []lexicon.Term{lexicon.BasicFunction}}, {All: []lexicon.Term{lexicon.BasicFunction}, Negated: true}}},
			{Name: "扩展功能", Any: []rule.Query{{All: []lexicon.Term{lexicon.ExtraFunction}}, {All: []lexicon.Term{lexicon.ExtraFunction}, Negated: true}}},
		},
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "没有区分基本功能和扩展功能",
		Fix:    addClause("basic-extended-split", "补充基本功能和扩展功能"),
	},
	{
		ID: "browse-without-account",
		Doc: rule.Doc{
			Text: "观看直播、短视频不要求注册或者提供个人信息。",
			Bad:  "您进入直播间前要注册。您可以参与语音直播，回看直播内容。",
			Good: "您无需注册即可观看直播。直播间里可以参与语音直播，回看直播内容。",
		},
		Parts:  []rule.Part{{Name: "不注册也能观看", Any: []rule.Query{{All: []lexicon.Term{lexicon.WithoutAccount, lexicon.SeeContent}}, {All: []lexicon.Term{lexicon.WithoutAccount, lexicon.SeeContent}, Negated: true}}}},
		When:   []lexicon.Term{lexicon.WatchLive},
		Aside:  "文中没有提到观看直播或者视频",
		Where:  []lexicon.Term{lexicon.TopicCollect},
		Absent: "没有写不注册也可以观看",
		Fix:    addClause("browse-without-account", "补充不登录也可以浏览"),
	},
	{
		ID: "refusal-of-update-path",
		Doc: rule.Doc{
			Text: "写明不同意更新的用户还有什么选择。",
			Bad:  "本政策更新后，我们会通知您。",
			Good: "您不同意更新后的政策的，仍可以继续使用未改变的功能，也可以注销账号。",
		},
		Parts:  []rule.Part{{Name: "不同意更新时的选择", Any: []rule.Query{{All: []lexicon.Term{lexicon.Disagree, lexicon.TopicUpdate, lexicon.UpdateChoice}}}}},
		Where:  []lexicon.Term{lexicon.ChangeHeading},
		Absent: "没有写不同意更新后的政策时有什么选择",
		Fix:    addClause("refusal-of-update-path", "补充不同意更新时的选择"),
	},
	{
		ID: "real-name-basis-stated",
		Doc: rule.Doc{
			Text: "要求实名认证的，写明法律依据。",
			Bad:  "您聊天前要完成实名认证。",
			Good: "依据《网络安全法》的规定，您聊天前要完成实名认证。",
		},
		Parts:  []rule.Part{{Name: "实名认证的法律依据", Any: saidBeside(lexicon.RealNameTopic, lexicon.LegalBasis)}},
		When:   []lexicon.Term{lexicon.FunctionRealName},
		Aside:  "文中没有提到实名认证",
		Absent: "要求实名认证，没有写法律依据",
		Fix:    addClause("real-name-basis-stated", "补充实名认证"),
	},
	{
		ID: "id-document-handling",
		Doc: rule.Doc{
			Text: "写明证件信息怎样核验、是否保存。",
			Bad:  "我们会收集您的身份证号码。",
			Good: "我们会收集您的身份证号码，用于核验身份；核验后不存储。",
		},
		Parts: []rule.Part{
			{Name: "怎样核验", Any: saidBeside(lexicon.IdentityPaper, lexicon.CheckWord)},
			{Name: "是否保存", Any: saidBeside(lexicon.Keep, lexicon.IdentityPaper)},
		},
		Where:  []lexicon.Term{lexicon.FunctionRealName, lexicon.TopicCollect},
		Absent: "收集证件信息，没有写怎样核验、是否保存",
		Fix:    addClause("id-document-handling", "补充证件信息"),
	},
	{
		ID: "tax-reporting-disclosed",
		Doc: rule.Doc{
			Text: "向主播等付款的，告知会向税务机关报送身份和收入信息。",
			Bad:  "主播可以提现收益。",
			Good: "主播可以提现收益，我们依法向税务机关报送身份和收入信息。",
		},
		Parts:  []rule.Part{{Name: "涉税信息报送", Any: saidBeside(lexicon.TaxWord)}},
		Absent: "没有告知会向税务机关报送主播的身份和收入信息",
		Fix:    addClause("tax-reporting-disclosed", "补充涉税信息"),
	},
	{
		ID: "ip-location-display",
		Doc: rule.Doc{
			Text: "告知会在主页或者发布的内容旁展示 IP 属地。",
			Bad:  "您可以发布动态。",
			Good: "您发布动态时，我们会展示您的 IP 属地。",
		},
		Parts:  []rule.Part{{Name: "展示IP属地", Any: saidBeside(lexicon.IPTerritory, lexicon.ShowWord)}},
		Absent: "用户可以发布内容，没有告知会展示 IP 属地",
		Fix:    addClause("ip-location-display", "补充 IP 属地的展示"),
	},
	{
		ID: "ugc-visibility",
		Doc: rule.Doc{
			Text: "写明发布的内容和资料谁能看到。",
			Bad:  "您可以发布动态。",
			Good: "您发布的动态，其他用户可以看到。",
		},
		Parts:  []rule.Part{{Name: "谁能看到", Any: saidBeside(lexicon.SeenByOthers)}},
		Absent: "没有写发布的内容谁能看到",
		Fix:    addClause("ugc-visibility", "补充发布的内容谁能看到"),
	},
	{
		ID: "clipboard-described",
		Doc: rule.Doc{
			Text: "写明什么时候读取剪贴板、是否上传。",
			Bad:  "我们会读取您的剪贴板。",
			Good: "您粘贴邀请口令时，我们会读取剪贴板，用于识别口令，不会上传其他内容。",
		},
		Parts: []rule.Part{
			{Name: "用途", Any: saidBeside(lexicon.Clipboard, lexicon.ServesTo)},
			{Name: "触发的情形或者是否上传", Any: saidBeside(lexicon.Clipboard, lexicon.ReadLocally)},
		},
		Enough: 1,
		Absent: "读取剪贴板，没有写什么时候读取、用来做什么",
		Fix:    addClause("clipboard-described", "补充读取剪贴板的场景"),
	},
	{
		ID: "app-list-described",
		Doc: rule.Doc{
			Text: "读取应用列表的，写明具体理由和频率，或者怎样关闭。",
			Bad:  "我们会收集您的应用列表。",
			Good: "我们会收集您的应用列表，用于反欺诈，每天一次，您可以关闭。",
		},
		Parts: []rule.Part{
			{Name: "具体理由", Any: saidBeside(lexicon.AppListWord, lexicon.SpecificReason)},
			{Name: "频率或者关闭的办法", Any: append(saidBeside(lexicon.AppListWord, lexicon.FrequencyWord), saidBeside(lexicon.AppListWord, lexicon.TurnOff)...)},
		},
		Absent: "读取应用列表，没有写具体理由、频率和关闭的办法",
		Fix:    addClause("app-list-described", "补充读取应用列表的理由"),
	},
	{
		ID: "background-collection-disclosed",
		Doc: rule.Doc{
			Text: "写明后台运行、自启动的场景和目的，以及怎样关闭。",
			Bad:  "本应用会自启动。",
			Good: "本应用会自启动，用于及时收到来电；您可以在系统设置里关闭自启动。",
		},
		Parts: []rule.Part{
			{Name: "场景和目的", Any: append(saidBeside(lexicon.BackgroundWord, lexicon.ServesTo), saidBeside(lexicon.BackgroundWord, lexicon.BackgroundAim)...)},
			{Name: "怎样关闭", Any: saidBeside(lexicon.BackgroundWord, lexicon.TurnOff)},
		},
		Absent: "会在后台运行或者自启动，没有写场景、目的和关闭的办法",
		Fix:    addClause("background-collection-disclosed", "补充后台运行的场景"),
	},
	{
		ID: "authority-disclosure-basis",
		Doc: rule.Doc{
			Text: "向机关提供个人信息，写明依照法定程序。",
			Bad:  "有关部门需要时，我们会提供您的信息。",
			Good: "司法机关依照法定程序要求时，我们会提供您的信息。",
		},
		Parts:  []rule.Part{{Name: "依照法定程序", Any: saidBeside(lexicon.AuthorityAsks, lexicon.LawfulProcedure)}},
		Where:  []lexicon.Term{lexicon.ShareAct},
		Absent: "没有写向机关提供个人信息要依照法定程序",
		Fix:    addClause("authority-disclosure-basis", "补充向国家机关提供的依据"),
	},
}
