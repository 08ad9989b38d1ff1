package rules

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// SimplifiedChinese reports a policy that is not written in simplified Chinese.
var SimplifiedChinese = &rule.Rule{
	ID: "simplified-chinese",
	Doc: rule.Doc{
		Text: "政策要有简体中文版。",
		Bad:  "我們重視您的隱私，並依照本政策處理您的資料。",
		Good: "我们重视您的隐私，并依照本政策处理您的信息。",
	},
	Run: runSimplifiedChinese,
}

func runSimplifiedChinese(p *rule.Pass) {
	traditional := p.Find(lexicon.TraditionalWord)
	least := max(1, len(traditional.All()))
	var simplified []lexicon.Hit
	for i := 0; i < len(p.Doc.Sentences) && len(simplified) < least; i++ {
		simplified = append(simplified, p.Words.In(p.Doc.Sentences[i].Span, lexicon.SimplifiedWord)...)
	}
	switch {
	case len(simplified) >= least:
		p.Met(simplified[0].Span)
	case traditional.Any():
		p.Violated(rule.Diagnostic{Span: traditional.First(), Message: "正文是繁体中文，没有简体中文版"})
	default:
		p.Missing(rule.Diagnostic{Message: "正文没有中文"})
	}
}

// StructureAndHeadings reports a long policy without headings.
var StructureAndHeadings = &rule.Rule{
	ID: "structure-and-headings",
	Doc: rule.Doc{
		Text: "集中写在一处，分级加标题。",
		Bad:  strings.Repeat("我们收集您的昵称，用来向其他用户展示。", 90),
		Good: "## 一、收集\n\n我们收集昵称。\n\n## 二、存储\n\n昵称存储在境内。\n\n## 三、联系\n\n请写信给我们。\n",
	},
	Run: runStructureAndHeadings,
}

// A policy longer than plainLength characters wants at least wantedHeadings headings.
const (
	plainLength    = 1500
	wantedHeadings = 3
)

func runStructureAndHeadings(p *rule.Pass) {
	var headings []text.Span
	for _, c := range p.Doc.Clauses {
		if c.Kind == policy.KindClause && c.HasHeading {
			headings = append(headings, c.HeadingSpan)
		}
	}
	switch {
	case len(headings) >= wantedHeadings:
		p.Met(headings[:wantedHeadings]...)
	case utf8.RuneCountInString(p.Doc.Source) <= plainLength:
		p.Clear("篇幅短，不加标题也看得清楚")
	default:
		p.Missing(rule.Diagnostic{Message: "正文有 " + strconv.Itoa(utf8.RuneCountInString(p.Doc.Source)) + " 字，几乎没有标题"})
	}
}

// Readability reports a policy of which much stands in very long sentences.
var Readability = &rule.Rule{
	ID: "readability",
	Doc: rule.Doc{
		Text: "句子要短，用语要清楚。",
		Bad:  "我们收集" + strings.Repeat("您的昵称、", 40) + "头像。",
		Good: "我们收集您的昵称。昵称用来向其他用户展示。",
	},
	Run: runReadability,
}

// A sentence of more than longSentence characters is hard to read; a policy with more
// than a quarter of its text in such sentences is reported.
const longSentence = 150

func runReadability(p *rule.Pass) {
	var long []text.Span
	total, inLong := 0, 0
	for _, s := range p.Doc.Sentences {
		kind := p.Doc.Blocks[s.Block].Kind
		if kind != policy.BlockParagraph && kind != policy.BlockItem {
			continue
		}
		n := utf8.RuneCountInString(s.Span.Of(p.Doc.Source))
		total += n
		if n > longSentence {
			inLong += n
			long = append(long, s.Span)
		}
	}
	if inLong*4 <= total {
		p.Clear("长句不多")
		return
	}
	p.Violated(rule.Diagnostic{
		Span:    shortened(p.Doc.Source, long[0]),
		Message: "有 " + strconv.Itoa(len(long)) + " 个句子超过 " + strconv.Itoa(longSentence) + " 字，占正文四分之一以上",
		Related: long,
	})
}
