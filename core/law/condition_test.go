package law

import (
	"reflect"
	"testing"

	"clausewright/core/when"
)

func TestParseCondition(t *testing.T) {
	tests := []struct {
		in   string
		want when.Condition
	}{
		{"always", when.Condition{}},
		{"uses_face", when.Condition{AnyOf: [][]when.Term{{{Fact: "uses_face", Op: when.OpYes}}}}},
		{"min_age<18", when.Condition{AnyOf: [][]when.Term{{{Fact: "min_age", Op: when.OpLess, Values: []string{"18"}}}}}},
		{"users_total=<100k", when.Condition{AnyOf: [][]when.Term{{{Fact: "users_total", Op: when.OpIn, Values: []string{"<100k"}}}}}},
		{"uses_face & face_purpose=登录,提现 || text:minors || min_age=?", when.Condition{AnyOf: [][]when.Term{
			{{Fact: "uses_face", Op: when.OpYes}, {Fact: "face_purpose", Op: when.OpIn, Values: []string{"登录", "提现"}}},
			{{Fact: "text:minors", Op: when.OpYes}},
			{{Fact: "min_age", Op: when.OpOpen}},
		}}},
	}
	for _, tt := range tests {
		got, err := parseCondition(tt.in)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("parseCondition(%q) = %v, %v, want %v", tt.in, got, err, tt.want)
		}
	}
	for _, in := range []string{"", "a b", "a &", "=x", "!a", "a!=b"} {
		if got, err := parseCondition(in); err == nil {
			t.Errorf("parseCondition(%q) = %v, want an error", in, got)
		}
	}
}

func BenchmarkReadTables(b *testing.B) {
	for range b.N {
		readTables()
	}
}
