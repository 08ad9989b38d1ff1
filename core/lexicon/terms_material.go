package lexicon

// The terms of core/material.
const (
	// material.txt

	PartyKind         Term = "party-kind"         // those who get information, by kind: 活动主办方, 关联公司
	SeparateProcessor Term = "separate-processor" // a recipient that decides by itself
	Upload            Term = "upload"             // what is on the device goes to the operator
	StaysOnDevice     Term = "stays-on-device"    // what does not
	Record            Term = "record"             // sound and picture are recorded
	TakenUnasked      Term = "taken-unasked"      // collected by itself, in the background
	MadePublic        Term = "made-public"        // shown to everybody or to other users
	PublicThing       Term = "public-thing"       // what is shown besides information: 榜单, IP属地
	Country           Term = "country"            // other countries and regions
	StoragePlace      Term = "storage-place"      // leads to where information is stored
	PlaceName         Term = "place-name"         // towns, and clouds
	CancelCondition   Term = "cancel-condition"   // what must be so before an account is closed
	RightsWaived      Term = "rights-waived"      // a right shut out

	AimIdentity Term = "aim-identity" // aims of one kind, in different words
	AimSafety   Term = "aim-safety"
	AimService  Term = "aim-service"
	AimBetter   Term = "aim-better"
	AimMoney    Term = "aim-money"
	AimSupport  Term = "aim-support"
	AimLaw      Term = "aim-law"
)
