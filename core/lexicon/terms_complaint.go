package lexicon

// The terms that the rules on complaints and remedies ask for.
const (
	// complaint.txt

	ComplainWord    Term = "complain-word"    // 投诉, 举报
	ComplainOther   Term = "complain-other"   // complaints that are not about the operator's handling
	ComplainHeading Term = "complain-heading" // what a heading on complaints has
	Regulator       Term = "regulator"        // 网信部门 …
	Court           Term = "court"            // 法院, 仲裁
	SeekRemedy      Term = "seek-remedy"      // 投诉, 起诉, 寻求 …
	UserRemedy      Term = "user-remedy"      // 您可以向……投诉
	AsRuled         Term = "as-ruled"         // authorities as those who rule, not those who help
	Jurisdiction    Term = "jurisdiction"     // who decides disputes
	Discontent      Term = "discontent"       // 不满意, 损害您的权益
)
