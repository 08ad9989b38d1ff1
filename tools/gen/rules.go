package main

import (
	"fmt"
	"strings"

	"clausewright/core"
)

// rulesPage returns the catalogue of all rules as Markdown.
func rulesPage() (string, error) {
	catalogue, err := core.Rules(core.RulesRequest{})
	if err != nil {
		return "", err
	}
	return markdown(catalogue), nil
}

func markdown(catalogue core.RulesResponse) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Rules\n\nWritten by `make gen` from the rules themselves. The law is that of %s.\n", catalogue.LawDate)
	b.WriteString("\n| rule | severity | in force from | title |\n| --- | --- | --- | --- |\n")
	for _, r := range catalogue.Rules {
		from := "always"
		if r.From != nil {
			from = *r.From
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.ID, r.Severity, from, r.Title)
	}
	for _, r := range catalogue.Rules {
		fmt.Fprintf(&b, "\n## %s\n\n%s (%s)\n\n%s\n", r.ID, r.Title, r.TitleEN, r.Text)
		b.WriteString(example("Fails", r.Bad))
		b.WriteString(example("Passes", r.Good))
		if len(r.Sources) > 0 {
			b.WriteString("\nSources:\n\n")
		}
		for _, s := range r.Sources {
			fmt.Fprintf(&b, "- 《%s》%s\n", s.Title, s.Article)
		}
	}
	return b.String()
}

// example returns a labelled text as an indented block, which needs no fence and so
// may hold any mark-up.
func example(label, text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n" + label + ":\n\n")
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
	}
	return b.String()
}
