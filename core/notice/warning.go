package notice

import (
	"fmt"

	"clausewright/core/law"
	"clausewright/core/policy"
)

// fullLaw is the day from which the law data are complete.
const fullLaw law.Date = "2021-11-01"

// warnings returns what the operator should see to. How many days must lie between
// notice and effect no law says; that none do is said.
func (w *writer) warnings() []Warning {
	var all []Warning
	add := func(format string, args ...any) { all = append(all, Warning(fmt.Sprintf(format, args...))) }
	if w.Result.Unrelated {
		add("两份文本几乎没有相同的内容，可能不是同一份政策的两个版本，请核对。")
	}
	printed, updated := w.Result.New.Dates.Effective, w.Result.New.Dates.Updated
	if updated == nil {
		updated = w.Result.New.Dates.Published
	}
	switch {
	case w.Effective == "":
		add("没有给出生效日期，通知里留了空白" + blankDay + "。")
	case w.Effective <= w.Day:
		add("生效日期%s不晚于发出通知的日期%s，用户没有时间了解变化和作出选择。", w.Effective, w.Day)
	case full(updated) && w.Effective <= dayOf(updated):
		add("生效日期%s不晚于新版正文写的更新日期%s，用户没有时间了解变化和作出选择。", w.Effective, dayOf(updated))
	}
	if full(printed) && w.Effective != "" && dayOf(printed) != w.Effective {
		add("新版正文写的生效日期是%s，与通知的%s不一致。", dayOf(printed), w.Effective)
	}
	if before := w.Result.Old.Dates; len(w.Result.Changes) > 0 && w.Result.New.Dates.Updated != nil && before.Updated != nil && same(before.Updated, w.Result.New.Dates.Updated) {
		add("新版正文的更新日期没有改，仍是旧版的日期。")
	}
	if len(w.Reading.Changes) == 0 {
		add("没有发现重大变更，通知里写了处理没有扩大、权利没有减少，发出前请核对。")
	}
	if w.asksConsent() {
		add("需要重新取得同意的变化，在用户同意之前不能按新政策处理；继续使用不算同意。")
	}
	if w.Day < fullLaw {
		add("%s之前的法律只收录了一部分，这一天的判断不完整。", fullLaw)
	}
	return all
}

// full reports whether a date is printed with its day.
func full(d *policy.Date) bool { return d != nil && d.Month > 0 && d.Day > 0 }

func dayOf(d *policy.Date) law.Date {
	return law.Date(fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day))
}

func same(a, b *policy.Date) bool {
	return a.Year == b.Year && a.Month == b.Month && a.Day == b.Day
}
