package diff

import (
	"math/rand/v2"
	"testing"
)

// tokensOf returns tokens with the words given.
func tokensOf(words ...int) []token {
	tokens := make([]token, len(words))
	for i, w := range words {
		tokens[i] = token{word: int32(w), weight: 4}
	}
	return tokens
}

func checkRuns(t *testing.T, g *aligner) {
	t.Helper()
	a, b := 0, 0
	for _, r := range g.runs {
		if r.n <= 0 || r.a < a || r.b < b {
			t.Fatalf("run %v after %d, %d", r, a, b)
		}
		for k := range r.n {
			if g.a[r.a+k].word != g.b[r.b+k].word {
				t.Fatalf("run %v: words differ", r)
			}
		}
		a, b = r.a+r.n, r.b+r.n
	}
	if a > len(g.a) || b > len(g.b) {
		t.Fatalf("runs end at %d, %d of %d, %d", a, b, len(g.a), len(g.b))
	}
}

func TestRunsAreEqualAndInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, vocabulary := range []int{2, 10, 300, 100000} {
		for range 40 {
			words := func() []int {
				list := make([]int, random.IntN(600))
				for i := range list {
					list[i] = random.IntN(vocabulary)
				}
				return list
			}
			g := aligner{a: tokensOf(words()...), b: tokensOf(words()...)}
			g.between(0, len(g.a), 0, len(g.b), 0)
			checkRuns(t, &g)
			g.runs = g.tidy(g.runs)
			checkRuns(t, &g)
		}
	}
}

// A long text with one word put in is aligned but for that word.
func TestAnchorsFindWhatStayed(t *testing.T) {
	var old, new []int
	for i := range 5000 {
		old = append(old, i%1700)
		if i%500 == 250 {
			new = append(new, 9999+i)
		}
		new = append(new, i%1700)
	}
	g := aligner{a: tokensOf(old...), b: tokensOf(new...)}
	g.between(0, len(old), 0, len(new), 0)
	checkRuns(t, &g)
	kept := 0
	for _, r := range g.runs {
		kept += r.n
	}
	if kept != len(old) {
		t.Errorf("%d of %d words kept, want all", kept, len(old))
	}
}

// The characters words are spelt with for go-diff step over the surrogates.
func TestDirectWithManyWords(t *testing.T) {
	const many = firstSurrogate + 500
	words := make([]int, many)
	for i := range words {
		words[i] = i
	}
	g := aligner{a: tokensOf(words...), b: tokensOf(words[many-100:]...)}
	g.direct(0, many, 0, 100)
	checkRuns(t, &g)
	if len(g.runs) != 1 || g.runs[0].n != 100 {
		t.Errorf("runs %v, want the last 100 words", g.runs)
	}
}

func TestHeaviest(t *testing.T) {
	for _, c := range []struct {
		name       string
		at, weight []int
		want       []bool
	}{
		{"nothing", nil, nil, []bool{}},
		{"in order", []int{0, 1, 2}, []int{1, 1, 1}, []bool{true, true, true}},
		{"the light one moved", []int{2, 0, 1}, []int{1, 2, 3}, []bool{false, true, true}},
		{"the heavy one stayed", []int{2, 0, 1}, []int{9, 2, 3}, []bool{true, false, false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := heaviest(c.at, c.weight, 3)
			for i := range got {
				if got[i] != c.want[i] {
					t.Fatalf("heaviest(%v, %v) = %v, want %v", c.at, c.weight, got, c.want)
				}
			}
		})
	}
}
