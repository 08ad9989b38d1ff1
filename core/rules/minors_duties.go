package rules

import (
	"clausewright/core/lexicon"
	"clausewright/core/rule"
)

// minorsCare are the duties of care for minors: section 9 of the catalogue of
// requirements, those of minorsDuties aside.
var minorsCare = []rule.Duty{
	{
		ID: "children-notice-items",
		Doc: rule.Doc{
			Text: "儿童规则写明七件事：目的、方式和范围，存储地点、期限和到期处理，安全措施，拒绝的后果，投诉渠道，更正、删除的办法，变更后重新取得同意。",
			Bad:  "## 八、儿童\n\n不满十四周岁的儿童经监护人同意可以使用。\n",
			Good: "## 八、儿童\n\n不满十四周岁的儿童经监护人同意可以使用。我们收集儿童的昵称用于登录，加密存储在境内，注销时删除。监护人拒绝的，我们不开通账号。监护人可以发邮件更正、删除，也可以投诉。规则变更的，我们重新取得监护人的同意。\n",
		},
		Parts: []rule.Part{
			{Name: "收集的目的、方式和范围", Any: forChildren(lexicon.PurposeWord, lexicon.MethodWord)},
			{Name: "存储的地点和到期处理", Any: forChildren(lexicon.Keep)},
			{Name: "安全措施", Any: forChildren(lexicon.SecurityMeasure, lexicon.StaffAccess)},
			{Name: "拒绝的后果", Any: forChildren(lexicon.ChildRefusal)},
			{Name: "投诉、举报的渠道", Any: forChildren(lexicon.ComplainWord)},
			{Name: "更正、删除的办法", Any: forChildren(lexicon.Erase)},
			{Name: "变更后重新取得同意", Any: forChildren(lexicon.AskedAnew)},
		},
		Where:  []lexicon.Term{lexicon.ChildWord, lexicon.MinorsSection},
		Absent: "允许儿童使用，没有写儿童规则应当告知的事项",
		Fix:    addClause("children-notice-items", "补充儿童规则的告知事项"),
	},
	{
		ID: "age-guardian-verification",
		Doc: rule.Doc{
			Text: "写明怎样核验年龄和监护关系。",
			Bad:  "## 八、未成年人\n\n未成年人请在监护人陪同下使用。\n",
			Good: "## 八、未成年人\n\n我们通过您填写的生日核对年龄，并请监护人提供监护关系的证明。\n",
		},
		Parts:  []rule.Part{{Name: "怎样核验年龄和监护关系", Any: eitherWay(lexicon.AgeCheck)}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写怎样核验年龄和监护关系",
		Fix:    addClause("age-guardian-verification", "补充年龄和监护关系的核验"),
	},
	{
		ID: "no-automated-marketing-minors",
		Doc: rule.Doc{
			Text: "有个性化推荐或者广告的，写明不通过自动化决策向未成年人进行商业营销。",
			Bad:  "我们向您展示个性化的广告。",
			Good: "我们向您展示个性化的广告，但不向未成年人进行自动化的商业营销。",
		},
		Parts:  []rule.Part{{Name: "不向未成年人自动化营销", Any: eitherWay(lexicon.MinorNoMarketing)}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "有个性化推荐或者广告，没有写不通过自动化决策向未成年人进行商业营销",
		Fix:    addClause("no-automated-marketing-minors", "补充不向未成年人自动化营销"),
	},
	{
		ID: "minors-incident-and-access",
		Doc: rule.Doc{
			Text: "写明未成年人信息泄露时告知本人和监护人，工作人员按最小范围、经审批才能接触。",
			Bad:  "## 八、未成年人\n\n未成年人请在监护人陪同下使用。\n",
			Good: "## 八、未成年人\n\n工作人员接触未成年人的信息要经过审批；信息泄露的，我们及时告知未成年人及其监护人。\n",
		},
		Parts: []rule.Part{
			{Name: "信息泄露时告知未成年人和监护人", Any: beside(lexicon.Inform, lexicon.MinorIncident)},
			{Name: "工作人员的权限", Any: []rule.Query{
				{All: []lexicon.Term{lexicon.StaffAccess, lexicon.MinorsMentioned}, Scope: rule.InBlock},
				{All: []lexicon.Term{lexicon.StaffAccess}, Under: []lexicon.Term{lexicon.MinorsSection}},
			}},
		},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写未成年人信息泄露时怎样告知、谁能接触",
		Fix:    addClause("minors-incident-and-access", "补充对未成年人信息的特别保护"),
	},
	{
		ID: "minors-nonessential",
		Doc: rule.Doc{
			Text: "写明未成年人或者监护人拒绝提供非必要的信息，不影响使用基本功能。",
			Bad:  "## 八、未成年人\n\n未成年人请在监护人陪同下使用。\n",
			Good: "## 八、未成年人\n\n未成年人拒绝提供非必要的信息，不影响使用基本功能。\n",
		},
		Parts:  []rule.Part{{Name: "拒绝提供非必要的信息不影响基本功能", Any: eitherWay(lexicon.MinorMayRefuse)}},
		Where:  []lexicon.Term{lexicon.MinorsSection},
		Absent: "没有写未成年人拒绝提供非必要的信息不影响使用基本功能",
		Fix:    addClause("minors-nonessential", "补充未成年人可以拒绝非必要的信息"),
	},
}

// forChildren asks for words under a heading on children, or in a paragraph on them.
func forChildren(said ...lexicon.Term) []rule.Query {
	var ways []rule.Query
	for _, term := range said {
		for _, negated := range []bool{false, true} {
			ways = append(ways,
				rule.Query{All: []lexicon.Term{term}, Under: []lexicon.Term{lexicon.ChildWord}, Negated: negated},
				rule.Query{All: []lexicon.Term{term, lexicon.ChildWord}, Scope: rule.InBlock, Negated: negated})
		}
	}
	return ways
}
