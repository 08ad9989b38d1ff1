package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// fingerprintKey names our fingerprints among the partialFingerprints of a result. The
// number is that of the way they are made.
const fingerprintKey = "clausewright/v1"

// sarifSchema is where the standard keeps the schema of the format.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// Sarif returns c as one SARIF 2.1.0 log with one run. Findings that are known or set
// aside are in it, marked as such.
func Sarif(c Check) (string, error) {
	w := sarifWriter{check: c, ruleAt: map[string]int{}, indexOf: map[string]int{}}
	log := sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{w.run()}}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(log); err != nil {
		return "", err
	}
	return b.String(), nil
}

// sarifWriter writes one run.
type sarifWriter struct {
	check     Check
	ruleAt    map[string]int // index of a rule by its id
	artifacts []sarifArtifact
	indexOf   map[string]int // of an artifact, by its address
	results   []sarifResult
}

func (w *sarifWriter) run() sarifRun {
	c := w.check
	rules := make([]sarifRule, 0, len(c.Rules)+len(c.Off))
	for _, r := range slices.Concat(c.Rules, c.Off) {
		w.ruleAt[r.ID] = len(rules)
		rules = append(rules, ruleOf(r))
	}
	invocation := sarifInvocation{ExecutionSuccessful: true}
	off := false
	for _, r := range c.Off {
		invocation.Overrides = append(invocation.Overrides, sarifOverride{
			Descriptor:    sarifReference{ID: r.ID, Index: w.ruleAt[r.ID]},
			Configuration: sarifConfiguration{Enabled: &off},
		})
	}
	if c.AsOf < fullLaw {
		invocation.Notifications = []sarifNotice{{Level: "note", Message: sarifMessage{Text: partialLaw}}}
	}
	w.artifacts, w.results = []sarifArtifact{}, []sarifResult{}
	for _, p := range c.Policies {
		w.policy(p)
	}
	return sarifRun{
		Tool: sarifTool{Driver: sarifDriver{
			Name:            "Clausewright",
			FullName:        "Clausewright 条款工坊",
			SemanticVersion: c.Program,
			Language:        "zh-CN",
			Rules:           rules,
			Properties:      map[string]string{"asOf": c.AsOf, "lawDate": c.LawDate},
		}},
		Language:    "zh-CN",
		ColumnKind:  "unicodeCodePoints",
		Invocations: []sarifInvocation{invocation},
		Artifacts:   w.artifacts,
		Results:     w.results,
	}
}

// ruleOf returns the entry of a rule. Its help is what it asks, on what ground, and
// the two examples.
func ruleOf(r Rule) sarifRule {
	help := r.Text
	tags := []string{"privacy-policy", "law"}
	if strings.HasPrefix(r.ID, "drafting/") {
		tags[1] = "drafting"
	}
	var sources []string
	if len(r.Sources) > 0 {
		help += "\n\n依据：" + citations(r.Sources)
		for _, s := range r.Sources {
			sources = append(sources, citation(s))
		}
	}
	plain, marked := help, help
	if r.Bad != "" {
		plain += "\n\n有问题的例子：\n" + r.Bad + "\n\n改好的例子：\n" + r.Good
		marked += "\n\n有问题的例子：\n\n" + fenced(r.Bad) + "\n\n改好的例子：\n\n" + fenced(r.Good)
	}
	full := r.Text
	if full == "" {
		full = r.Title
	}
	return sarifRule{
		ID:         r.ID,
		Short:      sarifMessage{Text: r.Title},
		Full:       sarifMessage{Text: full},
		Help:       sarifMessage{Text: plain, Markdown: marked},
		Config:     sarifConfiguration{Level: level(r.Severity)},
		Properties: sarifRuleProperties{Tags: tags, ProblemSeverity: problemSeverity(r.Severity), Sources: sources},
	}
}

// fenced returns s as a block of code in Markdown.
func fenced(s string) string {
	fence := "```"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	return fence + "text\n" + strings.TrimRight(s, "\n") + "\n" + fence
}

// level returns the level of SARIF for a severity.
func level(severity string) string {
	switch severity {
	case "error", "warning":
		return severity
	}
	return "note"
}

// problemSeverity returns what code hosts show for a severity.
func problemSeverity(severity string) string {
	if l := level(severity); l != "note" {
		return l
	}
	return "recommendation"
}

// sarifPolicy writes the places of one policy.
type sarifPolicy struct {
	Policy
	mappers   []*text.Mapper
	artifacts []sarifArtifactLocation // of its texts
}

