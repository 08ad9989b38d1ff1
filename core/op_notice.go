package core

import (
	"clausewright/core/diff"
	"clausewright/core/law"
	"clausewright/core/material"
	"clausewright/core/notice"
	"clausewright/core/policy"
	"clausewright/core/report"
)

// Redline compares two versions of a policy and returns the difference as one page.
func Redline(req RedlineRequest) (RedlineResponse, error) {
	r, reading, err := readDifference("redline", req.Old, req.New, req.AsOf, req.Effective)
	if err != nil {
		return RedlineResponse{}, err
	}
	page := report.Redline{
		Program: Version, LawDate: string(law.AsOf), AsOf: req.AsOf, Effective: req.Effective,
		OldName: req.OldName, NewName: req.NewName, Result: r, Material: reading.Changes, Duties: reported(dutiesOf(r, reading, law.Date(req.AsOf))),
	}
	if req.Notice {
		draft := draftOf(r, reading, req.AsOf, req.Effective)
		page.Notice = &draft
	}
	return RedlineResponse{HTML: page.HTML(), Changes: len(r.Changes)}, nil
}

// DraftNotice compares two versions of a policy and drafts what users are told of it.
func DraftNotice(req NoticeRequest) (NoticeResponse, error) {
	r, reading, err := readDifference("notice", req.Old, req.New, req.AsOf, req.Effective)
	if err != nil {
		return NoticeResponse{}, err
	}
	draft := draftOf(r, reading, req.AsOf, req.Effective)
	res := NoticeResponse{
		Title:    draft.Title,
		Popup:    noticeLines(draft.Popup),
		Message:  noticeLines(draft.Message),
		Summary:  make([]NoticeEntry, len(draft.Summary)),
		Asks:     make([]NoticeAsk, len(draft.Asks)),
		Warnings: make([]string, len(draft.Warnings)),
	}
	for i, e := range draft.Summary {
		res.Summary[i] = NoticeEntry{
			Text: e.Text, Changes: notNull(e.Changes), Material: notNull(e.Material),
			Where: e.Where, Old: notNull(e.Old), New: notNull(e.New), Effect: e.Effect,
		}
	}
	for i, a := range draft.Asks {
		res.Asks[i] = NoticeAsk{Effect: string(a.Code), When: a.When, What: a.What, How: a.How, Changes: notNull(a.Changes), Material: notNull(a.Material)}
	}
	for i, w := range draft.Warnings {
		res.Warnings[i] = string(w)
	}
	switch req.Format {
	case "":
	case "text", "markdown":
		res.Content = report.NoticeText(draft, req.Format == "markdown")
	case "html":
		res.Content = report.NoticeHTML(draft)
	default:
		return NoticeResponse{}, Errorf(BadRequest, "notice: format %q: want text, markdown or html", req.Format)
	}
	return res, nil
}

// readDifference compares two texts and reads what the difference means by the law of a
// day.
func readDifference(op, old, new, asOf, effective string) (*diff.Result, material.Reading, error) {
	if err := validDay(asOf); err != nil {
		return nil, material.Reading{}, err
	}
	if effective != "" && !isDay(effective) {
		return nil, material.Reading{}, Errorf(BadRequest, "%s: effective date %q: want a day written YYYY-MM-DD", op, effective)
	}
	r := diff.Compare(policy.Parse(old), policy.Parse(new))
	return r, material.Read(r, law.Date(asOf)), nil
}

func draftOf(r *diff.Result, reading material.Reading, asOf, effective string) notice.Draft {
	return notice.Write(notice.Request{Result: r, Reading: reading, Day: law.Date(asOf), Effective: law.Date(effective)})
}

func noticeLines(lines []notice.Line) []NoticeLine {
	all := make([]NoticeLine, len(lines))
	for i, l := range lines {
		all[i] = NoticeLine{Text: l.Text, Changes: notNull(l.Changes), Material: notNull(l.Material)}
	}
	return all
}
