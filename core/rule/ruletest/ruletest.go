// Package ruletest runs rules over their fixtures. testdata/README.md of core/rules
// defines the format. For tests only.
package ruletest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"clausewright/core/law"
	"clausewright/core/policy"
	"clausewright/core/profile"
	"clausewright/core/rule"
	"clausewright/core/text"
)

// Run holds every rule against dir/NAME.txtar, where NAME is its ID without
// "drafting/", with _ for -. It fails on a rule without a fixture, and on a fixture
// without a rule.
func Run(t *testing.T, rules []*rule.Rule, dir string) {
	t.Helper()
	if err := rule.Validate(rules); err != nil {
		t.Fatal(err)
	}
	unused := map[string]bool{}
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures in %s (%v)", dir, err)
	}
	for _, f := range files {
		unused[f] = true
	}
	for _, r := range rules {
		file := filepath.Join(dir, fixtureName(r))
		delete(unused, file)
		t.Run(r.ID, func(t *testing.T) {
			testFixture(t, r, file)
			testExamples(t, r)
		})
	}
	for f := range unused {
		t.Errorf("%s: no rule uses this fixture", f)
	}
}

func fixtureName(r *rule.Rule) string {
	_, name, drafting := strings.Cut(r.ID, "/")
	if !drafting {
		name = r.ID
	}
	return strings.ReplaceAll(name, "-", "_") + ".txtar"
}

// testExamples holds the catalogue entry to its word.
func testExamples(t *testing.T, r *rule.Rule) {
	if got := check(r, r.Doc.Bad, r.Doc.Profile); len(got.Diagnostics) == 0 {
		t.Errorf("the bad example passes: %q", r.Doc.Bad)
	}
	if got := check(r, r.Doc.Good, r.Doc.Profile); len(got.Diagnostics) > 0 {
		t.Errorf("the good example is reported: %q: %s", r.Doc.Good, got.Diagnostics[0].Message)
	}
}

