package lexicon

// The terms that the rules on cookies and on changes of the policy ask for.
const (
	// cookie.txt

	Cookie        Term = "cookie"         // Cookie, 信标, ETag …
	CookieUse     Term = "cookie-use"     // that they are used at all
	OwnWebsite    Term = "own-website"    // a website of the product itself
	CookiePurpose Term = "cookie-purpose" // what they are for
	CookieChoice  Term = "cookie-choice"  // 清除, 拒绝 …
	CookieWaived  Term = "cookie-waived"  // 不受本政策约束, 不承担责任
	PartnerWord   Term = "partner-word"   // 第三方, 合作, 广告商

	// update.txt

	PolicyChange           Term = "policy-change"            // the policy changes
	ChangeHeading          Term = "change-heading"           // what a heading on changes has
	ChangeOther            Term = "change-other"             // changes of the user's data, of the service: not of the policy
	NoticeWay              Term = "notice-way"               // ways in which users learn of it
	NoticeVerb             Term = "notice-verb"              // 通知, 提示 …
	PassiveNotice          Term = "passive-notice"           // ways that reach nobody
	MaterialChange         Term = "material-change"          // 重大变更
	MaterialDefined        Term = "material-defined"         // 重大变更包括……
	MaterialKind           Term = "material-kind"            // kinds of material changes
	ConsentAnew            Term = "consent-anew"             // 再次征得您的同意
	ConsentAnewOther       Term = "consent-anew-other"       // consent that others ask for, or nobody
	PurposeChange          Term = "purpose-change"           // purpose, method or kinds change
	DoubleDateLabel        Term = "double-date-label"        // 更新及生效日期
	EffectiveOnPublication Term = "effective-on-publication" // 自发布之日起生效
	IssueDate              Term = "issue-date"               // 更新于2026年
	EffectDate             Term = "effect-date"              // 自2026年……起施行
	PolicyOrDate           Term = "policy-or-date"           // 本政策, 日期: a date stands beside it
	DeemedChange           Term = "deemed-change"            // 即表示同意
	ReadPolicy             Term = "read-policy"              // 查阅本政策
	PolicyPlace            Term = "policy-place"             // menus and pages where it is found
	PolicyPlaceOther       Term = "policy-place-other"       // somebody else's policy
	HistoryKept            Term = "history-kept"             // earlier versions
	HistoryShown           Term = "history-shown"            // 查阅, 存档 …
	PolicyNoun             Term = "policy-noun"              // 政策, 协议 …
	SummaryWord            Term = "summary-word"             // 摘要, 首次启动
)
