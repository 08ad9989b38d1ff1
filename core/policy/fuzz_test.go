package policy

import (
	"testing"

	"clausewright/core/testkit"
)

// addSeeds adds the policy of every golden file to the corpus of a fuzz test.
func addSeeds(f *testing.F, dirs ...string) {
	f.Helper()
	for _, dir := range dirs {
		for _, src := range testkit.Inputs(f, "testdata/"+dir+"/*.txtar", "policy.md") {
			f.Add(src)
		}
	}
	for _, s := range []string{"", "\n", "\ufeff", "\xff\xfe", "一、", "#", "|", "---\n---", "1.\n", "第条", "《；", "【2020", "1.1.1.1.1.1.1.1.1", "**", "- - - 一、甲"} {
		f.Add(s)
	}
}

func FuzzParse(f *testing.F) {
	addSeeds(f, "parse")
	f.Fuzz(func(t *testing.T, src string) {
		checkDocument(t, Parse(src))
	})
}
