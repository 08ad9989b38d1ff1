package policy

import (
	"testing"

	"golang.org/x/tools/txtar"
)

// addSeeds adds the policy of every golden file to the corpus of a fuzz test.
func addSeeds(f *testing.F, dirs ...string) {
	f.Helper()
	t := &testing.T{}
	for _, dir := range dirs {
		for _, file := range goldens(t, dir) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(source(t, archive))
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
