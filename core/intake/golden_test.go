package intake

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/core/testkit"
)

// visible writes white space and other signs that an editor would spoil as in Go.
func visible(s string) string {
	return strings.NewReplacer("\u00a0", `\u00a0`, "\u3000", `\u3000`, "\u200b", `\u200b`, "\ufeff", `\ufeff`).Replace(s)
}

// shown returns a result as the golden files have it, by the names of their parts.
func shown(r Result, err error) map[string]string {
	if err != nil {
		return map[string]string{"text": "", "notices": "error: " + err.Error() + "\n"}
	}
	var notices strings.Builder
	for _, n := range r.Notices {
		notices.WriteString(n.Message + "\n")
		if !n.Span.Empty() {
			fmt.Fprintf(&notices, "  at %q\n", visible(n.Span.Of(r.Text)))
		}
	}
	return map[string]string{"text": visible(r.Text), "notices": notices.String()}
}

// TestReadGolden reads the first part of every archive as a file of its name and
// compares the parts text and notices.
func TestReadGolden(t *testing.T) {
	testkit.Run(t, "testdata/*/*.txtar", func(t *testing.T, g *testkit.Golden) {
		name := g.Rest()[0]
		got := shown(Read(name, []byte(g.Input(name))))
		g.Want("text", got["text"])
		g.Want("notices", got["notices"])
	})
}
