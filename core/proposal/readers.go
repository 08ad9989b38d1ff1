package proposal

import (
	"fmt"
	"strings"

	"clausewright/core/facts"
	"clausewright/core/lexicon"
	"clausewright/core/profile"
	"clausewright/core/text"
	"clausewright/core/when"
)

// reader returns the answer to one question with the words it was read off; nil if the
// text does not answer.
type reader func(*facts.Facts) (any, []text.Span)

// readers are the questions whose answer takes more than to know whether a fact shows.
var readers = map[string]reader{
	"operator_full_name":       operatorName,
	"operator_type":            operatorType,
	"app_name":                 productName,
	"registered_address":       contact(facts.ContactAddress, anyone),
	"contact_email":            contact(facts.ContactEmail, notOfficer),
	"contact_phone":            contactPhone,
	"contact_in_app_path":      path(facts.ForSupport),
	"pi_officer_contact":       contact(facts.ContactEmail, officer),
	"response_days":            workDays(facts.MatterResponse, facts.MatterComplaint),
	"cancel_days":              workDays(facts.MatterCancel),
	"has_replay_or_courses":    days(facts.MatterReplay, profile.Object{profile.AnswerPart: true}),
	"dormant_days":             days(facts.MatterIdle, profile.Object{}),
	"permissions":              permissions,
	"permission_settings_path": path(facts.ForPermission),
	"device_ids":               identifiers,
	"sdks":                     sdks,
	"rtc_vendor":               realTimeVendor,
	"shares_pi":                recipients,
	"functions":                functions,
	"retention_table":          retention,
	"cross_border":             crossBorder,
	"withdraw_path":            path(facts.ForWithdraw),
	"personalisation_off_path": path(facts.ForPersonalisation),
	"tags_delete_path":         path(facts.ForTags),
	"path_access":              path(facts.ForAccess),
	"path_copy":                path(facts.ForCopy),
	"path_correct":             pathIn("path", facts.ForCorrect),
	"path_delete":              path(facts.ForDelete),
	"path_cancel":              path(facts.ForCancel),
	"minor_mode_path":          pathIn("path", facts.ForMinors),
	"policy_path_in_app":       path(facts.ForPolicy),
	"publish_date":             date(facts.DatePublished),
	"update_date":              date(facts.DateUpdated),
	"effective_date":           date(facts.DateEffective),
}

func operatorName(f *facts.Facts) (any, []text.Span) {
	operator, ok := f.Operator()
	if !ok {
		return nil, nil
	}
	return operator.Name, []text.Span{operator.Places[0].Span}
}

// operatorType tells a company by its name. What else an operator is, its name does not
// say for certain.
func operatorType(f *facts.Facts) (any, []text.Span) {
	operator, ok := f.Operator()
	if !ok || !strings.HasSuffix(operator.Name, "公司") {
		return nil, nil
	}
	return "公司", []text.Span{operator.Places[0].Span}
}

func productName(f *facts.Facts) (any, []text.Span) {
	for _, p := range f.Products {
		if p.Own {
			return p.Name, []text.Span{p.First.Span}
		}
	}
	return nil, nil
}

func anyone(facts.Contact) bool       { return true }
func officer(c facts.Contact) bool    { return c.Officer }
func notOfficer(c facts.Contact) bool { return !c.Officer }

// contactOf returns the first way of a kind to reach the operator.
func contactOf(f *facts.Facts, kind facts.ContactKind, wanted func(facts.Contact) bool) (facts.Contact, bool) {
	for _, c := range f.Contacts {
		if c.Kind == kind && !c.Others && wanted(c) {
			return c, true
		}
	}
	return facts.Contact{}, false
}

func contact(kind facts.ContactKind, wanted func(facts.Contact) bool) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		c, ok := contactOf(f, kind, wanted)
		if !ok {
			return nil, nil
		}
		return c.Value, []text.Span{c.Span}
	}
}

func contactPhone(f *facts.Facts) (any, []text.Span) {
	c, ok := contactOf(f, facts.ContactPhone, anyone)
	if !ok {
		return nil, nil
	}
	return profile.Object{"number": c.Value}, []text.Span{c.Span}
}

// path reads the first menu path of several steps for a purpose. A menu named alone is
// no path yet.
func path(purpose facts.Purpose) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		for _, p := range f.Paths {
			if p.Purpose == purpose && len(p.Steps) > 1 {
				return strings.Join(p.Steps, "→"), []text.Span{p.Span}
			}
		}
		return nil, nil
	}
}

// pathIn reads a path that is one part of the answer.
func pathIn(part string, purpose facts.Purpose) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		value, evidence := path(purpose)(f)
		if value == nil {
			return nil, nil
		}
		return profile.Object{part: value}, evidence
	}
}

// periodOf returns the only length the text gives for a matter; false if there are
// several.
func periodOf(f *facts.Facts, matters ...facts.Matter) (lexicon.Period, []text.Span, bool) {
	var length lexicon.Period
	var evidence []text.Span
	for _, matter := range matters {
		for _, p := range f.Periods {
			if p.Matter != matter || p.Account {
				continue
			}
			if len(evidence) > 0 && p.Length != length {
				return length, nil, false
			}
			length = p.Length
			evidence = append(evidence, p.Span)
		}
	}
	return length, evidence, len(evidence) > 0
}

func workDays(matters ...facts.Matter) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		length, evidence, ok := periodOf(f, matters...)
		if !ok || length.Unit != lexicon.WorkDays {
			return nil, nil
		}
		return length.Count, evidence
	}
}

// days adds the number of days of a matter to an answer in parts.
func days(matter facts.Matter, answer profile.Object) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		length, evidence, ok := periodOf(f, matter)
		if !ok {
			return nil, nil
		}
		full := profile.Object{"days": length.Days()}
		for part, value := range answer {
			full[part] = value
		}
		return full, evidence
	}
}

// crossBorder takes a denial for an answer too: 我们不会向境外提供 is a promise. Of other
// facts a denial is often only about one case.
func crossBorder(f *facts.Facts) (any, []text.Span) {
	shown := f.Shows("cross_border")
	if shown.Truth == when.Unknown {
		return nil, nil
	}
	return shown.Truth == when.Yes, shown.Evidence
}

func date(role facts.DateRole) reader {
	return func(f *facts.Facts) (any, []text.Span) {
		for _, d := range f.Dates {
			if d.Role == role && d.Month > 0 && d.Day > 0 {
				return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day), []text.Span{d.Span}
			}
		}
		return nil, nil
	}
}
