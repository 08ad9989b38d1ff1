package policy

import (
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// ReferenceKind says what a reference names.
type ReferenceKind string

const (
	RefNumber ReferenceKind = "number" // a part of this text by number: 第九节, 4.1条
	RefAnnex  ReferenceKind = "annex"  // an annex: 附录一, 附件《权限清单》
	RefTitle  ReferenceKind = "title"  // a part of this text by its title in quotes: “如何联系我们”部分
)

// Unresolved is the Clause of a reference that points nowhere.
const Unresolved = -1

// Reference is a place where the text points to another part of itself. References
// into statutes and other documents are none.
type Reference struct {
	Kind   ReferenceKind
	Span   text.Span // the words that refer: 第九节, 附录一, the title without its quotes
	Number Number    // the number referred to; zero for a title without number
	Title  string    // the title referred to, "" if only a number is given
	Clause int       // index into Document.Clauses, or Unresolved
	Loose  bool      // Clause is what is meant, not what is printed: 第九条 for 九、, a title in other words
}

// References returns the references of d in the order of the text.
func (d *Document) References() []Reference {
	d.refer.Do(func() {
		r := referrer{d: d, src: d.Source, targets: newTargets(d)}
		for i := range d.Sentences {
			s := &d.Sentences[i]
			if k := d.Blocks[s.Block].Kind; k != BlockHeading && k != BlockTOC {
				r.read(s.Span)
			}
		}
		d.references = r.found
	})
	return d.references
}

// referrer reads the references of one sentence after the other.
type referrer struct {
	d       *Document
	src     string
	targets targets
	found   []Reference
	last    int  // byte offset behind the reference found last, to read 第二部分第一条
	foreign bool // the sentence speaks of a statute or of another document
}

// read finds the references in one sentence.
func (r *referrer) read(s text.Span) {
	r.foreign = false
	for i := s.Start; i < s.End; {
		ahead := referenceSigns.Index(r.src[i:s.End])
		if ahead < 0 {
			return
		}
		i += ahead
		sign, size := utf8.DecodeRuneInString(r.src[i:s.End])
		next := i + size
		switch sign {
		case '《':
			next = r.document(i, next, s)
		case '本', '上', '下':
			if r.own(i) {
				r.foreign = false
			}
		case '该', '前', '同':
			r.foreign = r.foreign || r.statuteWord(i)
		case '第':
			next = r.ordinal(i, s)
		case '附':
			next = r.annex(i, s)
		case '"', '“', '「':
			next = r.quoted(i, next, s)
		default:
			next = r.decimal(i, s)
		}
		i = next
	}
}

// referenceSigns are the characters with which begins what read looks at.
var referenceSigns = text.SignsOf("0123456789《本上下该前同第附\"“「")

// own reports whether this text names itself at at: 本政策, 上文.
func (r *referrer) own(at int) bool {
	for _, w := range [...]string{"本政策", "本隐私", "本协议", "本声明", "本规则", "本指引", "本文", "本條", "本条", "上文", "下文"} {
		if strings.HasPrefix(r.src[at:], w) {
			return true
		}
	}
	return false
}

// statuteWord reports whether a statute is taken up again at at: 该法, 前述法律.
func (r *referrer) statuteWord(at int) bool {
	for _, w := range [...]string{"该法", "该条例", "该规定", "该办法", "前述法", "同法"} {
		if strings.HasPrefix(r.src[at:], w) {
			return true
		}
	}
	return false
}

// document reads a name in 《》 that opens at at; what follows in the sentence refers
// into that document unless it is this one.
func (r *referrer) document(at, inner int, s text.Span) int {
	end := strings.Index(r.src[inner:min(s.End, inner+3*maxName)], "》")
	if end < 0 {
		return inner
	}
	name := r.src[inner : inner+end]
	own := r.d.Title != "" && (strings.Contains(r.d.Title, name) || strings.Contains(name, r.d.Title)) || strings.HasPrefix(name, "本")
	r.foreign = !own
	return inner + end + len("》")
}

// ordinal reads 第九节 and the like.
func (r *referrer) ordinal(at int, s text.Span) int {
	i := skipFill(r.src, at+len("第"), s.End)
	value, kind, i := readNumeral(r.src, i, s.End)
	if kind != scriptChinese && kind != scriptDigit || value <= 0 || value > maxNumeral {
		return at + len("第")
	}
	i = skipFill(r.src, i, s.End)
	for _, unit := range ordinalUnits {
		if !strings.HasPrefix(r.src[i:s.End], unit.sign) {
			continue
		}
		end := i + len(unit.sign)
		if r.foreign || r.statuteBefore(at, s.Start) {
			r.foreign = true
			return end
		}
		n := Number{Style: unit.style, Value: value, Parts: []int{value}, Text: plainNumber(r.src[at:end])}
		within := Unresolved
		if len(r.found) > 0 && r.last == at {
			within = r.found[len(r.found)-1].Clause
		}
		ref := Reference{Kind: RefNumber, Span: text.Span{Start: at, End: end}, Number: n}
		ref.Clause, ref.Loose = r.targets.byNumber(n, within)
		r.add(ref)
		return end
	}
	return i
}

// statuteBefore reports whether the name of a statute stands right before at, without
// 《》 around it.
func (r *referrer) statuteBefore(at, start int) bool {
	before := r.src[max(start, at-30):at]
	return endsWith(before, "法", "条例", "规定", "办法", "法典", "规范", "标准", "细则", "准则")
}

// decimal reads a number of several parts that a unit follows: 4.1条, 1.5 节.
func (r *referrer) decimal(at int, s text.Span) int {
	_, after := readDigits(r.src, at, s.End)
	if at > s.Start && (wordAt(r.src, at-1) || r.src[at-1] == '.' || r.src[at-1] == '/') {
		return after
	}
	value, i := readDigits(r.src, at, s.End)
	if value <= 0 || value > maxNumeral {
		return after
	}
	parts, i := readParts(r.src, i, s.End, []int{value})
	if len(parts) < 2 {
		return after
	}
	j := skipFill(r.src, i, s.End)
	for _, unit := range [...]string{"条", "節", "节", "款", "项", "部分"} {
		if strings.HasPrefix(r.src[j:s.End], unit) && !r.foreign {
			n := Number{Style: bareStyle(scriptDigit, parts, ' '), Value: parts[len(parts)-1], Parts: parts, Text: r.src[at:i]}
			ref := Reference{Kind: RefNumber, Span: text.Span{Start: at, End: i}, Number: n}
			ref.Clause, ref.Loose = r.targets.byNumber(n, Unresolved)
			r.add(ref)
			return j
		}
	}
	return i
}

// annex reads 附录一, 附件2 and 附件《权限清单》.
func (r *referrer) annex(at int, s text.Span) int {
	for _, word := range annexWords {
		if !strings.HasPrefix(r.src[at:s.End], word) {
			continue
		}
		end := at + len(word)
		i := skipFill(r.src, end, s.End)
		ref := Reference{Kind: RefAnnex, Span: text.Span{Start: at, End: end}}
		if v, kind, j := readNumeral(r.src, i, s.End); kind == scriptChinese || kind == scriptDigit {
			ref.Number = Number{Style: "附录", Value: v, Parts: []int{v}, Text: plainNumber(r.src[at:j])}
			ref.Span.End, i = j, j
		}
		if open, size := utf8.DecodeRuneInString(r.src[i:s.End]); open == '《' || open == '“' {
			if close := strings.IndexAny(r.src[i:min(s.End, i+3*maxName)], "》”"); close > 0 {
				ref.Title = plainWords(r.src[i+size : i+close])
			}
		}
		if r.foreign || ref.Number.Style == "" && ref.Title == "" && !pointsAt(r.src[max(s.Start, at-20):at]) {
			return end
		}
		ref.Clause, ref.Loose = r.targets.annex(ref.Number, ref.Title)
		r.add(ref)
		return max(end, i)
	}
	return at + len("附")
}

// quoted reads a title in quotes whose opening sign ends at inner.
func (r *referrer) quoted(at, inner int, s text.Span) int {
	size := strings.IndexAny(r.src[inner:min(s.End, inner+3*maxTitle)], "”」\"")
	if size <= 0 || r.foreign {
		return inner
	}
	end := inner + size
	_, quote := utf8.DecodeRuneInString(r.src[end:])
	title := plainWords(r.src[inner:end])
	n, after, numbered := readNumber(title, 0, len(title))
	if numbered {
		title = title[after:]
	}
	part := namesPart(r.src[end+quote : s.End])
	if len(title) < 6 || !numbered && !part && !pointsAt(r.src[max(s.Start, at-20):at]) {
		return inner
	}
	ref := Reference{Kind: RefTitle, Span: text.Span{Start: inner, End: end}, Number: n, Title: title}
	ref.Clause, ref.Loose = r.targets.byTitle(title, n)
	certain := part && (numbered || len(title) > 9) // else it may name a thing instead of a part
	if !certain && (ref.Clause == Unresolved || ref.Loose) {
		return end
	}
	r.add(ref)
	return end + quote
}

// namesPart reports whether the words behind a quote make it the title of a part.
func namesPart(s string) bool {
	for _, w := range [...]string{"部分", "章节", "一节", "一章", "条款", "一条", "条中", "章中", "节中"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// pointsAt reports whether the words before a quote point at another place.
func pointsAt(s string) bool {
	return endsWith(s, "见", "参见", "参阅", "参照", "上文", "下文", "本政策", "本隐私政策", "本协议", "條", "条", "节", "章", "部分")
}

func (r *referrer) add(ref Reference) {
	r.found = append(r.found, ref)
	r.last = ref.Span.End
}
