package law

import "clausewright/core/when"

// Severity says how grave it is that a requirement is not met.
type Severity string

const (
	SeverityError   Severity = "error"   // mandatory by law, regulation or department rule
	SeverityWarning Severity = "warning" // recommended standard, guidance, ministry notice, judicial risk
	SeverityInfo    Severity = "info"    // good practice
)

// Requirement is one entry of the catalogue, or one of its sub-checks; each is
// answered on its own.
type Requirement struct {
	Slug         string // "right-portability"
	Number       string // "R083"; a sub-check has the number of its parent
	Parent       string // slug of the requirement it belongs to; "" if it is none's sub-check
	Title        string // Chinese
	TitleEN      string
	Severity     Severity       // unless a row of SeverityWhen holds
	SeverityWhen []SeverityWhen // the first that holds decides
	When         when.Condition // when the requirement applies at all
	Citations    []Citation     // of all times; see On
	Drafts       []Citation     // drafts that would change it: for information, never cited as law
}

// SeverityWhen is a severity that holds under a condition.
type SeverityWhen struct {
	Severity Severity
	When     when.Condition
}

// Requirements returns all requirements in the order of the catalogue, each
// sub-check after its parent. The caller must not change it.
func Requirements() []Requirement { return tables().requirements }

// RequirementOf returns the requirement with the given slug, or false if there is
// none.
func RequirementOf(slug string) (Requirement, bool) {
	i, ok := tables().requirementAt[slug]
	if !ok {
		return Requirement{}, false
	}
	return tables().requirements[i], true
}

// On returns the citations of r that stand on the given day, in the order of the
// table, and whether r is in force on it. Citations is nil if it is not.
func (r Requirement) On(day Date) (citations []Citation, inForce bool) {
	if !r.InForce(day) {
		return nil, false
	}
	citations = make([]Citation, 0, len(r.Citations))
	for i := range r.Citations {
		if r.Citations[i].InForce(day) {
			citations = append(citations, r.Citations[i])
		}
	}
	return citations, true
}

// InForce reports whether r is in force on the given day: whether a binding act asks
// for it then, or, if no binding act ever does, whether anything it cites stands.
func (r Requirement) InForce(day Date) bool {
	voluntary := true // rests on standards and guidance alone
	inForce := false
	for i := range r.Citations {
		c := &r.Citations[i]
		founds, stands := c.binding && !c.Context, c.InForce(day)
		if founds && stands {
			return true
		}
		voluntary = voluntary && !founds
		inForce = inForce || stands
	}
	return inForce && voluntary
}
