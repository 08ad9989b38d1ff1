package lexicon

import "testing"

func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		src  string
		want int
		ok   bool
	}{
		{"18", 18, true}, {"１８", 18, true}, {"十", 10, true}, {"十四", 14, true}, {"三十", 30, true},
		{"一百八十", 180, true}, {"两百零五", 205, true}, {"二", 2, true}, {"〇", 0, true},
		{"", 0, false}, {"几", 0, false}, {"一二", 0, false},
	} {
		if got, ok := Numeral(c.src); got != c.want || ok != c.ok {
			t.Errorf("Numeral(%q) = %d, %v, want %d, %v", c.src, got, ok, c.want, c.ok)
		}
	}
}

func TestNumeralLike(t *testing.T) {
	for _, c := range []struct {
		written string
		value   int
		want    string
	}{
		{"18", 14, "14"}, {"十八", 14, "十四"}, {"八", 20, "二十"}, {"八", 35, "三十五"}, {"八", 6, "六"}, {"几", 6, ""},
	} {
		if got, _ := NumeralLike(c.written, c.value); got != c.want {
			t.Errorf("NumeralLike(%q, %d) = %q, want %q", c.written, c.value, got, c.want)
		}
	}
}
