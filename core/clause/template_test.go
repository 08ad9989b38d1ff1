package clause

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"clausewright/core/law"
	"clausewright/core/profile"
	"clausewright/core/when"
)

// all returns every template, those of the companions among them.
func all() []Template {
	list := slices.Clone(Templates())
	for _, c := range Companions() {
		list = append(list, c.Template)
	}
	return list
}

func TestTemplatesAreConsistent(t *testing.T) {
	levels := []Level{LevelTitle, LevelPlain, LevelSection, LevelPart, LevelAnnex}
	seen := map[string]bool{}
	for _, template := range Templates() {
		if seen[template.ID] {
			t.Errorf("%s stands twice", template.ID)
		}
		seen[template.ID] = true
	}
	for _, template := range all() {
		if !slices.Contains(levels, template.Level) || len(template.Heading) == 0 {
			t.Errorf("%s: level %q, %d pieces of heading", template.ID, template.Level, len(template.Heading))
		}
		for _, slug := range template.Meets {
			if _, ok := law.RequirementOf(slug); !ok {
				t.Errorf("%s meets %q, which is no requirement", template.ID, slug)
			}
		}
		checkCondition(t, template.ID, template.When, "")
		checkPieces(t, template.ID, template.Heading, "")
		for _, l := range template.Lines {
			for _, slug := range l.Meets {
				if !slices.Contains(template.Meets, slug) {
					t.Errorf("%s: a line meets %q, the template does not name it", template.ID, slug)
				}
			}
			if _, ok := TemplateOf(l.Include); l.Include != "" && !ok {
				t.Errorf("%s includes %q, which is no template", template.ID, l.Include)
			}
			if f, ok := profile.FieldOf(l.Each); l.Each != "" && (!ok || f.Type != profile.TypeRows) {
				t.Errorf("%s repeats a line for %q, which has no rows", template.ID, l.Each)
			}
			checkCondition(t, template.ID, l.When, "")
			checkCondition(t, template.ID, l.Where, l.Each)
			checkPieces(t, template.ID, l.Pieces, l.Each)
		}
	}
}

func checkCondition(t *testing.T, id string, c when.Condition, rows string) {
	t.Helper()
	for _, row := range c.AnyOf {
		for _, term := range row {
			fact := term.Fact
			if strings.HasPrefix(fact, ".") {
				fact = rows + fact
			}
			f, ok := profile.FieldOf(fact)
			if !ok {
				t.Errorf("%s asks for %q, which is no field", id, fact)
				continue
			}
			if part, composite := f.Part(profile.AnswerPart); composite {
				f = part
			}
			for _, value := range term.Values {
				if len(f.Choices) > 0 && value != "no" && f.TitleOf(value) == value && !slices.ContainsFunc(f.Choices, func(c profile.Choice) bool { return c.Value == value }) {
					t.Errorf("%s: %s has no choice %q", id, fact, value)
				}
			}
		}
	}
}

func checkPieces(t *testing.T, id string, pieces []Piece, rows string) {
	t.Helper()
	for _, p := range pieces {
		switch p.Kind {
		case PieceText:
			if strings.ContainsAny(p.Text, "{}^") {
				t.Errorf("%s: a mark was left in %q", id, p.Text)
			}
		case PieceSlot:
			path := p.Path
			if strings.HasPrefix(path, ".") {
				path = rows + path
			}
			if _, ok := profile.FieldOf(path); !ok {
				t.Errorf("%s writes %q, which is no field", id, path)
			}
			name, _, _ := strings.Cut(path, ".")
			checkCondition(t, id, p.When, name)
		case PieceRef:
			if _, ok := TemplateOf(p.Text); !ok {
				t.Errorf("%s points to %q, which is no template", id, p.Text)
			}
		case PieceIf:
			checkCondition(t, id, p.When, "")
			checkPieces(t, id, p.Pieces, rows)
		}
	}
}

// withoutTemplate are requirements that no words of ours meet, with the reason.
var withoutTemplate = map[string]string{
	"no-sale-contradiction":         "prohibition: the library makes no such statement",
	"no-liability-waiver":           "prohibition: nothing is waived",
	"no-unilateral-terms":           "prohibition: no such terms",
	"no-rights-limit":               "prohibition: no such limits",
	"face-perpetual-licence":        "prohibition: no licence is taken",
	"no-placeholders":               "of the text as a whole: blanks stand only for open answers",
	"no-empty-lists":                "of the text as a whole",
	"references-resolve":            "of the text as a whole",
	"entity-and-product-consistent": "of the text as a whole: names come from one answer",
	"facts-match-text":              "of the text as a whole: it is written from the facts",
	"time-limits-consistent":        "of the text as a whole: each limit comes from one answer",
	"simplified-chinese":            "of the text as a whole",
	"structure-and-headings":        "of the text as a whole",
	"permission-unrelated":          "of the facts: what is not asked for is not written",
	"small-processor-note":          "for the operator, not for the text",
}

func TestEveryRequirementHasATemplate(t *testing.T) {
	met := map[string]bool{}
	for _, template := range all() {
		for _, slug := range template.Meets {
			met[slug] = true
		}
	}
	for _, r := range law.Requirements() {
		reason, excused := withoutTemplate[r.Slug]
		if met[r.Slug] == excused {
			t.Errorf("%s: met by a template %v, excused %q", r.Slug, met[r.Slug], reason)
		}
	}
}

// A reader takes in a sentence of some forty characters. Slots count as six.
func TestSentencesAreShort(t *testing.T) {
	short, sentences := 0, 0
	for _, template := range Templates() {
		for _, l := range template.Lines {
			if l.Marker == "| " {
				continue
			}
			for sentence := range strings.SplitSeq(plain(l.Pieces), "。") {
				if sentence = strings.Trim(sentence, "* "); sentence == "" {
					continue
				}
				sentences++
				if n := utf8.RuneCountInString(sentence); n <= 40 {
					short++
				} else if n > 75 {
					t.Errorf("%s: %d characters: %s", template.ID, n, sentence)
				}
			}
		}
	}
	t.Logf("%d of %d sentences have at most 40 characters", short, sentences)
	if sentences == 0 || short*100 < sentences*90 {
		t.Errorf("%d of %d sentences are short, want nine in ten", short, sentences)
	}
}

func plain(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p.Kind {
		case PieceText:
			b.WriteString(p.Text)
		case PieceIf:
			b.WriteString(plain(p.Pieces))
		default:
			b.WriteString("□□□□□□")
		}
	}
	return b.String()
}
