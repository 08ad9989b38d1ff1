package lexicon

// The terms of the rules on collecting, by the word file that lists their words.
const (
	// collection.txt

	OpenEnd         Term = "open-end"          // 等信息, 必要的信息, 其他信息 …: a list left open
	OpenEndNamed    Term = "open-end-named"    // the same words where they name what was listed before
	OnlyNeeded      Term = "only-needed"       // a promise to collect no more than is needed
	RefuseGive      Term = "refuse-give"       // 拒绝提供, 不提供 …
	OnlyThatPart    Term = "only-that-part"    // only the function in question is lost, others are not
	WholeDenied     Term = "whole-denied"      // the whole service is refused
	OptionalData    Term = "optional-data"     // information and permissions no basic function needs
	NeededData      Term = "needed-data"       // telephone numbers, identity: what the law has asked for
	ThoseData       Term = "those-data"        // 上述信息, 这类信息
	StopOneFunction Term = "stop-one-function" // stopping only one function
	LocationWord    Term = "location-word"     // 位置信息, 定位 …
	LocationPrecise Term = "location-precise"  // 精确位置, GPS …
	LocationCoarse  Term = "location-coarse"   // 大致位置, IP属地 …
	NearbyFunction  Term = "nearby-function"   // what a place is for
	LocationLumped  Term = "location-lumped"   // 位置信息（IP地址、GPS、基站）
	FunctionOffered Term = "function-offered"  // 为您提供…功能
	ServesTo        Term = "serves-to"         // 用于, 以便 …: what something is for
	TurnOff         Term = "turn-off"          // 关闭, 拒绝, 撤回授权 …
)
