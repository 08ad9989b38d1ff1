package core_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"clausewright/core"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// The policies assembled from the presets have no drafting defect. A seeded program
// plants defects of every mechanical class in them, one a copy: each is to be found
// where it was planted, and nothing else is to be reported because of it.

const (
	plantSeed    = 20261121
	plantsOfEach = 5 // of each class
	leastFound   = 0.95
)

// plants are the classes of LABELS.md that need no reader, each with a program that
// plants a defect. It returns the text changed and where a finding is due; ok is false
// if the place it chose does not suit.
var plants = []struct {
	class string
	plant func(r *rand.Rand, g ground) (grown, bool)
}{
	{"numbering", plantNumber},
	{"bracket", plantBracket},
	{"duplicate", plantDuplicate},
	{"placeholder", plantPlaceholder},
	{"dangling-ref", plantReference},
	{"missing-annex", plantAnnex},
	{"dangling-list", plantList},
	{"truncated", plantTruncated},
	{"toc-mismatch", plantContents},
	{"date", plantDate},
	{"time-limits", plantLimit},
	{"brand-leftover", plantBrand},
}

// ground is a text that defects are planted in.
type ground struct {
	name, src string
	doc       *policy.Document
	findings  map[string]int // by rule and message, those it has without them
}

// grown is a text with a defect, and the places where a finding on it may stand.
type grown struct {
	src  string
	want []text.Span
}

func TestPlantedDefectsAreFound(t *testing.T) {
	grounds := plantGrounds(t)
	found, all := 0, 0
	for _, p := range plants {
		for seed := range plantsOfEach {
			r := rand.New(rand.NewPCG(plantSeed, uint64(all)))
			g := grounds[seed%len(grounds)]
			with, ok := p.plant(r, g)
			for try := 0; !ok && try < 200; try++ {
				with, ok = p.plant(r, g)
			}
			if !ok {
				t.Fatalf("%s: no place in %s", p.class, g.name)
			}
			all++
			hit, invented := judgePlant(t, g, with)
			if hit {
				found++
			} else {
				t.Logf("%s not found in %s: %q", p.class, g.name, with.want[0].Of(with.src))
			}
			for _, f := range invented {
				t.Errorf("%s in %s, %q: invented %s", p.class, g.name, with.want[0].Of(with.src), f)
			}
		}
	}
	if all != plantsOfEach*len(plants) || float64(found) < leastFound*float64(all) {
		t.Errorf("%d of %d planted defects found", found, all)
	}
}

// plantGrounds assembles the policy of each preset.
func plantGrounds(t *testing.T) []ground {
	t.Helper()
	questionnaire, err := core.Questionnaire(core.QuestionnaireRequest{})
	if err != nil {
		t.Fatal(err)
	}
	var grounds []ground
	for _, preset := range questionnaire.Presets {
		res, err := core.Assemble(core.AssembleRequest{Profile: preset.Profile})
		if err != nil {
			t.Fatal(err)
		}
		g := ground{name: preset.Name, src: res.Policy.Text, doc: policy.Parse(res.Policy.Text), findings: map[string]int{}}
		for _, f := range plantCheck(t, g.src) {
			if strings.HasPrefix(f.Rule, "drafting/") {
				t.Errorf("%s has %s without a defect: %s", g.name, f.Rule, f.Message)
			}
			g.findings[f.Rule+f.Message]++
		}
		grounds = append(grounds, g)
	}
	return grounds
}

func plantCheck(t *testing.T, src string) []core.Finding {
	t.Helper()
	report, err := core.Check(core.CheckRequest{File: "a.md", Text: src, AsOf: "2026-11-21"})
	if err != nil {
		t.Fatal(err)
	}
	return report.Findings
}

// judgePlant reports whether a planted defect is found, and what is found that has
// nothing to do with it.
func judgePlant(t *testing.T, g ground, with grown) (hit bool, invented []string) {
	t.Helper()
	had := map[string]int{}
	for key, n := range g.findings {
		had[key] = n
	}
	for _, f := range plantCheck(t, with.src) {
		if had[f.Rule+f.Message] > 0 {
			had[f.Rule+f.Message]--
			continue
		}
		if onPlant(f, with.want) {
			hit = true
			continue
		}
		invented = append(invented, fmt.Sprintf("%s: %s", f.Rule, f.Message))
	}
	return hit, invented
}

func onPlant(f core.Finding, want []text.Span) bool {
	if f.Range == nil {
		return false
	}
	for _, place := range append([]core.Range{*f.Range}, f.Related...) {
		for _, w := range want {
			if place.Start.Offset < w.End && w.Start < max(place.End.Offset, place.Start.Offset+1) {
				return true
			}
		}
	}
	return false
}

