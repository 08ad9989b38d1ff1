package lexicon

// The terms that the rules on the user's rights ask for.
const (
	// rights.txt

	RightsSection    Term = "rights-section"    // what a section on the user's rights is called
	TransferRight    Term = "transfer-right"    // transfer to a handler the user names
	BusinessTransfer Term = "business-transfer" // 合并, 收购 …: a transfer of the business
	Abroad           Term = "abroad"            // 境外, 跨境 …
	IfFeasible       Term = "if-feasible"       // 技术可行 as a condition
	LawfulCondition  Term = "lawful-condition"  // conditions the law knows: the regulator's, and proof of identity

	UserMay          Term = "user-may"          // 您有权, 您可以, 如您需要 …
	AccessWord       Term = "access-word"       // access to one's own information
	OthersAccess     Term = "others-access"     // access of others, or to something else
	CopyWord         Term = "copy-word"         // a copy of one's own information
	CopyOther        Term = "copy-other"        // copies of something else, or for others
	CorrectWord      Term = "correct-word"      // correcting and completing
	CorrectOther     Term = "correct-other"     // changing something else, or for others
	RestrictWord     Term = "restrict-word"     // restricting and refusing
	RestrictOther    Term = "restrict-other"    // the operator's own refusals, and narrower ones
	Deceased         Term = "deceased"          // 去世, 死者 …
	Relative         Term = "relative"          // 近亲属 …
	RightVerb        Term = "right-verb"        // 查阅, 复制, 删除, 行使 …
	ExplainWord      Term = "explain-word"      // an explanation of the rules of the policy
	Automated        Term = "automated"         // automated decisions
	WayPath          Term = "way-path"          // a way inside the product: menus, pages, buttons
	WayLogin         Term = "way-login"         // logging in, after which one sees one's data
	WayContact       Term = "way-contact"       // a way through people: 客服, 邮件 …
	WayRequest       Term = "way-request"       // a request to the operator, by whatever channel
	TheseWays        Term = "these-ways"        // 以下方式 and the like
	RightsIntro      Term = "rights-intro"      // what the policy or its section is about
	SettingsPromised Term = "settings-promised" // 提供了相应的操作设置: no word where
	TheseRights      Term = "these-rights"      // the rights spoken of as a whole
	AnyRequest       Term = "any-request"       // requests of whatever kind
)
