package lexicon

// The terms of the rule on contradictions, which contradiction.txt lists.
const (
	ClaimedNotFromOthers Term = "claimed-not-from-others" // 不从第三方获取
	ClaimedNotPersonal   Term = "claimed-not-personal"    // 不做个性化推送
	NotCollected         Term = "not-collected"           // 不会收集
	WeCollect            Term = "we-collect"              // 我们收集
	InSomeCase           Term = "in-some-case"            // 如, 除, 仅: it holds only there
	AgeFrom              Term = "age-from"                // from what age one may use the product
	AgeShut              Term = "age-shut"                // below what age one may not
	ClaimedNeverShared   Term = "claimed-never-shared"    // 不向第三方提供
	ClaimedStaysInland   Term = "claimed-stays-inland"    // 不向境外提供
	ClaimedNotSensitive  Term = "claimed-not-sensitive"   // 不收集敏感个人信息
	ForeignSDK           Term = "foreign-sdk"             // an SDK of a company abroad
	MayChange            Term = "may-change"              // 开始, 变更: it is not so yet
	OffersPersonal       Term = "offers-personal"         // a personalised recommendation is offered
)