// replaced returns a text with a stretch replaced, which is where the finding is due.
func (g ground) replaced(at text.Span, words string) grown {
	return grown{g.src[:at.Start] + words + g.src[at.End:], []text.Span{{Start: at.Start, End: at.Start + len(words)}}}
}

// block returns a random block of a kind in the body.
func (g ground) block(r *rand.Rand, kind policy.BlockKind) policy.Block {
	for {
		b := g.doc.Blocks[r.IntN(len(g.doc.Blocks))]
		if b.Kind == kind && g.doc.Clauses[b.Clause].Kind == policy.KindClause && g.doc.Clauses[b.Clause].Number != "" {
			return b
		}
	}
}

// stop returns the place of the last full stop of a random paragraph that ends with
// one.
func (g ground) stop(r *rand.Rand) text.Span {
	for {
		b := g.block(r, policy.BlockParagraph)
		if words := b.Text.Of(g.src); strings.HasSuffix(words, "。") {
			return text.Span{Start: b.Text.End - len("。"), End: b.Text.End}
		}
	}
}

// clauseEnd returns the place behind the last block of a random clause with a heading
// of the second level.
func (g ground) clauseEnd(r *rand.Rand) text.Span {
	for {
		i := r.IntN(len(g.doc.Clauses))
		if c := g.doc.Clauses[i]; c.Level == 2 && c.Kind == policy.KindClause && c.HasHeading {
			_, to := g.doc.BlocksOf(i)
			end := g.doc.Blocks[to-1].Span.End
			return text.Span{Start: end, End: end}
		}
	}
}

// anyOf returns one of several words.
func anyOf(r *rand.Rand, words ...string) string { return words[r.IntN(len(words))] }

// plantNumber gives a heading the number of the next: nothing may refer to either.
func plantNumber(r *rand.Rand, g ground) (grown, bool) {
	b := g.block(r, policy.BlockHeading)
	next := b.Number.Next()
	if g.doc.Clauses[b.Clause].Level != 2 || next.Text == "" {
		return grown{}, false
	}
	with := g.replaced(b.Mark, next.Text)
	for _, ref := range g.doc.References() {
		if ref.Clause == b.Clause || ref.Clause == b.Clause+1 {
			return grown{}, false
		}
	}
	for _, other := range policy.Parse(with.src).Blocks {
		if other.Kind == policy.BlockHeading && other.Span.Start > b.Span.Start {
			with.want = append(with.want, other.Span)
			break
		}
	}
	return with, true
}

// plantBracket takes away one of a pair.
func plantBracket(r *rand.Rand, g ground) (grown, bool) {
	b := g.block(r, []policy.BlockKind{policy.BlockParagraph, policy.BlockItem}[r.IntN(2)])
	sign := anyOf(r, "（", "）", "《", "》", "“", "”")
	at := strings.Index(b.Text.Of(g.src), sign)
	if at < 0 {
		return grown{}, false
	}
	start := b.Text.Start + at
	with := g.replaced(text.Span{Start: start, End: start + len(sign)}, "")
	with.want = []text.Span{{Start: b.Span.Start, End: b.Span.End - len(sign)}}
	return with, true
}

// plantDuplicate puts a paragraph a second time, or a member of an enumeration.
func plantDuplicate(r *rand.Rand, g ground) (grown, bool) {
	b := g.block(r, policy.BlockParagraph)
	words := b.Text.Of(g.src)
	if r.IntN(2) == 0 {
		members := strings.Split(words, "、")
		if len(members) < 5 || strings.ContainsAny(members[1]+members[2]+members[3], "，。：；（） ") || utf8.RuneCountInString(members[1]) < 2 {
			return grown{}, false
		}
		at := b.Text.Start + strings.Index(words, members[2]+"、") + len(members[2]+"、")
		return g.replaced(text.Span{Start: at, End: at}, members[1]+"、"), true
	}
	if utf8.RuneCountInString(words) < 50 {
		return grown{}, false
	}
	with := g.replaced(g.clauseEnd(r), "\n\n"+words)
	return with, with.want[0].Start > b.Span.End
}

func plantPlaceholder(r *rand.Rand, g ground) (grown, bool) {
	blank := anyOf(r, "【】", "【…】", "______", "{{名称}}", "XX公司", "待补充")
	return g.replaced(g.stop(r), "，另见"+blank+"。"), true
}

func plantReference(r *rand.Rand, g ground) (grown, bool) {
	goal := anyOf(r, "第三十五条", "第二十八章", "第二十六节", "附录七", "“二十一、其他约定”部分", "“我们怎样保管纸质材料”部分")
	return g.replaced(g.stop(r), "，详见本政策"+goal+"。"), true
}

