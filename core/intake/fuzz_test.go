package intake

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// checkResult fails on a result whose text or places cannot be used.
func checkResult(t *testing.T, r Result) {
	t.Helper()
	if !utf8.ValidString(r.Text) || r.Text == "" {
		t.Errorf("text = %q", r.Text)
	}
	if r.Format != FormatText && r.Format != FormatMarkdown && r.Format != FormatHTML {
		t.Errorf("format = %q", r.Format)
	}
	last := 0
	for _, n := range r.Notices {
		s := n.Span
		if s.Start < 0 || s.End < s.Start || s.End > len(r.Text) || !utf8.ValidString(s.Of(r.Text)) {
			t.Fatalf("notice %q at %v of %d bytes", n.Message, s, len(r.Text))
		}
		if s.Start < last || !utf8.ValidString(n.Message) || !strings.HasSuffix(n.Message, "。") {
			t.Errorf("notice %q at %d, the one before at %d", n.Message, s.Start, last)
		}
		last = s.Start
	}
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*", "*.txtar"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Name, archive.Files[0].Data)
	}
	for _, seed := range []string{
		"", "\xef\xbb\xbf<p>x", "\xff\xfe\x90\x96\xc1\x79", "\xd2\xfe\xcb\xbd\xd5\xfe\xb2\xdf", "\x82\x35\x8f\x33a", "a\x00b",
		"<p style='mso-list:l0 level9'><span style='mso-list:Ignore'>", "<style>a>b,c[d=e] .f{display:none", "<table><tr><td colspan=9><b>",
		"<ol reversed start=-3 type=i><li value=99999>x", "<svg><text>x<foreignObject><p>", "<select><option>x", "<frameset><frame>",
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--",
	} {
		f.Add("a.html", []byte(seed))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		got, err := Read(name, data)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Kind == "" || !strings.HasSuffix(e.Message, "。") {
				t.Fatalf("Read(%q) fails with %v", data, err)
			}
			return
		}
		checkResult(t, got)
		if got.Format != FormatHTML && utf8.Valid(data) && !strings.Contains(string(data), "\x00") && got.Text != string(data) {
			t.Errorf("Read(%q) changed a UTF-8 text to %q", data, got.Text)
		}
		if again, _ := Read(name, data); !reflect.DeepEqual(got, again) {
			t.Errorf("Read(%q) gives two results", data)
		}
	})
}
