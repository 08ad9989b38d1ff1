package lexicon

// The terms of the rules on who the operator is, what the policy covers and which law
// it names.
const (
	// identity.txt

	OperatorNamed      Term = "operator-named"      // the operator, of a kind other than a company
	AddressBlank       Term = "address-blank"       // an address left to be filled in
	ScopeApplies       Term = "scope-applies"       // 本政策适用于…服务
	ScopeHeading       Term = "scope-heading"       // what a section on the scope is called
	ScopeExcludes      Term = "scope-excludes"      // 不适用于以下情况
	OutsideScope       Term = "outside-scope"       // what a policy may exclude
	NotPersonalClaim   Term = "not-personal-claim"  // 无法识别特定自然人, 不属于个人信息
	NotPersonalName    Term = "not-personal-name"   // 非个人身份信息
	DeviceOrLog        Term = "device-or-log"       // 设备信息, 日志, Cookie
	Aggregated         Term = "aggregated"          // statistics and sums over many users
	FormerSensitive    Term = "former-sensitive"    // 个人敏感信息, the word before the law
	LooseSensitive     Term = "loose-sensitive"     // 敏感信息 for information about a person
	PresentSensitive   Term = "present-sensitive"   // 敏感个人信息
	AnySensitive       Term = "any-sensitive"       // by either name
	FormerDefinition   Term = "former-definition"   // what the standard of 2020 called sensitive
	StatutorySensitive Term = "statutory-sensitive" // kinds that the law names
	StatuteCited       Term = "statute-cited"       // a statute by its name
	RepealedLaw        Term = "repealed-law"        // a statute or edition no longer in force
	DraftCited         Term = "draft-cited"         // a draft cited as if it were law
	LogTopic           Term = "log-topic"           // what the articles of 网络安全法 are about: network logs
	RealNameTopic      Term = "real-name-topic"     // … real names
	PrincipleTopic     Term = "principle-topic"     // … the principles of collecting
	SafetyTopic        Term = "safety-topic"        // … keeping information safe, incidents

	DomesticAgent   Term = "domestic-agent"   // who acts in China for an operator abroad
	SmallOperator   Term = "small-operator"   // 小型个人信息处理者
	Excused         Term = "excused"          // 无需告知
	OnlyInformation Term = "only-information" // 适用于我们收集的信息: no product
	Applies         Term = "applies"          // 适用于, 适用范围为
	ScopeObject     Term = "scope-object"     // 产品, 服务, 客户端
)
