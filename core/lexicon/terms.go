package lexicon

// The terms that rules ask for, by the word file that lists their words.
const (
	// contact.txt

	ContactSection Term = "contact-section" // 联系我们 …: what a section on contacts is called
	MessengerID    Term = "messenger-id"    // an account of WeChat or QQ given as a contact
	ServicePath    Term = "service-path"    // customer service inside the product
	PostalAddress  Term = "postal-address"  // an address introduced as such
	ThirdParty     Term = "third-party"     // others than the operator: 第三方, SDK, 合作伙伴 …

	// consent.txt

	UseAct    Term = "use-act"    // using, registering, logging in, going on
	AskedAct  Term = "asked-act"  // ticking or pressing 同意: consent that was asked for
	Deemed    Term = "deemed"     // 视为, 即表示 …
	Accepted  Term = "accepted"   // 同意, 接受, 受……约束 …
	SwitchAct Term = "switch-act" // turning a permission or a switch on or off

	// age.txt

	ChildUnder      Term = "child-under"      // 不满#周岁的儿童 and the other ways to define a child by age
	FourteenCounted Term = "fourteen-counted" // 十四周岁以下（含）, which the law does not mean by a child
	MinorUnder      Term = "minor-under"      // the same for 未成年人
	MinorsMentioned Term = "minors-mentioned" // anything about minors at all

	// list.txt

	ListAnnounced Term = "list-announced" // 包括但不限于, 如下 and the like
	ListStranger  Term = "list-stranger"  // what opens a paragraph that is no item of a list

	// typo.txt

	Typo Term = "typo" // confused words, with what should stand instead
)
