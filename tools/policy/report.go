package main

import (
	"fmt"
	"io"
	"strings"

	"clausewright/core"
)

// severityNames are the grades as a reader of the terminal sees them.
var severityNames = map[string]string{"error": "错误", "warning": "警告", "info": "提示", "hint": "建议"}

// writeReports prints, for each file, its findings in the order of the text with
// their places and sources, and a line that counts them.
func writeReports(out io.Writer, reports []core.FileReport) error {
	var b strings.Builder
	for i, r := range reports {
		if i > 0 {
			b.WriteByte('\n')
		}
		counts := map[string]int{}
		for _, f := range r.Findings {
			counts[f.Severity]++
			writeFinding(&b, r.File, f)
		}
		fmt.Fprintf(&b, "%s：%d 个错误，%d 个警告，%d 个提示（适用 %s 的法律）\n",
			r.File, counts["error"], counts["warning"], counts["info"]+counts["hint"], r.AsOf)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func writeFinding(b *strings.Builder, file string, f core.Finding) {
	place := file
	if f.Range != nil {
		if f.Range.File != "" {
			file = f.Range.File
		}
		place = fmt.Sprintf("%s:%d:%d", file, f.Range.Start.Line, f.Range.Start.Column)
	}
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place, severityNames[f.Severity], f.Message, f.Rule)
	if f.Range != nil {
		fmt.Fprintf(b, "    原文：%s\n", strings.Join(strings.Fields(f.Range.Text), " "))
	}
	for _, s := range f.Sources {
		fmt.Fprintf(b, "    依据：《%s》%s\n", s.Title, s.Article)
	}
	for _, fix := range f.Fixes {
		fmt.Fprintf(b, "    修改：%s\n", fix.Title)
	}
}
