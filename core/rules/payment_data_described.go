package rules

import (
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// PaymentDataDescribed reports a policy of a product one pays in that does not say
// which data of payments it collects.
var PaymentDataDescribed = &rule.Rule{
	ID: "payment-data-described",
	Doc: rule.Doc{
		Text: "有充值、打赏等支付功能的，写明收集哪些支付信息。",
		Bad:  "您可以充值购买礼物。",
		Good: "您充值时，我们收集订单和充值记录，用于入账。",
	},
	Run: runPaymentDataDescribed,
}

// paymentItems are the kinds of information that a payment leaves with the operator;
// the bank card stays with the payment institution.
var paymentItems = map[string]bool{"payment-account": true, "order": true, "transaction": true, "virtual-property": true}

func runPaymentDataDescribed(p *rule.Pass) {
	var told []text.Span
	for _, i := range p.Facts.Items {
		sentence := p.Sentence(i.Span)
		before := text.Span{Start: sentence.Start, End: i.Span.Start}
		if paymentItems[i.ID] && takenForUse(p, i) && len(p.Words.In(before, lexicon.SupportTalk)) == 0 {
			told = append(told, sentence)
		}
	}
	if len(told) > 0 {
		p.Met(distinct(told)...)
		return
	}
	section := p.Section()
	p.Missing(rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "有支付功能，没有写收集哪些支付信息",
		Fixes:   addClause("payment-data-described", "补充支付信息")(p, section),
	})
}

// takenForUse reports whether information is collected, or passed on as part of a
// function: what stands in the part on sharing alone is not described.
func takenForUse(p *rule.Pass, i facts.Item) bool {
	topic := p.Facts.Topic(i.Clause)
	return i.Stance == facts.Collected || i.Stance == facts.ByOthers && topic != facts.TopicShare && topic != facts.TopicSDK
}
