package rule

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"strconv"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
)

// Fingerprints returns, for the diagnostics of one result, names that survive edits
// elsewhere in the text: of the rule, the folded sentence and the headings above it.
// Where two diagnostics agree in all three, the later one is numbered.
func Fingerprints(doc *policy.Document, r Result) []string {
	prints := make([]string, len(r.Diagnostics))
	seen := map[string]int{}
	for i, d := range r.Diagnostics {
		parts := []string{r.Rule.ID}
		if !d.Span.Empty() {
			if s := doc.SentenceAt(d.Span.Start); s >= 0 {
				parts = append(parts, lexicon.Fold(doc.Sentences[s].Span.Of(doc.Source)))
			}
			for _, c := range doc.Path(doc.ClauseAt(d.Span.Start)) {
				parts = append(parts, lexicon.Fold(doc.Clauses[c].Heading))
			}
		}
		key := strings.Join(parts, "\x00")
		seen[key]++
		if n := seen[key]; n > 1 {
			key += "\x00" + strconv.Itoa(n)
		}
		prints[i] = digest(key)
	}
	return prints
}

// digest names a key. Fingerprints tell findings of one text apart and guard nothing:
// a small hash is enough.
func digest(key string) string {
	h := fnv.New128a()
	io.WriteString(h, key) // a hash never fails to take bytes
	return hex.EncodeToString(h.Sum(nil))
}
