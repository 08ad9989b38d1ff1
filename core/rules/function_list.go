package rules

import (
	"sort"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// FunctionByFunctionList reports a policy that does not tell, function by function,
// what is collected and why.
var FunctionByFunctionList = &rule.Rule{
	ID: "function-by-function-list",
	Doc: rule.Doc{
		Text: "逐项功能写明收集什么信息、为了什么。",
		Bad:  "我们会收集您的手机号码和设备信息，以提供服务。",
		Good: "您注册时，我们收集您的手机号码，用于创建账号。\n\n您搜索时，我们收集您的搜索记录，用于展示结果。\n\n您发布动态时，我们收集您上传的图片信息，用于展示。\n\n您充值支付时，我们收集您的订单信息，用于完成交易。\n\n您联系客服时，我们收集您的手机号码和反馈内容，用于答复。\n",
	},
	Run: runFunctionByFunctionList,
}

// functionTerms are the kinds of functions that are counted.
var functionTerms = []lexicon.Term{
	lexicon.FunctionRegister, lexicon.FunctionLogin, lexicon.FunctionRealName, lexicon.FunctionHost,
	lexicon.FunctionLive, lexicon.FunctionCall, lexicon.FunctionIm, lexicon.FunctionPublish,
	lexicon.FunctionComment, lexicon.FunctionSearch, lexicon.FunctionBrowse, lexicon.FunctionPayment,
	lexicon.FunctionLocation, lexicon.FunctionPush, lexicon.FunctionRecommend, lexicon.FunctionSupport,
	lexicon.FunctionShare, lexicon.FunctionSecurity, lexicon.FunctionActivity, lexicon.FunctionSign, lexicon.FunctionCourse,
	lexicon.FunctionBeauty, lexicon.FunctionRecord,
}

// enoughFunctions is how many functions a policy of a chat, live or course app tells
// of at least: login, the main function and two more.
const enoughFunctions = 4

func runFunctionByFunctionList(p *rule.Pass) {
	var told []text.Span
	blocks := map[int]bool{}
	for _, term := range functionTerms {
		if at, ok := toldFunction(p, term, blocks); ok {
			told = append(told, at)
		}
	}
	if rows := tableRows(p, lexicon.ColumnFunction, lexicon.ColumnItems, lexicon.ColumnPurpose); len(rows) >= enoughFunctions {
		p.Met(rows...)
		return
	}
	if len(told) >= enoughFunctions {
		p.Met(toldPassages(p)...)
		return
	}
	if offered := offeredFunctions(p); len(offered) >= enoughFunctions {
		p.Met(withHeadings(p, offered)...)
		return
	}
	section := p.Section(lexicon.TopicCollect)
	d := rule.Diagnostic{
		Span:    section.HeadingSpan,
		Message: "没有逐项功能写明收集什么信息、为了什么",
		Related: told,
		Fixes: []rule.Fix{{
			Title: "补充逐项功能的清单",
			Edits: insert(p, section.Index, "function-by-function-list"),
		}},
	}
	if len(told) > 0 {
		d.Message = "只有很少几项功能写明了收集什么信息、为了什么"
	}
	p.Missing(d)
}

// toldFunction returns where a policy tells what it collects for a function and why:
// in the paragraph that names it, or under the heading that does. A paragraph counts
// for one function only: those already counted are in counted.
func toldFunction(p *rule.Pass, term lexicon.Term, counted map[int]bool) (at text.Span, ok bool) {
	for _, h := range p.Words.Of(term) {
		block := p.Doc.Blocks[p.Doc.Sentences[h.Sentence].Block]
		where := block.Span
		switch block.Kind {
		case policy.BlockTOC:
			continue
		case policy.BlockHeading:
			where = p.Doc.Clauses[block.Clause].Body
		}
		if len(p.Words.In(where, lexicon.ServesTo)) == 0 {
			continue
		}
		for _, i := range itemsFrom(p, where.Start) {
			if i.Span.Start >= where.End {
				break
			}
			told := p.Doc.Sentences[i.Sentence].Block
			if i.Stance == facts.Collected && where.Contains(i.Span) && !counted[told] {
				counted[told] = true
				return p.Sentence(i.Span), true
			}
		}
	}
	return text.Span{}, false
}

// offeredFunctions returns the sentences, one of a paragraph, that tell what is collected
// to offer a function, of whatever kind: 为向您提供查询天气的功能，我们收集…….
func offeredFunctions(p *rule.Pass) []text.Span {
	offered := p.Find(lexicon.FunctionOffered).InBody().Affirmed()
	var told []text.Span
	last := -1 // the paragraph told of before
	for _, m := range offered.All() {
		sentence := p.Sentence(m.Span)
		block := p.Doc.Sentences[m.Word.Sentence].Block
		for _, i := range itemsFrom(p, m.Span.End) {
			if block == last || i.Span.Start >= sentence.End {
				break
			}
			if i.Stance == facts.Collected {
				told, last = append(told, sentence), block
			}
		}
	}
	return told
}

// withHeadings returns sentences, each behind the heading it stands under.
func withHeadings(p *rule.Pass, sentences []text.Span) []text.Span {
	var passages []text.Span
	for _, s := range sentences {
		if c := p.Doc.Clauses[p.Doc.ClauseAt(s.Start)]; c.HasHeading {
			passages = append(passages, c.HeadingSpan)
		}
		passages = append(passages, s)
	}
	return distinct(passages)
}

// toldPassages returns where a policy tells what it collects and why, with the headings
// that name the functions.
func toldPassages(p *rule.Pass) []text.Span {
	var passages []text.Span
	seen := map[int]bool{} // clauses whose heading was looked at
	for _, i := range p.Facts.Items {
		block := p.Doc.Blocks[p.Doc.Sentences[i.Sentence].Block]
		if i.Stance != facts.Collected || len(p.Words.In(block.Span, lexicon.ServesTo)) == 0 {
			continue
		}
		for c := i.Clause; c != policy.NoParent && !seen[c]; c = p.Doc.Clauses[c].Parent {
			seen[c] = true
			if heading := p.Doc.Clauses[c].HeadingSpan; namesFunction(p, heading) {
				passages = append(passages, heading)
			}
		}
		passages = append(passages, p.Sentence(i.Span))
	}
	return distinct(passages)
}

func namesFunction(p *rule.Pass, words text.Span) bool {
	for _, term := range functionTerms {
		if len(p.Words.In(words, term)) > 0 {
			return true
		}
	}
	return false
}

// itemsFrom returns the kinds of information named from a byte of the text on.
func itemsFrom(p *rule.Pass, start int) []facts.Item {
	items := p.Facts.Items
	return items[sort.Search(len(items), func(i int) bool { return items[i].Span.Start >= start }):]
}
