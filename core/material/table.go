package material

import (
	"slices"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

// tableRow is one row of a table that tells what each function of the product collects.
type tableRow struct {
	span  text.Span
	name  string        // of the function; "" if the table has no column for it
	items []lexicon.Hit // kinds of information and identifiers
	need  facts.Need
}

// tableColumns are the columns of such a table, -1 for those it does not have.
type tableColumns struct{ name, items, need int }

// readTables returns the rows of tables with a column on information that are not about
// permissions or others who get it.
func (s *side) readTables() []tableRow {
	var rows []tableRow
	var columns tableColumns
	last := -2 // the row before
	for i := range s.doc.Blocks {
		b := &s.doc.Blocks[i]
		if b.Kind != policy.BlockRow {
			continue
		}
		head := last != i-1
		last = i
		switch {
		case head:
			columns = s.columnsOf(b)
		case columns.items >= 0 && columns.items < len(b.Cells):
			rows = append(rows, s.tableRow(b, columns))
		}
	}
	return rows
}

func (s *side) columnsOf(head *policy.Block) tableColumns {
	columns := tableColumns{-1, -1, -1}
	if s.has(head.Span, lexicon.ShowsSdk, lexicon.ThirdSubject, lexicon.ColumnPermission, lexicon.ColumnCompany) {
		return columns
	}
	for i, cell := range head.Cells {
		words := cell.Of(s.doc.Source)
		switch {
		case strings.Contains(words, "必") || strings.Contains(words, "可选"):
			columns.need = i
		case columns.items < 0 && s.has(cell, lexicon.ColumnItems):
			columns.items = i
		case columns.name < 0 && s.has(cell, lexicon.ColumnFunction):
			columns.name = i
		}
	}
	return columns
}

func (s *side) tableRow(b *policy.Block, columns tableColumns) tableRow {
	items := b.Cells[columns.items]
	row := tableRow{span: s.trimmed(b.Span), items: append(slices.Clone(s.words.In(items, lexicon.CatalogItem)), s.words.In(items, lexicon.CatalogIdentifier)...)}
	if columns.name >= 0 && columns.name < len(b.Cells) {
		row.name = s.of(b.Cells[columns.name])
	}
	if columns.need >= 0 && columns.need < len(b.Cells) {
		row.need = needOf(s.of(b.Cells[columns.need]))
	}
	return row
}

// needOf reads a cell that says whether the information must be given.
func needOf(cell string) facts.Need {
	switch cell {
	case "可选", "选填", "否", "非必填", "非必须", "非必要", "自愿", "扩展", "可不提供":
		return facts.NeedOptional
	case "必须", "必填", "是", "必要", "必需", "必选", "基本":
		return facts.NeedRequired
	}
	return facts.NeedUnsaid
}
