package facts

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// column is what a column of a table, or a label of a list, is about.
type column int

const (
	columnNone column = iota
	columnName
	columnCompany
	columnPurpose
	columnItems
	columnPermission
	columnLink
	columnContact
	columnCount
)

// columnTerms are asked in this order: 第三方名称 is a company before a name, 隐私政策链接
// a link before anything it links to.
var columnTerms = []struct {
	term lexicon.Term
	is   column
}{
	{lexicon.ColumnLink, columnLink},
	{lexicon.ColumnContact, columnContact},
	{lexicon.ColumnCompany, columnCompany},
	{lexicon.ColumnItems, columnItems},
	{lexicon.ColumnPermission, columnPermission},
	{lexicon.ColumnName, columnName},
	{lexicon.ColumnPurpose, columnPurpose},
	{lexicon.ColumnFunction, columnPurpose},
}

// record is a row of a table or one entry of a labelled list.
type record struct {
	span     text.Span // all of it
	sentence int       // its first
	cells    [columnCount]text.Span
	listed   bool // from a labelled list
	sure     bool // of such a list: it is one of recipients, even where it names no company
}

// readTables returns the rows of tables whose heads are understood, and the entries
// of lists with labels such as SDK名称：.
func (f *Facts) readTables() []record {
	return append(f.tableRecords(), f.listRecords()...)
}

// tableRecords returns the rows of tables. A table goes on behind a paragraph that
// stands between two rows of as many cells: a link that a copy has put on its own line.
func (f *Facts) tableRecords() []record {
	var records []record
	var head []column
	last := -1 // the row before
	for i := range f.doc.Blocks {
		b := &f.doc.Blocks[i]
		if b.Kind != policy.BlockRow {
			continue
		}
		goesOn := last >= 0 && f.doc.Blocks[last].Clause == b.Clause && (last == i-1 || last == i-2 && len(b.Cells) <= len(head))
		last = i
		if !goesOn || known(head) < 2 {
			head = f.headOf(b)
			continue
		}
		r := record{span: b.Span}
		for c, cell := range b.Cells {
			if c < len(head) && head[c] != columnNone && r.cells[head[c]].Empty() {
				r.cells[head[c]] = cell
			}
		}
		if from, to := f.doc.SentencesOf(i); from < to {
			r.sentence = from
			records = append(records, r)
		}
	}
	return records
}

// headOf reads the columns of a row as those of a head.
func (f *Facts) headOf(b *policy.Block) []column {
	head := make([]column, len(b.Cells))
	for i, cell := range b.Cells {
		if cell.Len() <= 60 {
			head[i] = f.columnOf(cell)
		}
		if slices.Contains(head[:i], head[i]) && head[i] != columnNone {
			head[i] = columnNone
		}
	}
	return head
}

func known(head []column) int {
	n := 0
	for _, c := range head {
		if c != columnNone {
			n++
		}
	}
	return n
}

func (f *Facts) columnOf(label text.Span) column {
	for _, c := range columnTerms {
		if f.has(label, c.term) {
			return c.is
		}
	}
	return columnNone
}

// listRecords returns the entries of lists that print a label before each part. An
// entry starts with the label that the first one started with, or with the name of an
// SDK or of a company's product on a line of its own.
func (f *Facts) listRecords() []record {
	var records []record
	var current *record
	var title text.Span         // the line before, if it may be a name
	clause, announced := -1, -1 // the second is where a list of SDKs was announced last
	end := func() {
		if current != nil && !current.cells[columnName].Empty() && (current.sure || !current.cells[columnCompany].Empty()) && (!current.cells[columnItems].Empty() || !current.cells[columnPurpose].Empty() || !current.cells[columnCompany].Empty()) {
			records = append(records, *current)
		}
		current = nil
	}
	for i, s := range f.doc.Sentences {
		block := &f.doc.Blocks[s.Block]
		if block.Cells != nil || block.Kind == policy.BlockTOC {
			continue
		}
		if block.Clause != clause && block.Kind != policy.BlockHeading {
			end()
		}
		clause = block.Clause
		for _, line := range linesOf(f.doc.Source, s.Span) {
			if f.has(line, lexicon.SDKListName) && f.opensList(line) {
				announced = clause
			}
			label, value, ok := splitLabel(f.doc.Source, line)
			if !ok {
				if current != nil && line.Start == block.Text.Start {
					end() // a paragraph without label is none of the entry's
				}
				title = f.titleOf(line)
				continue
			}
			is := f.columnOf(label)
			if !title.Empty() && is != columnNone && is != columnName {
				end()
				current = &record{span: title, sentence: f.doc.SentenceAt(title.Start), listed: true, sure: f.namesSDK(title) || f.beside(announced, clause)}
				current.cells[columnName] = title
			}
			title = text.Span{}
			if startsEntry(current, is) && f.namesRecipient(label, value) {
				end()
				current = &record{span: line, sentence: i, listed: true, sure: true}
				current.cells[columnName] = value
			} else if is == columnName && current.namedByCompany() {
				current.cells[columnName] = value
			}
			if current == nil || is == columnNone {
				continue
			}
			if current.cells[is].Empty() {
				current.cells[is] = value
			}
			current.span.End = line.End
		}
	}
	end()
	return records
}

