package facts

import "clausewright/core/policy"

// DateRole is what a date is for.
type DateRole string

const (
	DatePublished DateRole = "published"
	DateUpdated   DateRole = "updated"
	DateEffective DateRole = "effective"
)

// Date is a date of the policy itself.
type Date struct {
	Place
	Year, Month, Day int // Month or Day 0 if not given
	Role             DateRole
}

func (f *Facts) readDates() []Date {
	var dates []Date
	add := func(d *policy.Date, role DateRole) {
		if d == nil {
			return
		}
		sentence := max(0, f.doc.SentenceAt(d.Span.Start))
		dates = append(dates, Date{Place: f.place(d.Span, sentence), Year: d.Year, Month: d.Month, Day: d.Day, Role: role})
	}
	add(f.doc.Dates.Published, DatePublished)
	add(f.doc.Dates.Updated, DateUpdated)
	add(f.doc.Dates.Effective, DateEffective)
	sortByPlace(dates, func(d Date) Place { return d.Place })
	return dates
}
