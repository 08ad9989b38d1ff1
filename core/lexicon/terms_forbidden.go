package lexicon

// The terms of forbidden.txt.
const (
	Waiver              Term = "waiver"               // the operator answers for nothing, or the user for all
	OwnFault            Term = "own-fault"            // the user's own fault, or force majeure
	FinalInterpretation Term = "final-interpretation" // 最终解释权
	UnilateralChange    Term = "unilateral-change"    // a change without notice, or in force when published
	RightsWaiver        Term = "rights-waiver"        // giving up rights
	StatutoryRight      Term = "statutory-right"      // what one gives up
	KeepsAllRights      Term = "keeps-all-rights"     // 保留一切权利
	Copyright           Term = "copyright"            // 版权: what authors keep
)