// startsEntry reports whether a label of a column may start an entry behind current: that
// of a name, or that of a company where current has one.
func startsEntry(current *record, is column) bool {
	switch is {
	case columnName:
		return !current.namedByCompany()
	case columnCompany:
		return current == nil || !current.cells[columnCompany].Empty()
	}
	return false
}

// namedByCompany reports whether an entry has only its company for a name so far.
func (r *record) namedByCompany() bool {
	return r != nil && !r.cells[columnCompany].Empty() && r.cells[columnName] == r.cells[columnCompany]
}

// titleOf returns the name that a line of a section on SDKs or on sharing consists of,
// its number aside, or the empty span: 第三方SDK is what a section is called, and no name.
func (f *Facts) titleOf(line text.Span) text.Span {
	block := &f.doc.Blocks[max(0, f.doc.BlockAt(line.Start))]
	line.Start = max(line.Start, block.Text.Start)
	name := line.Of(f.doc.Source)
	if name == "" || len(name) > longestName || strings.ContainsAny(name, "，。；、") {
		return text.Span{}
	}
	if strings.Contains(name, "第三方") || f.has(line, lexicon.AnnexList) || !f.namesSDK(line) && f.topic[block.Clause] != TopicShare {
		return text.Span{}
	}
	return line
}

// namesSDK reports whether a line that is a name is that of an SDK: by its words, or by
// the section it stands in.
func (f *Facts) namesSDK(line text.Span) bool {
	return strings.Contains(lexicon.Fold(line.Of(f.doc.Source)), "sdk") || f.topic[f.doc.Blocks[max(0, f.doc.BlockAt(line.Start))].Clause] == TopicSDK
}

// beside reports whether a clause is another or stands under the same heading. The first
// may be -1 for none.
func (f *Facts) beside(other, clause int) bool {
	return other == clause || other >= 0 && f.doc.Clauses[other].HasHeading && f.doc.Clauses[other].Parent == f.doc.Clauses[clause].Parent
}

// longestName is the longest name of a recipient in a list, in bytes.
const longestName = 120

// namesRecipient reports whether a label introduces another party and what stands
// behind it can be its name.
func (f *Facts) namesRecipient(label, value text.Span) bool {
	words := lexicon.Fold(label.Of(f.doc.Source))
	party := strings.Contains(words, "sdk") || strings.Contains(words, "第三方") || strings.Contains(words, "合作方") || strings.Contains(words, "接收方") ||
		f.topic[f.doc.Blocks[max(0, f.doc.BlockAt(label.Start))].Clause] == TopicSDK
	if !party || len(words) > 45 || strings.HasSuffix(words, "服务") {
		return false
	}
	name := value.Of(f.doc.Source)
	return name != "" && len(name) <= longestName && !strings.ContainsAny(name, "，。：") && !strings.HasPrefix(name, "包括")
}

// linesOf returns the lines of a sentence, trimmed.
func linesOf(src string, s text.Span) []text.Span {
	var spans []text.Span
	start := s.Start
	for start < s.End {
		end := s.End
		if at := strings.IndexByte(src[start:s.End], '\n'); at >= 0 {
			end = start + at
		}
		spans = append(spans, trim(src, text.Span{Start: start, End: end}))
		start = end + 1
	}
	return spans
}

// trim leaves out white space and emphasis marks around a span.
func trim(src string, s text.Span) text.Span {
	for s.Start < s.End && strings.IndexByte(" *\t\r\n", src[s.Start]) >= 0 {
		s.Start++
	}
	for s.End > s.Start && strings.IndexByte(" *\t\r\n", src[s.End-1]) >= 0 {
		s.End--
	}
	return s
}

// longestLabel is the most a label may have, in bytes.
const longestLabel = 60

// labelEnds are the signs between a label and what it labels, the ratio sign some type
// for a colon among them.
var labelEnds = text.SignsOf("：:∶")

// splitLabel cuts a line behind its first colon if what stands before it is short.
func splitLabel(src string, line text.Span) (label, value text.Span, ok bool) {
	words := line.Of(src)
	at := labelEnds.Index(words[:min(len(words), longestLabel+len("："))])
	if at <= 0 || at > longestLabel || strings.ContainsAny(words[:at], "，。；,") {
		return label, value, false
	}
	sign := 1
	if words[at] != ':' {
		sign = len("：")
	}
	label = text.Span{Start: line.Start, End: line.Start + at}
	value = trim(src, text.Span{Start: line.Start + at + sign, End: line.End})
	return label, value, true
}
