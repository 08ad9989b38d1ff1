package facts

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Function is something the product does for its users, as the text names it.
type Function struct {
	Place
	Name  string       // the heading, run-in title or words before 功能
	Kind  FunctionKind // "" if the words are of no known kind
	Block int          // the only block that is about it, or -1 for the clause with all below it
}

// FunctionKind groups functions by what they are for.
type FunctionKind string

const (
	Register  FunctionKind = "register"
	Login     FunctionKind = "login"
	RealName  FunctionKind = "real-name"
	Host      FunctionKind = "host" // becoming a host or teacher
	Live      FunctionKind = "live"
	Call      FunctionKind = "call"
	Messages  FunctionKind = "messages"
	Publish   FunctionKind = "publish"
	Comment   FunctionKind = "comment"
	Search    FunctionKind = "search"
	Browse    FunctionKind = "browse"
	Payment   FunctionKind = "payment"
	Location  FunctionKind = "location"
	Push      FunctionKind = "push"
	Recommend FunctionKind = "recommend"
	Support   FunctionKind = "support"
	Share     FunctionKind = "share"
	Security  FunctionKind = "security"
	Campaign  FunctionKind = "campaign"
	Signing   FunctionKind = "signing"
	Course    FunctionKind = "course"
	Beauty    FunctionKind = "beauty"
	Recording FunctionKind = "recording"
)

// functionKinds are asked in this order: 主播认证 is about hosts before real names.
var functionKinds = []struct {
	term lexicon.Term
	kind FunctionKind
}{
	{lexicon.FunctionHost, Host},
	{lexicon.FunctionRealName, RealName},
	{lexicon.FunctionRegister, Register},
	{lexicon.FunctionLogin, Login},
	{lexicon.FunctionSign, Signing},
	{lexicon.FunctionPayment, Payment},
	{lexicon.FunctionBeauty, Beauty},
	{lexicon.FunctionCall, Call},
	{lexicon.FunctionLive, Live},
	{lexicon.FunctionIm, Messages},
	{lexicon.FunctionSupport, Support},
	{lexicon.FunctionPublish, Publish},
	{lexicon.FunctionSearch, Search},
	{lexicon.FunctionRecommend, Recommend},
	{lexicon.FunctionPush, Push},
	{lexicon.FunctionLocation, Location},
	{lexicon.FunctionCourse, Course},
	{lexicon.FunctionActivity, Campaign},
	{lexicon.FunctionShare, Share},
	{lexicon.FunctionSecurity, Security},
	{lexicon.FunctionBrowse, Browse},
	{lexicon.FunctionComment, Comment},
	{lexicon.FunctionRecord, Recording},
}

// longestFunction is the longest name of a function, in characters.
const longestFunction = 24

func (f *Facts) readFunctions() []Function {
	functions := f.headedFunctions()
	seen := map[int]bool{}
	for i, s := range f.doc.Sentences {
		block := &f.doc.Blocks[s.Block]
		if f.lines[i].skip || seen[s.Block] || block.Cells != nil || !f.mayCollect(block.Clause) {
			continue
		}
		if span, ok := f.runInFunction(block, s.Span); ok {
			functions = append(functions, f.function(span, i, s.Block))
			seen[s.Block] = true
			continue
		}
		for _, h := range f.words.In(s.Span, lexicon.FunctionUse) {
			if len(h.Gaps) == 0 || len(f.lines[i].verbs) == 0 {
				continue
			}
			if name := f.nameOf(h.Gaps[0]); f.kindOf(name) != "" && !strings.HasPrefix(name.Of(f.doc.Source), "用于") {
				functions = append(functions, f.function(name, i, s.Block))
				seen[s.Block] = true
				break
			}
		}
	}
	sortByPlace(functions, func(fn Function) Place { return fn.Place })
	return functions
}

