package lexicon

// The terms of the rules on biometrics, which biometric.txt lists.
const (
	Biometric        Term = "biometric"         // faces, voiceprints, fingerprints
	FaceStays        Term = "face-stays"        // on the device, or on whose consent it leaves it
	KeptShortly      Term = "kept-shortly"      // a period, deletion at once, the result alone
	ImpactAssessment Term = "impact-assessment" // made before such information is handled
	Voiceprint       Term = "voiceprint"        // 声纹
	VoiceprintAim    Term = "voiceprint-aim"    // 用于 …
	Effect           Term = "effect"            // beauty filters, changed voices, other faces
	EffectHandling   Term = "effect-handling"   // where it is computed and what is kept
	Perpetual        Term = "perpetual"         // without end, not to be taken back, to be passed on
	Likeness         Term = "likeness"          // face, portrait, voice
	Licence          Term = "licence"           // 许可, 授权
)
