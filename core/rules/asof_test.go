package rules_test

import (
	"strings"
	"testing"

	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/rules"
)

// on judges a text by the law of a day and returns the answers by rule.
func on(day law.Date, src string) map[string]rule.Result {
	results := map[string]rule.Result{}
	for _, r := range rule.Run(rules.All(), rule.Input{Doc: policy.Parse(src), AsOf: day}) {
		results[r.Rule.ID] = r
	}
	return results
}

func TestLawOfTheDay(t *testing.T) {
	const then, between, now = "2020-12-01", "2022-01-01", law.AsOf
	for _, c := range []struct {
		name, text, rule string
		day              law.Date
		want             bool // a finding
	}{
		{"the term of the standard", "身份证号码属于个人敏感信息。", "definitions-current", then, false},
		{"the term of the standard", "身份证号码属于个人敏感信息。", "definitions-current", now, true},
		{"an article before it moved", "依据《网络安全法》第二十一条，我们留存网络日志六个月。", "law-citations-current", then, false},
		{"an article before it moved", "依据《网络安全法》第二十一条，我们留存网络日志六个月。", "law-citations-current", now, true},
		{"an article after it moved", "依据《网络安全法》第二十三条，我们留存网络日志六个月。", "law-citations-current", now, false},
		{"an act before its repeal", "依据《侵权责任法》，我们承担责任。", "law-citations-current", then, false},
		{"an act after its repeal", "依据《侵权责任法》，我们承担责任。", "law-citations-current", now, true},
		{"an act not yet in force", "依据《中华人民共和国个人信息保护法》，我们处理您的信息。", "law-citations-current", then, true},
		{"an act in force", "依据《中华人民共和国个人信息保护法》，我们处理您的信息。", "law-citations-current", between, false},
		{"another act not yet in force", "依据《网络数据安全管理条例》，我们处理您的信息。", "law-citations-current", between, true},
		{"an act with earlier editions", "依据《未成年人保护法》，我们保护未成年人。", "law-citations-current", then, false},
		{"a standard replaced", "依据 GB/T 35273-2017，我们处理您的信息。", "law-citations-current", then, true},
		{"a standard in force", "依据 GB/T 35273-2020，我们处理您的信息。", "law-citations-current", then, false},
		{"a name of accounts before its repeal", "依据《互联网用户账号名称管理规定》，我们审核昵称。", "law-citations-current", between, false},
		{"a name of accounts after its repeal", "依据《互联网用户账号名称管理规定》，我们审核昵称。", "law-citations-current", now, true},
	} {
		if got := len(on(c.day, c.text)[c.rule].Diagnostics) > 0; got != c.want {
			t.Errorf("%s: on %s a finding: %v, want %v", c.name, c.day, got, c.want)
		}
	}
}

// TestNoLawBeforeItsDay judges every bad example by the law of 2020: nothing may be
// asked that only a later act asks.
func TestNoLawBeforeItsDay(t *testing.T) {
	const day = "2020-12-01"
	later := []string{"个人信息保护法", "现行法", "敏感个人信息", "单独同意", "民法典", "第二十三条"}
	seen := 0
	for _, r := range rules.All() {
		for id, result := range on(day, r.Doc.Bad) {
			requirement, legal := law.RequirementOf(id)
			if !legal || len(result.Diagnostics) == 0 {
				continue
			}
			seen++
			citations, inForce := requirement.On(day)
			if !inForce {
				t.Errorf("%s: a finding on %s, but nothing asks for it then", id, day)
			}
			for _, c := range citations {
				if c.From > day {
					t.Errorf("%s: cites %s, in force from %s", id, c.Source, c.From)
				}
			}
			for _, words := range later {
				if strings.Contains(result.Diagnostics[0].Message, words) {
					t.Errorf("%s: on %s the message says %s: %s", id, day, words, result.Diagnostics[0].Message)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("%d findings, too few to show anything", seen)
	}
}
