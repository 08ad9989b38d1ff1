package lexicon

// The terms of the drafting rules, by the word file that lists their words.
const (
	// variant.txt: each term lists the ways one word is written

	VariantAccount    Term = "variant-account" // 账号, 帐号, 账户 and 帐户; of an account elsewhere it is the focus
	VariantLeak       Term = "variant-leak"
	VariantOther      Term = "variant-other"
	VariantYou        Term = "variant-you"
	VariantPolicy     Term = "variant-policy" // how the policy calls itself
	VariantApp        Term = "variant-app"    // compared only behind the product's name
	VariantCookie     Term = "variant-cookie"
	VariantClip       Term = "variant-clip"
	VariantDevice     Term = "variant-device"
	VariantPartner    Term = "variant-partner"
	VariantSignature  Term = "variant-signature"
	VariantBeacon     Term = "variant-beacon"
	VariantContacts   Term = "variant-contacts"
	VariantSensitive  Term = "variant-sensitive"
	VariantIdentifier Term = "variant-identifier"
	VariantWiFi       Term = "variant-wifi"
	VariantIMEI       Term = "variant-imei"
	VariantAgreement  Term = "variant-agreement" // 本政策 and 本协议

	// typo_name.txt

	ProperName     Term = "proper-name"     // names with a spelling of their own: iOS
	IdentifierName Term = "identifier-name" // IMEI and the like: one spelling throughout

	// placeholder.txt

	PlaceholderWord Term = "placeholder-word" // 待补充, 某某公司 and the like
	FilledBlank     Term = "filled-blank"     // 【15】天

	// list_annex.txt

	DocumentEnd    Term = "document-end"    // 》
	AnnexList      Term = "annex-list"      // 清单, 目录: what ends the name of a list
	AnnexTopic     Term = "annex-topic"     // what a list of the policy's own is about
	AnnexMinors    Term = "annex-minors"    // children: a paper on them belongs to the policy
	AnnexRules     Term = "annex-rules"     // what ends the name of such a paper
	AnnexMatter    Term = "annex-matter"    // other matters with papers of their own: permissions, closing an account
	AnnexNote      Term = "annex-note"      // what ends the name of such a paper
	ShownInside    Term = "shown-inside"    // a place inside the product where a paper may be shown
	LinkAbove      Term = "link-above"      // 上述链接
	ContactAtEnd   Term = "contact-at-end"  // 文末联系方式
	LinkLabel      Term = "link-label"      // （点击查看权限清单）
	TableAnnounced Term = "table-announced" // 下表

	// drafting_list.txt

	ListNoun     Term = "list-noun"     // 措施：: ends a short line that promises a list
	CaseOpening  Term = "case-opening"  // 如果我们, 在…的情况下: opens an item that is a case
	ListLead     Term = "list-lead"     // 以下, 情形: a line that leads to a list
	ListBelow    Term = "list-below"    // 以下服务中: the list stands further below
	GuideBelow   Term = "guide-below"   // 参考下面的指引
	ListExcluded Term = "list-excluded" // 不适用于以下: leads to cases a text leaves out
	CollectsHere Term = "collects-here" // 我们会收集: no such case says so
	CannotEnd    Term = "cannot-end"    // 以及, 我们将: a sentence goes on behind it

	// drafting_name.txt

	ProductNamed Term = "product-named" // 适用于…提供: the gap names the product
	CalledWe     Term = "called-we"     // 以下简称“我们”: ties the company before it
	Motto        Term = "motto"         // mottoes of well-known companies
	Borrowed     Term = "borrowed"      // what policies of other trades speak of
	KnownCompany Term = "known-company" // whose mottoes these are
	DocumentKind Term = "document-kind" // 隐私政策, 隐私协议: what the document is called

	// drafting_term.txt

	ForeignTerm    Term = "foreign-term"    // web beacon and the like
	DataSubject    Term = "data-subject"    // 数据主体
	ExplainsTerm   Term = "explains-term"   // 是一种, 又称: tells what a term means
	Handler        Term = "handler"         // 处理者: the law's term
	Controller     Term = "controller"      // 控制者: others' term for the same
	QuotedService  Term = "quoted-service"  // 与“服务”: used as if defined
	DefinesService Term = "defines-service" // 简称“服务”

	// drafting_again.txt: what takes up a thing said before, and what says it

	AgainPermission Term = "again-permission" // 上述权限
	SaysPermission  Term = "says-permission"
	AgainParty      Term = "again-party" // 这些合作伙伴
	SaysParty       Term = "says-party"
	LinkHere        Term = "link-here" // 点击此处

	// drafting_sentence.txt: patterns that do not go together

	BrokenUnless     Term = "broken-unless"     // 除非…外
	BrokenWhen       Term = "broken-when"       // 当…的情况下
	BrokenAim        Term = "broken-aim"        // 出于…为目的
	BrokenPassive    Term = "broken-passive"    // 不想将…被我们收集
	BrokenAmong      Term = "broken-among"      // …等在内的
	OpensAmong       Term = "opens-among"       // 包括
	BrokenCertain    Term = "broken-certain"    // 会将…可能用于
	BrokenOnce       Term = "broken-once"       // 一经…后的7日后
	BrokenCase       Term = "broken-case"       // 依据…或征得…的情况下
	BrokenObject     Term = "broken-object"     // 不会对…信息跨境传输
	BrokenPredicates Term = "broken-predicates" // 可能会收集…信息无需征得
	BrokenGiven      Term = "broken-given"      // 符合…文件约定所提供
	BrokenTopic      Term = "broken-topic"      // 对于您的信息用于…时
	BrokenRefused    Term = "broken-refused"    // 未同意…并开始使用
	BrokenLimits     Term = "broken-limits"     // 超出与收集时的目的及具有关联的范围
	BrokenIts        Term = "broken-its"        // 且其对外提供学术研究, with nobody before 其
	BrokenRecall     Term = "broken-recall"     // 撤回您的个人信息

	// drafting_repeat.txt

	Definition Term = "definition" // 是指: a definition, with the term before it

	// drafting_date.txt

	DatePrinted   Term = "date-printed"   // 2026年3月1日
	DateEffective Term = "date-effective" // 生效日期：2026年3月1日
	DateUpdated   Term = "date-updated"   // 更新日期：2026年3月1日
	DateElsewhere Term = "date-elsewhere" // 历史版本, 《: the date of something else
	DateMonth     Term = "date-month"     // 更新日期：2026年3月
)

// Variants are the terms that list the ways one word is written.
func Variants() []Term {
	return []Term{VariantAccount, VariantLeak, VariantOther, VariantYou,
		VariantPolicy, VariantApp, VariantCookie, VariantClip, VariantDevice, VariantPartner,
		VariantSignature, VariantBeacon, VariantContacts, VariantSensitive, VariantIdentifier, VariantWiFi,
		VariantIMEI, VariantAgreement}
}

// Standard returns the way a word of Variants should be written, or "" if all ways are
// right and a text has only to keep to one.
func Standard(variant Term) string {
	switch variant {
	case VariantLeak:
		return "泄露"
	case VariantOther:
		return "其他"
	case VariantYou:
		return "您"
	case VariantContacts:
		return "通讯录"
	case VariantSensitive:
		return "敏感个人信息"
	case VariantIdentifier:
		return "唯一设备标识符"
	case VariantWiFi:
		return "Wi-Fi"
	case VariantClip:
		return "剪贴板"
	}
	return ""
}
