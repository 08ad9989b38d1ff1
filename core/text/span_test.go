package text

import "testing"

func TestApply(t *testing.T) {
	at := func(start, end int, words string) Edit { return Edit{Span{start, end}, words} }
	for _, c := range []struct {
		name  string
		src   string
		edits []Edit
		want  string
	}{
		{"none", "abc", nil, "abc"},
		{"empty text", "", []Edit{at(0, 0, "x")}, "x"},
		{"any order", "abcdef", []Edit{at(4, 5, "E"), at(0, 1, "A")}, "AbcdEf"},
		{"insertions keep their order", "ab", []Edit{at(1, 1, "1"), at(1, 1, "2")}, "a12b"},
		{"insertion before a replacement", "abc", []Edit{at(1, 1, "x"), at(1, 2, "B")}, "axBc"},
		{"deletion", "账号账号", []Edit{at(6, 12, "")}, "账号"},
		{"touching", "abcd", []Edit{at(0, 2, "x"), at(2, 4, "y")}, "xy"},
	} {
		got, err := Apply(c.src, c.edits)
		if err != nil || got != c.want {
			t.Errorf("%s: Apply(%q) = %q, %v, want %q", c.name, c.src, got, err, c.want)
		}
	}
}

func TestApplyRefuses(t *testing.T) {
	for _, edits := range [][]Edit{
		{{Span{-1, 0}, ""}}, {{Span{0, 4}, ""}}, {{Span{2, 1}, ""}},
		{{Span{0, 2}, "x"}, {Span{1, 3}, "y"}}, {{Span{0, 2}, "x"}, {Span{1, 1}, "y"}},
	} {
		if got, err := Apply("abc", edits); err == nil {
			t.Errorf("Apply with %v = %q, want an error", edits, got)
		}
	}
}

func FuzzApply(f *testing.F) {
	f.Add("甲乙丙", 0, 3, "x", 3, 9, "")
	f.Add("abc", 1, 1, "𐐀", 1, 2, "y")
	f.Fuzz(func(t *testing.T, src string, s1, e1 int, n1 string, s2, e2 int, n2 string) {
		got, err := Apply(src, []Edit{{Span{s1, e1}, n1}, {Span{s2, e2}, n2}})
		if err != nil {
			return
		}
		if want := len(src) - (e1 - s1) - (e2 - s2) + len(n1) + len(n2); len(got) != want {
			t.Errorf("Apply(%q) has %d bytes, want %d", src, len(got), want)
		}
	})
}