func (w *sarifWriter) policy(p Policy) {
	one := sarifPolicy{Policy: p}
	for i, t := range p.Texts {
		one.mappers = append(one.mappers, text.NewMapper(t.Source))
		one.artifacts = append(one.artifacts, w.artifact(uri(t.Name)))
		if i > 0 {
			continue
		}
		artifact := &w.artifacts[*one.artifacts[0].Index]
		artifact.Roles = []string{"analysisTarget"}
		if p.Hash != "" {
			artifact.Properties = &sarifArtifactProperties{TextSHA256: p.Hash}
		}
	}
	for _, f := range p.Findings {
		w.results = append(w.results, w.result(one, f))
	}
}

// artifact returns where a file is, listed once however many policies it belongs to.
func (w *sarifWriter) artifact(uri string) sarifArtifactLocation {
	index, listed := w.indexOf[uri]
	if !listed {
		index = len(w.artifacts)
		w.indexOf[uri] = index
		w.artifacts = append(w.artifacts, sarifArtifact{Location: sarifArtifactLocation{URI: uri}})
	}
	return sarifArtifactLocation{URI: uri, Index: &index}
}

func (w *sarifWriter) result(p sarifPolicy, f Finding) sarifResult {
	r := sarifResult{
		RuleID:              f.Rule,
		Level:               level(f.Severity),
		Message:             sarifMessage{Text: f.Message},
		PartialFingerprints: map[string]string{fingerprintKey: f.Fingerprint},
	}
	if at, ok := w.ruleAt[f.Rule]; ok {
		r.RuleIndex = &at
	}
	// A finding on the whole policy has no words, but code hosts want a line to show
	// it at: an empty region at the top.
	place := Place{}
	if f.Place != nil {
		place = *f.Place
	}
	r.Locations = []sarifLocation{{Physical: p.physical(place)}}
	if place.Text > 0 {
		r.AnalysisTarget = &p.artifacts[0]
	}
	for i, related := range f.Related {
		r.RelatedLocations = append(r.RelatedLocations, sarifLocation{ID: &i, Physical: p.physical(related)})
	}
	if w.check.Baseline {
		r.BaselineState = "new"
		if f.Known {
			r.BaselineState = "unchanged"
		}
	}
	if s := f.Suppressed; s != nil {
		why := s.Reason
		if s.Until != "" {
			why += "（有效到 " + s.Until + "）"
		}
		r.Suppressions = []sarifSuppression{{Kind: "external", Status: "accepted", Justification: why}}
	}
	for _, fix := range f.Fixes {
		r.Fixes = append(r.Fixes, p.fix(fix))
	}
	if len(f.Sources) > 0 {
		r.Properties = &sarifResultProperties{}
		for _, s := range f.Sources {
			r.Properties.Sources = append(r.Properties.Sources, citation(s))
		}
	}
	return r
}

func (p sarifPolicy) physical(at Place) sarifPhysical {
	region := p.region(at)
	if !at.Span.Empty() {
		region.Snippet = &sarifContent{at.Span.Of(p.Texts[at.Text].Source)}
	}
	return sarifPhysical{Artifact: p.artifacts[at.Text], Region: region}
}

func (p sarifPolicy) region(at Place) sarifRegion {
	src := p.Texts[at.Text].Source
	start, end := p.mappers[at.Text].Position(at.Span.Start), p.mappers[at.Text].Position(at.Span.End)
	return sarifRegion{
		StartLine:   start.Line,
		StartColumn: start.Column,
		EndLine:     end.Line,
		EndColumn:   end.Column,
		CharOffset:  utf8.RuneCountInString(src[:at.Span.Start]),
		CharLength:  utf8.RuneCountInString(at.Span.Of(src)),
		ByteOffset:  at.Span.Start,
		ByteLength:  at.Span.Len(),
	}
}

func (p sarifPolicy) fix(f Fix) sarifFix {
	change := sarifChange{Artifact: p.artifacts[0]}
	for _, e := range f.Edits {
		replacement := sarifReplacement{Deleted: p.region(Place{Span: e.Span})}
		if e.New != "" {
			replacement.Inserted = &sarifContent{e.New}
		}
		change.Replacements = append(change.Replacements, replacement)
	}
	return sarifFix{Description: sarifMessage{Text: f.Title}, Changes: []sarifChange{change}}
}

// uri returns the address of a file by its name: relative as it was given, or absolute
// where the name is, also that of a Windows drive.
func uri(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	var b strings.Builder
	switch {
	case strings.HasPrefix(name, "/"):
		b.WriteString("file://")
	case len(name) > 1 && name[1] == ':':
		b.WriteString("file:///" + name[:2])
		name = name[2:]
	}
	const plain = "-._~/!$&'()*+,;=@"
	for _, c := range []byte(name) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
	}
	return b.String()
}
