package lexicon

// The terms of the rules on particular kinds and ways of collecting.
const (
	// gather.txt

	SupportOrEvent  Term = "support-or-event" // customer service, campaigns, surveys
	GivenByUser     Term = "given-by-user"    // what users give themselves
	TakenByMachine  Term = "taken-by-machine" // what is recorded automatically
	TakenFromOthers Term = "taken-from-others"
	BasicFunction   Term = "basic-function"   // 基本功能
	ExtraFunction   Term = "extra-function"   // 扩展功能
	WithoutAccount  Term = "without-account"  // 游客, 无需注册
	SeeContent      Term = "see-content"      // 浏览, 观看
	WatchLive       Term = "watch-live"       // watching live streams and videos
	GivenToUs       Term = "given-to-us"      // what others hand over
	UpdateChoice    Term = "update-choice"    // what else than stopping is open to those who refuse an update
	ImproveAim      Term = "improve-aim"      // 改善服务, 提升体验: no purpose by itself
	SpecificAim     Term = "specific-aim"     // purposes tied to a function
	LegalBasis      Term = "legal-basis"      // 依据法律法规
	CheckWord       Term = "check-word"       // 核验, 比对
	TaxWord         Term = "tax-word"         // 税务, 代扣代缴
	IPTerritory     Term = "ip-territory"     // IP属地
	ShowWord        Term = "show-word"        // 展示
	SeenByOthers    Term = "seen-by-others"   // who sees what one publishes
	Clipboard       Term = "clipboard-word"   // 剪贴板
	ReadLocally     Term = "read-locally"     // 不上传, or what makes it be read
	AppListWord     Term = "app-list-word"    // 应用列表
	BackgroundWord  Term = "background-word"  // 自启动, 后台运行
	BackgroundAim   Term = "background-aim"   // 接收来电: what runs in the background for
	AuthorityAsks   Term = "authority-asks"   // courts, police, administrations ask for information
	LawfulProcedure Term = "lawful-procedure" // 法定程序
	ItemsListName   Term = "items-list-name"  // 个人信息收集清单
)
