package lexicon

// The terms of the rules on consent, by the word file that lists their words.
const (
	// grounds.txt

	NoConsentNeeded        Term = "no-consent-needed"       // 无需征得您的同意
	SharedExcept           Term = "shared-except"           // 下列情形除外
	ShareAct               Term = "share-act"               // giving information to others
	CollectAct             Term = "collect-act"             // collecting or using it
	LegacyGround           Term = "legacy-ground"           // grounds of earlier standards that the law does not know
	StatutoryGround        Term = "statutory-ground"        // grounds of article 13 of 个人信息保护法
	StateGround            Term = "state-ground"            // security of state and public, prosecution of crimes
	DeIdentified           Term = "de-identified"           // 去标识化
	Anonymised             Term = "anonymised"              // 匿名化
	AnonymisedTogether     Term = "anonymised-together"     // both named as if they were one
	OtherMeasure           Term = "other-measure"           // a measure of security other than the two
	DeidentifiedAtWill     Term = "deidentified-at-will"    // 有权使用已经去标识化的信息
	DeidentifiedExcepted   Term = "deidentified-excepted"   // 除非信息是去标识化的
	AnonymisedDefined      Term = "anonymised-defined"      // 匿名化……不能复原
	DeidentifiedMisdefined Term = "deidentified-misdefined" // defined as what anonymising is
	AnonymisedMisdefined   Term = "anonymised-misdefined"   // defined as what can be undone
	NotPersonal            Term = "not-personal"            // 不属于个人信息

	// withdraw.txt

	Withdraw Term = "withdraw" // taking consent back
	Way      Term = "way"      // where or how to do something in the product

	// marketing.txt

	MarketingMessage Term = "marketing-message" // commercial messages to users
	MarketingSent    Term = "marketing-sent"    // commercial messages by phone or mail
	OptIn            Term = "opt-in"            // with the user's consent
	OptOut           Term = "opt-out"           // how to stop them

	// bundle.txt

	BlanketConsent Term = "blanket-consent" // 同意并授权我们……
	BlanketSharing Term = "blanket-sharing" // 您同意我们与合作伙伴共享……
	ConsentAsked   Term = "consent-asked"   // 经您同意, 如您同意
	AllOrNothing   Term = "all-or-nothing"  // 同意全部内容
	StopUsing      Term = "stop-using"      // 应立即停止使用
	Disagree       Term = "disagree"        // 不同意
	BasicMode      Term = "basic-mode"      // a mode for those who do not agree
	YouOrGuardian  Term = "you-or-guardian" // the user or the guardian
	DefaultOn      Term = "default-on"      // 默认勾选

	AfterConsentOnly   Term = "after-consent-only"   // nothing is collected before consent
	CollectedOnInstall Term = "collected-on-install" // something is, when the app first starts
	NotAskedAgain      Term = "not-asked-again"      // no repeated requests
)
