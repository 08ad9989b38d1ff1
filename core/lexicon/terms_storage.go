package lexicon

// The terms that the rules on storage and security ask for.
const (
	// storage.txt

	Keep            Term = "keep"             // 保存, 存储 …
	PastKeeping     Term = "past-keeping"     // the end of a storage period
	Erase           Term = "erase"            // deletion, anonymisation
	AccountLife     Term = "account-life"     // a period tied to the account: 注销前, 账号存续期间 …
	VaguePeriod     Term = "vague-period"     // 最短期限, 必要时间 …
	LawCited        Term = "law-cited"        // a statute, or what one prescribes to be kept
	OperationEnds   Term = "operation-ends"   // the operator stops the service
	ServiceSanction Term = "service-sanction" // the service ends for one user, as a sanction
	ErasureAsked    Term = "erasure-asked"    // deletion that the user has to ask for
	ErasureLater    Term = "erasure-later"    // deletion that comes when copies are renewed, or does not come
	Dormant         Term = "dormant"          // an account nobody uses any more
	DormantHandling Term = "dormant-handling" // what becomes of such an account
	StorageSection  Term = "storage-section"  // what a section on storage is called
	PeriodCriteria  Term = "period-criteria"  // how a period without a number is determined
	LastingGrant    Term = "lasting-grant"    // use of the product taken for lasting permission

	NetworkLogLaw        Term = "network-log-law"       // the statute on network logs
	LiveLaw              Term = "live-law"              // the rule on live streaming
	CommerceLaw          Term = "commerce-law"          // the statute on trade records
	CybersecurityArticle Term = "cybersecurity-article" // an article of 网络安全法, with its number

	// security.txt

	SecurityMeasure  Term = "security-measure"  // a measure that has a name: 加密, 访问控制 …
	ProtectAim       Term = "protect-aim"       // what measures are for: 保护, 防止 …
	Incident         Term = "incident"          // 安全事件, 泄露 …
	Inform           Term = "inform"            // 告知, 通知 …
	IncidentBasics   Term = "incident-basics"   // what happened and why
	IncidentHarm     Term = "incident-harm"     // what it may do
	IncidentMeasures Term = "incident-measures" // what the operator does about it
	IncidentAdvice   Term = "incident-advice"   // what the user can do about it
	ReportAct        Term = "report-act"        // 上报, 报告 …
	Authority        Term = "authority"         // authorities, and 监管要求 as their stand-in
	HandlingState    Term = "handling-state"    // 处置情况
	SecuritySection  Term = "security-section"  // what a section on security is called
)

// What a period is a period of.
const (
	// period.txt

	PeriodOfKeeping  Term = "period-of-keeping"  // storage
	PeriodOfReply    Term = "period-of-reply"    // an answer or another act of the operator on a request
	PeriodOfAct      Term = "period-of-act"      // an act of the operator, if it stands behind the period
	PeriodOfClosing  Term = "period-of-closing"  // the closing of an account
	PeriodOfNotice   Term = "period-of-notice"   // notice in advance, or coming into effect
	PeriodOfIdleness Term = "period-of-idleness" // a time looked back on
	PeriodOfUser     Term = "period-of-user"     // something the user must or may do, payments

	AnswerWord     Term = "answer-word"     // 答复, 回复 …
	BroughtForward Term = "brought-forward" // 请求, 投诉 …: what users bring forward
	MoneyMatter    Term = "money-matter"    // dealings with money and goods
	AccessRequest  Term = "access-request"  // requests that may take longer to answer
	StrictRequest  Term = "strict-request"  // requests that may not
	KeptForever    Term = "kept-forever"    // 永久保存
)
