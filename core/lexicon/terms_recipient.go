package lexicon

// The terms of the rules on recipients.
const (
	// recipient.txt

	RecipientListName Term = "recipient-list-name" // 第三方共享清单 …: what a list of recipients is called
	SDKListName       Term = "sdk-list-name"       // SDK目录 …
	SDKIntroduced     Term = "sdk-introduced"      // 该SDK由, 由…公司提供，用于
	Affiliate         Term = "affiliate"           // 关联公司
	AffiliateScope    Term = "affiliate-scope"     // what they are given, and what for
	EntrustWord       Term = "entrust-word"        // 委托处理
	Supervision       Term = "supervision"         // agreements with those entrusted, and supervision
	JointWord         Term = "joint-word"          // 共同处理
	JointDuty         Term = "joint-duty"          // how duties are split
	ExportMechanism   Term = "export-mechanism"    // 安全评估, 标准合同, 认证, or the exemption
	RecipientNameWord Term = "recipient-name-word" // 名称, or a company's name
	RTCName           Term = "rtc-name"            // 实时音视频, 推流, CDN
)
