package lexicon

// The terms of the rules on permissions and identifiers.
const (
	// permission.txt

	PermissionWord     Term = "permission-word"      // 权限
	PermissionListName Term = "permission-list-name" // 权限列表 …: what a list kept elsewhere is called
	Example            Term = "example"              // 例如
	AskedOnUse         Term = "asked-on-use"         // asked for when the function is first used
	SystemSettings     Term = "system-settings"      // where permissions are switched off
	UnrelatedNeed      Term = "unrelated-need"       // functions that need an address book, a calendar …
	UnrelatedData      Term = "unrelated-data"       // what such permissions guard
	LogWord            Term = "log-word"             // 日志
	LogItem            Term = "log-item"             // what a log holds
	SpecificReason     Term = "specific-reason"      // why an identifier that cannot be reset is needed
	TrackingConsent    Term = "tracking-consent"     // the system's question whether one may be tracked
	IDFAWord           Term = "idfa-word"            // IDFA
	FrequencyWord      Term = "frequency-word"       // how often
	TheseIdentifiers   Term = "these-identifiers"    // 上述标识
	ServeBetter        Term = "serve-better"         // 提供更好的服务
)
