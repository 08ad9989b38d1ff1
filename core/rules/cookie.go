package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// noCookies is why the rules on cookies do not concern a policy.
const noCookies = "没有提到使用 Cookie 或者同类技术"

// cookieDescribed is the duty to tell what cookies are for and how to refuse them.
var cookieDescribed = rule.Duty{
	ID: "cookie-described",
	Doc: rule.Doc{
		Text: "写明 Cookie 及同类技术的用途，以及怎样清除或者拒绝。",
		Bad:  "## 三、Cookie\n\n我们会使用 Cookie。\n",
		Good: "## 三、Cookie\n\n我们用 Cookie 帮助您保持登录。您可以在浏览器设置中清除 Cookie。\n",
	},
	Parts: []rule.Part{
		{
			Name: "用途",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.Cookie, lexicon.CookiePurpose}},
				{All: []lexicon.Term{lexicon.Cookie, lexicon.CookiePurpose}, Scope: rule.InBlock},
			},
		},
		{
			Name: "怎样清除或者拒绝",
			Any: []rule.Query{
				{All: []lexicon.Term{lexicon.CookieChoice, lexicon.Cookie}},
				{All: []lexicon.Term{lexicon.CookieChoice, lexicon.Cookie}, Scope: rule.InBlock},
			},
		},
	},
	When:   []lexicon.Term{lexicon.CookieUse, lexicon.OwnWebsite},
	Aside:  noCookies,
	Where:  []lexicon.Term{lexicon.Cookie},
	Absent: "没有写 Cookie 的用途和清除、拒绝的办法",
	Fix:    addClause("cookie-described", "补充 Cookie 的说明"),
}

// CookieThirdPartyNotWaived reports a policy that washes its hands of partners'
// cookies.
var CookieThirdPartyNotWaived = &rule.Rule{
	ID: "cookie-third-party-not-waived",
	Doc: rule.Doc{
		Text: "合作方放置的 Cookie 也要说明，不能称不受本政策约束、不承担责任。",
		Bad:  "第三方 Cookie 不受本政策约束，我们不承担责任。",
		Good: "第三方 Cookie 的名称、用途和收集的信息见第三方清单。",
	},
	Run: runCookieThirdPartyNotWaived,
}

func runCookieThirdPartyNotWaived(p *rule.Pass) {
	if !p.Find(lexicon.CookieUse).Any() {
		p.NotApplicable(noCookies)
		return
	}
	var found []rule.Diagnostic
	for _, m := range p.Find(lexicon.CookieWaived).InBody().Near(lexicon.Cookie).Near(lexicon.PartnerWord).All() {
		found = append(found, rule.Diagnostic{
			Span:    m.Span,
			Message: "合作方放置的 Cookie 不能这样免责，要像 SDK 一样列明",
		})
	}
	if len(found) > 0 {
		p.Violated(rewritten(p, found, cookiesTold)...)
		return
	}
	p.Clear("没有对合作方 Cookie 免责的话")
}
