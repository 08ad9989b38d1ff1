package lexicon

// The terms that the rules on language ask for.
const (
	// language.txt

	SimplifiedWord  Term = "simplified-word"  // frequent words in simplified characters
	TraditionalWord Term = "traditional-word" // the same in traditional ones
)
