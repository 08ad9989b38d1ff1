package lexicon

// The terms that the rules on closing an account, on deletion and on refusals ask
// for.
const (
	// cancel.txt

	CancelWord    Term = "cancel-word"     // 注销 …
	CancelOther   Term = "cancel-other"    // cancellation as a sanction, or of something else
	CancelDone    Term = "cancel-done"     // 注销后 …
	CancelByStaff Term = "cancel-by-staff" // 联系客服注销
	OrElse        Term = "or-else"         // 或, 自行: there is another way
	CancelBurden  Term = "cancel-burden"   // what must not be asked of whoever closes an account

	GroundPurpose    Term = "ground-purpose"    // the purpose is reached or gone
	GroundExpiry     Term = "ground-expiry"     // the storage period is over
	GroundStop       Term = "ground-stop"       // the service ends
	GroundWithdrawal Term = "ground-withdrawal" // consent is withdrawn
	GroundBreach     Term = "ground-breach"     // the law or an agreement is broken
	GroundNoConsent  Term = "ground-no-consent" // there was no consent
	GraverBreach     Term = "graver-breach"     // only a grave breach
	DeletionGrounds  Term = "deletion-grounds"  // words that bring in grounds for deletion
	DeletionHeading  Term = "deletion-heading"  // what a heading on deletion has

	RightsFee        Term = "rights-fee"        // 收取费用
	ExcessiveRequest Term = "excessive-request" // 多次重复 …

	RefuseWord  Term = "refuse-word"  // the operator refuses a request
	UserRefuses Term = "user-refuses" // the user refuses, not the operator
	ReasonWord  Term = "reason-word"  // and says why
	OwnReason   Term = "own-reason"   // reasons that the law does not know
)
