package lexicon

// The terms of the rules on sensitive information, content and minors, by the word
// file that lists their words.
const (
	// sensitive.txt

	SensitiveWord     Term = "sensitive-word"      // 敏感个人信息 as a word
	SensitiveItem     Term = "sensitive-item"      // the word, or an item of the kind
	Necessity         Term = "necessity"           // why it is needed
	Impact            Term = "impact"              // what it means for the person's rights
	SensitiveByGiving Term = "sensitive-by-giving" // giving it taken for consent
	Face              Term = "face"                // faces
	FaceKeeper        Term = "face-keeper"         // who compares or handles them
	FaceKept          Term = "face-kept"           // how long they are kept
	Alternative       Term = "alternative"         // another way to prove who one is
	UseDenied         Term = "use-denied"          // 无法使用

	// content.txt

	Im             Term = "im"              // messages between users
	MessageContent Term = "message-content" // what they say
	SupportTalk    Term = "support-talk"    // what they say to the operator
	Handle         Term = "handle"          // collecting, storing, passing on
	Payment        Term = "payment"         // paying, topping up, gifts
	PaymentRecord  Term = "payment-record"  // orders, records, accounts
	Host           Term = "host"            // hosts, teachers, live streams
	BecomeHost     Term = "become-host"     // how one becomes a host
	IdentityPaper  Term = "identity-paper"  // name and identity documents
	Av             Term = "av"              // calls, voice rooms, live streams
	AvRecord       Term = "av-record"       // whether they are recorded, and how long kept

	// minors.txt

	MinorsSection      Term = "minors-section"      // what a section on minors is called
	UnderFourteen      Term = "under-fourteen"      // 不满十四周岁
	Under14Shut        Term = "under14-shut"        // children may not use the product at all
	ChildWord          Term = "child-word"          // 儿童, 不满十四周岁
	Guardian           Term = "guardian"            // 父母, 监护人
	ConsentPresupposed Term = "consent-presupposed" // 对于经父母同意而收集…的情况: no word that consent is asked
	ConsentWord        Term = "consent-word"        // 同意
	ChildRules         Term = "child-rules"         // 儿童个人信息保护规则
	GuardianExercise   Term = "guardian-exercise"   // guardians' requests
	StreamerAge        Term = "streamer-age"        // the age from which one may stream
	MinorMode          Term = "minor-mode"          // 未成年人模式
	Lively             Term = "lively"              // live, chat, voice, games: products that owe such a mode

	Emphasis Term = "emphasis" // 加粗, 下划线

	// content.txt, on streams, review and secrecy

	StreamRouting     Term = "stream-routing"      // how sound and pictures travel
	ModerationWay     Term = "moderation-way"      // how content is reviewed
	SecrecyKept       Term = "secrecy-kept"        // 通信秘密, or that nobody reads along
	SecrecyBroken     Term = "secrecy-broken"      // a general right to read along
	SecrecyGround     Term = "secrecy-ground"      // what justifies reading a message
	OtherPartyRecords Term = "other-party-records" // the other side may record
	TrainingStated    Term = "training-stated"     // whether models learn from content

	// minors.txt, on checks and care

	AgeCheck         Term = "age-check"          // how age and guardians are checked
	MinorNoMarketing Term = "minor-no-marketing" // no automated marketing to them
	StaffAccess      Term = "staff-access"       // who of the staff may see what
	MinorIncident    Term = "minor-incident"     // an incident with their information
	MinorMayRefuse   Term = "minor-may-refuse"   // a refusal costs them nothing else
	ChildRefusal     Term = "child-refusal"      // what a guardian's refusal means
	AskedAnew        Term = "asked-anew"         // consent asked again
)
