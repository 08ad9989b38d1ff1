package lexicon

// The terms of core/facts, by the word file that lists their words.
const (
	// facts_read.txt: topics of clauses, by their headings

	TopicCollect    Term = "topic-collect"
	TopicPermission Term = "topic-permission"
	TopicShare      Term = "topic-share"
	TopicSDK        Term = "topic-sdk"
	TopicRights     Term = "topic-rights"
	TopicMinors     Term = "topic-minors"
	TopicStorage    Term = "topic-storage"
	TopicSecurity   Term = "topic-security"
	TopicContact    Term = "topic-contact"
	TopicCookie     Term = "topic-cookie"
	TopicUpdate     Term = "topic-update"
	TopicDefinition Term = "topic-definition"

	// facts_read.txt: how a sentence handles what it names

	CollectVerb  Term = "collect-verb"  // taking information from the user
	NotCollect   Term = "not-collect"   // longer words in which such a verb means something else
	ShareVerb    Term = "share-verb"    // giving information to others
	Cannot       Term = "cannot"        // 无法, 不能: denies a verb as a negation does
	Unless       Term = "unless"        // makes a denial conditional: 未经您同意, 除非
	Defines      Term = "defines"       // explains a word: 是指
	Optional     Term = "optional"      // the user may leave it out
	Required     Term = "required"      // the user may not
	ThirdSubject Term = "third-subject" // others who may do what the sentence says
	FromThird    Term = "from-third"    // others as a source or a means, not as the subject
	We           Term = "we"

	// facts_read.txt: parties and products

	CompanySuffix Term = "company-suffix"  // what full company names end with
	CompanyStart  Term = "company-start"   // what they begin with: places, and well-known names
	OperatorLabel Term = "operator-label"  // introduces the operator: 公司名称：
	OperatorLead  Term = "operator-lead"   // may stand right before the operator: 适用于
	OperatorTie   Term = "operator-tie"    // ties a company to 我们
	PolicyWord    Term = "policy-word"     // 隐私政策, 用户协议 …: what stands behind a product's name in a title
	AppWord       Term = "app-word"        // what stands behind it in a sentence
	AppLabel      Term = "app-label"       // introduces the product: 应用名称：
	ProductUse    Term = "product-use"     // 登录…的产品: the gap names a product
	NoProduct     Term = "no-product"      // what the name of a product has not in it
	GenericName   Term = "generic-product" // words that alone make no name: 直播平台

	// facts_matter.txt: what a period, an age or a menu path is about

	MatterResponse        Term = "matter-response"
	MatterCancel          Term = "matter-cancel"
	MatterKeep            Term = "matter-keep"
	MatterLog             Term = "matter-log"
	MatterNotice          Term = "matter-notice"
	MatterDelete          Term = "matter-delete"
	MatterCopy            Term = "matter-copy"
	MatterIdle            Term = "matter-idle"
	MatterWithdraw        Term = "matter-withdraw"
	MatterAccess          Term = "matter-access"
	MatterCorrect         Term = "matter-correct"
	MatterPersonalisation Term = "matter-personalisation"
	MatterAds             Term = "matter-ads"
	MatterPush            Term = "matter-push"
	MatterMinors          Term = "matter-minors"
	MatterPolicy          Term = "matter-policy"
	MatterSupport         Term = "matter-support"
	MatterPermission      Term = "matter-permission"
	MatterBlock           Term = "matter-block"
	MatterReplay          Term = "matter-replay"
	MatterTags            Term = "matter-tags"
	MatterAppeal          Term = "matter-appeal"
	MatterComplaint       Term = "matter-complaint"

	AgeChild    Term = "age-child"
	AgeMinor    Term = "age-minor"
	AgeAdult    Term = "age-adult"
	AgeStreamer Term = "age-streamer"
	AgeGuardian Term = "age-guardian"
	AgeUnder    Term = "age-under"
	AgeOver     Term = "age-over"
	Age         Term = "age" // a number of years of life

	PeriodAccount Term = "period-account" // as long as the account lasts
	PeriodVague   Term = "period-vague"   // 最短期限, 合理期限 …: no period

	Officer   Term = "officer"    // the one in charge of personal information
	MenuStart Term = "menu-start" // where paths through menus begin
	MenuLead  Term = "menu-lead"  // 点击, 进入: leads to a menu

	// facts_function.txt: what a product does; heads of columns and labels of lists

	FunctionRegister  Term = "function-register"
	FunctionLogin     Term = "function-login"
	FunctionRealName  Term = "function-real-name"
	FunctionHost      Term = "function-host"
	FunctionLive      Term = "function-live"
	FunctionCall      Term = "function-call"
	FunctionIm        Term = "function-im"
	FunctionPublish   Term = "function-publish"
	FunctionComment   Term = "function-comment"
	FunctionSearch    Term = "function-search"
	FunctionBrowse    Term = "function-browse"
	FunctionPayment   Term = "function-payment"
	FunctionLocation  Term = "function-location"
	FunctionPush      Term = "function-push"
	FunctionRecommend Term = "function-recommend"
	FunctionSupport   Term = "function-support"
	FunctionShare     Term = "function-share"
	FunctionSecurity  Term = "function-security"
	FunctionActivity  Term = "function-activity"
	FunctionSign      Term = "function-sign"
	FunctionCourse    Term = "function-course"
	FunctionBeauty    Term = "function-beauty"
	FunctionRecord    Term = "function-record"
	FunctionUse       Term = "function-use" // 使用…功能时: the gap names a function
	ColumnName        Term = "column-name"
	ColumnCompany     Term = "column-company"
	ColumnPurpose     Term = "column-purpose"
	ColumnItems       Term = "column-items"
	ColumnPermission  Term = "column-permission"
	ColumnLink        Term = "column-link"
	ColumnContact     Term = "column-contact"
	ColumnFunction    Term = "column-function"
	PurposeLead       Term = "purpose-lead"
	PermissionNear    Term = "permission-near"
)
