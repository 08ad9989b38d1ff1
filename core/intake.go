package core

import (
	"encoding/base64"
	"errors"

	"clausewright/core/intake"
)

// Intake recovers the text of a file as it came. For UTF-8 text the answer is the
// file itself, byte for byte. A file no text can be recovered from is an Unreadable
// error that says what to do.
func Intake(req IntakeRequest) (IntakeResponse, error) {
	data, err := base64.StdEncoding.DecodeString(req.Data)
	if err != nil {
		return IntakeResponse{}, Errorf(BadRequest, "intake %s: data: %w", req.Name, err)
	}
	file, err := intake.Read(req.Name, data)
	var unreadable *intake.Error
	if errors.As(err, &unreadable) {
		return IntakeResponse{}, Errorf(Unreadable, "%w", unreadable)
	}
	if err != nil {
		return IntakeResponse{}, err
	}
	w := newWire(file.Text)
	res := IntakeResponse{Text: file.Text, Format: file.Format, Notices: make([]Notice, len(file.Notices))}
	for i, n := range file.Notices {
		res.Notices[i] = Notice{Message: n.Message, Range: w.place(n.Span)}
	}
	return res, nil
}
