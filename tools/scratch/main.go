package main

import (
	"fmt"
	"os"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/policy"
	"clausewright/core/text"
)

func main() {
	b, _ := os.ReadFile(os.Args[1])
	src := string(b)
	doc := policy.Parse(src)
	spans := make([]text.Span, len(doc.Sentences))
	for i, s := range doc.Sentences {
		spans[i] = s.Span
	}
	f := facts.Read(doc, lexicon.Default().Find(src, spans))
	for _, what := range os.Args[2:] {
		switch what {
		case "r":
			for _, r := range f.Recipients {
				fmt.Printf("R %q sdk=%s co=%s listed=%v items=%v ids=%v purpose=%q line~%d\n", r.Name, r.SDK, r.Company, r.Listed, r.Items, r.Identifiers, r.Purpose.Of(src), r.Span.Start)
			}
		case "i":
			for _, i := range f.Items {
				fmt.Printf("I %s %s %s need=%s at=%d\n", i.Span.Of(src), i.ID, i.Stance, i.Need, i.Span.Start)
			}
		case "d":
			for _, i := range f.Identifiers {
				fmt.Printf("D %s %s %s at=%d\n", i.Span.Of(src), i.ID, i.Stance, i.Span.Start)
			}
		case "f":
			for _, i := range f.Functions {
				fmt.Printf("F %s %s block=%d\n", i.Name, i.Kind, i.Block)
			}
		case "p":
			for _, i := range f.Periods {
				fmt.Printf("P %s %s %v\n", i.Span.Of(src), i.Matter, i.Items)
			}
		case "path":
			for _, i := range f.Paths {
				fmt.Printf("PATH %v %s\n", i.Steps, i.Purpose)
			}
		case "u":
			for _, i := range f.Uses() {
				fmt.Printf("U %q %v others=%v\n", i.Aim.Of(src), i.Items, i.Others)
			}
		case "c":
			for _, i := range f.Companies {
				fmt.Printf("C %s op=%v\n", i.Name, i.Operator)
			}
		default:
			a := f.Shows(what)
			fmt.Println(what, a.Truth, len(a.Evidence))
			for _, e := range a.Evidence {
				fmt.Println("   ", e.Of(src))
			}
		}
	}
}
