package facts

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzRead holds that any text has facts, each at a place inside its sentence.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		f.Fatalf("testdata holds no golden file (%v)", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data))
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
