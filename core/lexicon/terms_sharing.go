package lexicon

// The terms of the rules on recipients and automated decisions, by the word file that
// lists their words.
const (
	// automated.txt

	Personalise      Term = "personalise"       // personalised content or advertising
	PersonaliseBasis Term = "personalise-basis" // what it is derived from
	PersonaliseOff   Term = "personalise-off"   // turning it off
	Menu             Term = "menu"              // a place in the product's menus
	UserTag          Term = "user-tag"          // labels put on a user
	Remove           Term = "remove"            // deleting, clearing
	AutoDecision     Term = "auto-decision"     // a decision by machine alone
	RefuseAuto       Term = "refuse-auto"       // refusing it
	AppealLimited    Term = "appeal-limited"    // by the operator's secrets

	// sharing.txt

	SeparateConsent     Term = "separate-consent"      // 单独同意
	ShareWith           Term = "share-with"            // giving information to somebody else
	Publish             Term = "publish"               // making information public
	PublishByOwnRules   Term = "publish-by-own-rules"  // on the ground of the operator's own rules
	OwnCase             Term = "own-case"              // 符合用户协议: a case of the operator's own making
	NamedRecipient      Term = "named-recipient"       // the recipient's name is told
	KeptInland          Term = "kept-inland"           // stored in China
	Inland              Term = "inland"                // 中国境内
	StoragePlaceHeading Term = "storage-place-heading" // a heading that asks where information is stored
	AllOverWorld        Term = "all-over-world"        // stored or moved abroad
	RecipientElsewhere  Term = "recipient-elsewhere"   // 并非位于您所在的法域
	SentAbroad          Term = "sent-abroad"           // information leaves China
	ExceptionMade       Term = "exception-made"        // 但为: an exception to what was said before
	IfNeedBe            Term = "if-need-be"            // 如, 若, 确需: only a possibility
	OverseasRecipient   Term = "overseas-recipient"    // who receives it
	ContactWord         Term = "contact-word"          // 联系方式
	PurposeWord         Term = "purpose-word"          // 目的, 用于
	MethodWord          Term = "method-word"           // 方式
	KindWord            Term = "kind-word"             // 种类
	ExerciseRight       Term = "exercise-right"        // 行使权利
	Exclusion           Term = "exclusion"             // what the policy does not apply to
	OutsidePolicy       Term = "outside-policy"        // 不受本政策约束
	PartyTakenUp        Term = "party-taken-up"        // 前述服务商
	ClaimedAnonymous    Term = "claimed-anonymous"     // all that is given away is said to be anonymous
	ClaimedUnidentified Term = "claimed-unidentified"  // nothing is given away that tells who somebody is
	ClaimBounded        Term = "claim-bounded"         // keeps such a claim to some partners
	SharedIdentifier    Term = "shared-identifier"     // what identifies a person all the same

	// automated.txt, on advertising and terms

	AdsOff     Term = "ads-off"     // turning personalised advertising off
	EqualTerms Term = "equal-terms" // no unreasonable difference in price

	// security.txt, on claims

	ClaimedAbsolute   Term = "claimed-absolute"   // 绝对安全
	NoPromise         Term = "no-promise"         // 无法, 不能: no claim at all
	InternetUnsafe    Term = "internet-unsafe"    // the network is no safe place
	Certified         Term = "certified"          // certificates named
	CertificateNumber Term = "certificate-number" // by which they can be looked up

	// security.txt, on claims and what goes against them

	ClaimedEndToEnd    Term = "claimed-end-to-end"    // 端到端加密
	TalkReviewed       Term = "talk-reviewed"         // somebody reviews calls or chats
	ClaimedNotRecorded Term = "claimed-not-recorded"  // 不录制
	RecordingUsed      Term = "recording-used"        // a recording is used for something
	SupportCall        Term = "support-call"          // a call to the operator itself
	ClaimedChatNotKept Term = "claimed-chat-not-kept" // 不保存聊天内容
	ChatKept           Term = "chat-kept"             // it is kept
	ClaimedCallNotKept Term = "claimed-call-not-kept" // the same of calls
	CallKept           Term = "call-kept"
	ClaimedUnseen      Term = "claimed-unseen" // nobody can see it
)
