package rule

import (
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/text"
)

// Duty is a requirement that certain things be said, as data: New makes the rule that
// decides it.
type Duty struct {
	ID     string
	Doc    Doc
	Parts  []Part         // what must be said
	Enough int            // how many parts make the duty met; 0 for all
	Review int            // how many parts, below enough, leave it to a person; 0 for never
	When   []lexicon.Term // the duty concerns a policy only if its body has a word of one of these; nil for every policy
	Aside  string         // why it does not concern other policies, in Chinese
	Where  []lexicon.Term // headings where a reader would look for it
	Absent string         // what is wrong if nothing is said, in Chinese
	Fix    func(p *Pass, section Section) []Fix
}

// Part is one thing that must be said, in one of several ways.
type Part struct {
	Name    string // Chinese, as in 没有写NAME
	Any     []Query
	Against []Phrase // ways to say the contrary: where one stands and the part does not, the duty is violated
}

// New returns the rule of a duty.
func (d Duty) New() *Rule {
	return &Rule{ID: d.ID, Doc: d.Doc, Run: d.run}
}

func (d Duty) run(p *Pass) {
	if d.When != nil && !p.Find(d.When...).InBody().Affirmed().Any() {
		p.NotApplicable(d.Aside)
		return
	}
	var evidence []text.Span
	var absent []Part
	for _, part := range d.Parts {
		passages := part.passages(p)
		if len(passages) == 0 {
			absent = append(absent, part)
			continue
		}
		evidence = append(evidence, passages...)
	}
	said := len(d.Parts) - len(absent)
	enough := d.Enough
	if enough == 0 {
		enough = len(d.Parts)
	}
	switch {
	case said >= enough:
		p.Met(evidence...)
	case d.Review > 0 && said >= d.Review:
		p.Review("写了一部分，没有找到："+names(absent), evidence...)
	default:
		d.missing(p, absent, evidence)
	}
}

// missing reports the duty with the parts that are not said, or with what is said
// against one of them.
func (d Duty) missing(p *Pass, absent []Part, said []text.Span) {
	section := p.Section(d.Where...)
	finding := Diagnostic{Span: section.HeadingSpan, Message: d.Absent, Related: said}
	if len(absent) < len(d.Parts) {
		finding.Message = "只写了一部分，没有写" + names(absent)
	}
	if d.Fix != nil {
		finding.Fixes = d.Fix(p, section)
	}
	for _, part := range absent {
		if contrary, message := part.contrary(p); !contrary.Empty() {
			finding.Span, finding.Message = contrary, message
			p.Violated(finding)
			return
		}
	}
	p.Missing(finding)
}

// names returns the names of parts, as in a sentence.
func names(parts []Part) string {
	list := make([]string, len(parts))
	for i, part := range parts {
		list[i] = part.Name
	}
	return strings.Join(list, "、")
}

// contrary returns the first words that say the contrary of the part, with what is
// wrong about them; empty if there are none.
func (part Part) contrary(p *Pass) (text.Span, string) {
	for _, phrase := range part.Against {
		if said := p.Places(phrase.Query); len(said) > 0 {
			return said[0], phrase.Message
		}
	}
	return text.Span{}, ""
}

// passages returns the passages of the first way in which the part is said.
func (part Part) passages(p *Pass) []text.Span {
	for _, q := range part.Any {
		if found := p.Passages(q); len(found) > 0 {
			return found
		}
	}
	return nil
}
