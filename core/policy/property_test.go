package policy

import (
	"strings"
	"testing"

	"clausewright/core/text"
)

// checkDocument fails unless the parts of a document fit together: clauses cover
// the text without a gap, parts lie inside what holds them, in the order of the
// text.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	if len(d.Clauses) == 0 {
		t.Fatalf("Parse(%.80q) has no clause", d.Source)
	}
	at := 0
	for i, c := range d.Clauses {
		if c.Span.Start != at || c.Span.End < at {
			t.Fatalf("clause %d of %.80q covers %v, the one before ends at %d", i, d.Source, c.Span, at)
		}
		at = c.Span.End
		if !c.Span.Contains(c.Body) || c.Body.End < c.Body.Start || c.Body.End != c.Span.End {
			t.Errorf("clause %d: body %v in %v", i, c.Body, c.Span)
		}
		if c.HasHeading && !c.Span.Contains(c.HeadingSpan) {
			t.Errorf("clause %d: heading %v in %v", i, c.HeadingSpan, c.Span)
		}
		if c.HasHeading == (c.Heading == "") {
			t.Errorf("clause %d of %.80q: heading %q, HasHeading %v", i, d.Source, c.Heading, c.HasHeading)
		}
		if c.Parent >= i || c.Parent < NoParent {
			t.Errorf("clause %d has parent %d", i, c.Parent)
		}
		if c.Parent >= 0 && d.Clauses[c.Parent].Level != c.Level-1 {
			t.Errorf("clause %d of level %d has a parent of level %d", i, c.Level, d.Clauses[c.Parent].Level)
		}
	}
	if at != len(d.Source) {
		t.Errorf("clauses end at %d of %d", at, len(d.Source))
	}
	checkBlocks(t, d)
}

func checkBlocks(t *testing.T, d *Document) {
	t.Helper()
	at := 0
	for i, b := range d.Blocks {
		if b.Span.Start < at || b.Span.Empty() || !b.Span.Contains(b.Text) {
			t.Fatalf("block %d of %.80q: span %v, text %v, the one before ends at %d", i, d.Source, b.Span, b.Text, at)
		}
		at = b.Span.End
		if !d.Clauses[b.Clause].Span.Contains(b.Span) {
			t.Errorf("block %d: %v outside its clause %v", i, b.Span, d.Clauses[b.Clause].Span)
		}
		if got := d.ClauseAt(b.Span.Start); got != b.Clause {
			t.Errorf("ClauseAt(%d) = %d, want %d", b.Span.Start, got, b.Clause)
		}
		if got := d.BlockAt(b.Span.Start); got != i {
			t.Errorf("BlockAt(%d) = %d, want %d", b.Span.Start, got, i)
		}
		for _, c := range b.Cells {
			if !b.Span.Contains(c) {
				t.Errorf("block %d: cell %v outside %v", i, c, b.Span)
			}
		}
	}
	last := text.Span{}
	for i, s := range d.Sentences {
		if s.Span.Start < last.End || s.Span.Empty() || !d.Blocks[s.Block].Span.Contains(s.Span) {
			t.Fatalf("sentence %d of %.80q: %v in block %v after %v", i, d.Source, s.Span, d.Blocks[s.Block].Span, last)
		}
		if strings.TrimSpace(s.Span.Of(d.Source)) == "" {
			t.Errorf("sentence %d is blank", i)
		}
		last = s.Span
	}
}

func TestAccess(t *testing.T) {
	d := Parse("# 隐私政策\n\n## 一、收集\n\n我们收集手机号。您可以拒绝。\n\n## 二、联系\n\n电话。\n")
	from, to := d.BlocksOf(1)
	if to-from != 2 || d.Blocks[from].Kind != BlockHeading || d.Blocks[from+1].Text.Of(d.Source) != "我们收集手机号。您可以拒绝。" {
		t.Errorf("BlocksOf(1) = %d, %d: %+v", from, to, d.Blocks[from:to])
	}
	first, end := d.SentencesOf(from + 1)
	if end-first != 2 || d.Sentences[first+1].Span.Of(d.Source) != "您可以拒绝。" {
		t.Errorf("SentencesOf(%d) = %d, %d", from+1, first, end)
	}
	if got := d.ClauseAt(len(d.Source)); got != 2 {
		t.Errorf("ClauseAt(end) = %d, want 2", got)
	}
	if got := d.BlockAt(len(d.Source)); got != -1 {
		t.Errorf("BlockAt(end) = %d, want -1", got)
	}
	if got := d.ClauseAt(0); got != 0 {
		t.Errorf("ClauseAt(0) = %d, want 0", got)
	}
}

// TestLinear holds the promise that odd and large texts end quickly; it fails by
// taking minutes, not by the clock.
func TestLinear(t *testing.T) {
	for name, src := range map[string]string{
		"one line":       strings.Repeat("我们收集您的信息，", 60000),
		"brackets":       strings.Repeat("（《“【[", 60000),
		"headings":       strings.Repeat("第一条 标题\n正文一句话。\n", 60000),
		"nested lists":   nestedLists(3000),
		"unended lines":  strings.Repeat("甲，\n", 60000),
		"pipes":          strings.Repeat("甲\n|\n", 60000),
		"decimals":       strings.Repeat("1.1.1.1.1.1\n", 60000),
		"breaks":         strings.Repeat("甲<br>", 60000),
		"contents":       "目录\n" + strings.Repeat("一、甲\n二、乙\n", 30000),
		"broken UTF-8":   strings.Repeat("\xe4\xb8一、\xff\n", 60000),
		"emphasis":       strings.Repeat("**a ", 60000),
		"links":          strings.Repeat("[a](b", 60000),
		"quoted numbers": strings.Repeat("1. ", 60000),
	} {
		t.Run(name, func(t *testing.T) { checkDocument(t, Parse(src)) })
	}
}

// nestedLists returns lists n deep.
func nestedLists(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "1. 项目\n")
	}
	return b.String()
}
