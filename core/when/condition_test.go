package when

import "testing"

func TestEval(t *testing.T) {
	facts := map[string]Truth{"yes": Yes, "no": No} // all others unknown
	tests := []struct {
		in   string
		want Truth
	}{
		{"always", Yes},
		{"yes", Yes},
		{"no", No},
		{"open", Unknown},
		{"no || open", Unknown},
		{"open || yes", Yes},
		{"yes & open", Unknown},
		{"no & open", No},
		{"yes & no || yes", Yes},
		{"yes & no || no", No},
	}
	for _, tt := range tests {
		c, err := Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Eval(func(t Term) Truth { return facts[t.Fact] }); got != tt.want {
			t.Errorf("Eval(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}