func testFixture(t *testing.T, r *rule.Rule, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(strings.TrimSpace(string(archive.Comment))) == 0 {
		t.Errorf("%s: no sentence says what is shown", file)
	}
	var last *expectation
	var facts string
	for i, f := range archive.Files {
		if f.Name == profileFile {
			facts = string(f.Data)
			continue
		}
		title, isFix := strings.CutPrefix(f.Name, "fixed: ")
		if !isFix {
			if last != nil {
				last.finish(t)
			}
			last = read(t, r, f.Name, string(f.Data), facts)
			continue
		}
		if last == nil {
			t.Fatalf("%s: %s before any policy", file, f.Name)
		}
		got := last.checkFix(t, title, string(f.Data))
		if os.Getenv("UPDATE_GOLDEN") != "" && got != string(f.Data) {
			archive.Files[i].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if last == nil {
		t.Fatalf("%s: no policy", file)
	}
	last.finish(t)
}

// expectation is one policy of a fixture with what its marks want.
type expectation struct {
	rule   *rule.Rule
	name   string
	policy string // without the marks
	facts  string // the profile as JSON; "" for none
	result rule.Result
	fixes  map[string]rule.Fix // not yet seen, by title
}

var (
	wantMark   = regexp.MustCompile("^//want (doc|\"(?:[^\"\\\\]|\\\\.)*\") `([^`]*)`$")
	statusMark = regexp.MustCompile(`^//status ([a-z-]+)(?: (".*"))?$`)
)

// read takes the marks out of a policy, runs the rule and compares.
func read(t *testing.T, r *rule.Rule, name, data, facts string) *expectation {
	t.Helper()
	e := &expectation{rule: r, name: name, facts: facts, fixes: map[string]rule.Fix{}}
	type want struct {
		line int // number of the line above, 0-based; -1 for the document
		text string
		msg  *regexp.Regexp
	}
	var lines []string
	var wants []want
	var status, evidence string
	for _, line := range strings.SplitAfter(data, "\n") {
		mark := strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(mark, "//want"):
			m := wantMark.FindStringSubmatch(mark)
			if m == nil {
				t.Fatalf("%s: malformed mark %q", name, mark)
			}
			w := want{line: -1, msg: regexp.MustCompile(m[2])}
			if m[1] != "doc" {
				quoted, err := strconv.Unquote(m[1])
				if err != nil {
					t.Fatalf("%s: %q: %v", name, mark, err)
				}
				w.line, w.text = len(lines)-1, quoted
			}
			wants = append(wants, w)
		case strings.HasPrefix(mark, "//status"):
			m := statusMark.FindStringSubmatch(mark)
			if m == nil {
				t.Fatalf("%s: malformed mark %q", name, mark)
			}
			status = m[1]
			if m[2] != "" {
				var err error
				if evidence, err = strconv.Unquote(m[2]); err != nil {
					t.Fatalf("%s: %q: %v", name, mark, err)
				}
			}
		default:
			lines = append(lines, line)
		}
	}
	e.policy = strings.Join(lines, "")
	e.result = check(r, e.policy, facts)
	if !r.Drafting() && status == "" {
		t.Errorf("%s: no //status", name)
	}
	if string(e.result.Status) != status {
		t.Errorf("%s: status %q (%s), want %q", name, e.result.Status, e.result.Reason, status)
	}
	if evidence != "" && !e.hasEvidence(evidence) {
		t.Errorf("%s: %q is not among the evidence", name, evidence)
	}
	mapper := text.NewMapper(e.policy)
	found := make([]bool, len(e.result.Diagnostics))
wants:
	for _, w := range wants {
		for i, d := range e.result.Diagnostics {
			line := -1
			if !d.Span.Empty() {
				line = mapper.Position(d.Span.Start).Line - 1
			}
			if !found[i] && line == w.line && (line < 0 || d.Span.Of(e.policy) == w.text) && w.msg.MatchString(d.Message) {
				found[i] = true
				continue wants
			}
		}
		t.Errorf("%s: no finding on %q that says %s", name, w.text, w.msg)
	}
	for i, d := range e.result.Diagnostics {
		if !found[i] {
			t.Errorf("%s: unexpected finding on %q: %s", name, d.Span.Of(e.policy), d.Message)
		}
		for _, fix := range d.Fixes {
			if _, twice := e.fixes[fix.Title]; !twice {
				e.fixes[fix.Title] = fix
			}
		}
	}
	return e
}

func (e *expectation) hasEvidence(want string) bool {
	for _, s := range e.result.Evidence {
		if strings.Contains(s.Of(e.policy), want) {
			return true
		}
	}
	return false
}

// checkFix applies all fixes of one title, compares the text, and looks that the
// findings are gone.
func (e *expectation) checkFix(t *testing.T, title, golden string) string {
	t.Helper()
	if _, ok := e.fixes[title]; !ok {
		t.Errorf("%s: no fix %q", e.name, title)
		return golden
	}
	delete(e.fixes, title)
	var edits []text.Edit
	mended := 0
	for _, d := range e.result.Diagnostics {
		for _, fix := range d.Fixes {
			if fix.Title == title {
				edits = append(edits, fix.Edits...)
				mended++
			}
		}
	}
	got, err := text.Apply(e.policy, edits)
	if err != nil {
		t.Errorf("%s: fix %q: %v", e.name, title, err)
		return golden
	}
	if got != golden && os.Getenv("UPDATE_GOLDEN") == "" {
		t.Errorf("%s: after %q:\n%s\nwant:\n%s", e.name, title, got, golden)
	}
	if left := len(check(e.rule, got, e.facts).Diagnostics); left > len(e.result.Diagnostics)-mended {
		t.Errorf("%s: %d findings after %q, had %d", e.name, left, title, len(e.result.Diagnostics))
	}
	return got
}

// finish fails on a fix that has no golden text.
func (e *expectation) finish(t *testing.T) {
	t.Helper()
	for title := range e.fixes {
		t.Errorf("%s: fix without a golden text: %s", e.name, fmt.Sprintf("-- fixed: %s --", title))
	}
}

// check runs one rule over one policy by the law the data describe, with the facts of
// a profile if it is not "".
func check(r *rule.Rule, src, facts string) rule.Result {
	in := rule.Input{Doc: policy.Parse(src), AsOf: law.AsOf}
	if facts != "" {
		p, problems := profile.Decode([]byte(facts))
		if len(problems) > 0 {
			panic("ruletest: " + r.ID + ": profile: " + problems[0].Path + ": " + problems[0].Message)
		}
		in.Profile = &p
	}
	results := rule.Run([]*rule.Rule{r}, in)
	if len(results) == 0 {
		panic("ruletest: " + r.ID + " is not in force on " + string(law.AsOf))
	}
	return results[0]
}

// profileFile is the part of a fixture that holds the facts for the policies behind it.
const profileFile = "profile.json"
