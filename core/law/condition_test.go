package law

import (
	"reflect"
	"testing"
)

func TestParseCondition(t *testing.T) {
	tests := []struct {
		in   string
		want Condition
	}{
		{"always", Condition{}},
		{"uses_face", Condition{[][]Term{{{Fact: "uses_face", Op: OpYes}}}}},
		{"min_age<18", Condition{[][]Term{{{Fact: "min_age", Op: OpLess, Values: []string{"18"}}}}}},
		{"users_total=<100k", Condition{[][]Term{{{Fact: "users_total", Op: OpIn, Values: []string{"<100k"}}}}}},
		{"uses_face & face_purpose=登录,提现 || text:minors || min_age=?", Condition{[][]Term{
			{{Fact: "uses_face", Op: OpYes}, {Fact: "face_purpose", Op: OpIn, Values: []string{"登录", "提现"}}},
			{{Fact: "text:minors", Op: OpYes}},
			{{Fact: "min_age", Op: OpOpen}},
		}}},
	}
	for _, tt := range tests {
		got, err := parseCondition(tt.in)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("parseCondition(%q) = %v, %v, want %v", tt.in, got, err, tt.want)
		}
	}
	for _, in := range []string{"", "a b", "a &", "=x", "!a"} {
		if got, err := parseCondition(in); err == nil {
			t.Errorf("parseCondition(%q) = %v, want an error", in, got)
		}
	}
}

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
		c, err := parseCondition(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Eval(func(t Term) Truth { return facts[t.Fact] }); got != tt.want {
			t.Errorf("Eval(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

func BenchmarkReadTables(b *testing.B) {
	for range b.N {
		readTables()
	}
}
