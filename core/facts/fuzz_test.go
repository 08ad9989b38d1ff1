package facts

import (
	"testing"

	"clausewright/core/testkit"
)

// FuzzRead holds that any text has facts, each at a place inside its sentence.
func FuzzRead(f *testing.F) {
	for _, src := range testkit.Inputs(f, "testdata/*.txtar", "policy.md") {
		f.Add(src)
	}
	for _, seed := range []string{
		"", "有限公司", "（有限公司", "【我的】-", "【】→【】", "SDK名称：", "SDK名称：\n公司：", "|\n|---|\n|", "android.permission.", "《隐私政策", "岁", "“”App",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		facts := read(src)
		checkPlaces(t, facts)
		for _, name := range KnownFacts() {
			for _, s := range facts.Shows(name).Evidence {
				if s.Start < 0 || s.End > len(src) || s.Empty() {
					t.Errorf("%s: evidence at %v of %d bytes", name, s, len(src))
				}
			}
		}
	})
}