// headedFunctions returns the clauses on collecting whose headings name a function.
func (f *Facts) headedFunctions() []Function {
	var functions []Function
	for i, c := range f.doc.Clauses {
		if !c.HasHeading || c.Kind != policy.KindClause || f.topic[i] != TopicCollect || c.HeadingSpan.Empty() {
			continue
		}
		if f.has(c.HeadingSpan, lexicon.TopicCollect) && f.kindOf(c.HeadingSpan) == "" || c.Parent == policy.NoParent && f.has(c.HeadingSpan, lexicon.TopicCollect) {
			continue
		}
		if kind := f.kindOf(c.HeadingSpan); kind != "" && !namesInformation(c.Heading) {
			sentence := max(0, f.doc.SentenceAt(c.HeadingSpan.End-1))
			functions = append(functions, Function{
				Place: Place{Span: f.doc.Sentences[sentence].Span, Sentence: sentence, Clause: i},
				Name:  plain(c.Heading), Kind: kind, Block: -1,
			})
		}
	}
	return functions
}

// mayCollect reports whether a clause may tell of functions that collect.
func (f *Facts) mayCollect(clause int) bool {
	switch f.topic[clause] {
	case TopicCollect, TopicPermission, NoTopic:
		return true
	}
	return false
}

// runInFunction returns the title with which an item of a list begins: 3、搜索功能。您…….
func (f *Facts) runInFunction(b *policy.Block, s text.Span) (text.Span, bool) {
	if b.Kind != policy.BlockItem || s.Start != b.Text.Start {
		return text.Span{}, false
	}
	words := s.Of(f.doc.Source)
	at := strings.IndexAny(words, "。：:")
	if at <= 0 || strings.ContainsAny(words[:at], "，,、；") || utf8.RuneCountInString(words[:at]) > longestFunction {
		return text.Span{}, false
	}
	span := text.Span{Start: s.Start, End: s.Start + at}
	return span, f.kindOf(span) != "" && !namesInformation(span.Of(f.doc.Source))
}

// namesInformation reports whether a title is that of information, not of a function.
func namesInformation(title string) bool {
	for _, end := range [...]string{"信息", "日志", "数据", "记录"} {
		if strings.HasSuffix(title, end) {
			return true
		}
	}
	return false
}

// nameOf shortens the words between 使用 and 功能 to the name: 聊聊的搜索 to 搜索.
func (f *Facts) nameOf(gap text.Span) text.Span {
	words := gap.Of(f.doc.Source)
	if at := strings.LastIndexAny(words, "：:，,；。"); at >= 0 {
		_, size := utf8.DecodeRuneInString(words[at:])
		gap.Start += at + size
		words = words[at+size:]
	}
	if at := strings.Index(words, "功能"); at > 0 {
		words = words[:at]
	}
	if at := strings.LastIndex(words, "的"); at > 0 && at+len("的") < len(words) {
		gap.Start += at + len("的")
		words = words[at+len("的"):]
	}
	gap.End = gap.Start + len(words)
	return gap
}

func (f *Facts) function(span text.Span, sentence, block int) Function {
	return Function{
		Place: f.place(span, sentence),
		Name:  strings.Trim(plain(span.Of(f.doc.Source)), "“”\"的您 "),
		Kind:  f.kindOf(span), Block: block,
	}
}

func (f *Facts) kindOf(span text.Span) FunctionKind {
	for _, k := range functionKinds {
		if f.has(span, k.term) {
			return k.kind
		}
	}
	return ""
}

// indexFunctions notes which blocks and clauses tell of which function.
func (f *Facts) indexFunctions() {
	f.functionOfBlock, f.functionOfClause = map[int]int{}, map[int]int{}
	for i, fn := range f.Functions {
		if fn.Block < 0 {
			f.functionOfClause[fn.Clause] = i
		} else if _, ok := f.functionOfBlock[fn.Block]; !ok {
			f.functionOfBlock[fn.Block] = i
		}
	}
}

// functionAt returns the function that a sentence tells of, or -1: the one of its
// block, else the nearest headed one above it.
func (f *Facts) functionAt(sentence int) int {
	block := f.doc.Sentences[sentence].Block
	if i, ok := f.functionOfBlock[block]; ok {
		return i
	}
	for c := f.doc.Blocks[block].Clause; c != policy.NoParent; c = f.doc.Clauses[c].Parent {
		if i, ok := f.functionOfClause[c]; ok {
			return i
		}
	}
	return -1
}
