package rules

import (
	"clausewright/core/rule"
	"clausewright/core/text"
)

// What sentences may say instead of what is forbidden. Each holds for every operator
// that keeps the law; none tells a fact that only one operator knows.
var (
	asPersonal = rule.Rewrite{
		Title: "改为同样按个人信息保护",
		Words: "设备信息、日志信息和 Cookie 与您有关，我们同样按照个人信息来保护。",
	}
	asIdentifiable = rule.Rewrite{
		Title: "改为去标识化的信息仍按个人信息处理",
		Words: "去标识化的信息仍然是个人信息，我们同样按照本政策处理和保护。",
	}
	askedSeparately = rule.Rewrite{
		Title: "改为逐项征得同意",
		Words: "同意本政策，不等于同意需要单独同意的事项；这些事项，我们会在用到时逐项征得您的同意。",
	}
	chosenByUser = rule.Rewrite{
		Title: "改为由用户主动选择",
		Words: "是否同意、是否开启，由您主动选择。",
	}
	liable = rule.Rewrite{
		Title: "改为依法承担责任",
		Words: "我们处理个人信息侵害您的权益、造成损害的，依法承担责任。",
	}
	readByLaw = rule.Rewrite{
		Title: "改为依照法律解释",
		Words: "对本政策的理解有分歧的，依照法律的规定解释。",
	}
	changedWithNotice = rule.Rewrite{
		Title: "改为事先通知",
		Words: "我们修改本政策的，会在生效之前通知您，并指出修改的内容；依法需要取得您的同意的，重新取得您的同意。",
	}
	rightsKept = rule.Rewrite{
		Title: "改为权利不受影响",
		Words: "您依法享有的权利，不因本政策而受到影响。",
	}
	likenessAsked = rule.Rewrite{
		Title: "改为单独同意、可以撤回",
		Words: "使用您的肖像或者声音之前，我们会取得您的单独同意，您可以随时撤回。",
	}
	bestEffort = rule.Rewrite{
		Title: "改为如实说明",
		Words: "我们采取合理的措施保护您的信息，但无法保证百分之百安全。",
	}
	thirdPartiesTold = rule.Rewrite{
		Title: "改为只排除独立的第三方",
		Words: "第三方独立提供的服务适用它们自己的政策；我们接入的第三方程序由本政策说明。",
	}
	cookiesTold = rule.Rewrite{
		Title: "改为由本政策说明",
		Words: "合作方放置的 Cookie，与我们接入的其他第三方程序一样，由本政策说明。",
	}
	basicOnly = rule.Rewrite{
		Title: "改为可以只用基本功能",
		Words: "您不同意本政策的，仍然可以使用基本功能：【请填写基本功能】。",
	}
	publishedWithConsent = rule.Rewrite{
		Title: "改为取得单独同意后公开",
		Words: "公开您的个人信息之前，我们会取得您的单独同意。",
	}
	sensitiveWithConsent = rule.Rewrite{
		Title: "改为取得单独同意",
		Words: "收集您的敏感个人信息之前，我们会取得您的单独同意。",
	}
)

// rewritten gives findings the fix that rewrites their sentence, the first finding of
// a sentence only: it mends all that is wrong there.
func rewritten(p *rule.Pass, found []rule.Diagnostic, to rule.Rewrite) []rule.Diagnostic {
	done := map[text.Span]bool{}
	for i, d := range found {
		if sentence := p.Sentence(d.Span); !done[sentence] {
			done[sentence] = true
			found[i].Fixes = p.Rewrites(d.Span, to)
		}
	}
	return found
}
