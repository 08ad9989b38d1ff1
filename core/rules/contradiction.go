package rules

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"clausewright/core/catalog"
	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Contradiction reports two statements of one text that cannot both be true, where no
// rule of law asks about their matter: what is collected, who may use the product, how
// to reach the operator, how long one thing is kept.
var Contradiction = &rule.Rule{
	ID:       "drafting/contradiction",
	Severity: rule.Warning,
	Doc: rule.Doc{
		Title:   "前后矛盾",
		TitleEN: "Contradictions",
		Text:    "同一件事，全文只有一种说法：收集还是不收集、多大可以使用、怎样联系、保存多久。",
		Bad:     "我们不会收集您的通讯录。\n\n为了推荐好友，我们收集您的通讯录。\n",
		Good:    "我们不会收集您的通讯录。\n\n为了核验身份，我们收集您的手机号码。\n",
	},
	Run: runContradiction,
}

func runContradiction(p *rule.Pass) {
	for _, d := range clashes(p, statementClashes) {
		p.Report(d)
	}
	reportSensitive(p)
	reportDenied(p)
	reportAges(p)
	reportContacts(p)
	reportKeeping(p)
}

var statementClashes = []clash{
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedNotFromOthers}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.CollectVerb, lexicon.TakenFromOthers, lexicon.CatalogItem}},
		message: "这里说不从第三方取得信息，别处说取得",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedNotPersonal}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.PersonaliseBasis, lexicon.Personalise}},
		message: "这里说不做个性化推送，别处说按个人特征推荐",
	},
	{
		claim:   rule.Query{All: []lexicon.Term{lexicon.ClaimedNotPersonal}, Not: []lexicon.Term{lexicon.Unless}},
		against: rule.Query{All: []lexicon.Term{lexicon.OffersPersonal}, Not: []lexicon.Term{lexicon.ClaimedNotPersonal}},
		message: "这里说不做个性化推送，别处提供个性化推荐",
	},
}

// reportSensitive reports a policy that says it collects nothing sensitive, and does.
func reportSensitive(p *rule.Pass) {
	for _, claim := range p.Find(lexicon.ClaimedNotSensitive).InBody().All() {
		if conditional(p, p.Words.Sentences[claim.Word.Sentence]) {
			continue
		}
		for _, taken := range p.Facts.Items {
			if facts.Sensitive(taken.ID) && taken.Stance == facts.Collected && plainTaking(p, taken.Place) {
				p.Report(rule.Diagnostic{
					Span:    claim.Span,
					Message: "这里说不收集敏感个人信息，别处收集“" + taken.Span.Of(p.Doc.Source) + "”",
					Related: []text.Span{taken.Span},
				})
				return
			}
		}
	}
}

// mention is one mention of information or of an identifier.
type mention struct {
	facts.Place
	id     string
	stance facts.Stance
}

// reportDenied reports information that one sentence says is not collected and another
// says is.
func reportDenied(p *rule.Pass) {
	var mentions []mention
	for _, i := range p.Facts.Items {
		if entry, ok := catalog.ItemByID(i.ID); ok && entry.Whole {
			continue // 设备信息 stands for many kinds, and not always for the same
		}
		mentions = append(mentions, mention{i.Place, i.ID, i.Stance})
	}
	for _, i := range p.Facts.Identifiers {
		if i.ID == catalog.AnyIdentifier {
			continue
		}
		mentions = append(mentions, mention{i.Place, "identifier " + i.ID, i.Stance})
	}
	taken := map[string]mention{} // the first of each id
	for _, m := range mentions {
		if _, seen := taken[m.id]; !seen && m.stance == facts.Collected && plainTaking(p, m.Place) {
			taken[m.id] = m
		}
	}
	reported := map[string]bool{}
	for _, denied := range mentions {
		other, collected := taken[denied.id]
		if denied.stance != facts.Denied || !collected || reported[denied.id] || !plainDenial(p, denied.Place) {
			continue
		}
		reported[denied.id] = true
		p.Report(rule.Diagnostic{
			Span:    denied.Span,
			Message: "这里说不收集“" + denied.Span.Of(p.Doc.Source) + "”，别处说收集",
			Related: []text.Span{other.Span},
		})
	}
}

// plainDenial reports whether a sentence denies collecting without a condition.
func plainDenial(p *rule.Pass, at facts.Place) bool {
	sentence := p.Words.Sentences[at.Sentence]
	return len(p.Words.In(sentence, lexicon.NotCollected)) > 0 && !conditional(p, sentence) && !rowOf(p, at)
}

func plainTaking(p *rule.Pass, at facts.Place) bool {
	sentence := p.Words.Sentences[at.Sentence]
	return len(p.Words.In(sentence, lexicon.WeCollect)) > 0 && len(p.Words.In(sentence, lexicon.NotCollected)) == 0
}

