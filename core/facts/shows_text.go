package facts

import (
	"slices"
	"strings"

	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

// textSigns are the facts that only a text can show. Those that are nil follow from
// the answer of the rule they belong to: which part of a duty is missing.
func textSigns() map[string]sign {
	return map[string]sign{
		"text:absolute-claims":               words(lexicon.ShowsAbsolute),
		"text:affiliates":                    words(lexicon.ShowsAffiliates),
		"text:anonymisation":                 stated(lexicon.ShowsAnonymous),
		"text:app":                           words(lexicon.ShowsApp),
		"text:cites-statute":                 oneOf(stated(lexicon.ShowsStatute), stated(lexicon.StatuteCited), stated(lexicon.DraftCited), stated(lexicon.RepealedLaw)),
		"text:collects-before-consent":       words(lexicon.ShowsBeforeConsent),
		"text:consent-exceptions":            exceptions(false),
		"text:cookies":                       stated(lexicon.ShowsCookie),
		"text:defines-pi":                    stated(lexicon.ShowsDefines),
		"text:deidentified-needs-no-notice":  stated(lexicon.ShowsExemptNotice),
		"text:denies-whole-service":          both(stated(lexicon.ShowsDeniesService), stated(lexicon.ShowsRefuse)),
		"text:improvement-sole-purpose":      nil,
		"text:indirect-source":               indirectSource,
		"text:minors":                        stated(lexicon.MinorsMentioned),
		"text:no-fixed-period":               noFixedPeriod,
		"text:nonresettable-ids":             nonresettable,
		"text:only-court-missing":            nil,
		"text:only-menu-page-missing":        nil,
		"text:only-minor-sdk-fields-missing": nil,
		"text:only-name-variants":            nil,
		"text:only-personal-account":         onlyPersonalAccount,
		"text:only-raw-sample-unstated":      nil,
		"text:permission-constants":          constants,
		"text:required-content-hidden":       nil,
		"text:required-list-empty":           nil,
		"text:retention-law":                 oneOf(both(stated(lexicon.ShowsStatute), stated(lexicon.TimeSpan)), stated(lexicon.KeptForever)),
		"text:security-claims":               stated(lexicon.ShowsSecurityClaim),
		"text:sensitive":                     oneOf(stated(lexicon.ShowsSensitive), sensitiveItems),
		"text:sharing-exceptions":            exceptions(true),
		"text:time-limit-absent":             noTimeLimit,
		"text:undisclosed-permission":        nil,
		"text:unrelated-permissions":         unrelated,
	}
}

// stated shows a fact by words wherever the text has them, denied or not.
func stated(term lexicon.Term) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, h := range f.words.Of(term) {
			if f.block(h.Sentence).Kind != "toc" {
				a.Evidence = append(a.Evidence, h.Span)
			}
		}
		return a.decide(nil)
	}
}

// exceptions shows a list of cases that need no consent: for giving information away,
// or else for collecting it.
func exceptions(sharing bool) sign {
	terms := []lexicon.Term{lexicon.ShowsExempt, lexicon.NoConsentNeeded}
	if sharing {
		terms = append(terms, lexicon.SharedExcept)
	}
	return func(f *Facts) Answer {
		var a Answer
		for _, term := range terms {
			for _, h := range f.words.Of(term) {
				block := f.block(h.Sentence)
				s := f.doc.Sentences[h.Sentence].Span
				concerned := f.has(s, lexicon.TopicShare, lexicon.ShareVerb) || f.topic[block.Clause] == TopicShare
				if !sharing {
					concerned = !concerned || f.has(s, lexicon.CollectVerb)
				}
				if block.Kind != "toc" && concerned && !f.has(s, lexicon.ShowsAnonymous, lexicon.ShowsExemptNotice) {
					a.Evidence = append(a.Evidence, h.Span)
				}
			}
		}
		inOrder(a.Evidence)
		return a.decide(nil)
	}
}

// indirectSource shows information that comes from others.
func indirectSource(f *Facts) Answer {
	var a Answer
	for _, h := range f.words.Of(lexicon.FromThird) {
		if strings.HasPrefix(h.Span.Of(f.doc.Source), "向") {
			continue
		}
		for _, v := range f.lines[h.Sentence].verbs {
			if v.stance == Collected && v.span.Start >= h.Span.Start {
				a.Evidence = append(a.Evidence, h.Span)
				break
			}
		}
	}
	return a.decide(nil)
}

// noFixedPeriod shows by the absence of a period of keeping.
func noFixedPeriod(f *Facts) Answer {
	kept := f.periodsOf(MatterRetention, MatterReplay)
	if len(kept) > 0 {
		return Answer{}.decide(kept)
	}
	return Answer{Truth: when.Yes}
}

// noTimeLimit shows by the absence of a period for answering.
func noTimeLimit(f *Facts) Answer {
	limits := f.periodsOf(MatterResponse, MatterComplaint, MatterCancel)
	if len(limits) > 0 {
		return Answer{}.decide(limits)
	}
	return Answer{Truth: when.Yes}
}

func (f *Facts) periodsOf(matters ...Matter) []text.Span {
	var spans []text.Span
	for _, p := range f.Periods {
		if slices.Contains(matters, p.Matter) {
			spans = append(spans, p.Span)
		}
	}
	return spans
}

// nonresettable shows identifiers that the user cannot reset.
func nonresettable(f *Facts) Answer {
	var a Answer
	for _, i := range f.Identifiers {
		if i.Stance != Denied && (permanent(i.ID) || i.ID == "bssid") {
			a.Evidence = append(a.Evidence, i.Span)
		}
	}
	return a.decide(nil)
}

// onlyPersonalAccount shows where all that can be reached is an account of a messenger.
func onlyPersonalAccount(f *Facts) Answer {
	var a Answer
	for _, c := range f.Contacts {
		switch {
		case c.Others:
		case c.Kind == ContactQQ || c.Kind == ContactWeChat:
			a.Evidence = append(a.Evidence, c.Span)
		case c.Kind != ContactService:
			return Answer{}
		}
	}
	return a.decide(nil)
}

func constants(f *Facts) Answer {
	var a Answer
	for _, p := range f.Permissions {
		if p.Constant != "" {
			a.Evidence = append(a.Evidence, p.Span)
		}
	}
	return a.decide(nil)
}

// unrelated shows permissions and information that calls, live rooms and courses do
// not need.
func unrelated(f *Facts) Answer {
	var a Answer
	for _, p := range f.Permissions {
		if entry, ok := permissionEntry(p.ID); ok && entry.Rare && !p.Denied {
			a.Evidence = append(a.Evidence, p.Span)
		}
	}
	for _, i := range f.Items {
		guarded := i.ID == "contacts-list" || i.ID == "sms" || i.ID == "call-log" || i.ID == "calendar"
		if guarded && f.has(i.Span, lexicon.UnrelatedData) && (i.Stance == Collected || i.Stance == ByOthers) {
			a.Evidence = append(a.Evidence, i.Span)
		}
	}
	return a.decide(nil)
}
