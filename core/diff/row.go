package diff

import (
	"sort"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// Lists of SDKs, permissions and items come as tables, as lists whose items begin with
// what they are about, and, from tables that a copy has flattened, as lines 名称：…,
// 用途：… over and over. Each is a list of rows here, which have keys.

// row is one row of a list.
type row struct {
	span  text.Span // in the document, without line ends around it
	key   string    // as printed
	name  string    // the key folded
	words string    // the whole row folded, without the sign at its end
}

// list is some rows that follow each other.
type list struct {
	rows  []row
	table bool // a table, or one that was flattened: it has a key for certain
}

const longestKey = 60 // bytes

// listsIn returns the lists in some units of s, in the order of the text.
func (s *side) listsIn(units []int) []list {
	var all []list
	blocks := s.doc.Blocks
	for _, i := range units {
		span := s.units[i].Span
		first := sort.Search(len(blocks), func(k int) bool { return blocks[k].Span.Start >= span.Start })
		last := first + sort.Search(len(blocks)-first, func(k int) bool { return blocks[first+k].Span.Start >= span.End })
		records, named := s.namedRecords(blocks[first:last])
		last = first + records
		for first < last {
			size := 0
			if blocks[first].Kind == policy.BlockRow {
				for first+size < last && blocks[first+size].Kind == policy.BlockRow {
					size++
				}
				all = s.appendTable(all, blocks[first:first+size])
			} else {
				for first+size < last && s.leads(&blocks[first+size]) != "" {
					size++
				}
				all = s.appendItems(all, blocks[first:first+size])
			}
			first += max(size, 1)
		}
		if len(named.rows) > 0 {
			all = append(all, named)
		}
	}
	return all
}

// leastRecords is how many lines with the name of an SDK alone make a list.
const leastRecords = 3

// namedRecords returns the list of SDKs that blocks end with, one cell a line, each SDK
// beginning with its name, and the index of the first of its blocks. The list is empty if
// there is none.
func (s *side) namedRecords(blocks []policy.Block) (first int, l list) {
	var starts []int
	for k := range blocks {
		if s.isRecordName(&blocks[k]) {
			starts = append(starts, k)
		}
	}
	if len(starts) < leastRecords {
		return len(blocks), list{}
	}
	longest := 0
	for k := 1; k < len(starts); k++ {
		longest = max(longest, starts[k]-starts[k-1])
	}
	l.table = true
	for k, start := range starts {
		end := min(start+longest, len(blocks)) // what the last one has is not known
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		l.rows = append(l.rows, s.row(text.Span{Start: blocks[start].Span.Start, End: blocks[end-1].Span.End}, plain(blocks[start].Text.Of(s.doc.Source))))
	}
	return starts[0], l
}

// isRecordName reports whether a block is the name of an SDK and nothing more.
func (s *side) isRecordName(b *policy.Block) bool {
	if b.Kind != policy.BlockParagraph && b.Kind != policy.BlockItem || b.Text.Len() > longestKey {
		return false
	}
	said := plain(b.Text.Of(s.doc.Source))
	return strings.HasSuffix(strings.ToLower(said), "sdk") && len(said) > len("SDK") && !strings.ContainsAny(said, "：:，。；、？")
}

// appendTable appends a table that has more than one row.
func (s *side) appendTable(all []list, rows []policy.Block) []list {
	column := s.keyColumn(&rows[0])
	if len(rows) > 1 && strings.Contains(s.doc.Source[rows[0].Span.End:rows[1].Span.Start], "--") {
		rows = rows[1:] // the head
	}
	l := list{table: true}
	for k := range rows {
		b := &rows[k]
		if column < len(b.Cells) {
			l.rows = append(l.rows, s.row(b.Span, plain(b.Cells[column].Of(s.doc.Source))))
		}
	}
	return append(all, l)
}

// keyNames are words in the head of the column that has the keys, certain ones first.
var keyNames = []string{"sdk名称", "名称", "权限", "sdk", "第三方"}

// keyColumn returns the column of a table that its rows are known by, from its head:
// the first that does not count.
func (s *side) keyColumn(head *policy.Block) int {
	cells := make([]string, len(head.Cells))
	for i, c := range head.Cells {
		cells[i] = lexicon.Fold(c.Of(s.doc.Source))
	}
	for _, name := range keyNames {
		for i, cell := range cells {
			if strings.Contains(cell, name) {
				return i
			}
		}
	}
	if len(cells) > 1 && (cells[0] == "" || strings.Contains(cells[0], "序号") || cells[0] == "编号" || isNumber(cells[0])) {
		return 1
	}
	return 0
}

// appendItems appends the list that some blocks with keys are. Where the first key
// comes again, they are rows of several lines known by what stands behind it.
func (s *side) appendItems(all []list, blocks []policy.Block) []list {
	if len(blocks) < 2 {
		return all
	}
	label := s.leads(&blocks[0])
	times, items := 0, 0
	for k := range blocks {
		if s.leads(&blocks[k]) == label {
			times++
		}
		if blocks[k].Kind == policy.BlockItem {
			items++
		}
	}
	if times == 1 && (items == len(blocks) || len(blocks) > 2) {
		l := list{}
		for k := range blocks {
			l.rows = append(l.rows, s.row(blocks[k].Text, s.leads(&blocks[k])))
		}
		return append(all, l)
	}
	if times == 1 || times == len(blocks) {
		return all
	}
	l := list{table: true}
	for k := range blocks {
		b := &blocks[k]
		if s.leads(b) == label {
			value := b.Text.Of(s.doc.Source)
			value = plain(value[strings.Index(value, label)+len(label):])
			l.rows = append(l.rows, s.row(b.Span, strings.TrimLeft(value, "：: ")))
		} else {
			last := &l.rows[len(l.rows)-1]
			*last = s.row(text.Span{Start: last.span.Start, End: b.Span.End}, last.key)
		}
	}
	return append(all, l)
}

// leads returns what an item or a paragraph begins with that says what it is about: the
// words before a colon or, of an item, before a bracket or all of it if it is short. It
// returns "" if there is no such thing.
func (s *side) leads(b *policy.Block) string {
	if b.Kind != policy.BlockItem && b.Kind != policy.BlockParagraph {
		return ""
	}
	said := b.Text.Of(s.doc.Source)
	end := strings.IndexAny(said, "：:（(。；;，,！!？?\n")
	if end < 0 {
		end = len(said)
	}
	sign, _ := utf8.DecodeRuneInString(said[end:])
	colon := sign == '：' || sign == ':'
	closed := strings.ContainsRune("（(", sign) || strings.TrimRight(said[end:], "；;。，, ") == ""
	if end > longestKey || !colon && !(closed && b.Kind == policy.BlockItem) {
		return ""
	}
	return plain(said[:end])
}

// plain returns words without emphasis marks and white space around them.
func plain(s string) string { return strings.Trim(strings.ReplaceAll(s, "**", ""), " \t\r\n*_`　") }

// row returns a row under its names of today.
func (s *side) row(span text.Span, key string) row {
	r := row{span: span, key: key, name: lexicon.Fold(key), words: lexicon.Fold(strings.TrimRight(fold(s.doc, span).text, "；。，"))}
	if s.renamed != nil {
		r.name, r.words = s.renamed.Replace(r.name), s.renamed.Replace(r.words)
	}
	return r
}