// conditional reports whether a sentence holds only in some case.
func conditional(p *rule.Pass, sentence text.Span) bool {
	for _, term := range [...]lexicon.Term{lexicon.Unless, lexicon.InSomeCase} {
		if len(p.Words.In(sentence, term)) > 0 {
			return true
		}
	}
	return false
}

// reportAges reports a second age from which the product may be used, and people shut
// out who are old enough for the first.
func reportAges(p *rule.Pass) {
	from := agesAt(p, lexicon.AgeFrom)
	if len(from) == 0 {
		return
	}
	for _, age := range from[1:] {
		if age.Years != from[0].Years {
			reportAge(p, from[0], age)
			return
		}
	}
	for _, age := range agesAt(p, lexicon.AgeShut) {
		if age.Years > from[0].Years {
			reportAge(p, from[0], age)
			return
		}
	}
}

// agesAt returns the ages in the words of a term.
func agesAt(p *rule.Pass, term lexicon.Term) []facts.Age {
	var found []facts.Age
	for _, m := range p.Find(term).InBody().All() {
		for _, age := range p.Facts.Ages {
			if m.Span.Contains(age.Span) && age.Role != facts.AgeStreamer && len(p.Words.In(p.Words.Sentences[age.Sentence], lexicon.Host)) == 0 {
				found = append(found, age)
			}
		}
	}
	return found
}

func reportAge(p *rule.Pass, first, second facts.Age) {
	p.Report(rule.Diagnostic{
		Span:    second.Span,
		Message: "前面写的使用年龄是" + strconv.Itoa(first.Years) + "周岁，这里是" + strconv.Itoa(second.Years) + "周岁",
		Related: []text.Span{first.Span},
	})
}

// reportContacts reports a contact that has the label of another one: two 客服邮箱.
func reportContacts(p *rule.Pass) {
	type labelled struct {
		facts.Contact
		label string
	}
	var known []labelled
contacts:
	for _, c := range p.Facts.Contacts {
		if c.Others || c.Kind != facts.ContactEmail && c.Kind != facts.ContactPhone {
			continue
		}
		label := contactLabel(p, c)
		if label == "" {
			continue
		}
		for _, k := range known {
			if k.label != label || k.Kind != c.Kind {
				continue
			}
			if k.Value != c.Value && k.Clause != c.Clause && annexed(p, k.Clause) == annexed(p, c.Clause) {
				p.Report(rule.Diagnostic{
					Span:    c.Span,
					Message: "前面的" + label + "是“" + k.Value + "”，这里是“" + c.Value + "”",
					Related: []text.Span{k.Span},
				})
			}
			continue contacts
		}
		known = append(known, labelled{c, label})
	}
}

// contactLabel returns what a contact is called right before it, 客服邮箱 in 客服邮箱：,
// or "".
func contactLabel(p *rule.Pass, c facts.Contact) string {
	before := p.Doc.Source[p.Words.Sentences[c.Sentence].Start:c.Span.Start]
	before = strings.TrimRight(before, " \u3000*：:为是（(")
	if i := strings.LastIndexAny(before, "，,。；;、：:（()） \u3000*\n|"); i >= 0 {
		_, size := utf8.DecodeRuneInString(before[i:])
		before = before[i+size:]
	}
	for _, suffix := range [...]string{"邮箱", "电子邮箱", "邮件", "电话", "热线", "邮箱地址"} {
		if strings.HasSuffix(before, suffix) && len(before) > len(suffix) && len(before) <= longestContactLabel {
			return before
		}
	}
	return ""
}

// longestContactLabel is the longest label of a contact, in bytes.
const longestContactLabel = 36

// reportKeeping reports two periods for keeping one kind of information, each the only
// thing its sentence keeps.
func reportKeeping(p *rule.Pass) {
	first := map[string]facts.Period{}
	for _, period := range p.Facts.Periods {
		if period.Matter != facts.MatterRetention || period.Account || len(period.Items) != 1 || rowOf(p, period.Place) {
			continue
		}
		item := period.Items[0]
		before, seen := first[item]
		switch {
		case !seen:
			first[item] = period
		case before.Length != period.Length && before.Sentence != period.Sentence && annexed(p, before.Clause) == annexed(p, period.Clause):
			p.Report(rule.Diagnostic{
				Span:    period.Span,
				Message: "同一种信息前面写保存“" + before.Span.Of(p.Doc.Source) + "”，这里是“" + period.Span.Of(p.Doc.Source) + "”",
				Related: []text.Span{before.Span},
			})
		}
	}
}

// rowOf reports whether a place is in a row of a table, which may be another's.
func rowOf(p *rule.Pass, at facts.Place) bool {
	return p.Doc.Blocks[p.Doc.Sentences[at.Sentence].Block].Kind == policy.BlockRow
}
