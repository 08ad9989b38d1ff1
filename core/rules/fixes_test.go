package rules_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"clausewright/core/assemble"
	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/profile"
	"clausewright/core/rule"
	"clausewright/core/rules"
	"clausewright/core/text"
)

// unfixable are the duties that no clause can meet: the whole text would have to be
// written anew.
var unfixable = map[string]bool{"simplified-chinese": true, "structure-and-headings": true}

// sample is a policy with the facts about its app.
type sample struct{ policy, facts string }

// samples returns the bad example of a rule and the policies of its fixture.
func samples(t *testing.T, r *rule.Rule) []sample {
	t.Helper()
	list := []sample{{r.Doc.Bad, r.Doc.Profile}}
	archive, err := txtar.ParseFile(filepath.Join("testdata", strings.ReplaceAll(r.ID, "-", "_")+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	facts := ""
	for _, f := range archive.Files {
		switch {
		case f.Name == "profile.json":
			facts = string(f.Data)
		case !strings.HasPrefix(f.Name, "fixed: "):
			var kept []string
			for line := range strings.Lines(string(f.Data)) {
				if !strings.HasPrefix(line, "//") {
					kept = append(kept, line)
				}
			}
			list = append(list, sample{strings.Join(kept, ""), facts})
		}
	}
	return list
}

// app is what nearly every product has. Without it a clause that says 账号 in passing
// would make the duties on accounts concern a policy for the first time.
const app = "## 一、概述\n\n我们的 Android 手机客户端提供账号、客服和投诉。\n\n## 二、正文\n\n"

// follows are the requirements that rightly concern a policy once a clause says what
// its own requirement asks for: who takes papers from hosts takes sensitive
// information.
var follows = map[string][]string{
	"host-onboarding-disclosed":     {"sensitive-necessity-impact", "sensitive-separate-consent", "sensitive-items-highlighted", "id-document-handling"},
	"face-notice-items":             {"sensitive-items-highlighted"},
	"face-separate-consent":         {"sensitive-necessity-impact", "sensitive-items-highlighted"},
	"children-notice-items":         {"sensitive-necessity-impact", "sensitive-separate-consent", "sensitive-items-highlighted"},
	"cookie-third-party-not-waived": {"cookie-described"},
	"under14-dedicated-rules":       {"sensitive-necessity-impact", "sensitive-separate-consent", "sensitive-items-highlighted"},
}

// judge runs all rules over a sample.
func judge(t *testing.T, s sample) map[string]rule.Result {
	t.Helper()
	in := rule.Input{Doc: policy.Parse(s.policy), AsOf: law.AsOf}
	if s.facts != "" {
		p, problems := profile.Decode([]byte(s.facts))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		in.Profile = &p
	}
	results := map[string]rule.Result{}
	for _, r := range rule.Run(rules.All(), in) {
		results[r.Rule.ID] = r
	}
	return results
}

// TestFixes holds the fixes of every rule of law: each duty that is missing has one;
// after a fix its finding is gone and no other has come, blanks to fill in aside.
func TestFixes(t *testing.T) {
	for _, r := range rules.All() {
		if r.Drafting() {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			for _, s := range samples(t, r) {
				s.policy = app + s.policy
				before := judge(t, s)
				found := before[r.ID].Diagnostics
				if before[r.ID].Status == rule.Missing && len(found[0].Fixes) == 0 && !unfixable[r.ID] {
					t.Errorf("missing, and no fix: %s", s.policy)
				}
				for _, d := range found {
					for _, fix := range d.Fixes {
						tryFix(t, s, r.ID, fix, before)
					}
				}
			}
		})
	}
}

// tryFix applies one fix to a sample and compares the findings.
func tryFix(t *testing.T, s sample, id string, fix rule.Fix, before map[string]rule.Result) {
	t.Helper()
	mended, err := text.Apply(s.policy, fix.Edits)
	if err != nil {
		t.Fatalf("%s: %v", fix.Title, err)
	}
	after := judge(t, sample{mended, s.facts})
	if left := len(after[id].Diagnostics); left >= len(before[id].Diagnostics) {
		t.Errorf("after %s: %s\n%s", fix.Title, after[id].Diagnostics[0].Message, mended)
	}
	for other, result := range after {
		if other == "no-placeholders" || other == id || slices.Contains(follows[id], other) {
			continue
		}
		if n := len(result.Diagnostics); n > len(before[other].Diagnostics) {
			t.Errorf("after %s: new finding of %s: %s\n%s", fix.Title, other, result.Diagnostics[n-1].Message, mended)
		}
	}
}

// pointing are duties whose words in an assembled policy point to other clauses, which
// another text need not have: the library has words of its own for them.
var pointing = map[string]bool{"face-notice-items": true, "location-data-described": true}

// TestFixesWithFacts takes clause after clause out of an assembled policy: with the
// facts about the app every duty that is missing then is mended, and no blank is left.
func TestFixesWithFacts(t *testing.T) {
	answers, ok := profile.PresetOf("video-chat")
	if !ok {
		t.Fatal("no such preset")
	}
	doc := assemble.Policy(answers)
	clauses := map[string]text.Span{}
	for _, trace := range doc.Trace {
		span, seen := clauses[trace.Template]
		if !seen {
			span = trace.Span
		}
		span.End = trace.Span.End
		clauses[trace.Template] = span
	}
	mended := 0
	for id, span := range clauses {
		cut := doc.Text[:span.Start] + doc.Text[span.End:]
		in := rule.Input{Doc: policy.Parse(cut), Profile: &answers, AsOf: law.AsOf}
		for _, result := range rule.Run(rules.All(), in) {
			if result.Status != rule.Missing || unfixable[result.Rule.ID] {
				continue
			}
			fix := result.Diagnostics[0].Fixes[0]
			whole, err := text.Apply(cut, fix.Edits)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(fix.Edits[0].New, "【") && !pointing[result.Rule.ID] {
				t.Errorf("without %s, %s leaves a blank: %s", id, result.Rule.ID, fix.Edits[0].New)
			}
			after := rule.Run([]*rule.Rule{result.Rule}, rule.Input{Doc: policy.Parse(whole), Profile: &answers, AsOf: law.AsOf})
			if len(after[0].Diagnostics) > 0 {
				t.Errorf("without %s, after %s: %s\n%s", id, fix.Title, after[0].Diagnostics[0].Message, fix.Edits[0].New)
			}
			mended++
		}
	}
	if mended < 40 {
		t.Errorf("%d duties mended, too few to show anything", mended)
	}
}

func TestSeverityFollowsFacts(t *testing.T) {
	const text = "## 九、联系我们\n\n请发邮件至 service@example.com 与我们联系。\n"
	for _, c := range []struct {
		facts string
		want  rule.Severity
	}{
		{"", rule.Info},
		{`{"version": 1, "users_total": "100k-1M"}`, rule.Info},
		{`{"version": 1, "users_total": "1M-10M"}`, rule.Error},
	} {
		result := judge(t, sample{text, c.facts})["pi-officer-contact"]
		if len(result.Diagnostics) != 1 || result.Diagnostics[0].Severity != c.want {
			t.Errorf("with facts %q: %+v, want one finding of severity %s", c.facts, result.Diagnostics, c.want)
		}
	}
}
