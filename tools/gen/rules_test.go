package main

import (
	"testing"

	"clausewright/core"
)

func TestMarkdown(t *testing.T) {
	day := "2021-11-01"
	got := markdown(core.RulesResponse{LawDate: "2026-11-21", Rules: []core.Rule{
		{
			ID: "right-portability", Title: "可携带", TitleEN: "Portability", Severity: "error",
			Text: "写明怎样转移。", Bad: "## 权利\n\n您有权查阅。\n", Good: "您有权转移。", From: &day,
			Sources: []core.Source{{ID: "pipl", Title: "个人信息保护法", Article: "第四十五条"}},
		},
		{ID: "drafting/typo", Title: "错字", TitleEN: "Typos", Severity: "warning", Text: "不写错字。"},
	}})
	const want = `# Rules

Written by ` + "`make gen`" + ` from the rules themselves. The law is that of 2026-11-21.

| rule | severity | in force from | title |
| --- | --- | --- | --- |
| ` + "`right-portability`" + ` | error | 2021-11-01 | 可携带 |
| ` + "`drafting/typo`" + ` | warning | always | 错字 |

## right-portability

可携带 (Portability)

写明怎样转移。

Fails:

    ## 权利

    您有权查阅。

Passes:

    您有权转移。

Sources:

- 《个人信息保护法》第四十五条

## drafting/typo

错字 (Typos)

不写错字。
`
	if got != want {
		t.Errorf("markdown() =\n%s\nwant\n%s", got, want)
	}
}
