package lexicon

// The terms that rules ask for, by the word file that lists their words.
const (
	// contact.txt
	ContactSection Term = "contact-section" // 联系我们 …: what a section on contacts is called
	MessengerID    Term = "messenger-id"    // an account of WeChat or QQ given as a contact
	ServicePath    Term = "service-path"    // customer service inside the product
	PostalAddress  Term = "postal-address"  // an address introduced as such

	// rights.txt
	RightsSection Term = "rights-section" // what a section on the user's rights is called
	TransferRight Term = "transfer-right" // transfer to a handler the user names

	// consent.txt
	UseAct   Term = "use-act"   // using, registering, logging in, going on
	AskedAct Term = "asked-act" // ticking or pressing 同意: consent that was asked for
	Deemed   Term = "deemed"    // 视为, 即表示 …
	Accepted Term = "accepted"  // 同意, 接受, 受……约束 …

	// age.txt
	ChildUnder      Term = "child-under" // 不满#周岁的儿童 and the other ways to define a child by age
	MinorUnder      Term = "minor-under" // the same for 未成年人
	MinorsMentioned Term = "minors-mentioned"

	// list.txt
	ListAnnounced Term = "list-announced" // 包括但不限于：, 如下： and the like, at the end of a sentence

	// typo.txt
	Typo Term = "typo" // confused words, with what should stand instead
)
