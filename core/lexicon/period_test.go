package lexicon

import (
	"testing"

	"clausewright/core/text"
)

func TestReadPeriod(t *testing.T) {
	tests := []struct {
		words string
		want  Period
	}{
		{"15个工作日", Period{15, WorkDays}},
		{"十五个工作日", Period{15, WorkDays}},
		{"１５ 个 工作日", Period{15, WorkDays}},
		{"15个法定工作日", Period{15, WorkDays}},
		{"15日", Period{15, Days}},
		{"三十个自然日", Period{30, Days}},
		{"三十天", Period{30, Days}},
		{"【15】天", Period{15, Days}},
		{"六（6）个月", Period{6, Months}},
		{"十五个（15）工作日", Period{15, WorkDays}},
		{"一年", Period{1, Years}},
		{"半年", Period{6, Months}},
		{"24小时", Period{24, Hours}},
		{"两周", Period{2, Weeks}},
		{"时限：15个工作日", Period{15, WorkDays}},
	}
	for _, test := range tests {
		x := Default().Find("在"+test.words+"内", []text.Span{{End: len("在" + test.words + "内")}})
		hits := x.Of(TimeSpan)
		if len(hits) != 1 {
			t.Errorf("Find(%q) has %d periods, want 1", test.words, len(hits))
			continue
		}
		if got, ok := ReadPeriod(hits[0].Span.Of(x.Source)); !ok || got != test.want {
			t.Errorf("ReadPeriod(%q) = %v, %v, want %v", test.words, got, ok, test.want)
		}
	}
}

func TestNoPeriod(t *testing.T) {
	for _, words := range []string{
		"2021年5月26日", "满18周岁", "2.2.1日志信息", "7×24小时", "15天天气预报", "第三日", "同一天", "五年级", "12月", "每天", "6日志",
	} {
		x := Default().Find(words, []text.Span{{End: len(words)}})
		if hits := x.Of(TimeSpan); len(hits) > 0 {
			t.Errorf("Find(%q) takes %q for a period", words, hits[0].Span.Of(words))
		}
	}
}

func TestPeriodDays(t *testing.T) {
	for _, test := range []struct {
		p    Period
		want int
	}{{Period{15, WorkDays}, 21}, {Period{20, WorkDays}, 28}, {Period{30, Days}, 30}, {Period{1, Months}, 30}, {Period{36, Hours}, 2}} {
		if got := test.p.Days(); got != test.want {
			t.Errorf("%v.Days() = %d, want %d", test.p, got, test.want)
		}
	}
}