func plantAnnex(r *rand.Rand, g ground) (grown, bool) {
	name := anyOf(r, "第三方合作方", "个人信息委托处理", "敏感权限", "个人信息对外共享") + anyOf(r, "清单", "明细表", "一览表", "情况表")
	at := g.stop(r)
	for i, b := range g.doc.Blocks[:len(g.doc.Blocks)-1] {
		if b.Text.End == at.End && g.doc.Blocks[i+1].Kind == policy.BlockRow {
			return grown{}, false // the table may be the list
		}
	}
	return g.replaced(at, "，详见《"+name+"》。"), true
}

func plantList(r *rand.Rand, g ground) (grown, bool) {
	lead := anyOf(r, "我们还会在下列情形中这样做：", "具体的情形如下：", "例外的情形包括但不限于：", "您还可以通过以下方式办理：")
	return g.replaced(g.clauseEnd(r), "\n\n"+lead), true
}

// plantTruncated adds a heading without text behind the last of a section, or cuts the
// text off in the middle of a sentence.
func plantTruncated(r *rand.Rand, g ground) (grown, bool) {
	if r.IntN(3) == 0 {
		end := text.Span{Start: len(strings.TrimRight(g.src, "\n")), End: len(g.src)}
		return g.replaced(end, "\n\n本政策未尽的事项，"+anyOf(r, "我们将", "我们会", "如果", "由于")+"\n"), true
	}
	b := g.block(r, policy.BlockHeading)
	c := g.doc.Clauses[b.Clause]
	if c.Level != 2 || b.Clause+1 == len(g.doc.Clauses) || g.doc.Clauses[b.Clause+1].Level != 1 || b.Number.Value < 3 {
		return grown{}, false
	}
	_, to := g.doc.BlocksOf(b.Clause)
	end := g.doc.Blocks[to-1].Span.End
	title := anyOf(r, "其他事项", "补充说明", "例外", "更多信息")
	return g.replaced(text.Span{Start: end, End: end}, "\n\n### "+b.Number.Next().Text+title), true
}

// plantContents changes a line of the contents, or takes one in the middle away.
func plantContents(r *rand.Rand, g ground) (grown, bool) {
	var lines []policy.Block
	for _, b := range g.doc.Blocks {
		if b.Kind == policy.BlockTOC && !b.Mark.Empty() {
			lines = append(lines, b)
		}
	}
	if len(lines) < 6 {
		return grown{}, false
	}
	line := lines[2+r.IntN(len(lines)-4)]
	if r.IntN(2) == 0 {
		return g.replaced(line.Text, anyOf(r, "怎样行使权利的说明", "关于数据的其他规定", "平台规则的适用")), true
	}
	words := line.Text.Of(g.src)
	with := g.replaced(text.Span{Start: line.Span.Start, End: line.Span.End + 1}, "")
	at := strings.LastIndex(with.src, "## "+line.Mark.Of(g.src)+words)
	with.want = []text.Span{{Start: at, End: at + len("## ") + line.Mark.Len() + len(words)}}
	return with, at > 0
}

// plantDate sets a day that no calendar has, or a second day for one matter.
func plantDate(r *rand.Rand, g ground) (grown, bool) {
	if d := g.doc.Dates.Updated; d != nil && r.IntN(2) == 0 {
		return g.replaced(d.Span, fmt.Sprintf("%d年%s", d.Year, anyOf(r, "2月30日", "11月31日", "13月1日", "4月31日"))), true
	}
	d := g.doc.Dates.Effective
	if d == nil {
		return grown{}, false
	}
	return g.replaced(g.clauseEnd(r), fmt.Sprintf("\n\n生效日期：%d年%d月%d日", d.Year+1, 1+r.IntN(12), 1+r.IntN(28))), true
}

func plantLimit(r *rand.Rand, g ground) (grown, bool) {
	days := 31 + r.IntN(40)
	matter := anyOf(r, "我们会在%d天内答复您的请求。", "对您行使权利的请求，我们在%d天内答复。", "我们在%d天内处理您的请求并答复您。")
	return g.replaced(g.clauseEnd(r), "\n\n"+fmt.Sprintf(matter, days)), true
}

// plantBrand lets another product or company stand where the policy's own should.
func plantBrand(r *rand.Rand, g ground) (grown, bool) {
	other := anyOf(r, "半岛圈", "青屿语", "拾光岛", "蜜柚来电")
	sentence := anyOf(r,
		"您登录"+other+"的产品或服务时，适用本政策。",
		"本政策适用于"+other+"提供的服务。",
		"我们奉行“一切以用户价值为依归”的理念。",
		"例如，您安装的安全软件会对病毒进行检测。",
	)
	return g.replaced(g.clauseEnd(r), "\n\n"+sentence), true
}
